import type { DrillName } from '../drills.ts';

/** One step of a session: an item, and the drill it is practiced in. */
export interface Step {
  id: string;
  drill: DrillName;
  /** The user's story to tell, if it is already chosen. */
  story?: string;
}

/** What a sheet is named after: an item, and the drills that its kind offers tasks to, the planned one first. */
export interface Sheeted {
  id: string;
  drills: readonly DrillName[];
}

/** A sheet for each drill of an item, and for each story told in it; the drill that a plan chooses has the item's own name. */
export function sheetName({ drill, story }: Step, { id, drills }: Sheeted): string {
  if (story !== undefined) return [id, drill, story].join('/');
  return drill === drills[0] ? id : `${id}/${drill}`;
}

/** The step that a sheet of this item belongs to; undefined if the sheet is another item's. */
export function stepOnSheet(name: string, { id, drills }: Sheeted): Step | undefined {
  const [first] = drills;
  if (name === id) return first && { id, drill: first };
  if (!name.startsWith(`${id}/`)) return undefined;
  const [wanted, story] = name.slice(id.length + 1).split('/');
  const drill = drills.find((one) => one === wanted);
  return drill && { id, drill, story };
}
