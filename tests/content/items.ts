import { join } from 'node:path';
import type { Item } from '../../src/domain/content/kinds.ts';
import { checkContentFolder } from '../../src/storage/check-folder.ts';
import { contentFolder } from '../../src/storage/content-folder.ts';

/** A piece of text from an item, whatever field it is in. */
export interface Text {
  id: string;
  /** The field of the item that it is in, such as "points" or "background". */
  field: string;
  text: string;
}

const { placed, findings } = checkContentFolder(contentFolder(join(import.meta.dirname, '../../content')));

/** The items of the shipped library, read and checked once for all tests of a worker, and what is wrong with them. */
export const ITEMS: readonly Item[] = placed.map(({ item }) => item);
/** The same, each with the place that it was read from. */
export const PLACED = placed;
export const FINDINGS = findings;

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** Every text of every shipped item; without `notes`, which say what was corrected in the sources. */
export const TEXTS: readonly Text[] = ITEMS.flatMap(({ notes: _, ...item }) =>
  Object.entries(item).flatMap(([field, value]) => strings(value).map((text) => ({ id: item.id, field, text }))),
);
