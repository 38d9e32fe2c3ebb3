import { isMoment, stamp } from '../dates.ts';
import { hash } from '../hash.ts';

/** One line of the journal: what was put under an id, or null if it was removed. */
export interface Change {
  /** What it is (`Owned`), or what a newer version keeps there. */
  kind: string;
  id: string;
  /** ISO 8601 with offset; later than all that it was made from. */
  at: string;
  /**
   * The `at` of the version that it was made from; of several where they had been merged; of everything before it where
   * it removes; null for something new. Lines of 0.1.0 have none: they were made from whatever was there.
   */
  base?: string | readonly string[] | null;
  /** The user has chosen between versions: what was open until then is settled. */
  resolves?: true;
  /** The `at` of the change that this one takes back. */
  undoes?: string;
  value: unknown;
}

/** JSON in which the order of keys does not matter. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

/** Whether a record says when it was made, and from what. */
export function isDated({ at, base }: { at?: unknown; base?: unknown }): boolean {
  const isBase = base === undefined || base === null || [base].flat().every((one) => typeof one === 'string');
  return typeof at === 'string' && isMoment(at) && isBase;
}

/** A change with what it is compared by. */
export interface Line {
  change: Change;
  /** Milliseconds since 1970. */
  time: number;
  text: string;
}

/** Every change once, in the order of time: the same for the same changes, in whatever order they are given. */
export function inOrder(changes: readonly Change[]): Line[] {
  const [only, ...others] = changes;
  // Most things were written once, and nothing has to be told apart.
  if (only && others.length === 0) return [{ change: only, time: Date.parse(only.at), text: '' }];
  const lines = new Map<string, Line>();
  for (const change of changes) {
    const text = canonical(change);
    if (!lines.has(text)) lines.set(text, { change, time: Date.parse(change.at), text });
  }
  return [...lines.values()].sort((a, b) => a.time - b.time || (a.text < b.text ? -1 : 1));
}

/** Whether the change makes something new. */
export function isNew({ base }: Change): boolean {
  return base === null;
}

/** The versions that a change says it was made from. */
export function basesOf({ base }: Change): readonly string[] {
  if (base === undefined || base === null) return [];
  return typeof base === 'string' ? [base] : base;
}

const MARK = 36 ** 4;

/** Four letters and digits that tell a text from others. */
export function shortMark(text: string): string {
  return Math.floor(hash(text, 0) * MARK)
    .toString(36)
    .padStart(4, '0');
}

/** The moment for a new change: now, or just after what it was made from, whatever the clock says. */
export function after(now: string, made: readonly string[]): string {
  const least = Math.max(...made.map((at) => Date.parse(at))) + 1;
  return Date.parse(now) >= least ? now : stamp(new Date(least));
}
