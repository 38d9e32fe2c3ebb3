import { type Days, userDay } from '../dates.ts';

/** What the user can say of an item, so that the plan leaves it out. */
export const MARKS = ['known', 'suspended', 'not-today'] as const;
export type Mark = (typeof MARKS)[number];

/** A mark as the journal keeps it, under the id of its item. */
export interface Marked {
  is: Mark;
  /** When it was made, ISO 8601 with offset. */
  at: string;
}

export function isMark(value: unknown): value is Mark {
  return MARKS.some((mark) => mark === value);
}

/** The marks that count today, by item: "not today" counts only until the user's day ends. */
export function marksOn(marks: ReadonlyMap<string, Marked>, day: number, days: Days): Map<string, Mark> {
  const holding = [...marks].filter(([, { is, at }]) => is !== 'not-today' || userDay(at, days) === day);
  return new Map(holding.map(([id, { is }]) => [id, is]));
}

/** The mark of an item, under its id or an earlier one. */
export function markOf(
  { id, aliases }: { id: string; aliases: readonly string[] },
  marks: ReadonlyMap<string, Mark>,
): Mark | undefined {
  if (marks.size === 0) return undefined;
  return [id, ...aliases].map((name) => marks.get(name)).find((mark) => mark !== undefined);
}
