import { type Item, KINDS } from '../../content/kinds.ts';
import { type DrillName, isDrill } from '../traits.ts';

/** One step of a session: an item, and the drill it is practiced in. */
export interface Step {
  id: string;
  drill: DrillName;
  /** The user's story to tell, if it is already chosen. */
  story?: string;
}

/** A sheet for each drill of an item, and for each story told in it; the drill that a plan chooses has the item's own name. */
export function sheetName({ drill, story }: Step, { id, kind }: Pick<Item, 'id' | 'kind'>): string {
  if (story !== undefined) return [id, drill, story].join('/');
  return drill === Object.keys(KINDS[kind].offers)[0] ? id : `${id}/${drill}`;
}

/** The step that a sheet of this item belongs to; undefined if the sheet is another item's. */
export function stepOnSheet(name: string, { id, kind }: Pick<Item, 'id' | 'kind'>): Step | undefined {
  const [first] = Object.keys(KINDS[kind].offers);
  if (name === id) return first !== undefined && isDrill(first) ? { id, drill: first } : undefined;
  if (!name.startsWith(`${id}/`)) return undefined;
  const [drill = '', story] = name.slice(id.length + 1).split('/');
  return isDrill(drill) && Object.hasOwn(KINDS[kind].offers, drill) ? { id, drill, story } : undefined;
}
