import { after, type Change, isDated } from './change.ts';
import { thingsOf } from './things.ts';

/** The last change that the user made, with what was there before it. */
export interface Done {
  kind: string;
  id: string;
  /** ISO 8601 with offset. */
  at: string;
  /** What it was changed to; null if it was removed. */
  value: unknown;
  /** What it was before; null if it was not there. */
  before: unknown;
  /** The versions that the undo is made from, and when these were made. */
  base: readonly string[];
  moments: readonly string[];
}

/** Calendars are noted when they are exported: no one has made them by hand. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['calendar']);

/** The last change that was not taken back; undefined if there is none. An undo is not taken back itself. */
export function lastDone(changes: readonly Change[]): Done | undefined {
  const made = changes.filter((change) => !BOOKKEEPING.has(change.kind) && isDated(change));
  const undone = new Set(made.flatMap(({ kind, id, undoes }) => (undoes ? [keyOf(kind, id, undoes)] : [])));
  const last = made
    .filter(({ kind, id, at, undoes }) => undoes === undefined && !undone.has(keyOf(kind, id, at)))
    .reduce<Change | undefined>((a, b) => (a && Date.parse(a.at) > Date.parse(b.at) ? a : b), undefined);
  if (!last) return undefined;
  const { kind, id, at, value } = last;
  const own = [...thingsOf(kind, changes).values()].filter((thing) => thing.written === id);
  const back = own.map((thing) => thing.back(at)).find((one) => one !== undefined);
  return back && { kind, id, at, value, ...back };
}

/** The record that takes a change back: what was there before it is there again, and both stay in the journal. */
export function undoOf({ kind, id, at, before, base, moments }: Done, now: string): Change {
  const bears = typeof before === 'object' && before !== null && 'id' in before;
  const value = bears ? { ...before, id } : before;
  return { kind, id, at: after(now, moments), base: base.length === 1 ? base[0] : base, undoes: at, value };
}

const keyOf = (kind: string, id: string, at: string) => JSON.stringify([kind, id, at]);
