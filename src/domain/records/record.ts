import type { Shape } from '../journal/shape.ts';
import { type Fits, fieldsFit, isDateWithOffset, isWord } from './fits.ts';

/** What every record has, whatever it is about. */
export interface Recorded {
  id: string;
  /** ISO 8601 with offset. */
  added: string;
  changed: string;
}

/** A kind of thing that the user records: how it is checked, merged, exported, and counted. */
export interface RecordKind<List extends string = string> {
  /** The name of its list in an export. */
  list: List;
  /** What one of them is called when they are counted: "2 tellings"; absent: the name of the kind. */
  called?: string;
  fits: Fits;
  shape: Shape;
}

/**
 * Declares a kind of record. `fields` are its own beside id and dates; `groups` and `sets` are merged piece by piece
 * (`Shape`), so that two machines lose nothing of a list.
 */
export function recordKind<const List extends string>({
  fields,
  groups = [],
  sets = {},
  ...kind
}: {
  list: List;
  called?: string;
  fields: Readonly<Record<string, Fits>>;
} & Partial<Pick<Shape, 'groups' | 'sets'>>): RecordKind<List> {
  return {
    ...kind,
    fits: fieldsFit({ id: isWord, added: isDateWithOffset, changed: isDateWithOffset, ...fields }),
    shape: { groups, sets, together: {}, first: ['added'], last: ['changed'] },
  };
}

/** What is told apart by its id in a list. */
export function byId(one: unknown): string {
  return typeof one === 'object' && one !== null && 'id' in one ? String(one.id) : JSON.stringify(one);
}
