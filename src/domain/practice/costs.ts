import type { Entry } from '../ports.ts';
import { expectedSeconds, median } from './pace.ts';
import type { ItemStanding } from './standing.ts';

/** Seconds that an item takes: met for the first time, produced, and failed (with the comparison and another try). */
export interface Costs {
  first: number;
  pass: number;
  fail: number;
}

/** The user's times as shares of an item's own start; learnt from the attempts. */
export type Shares = Costs;

/** Starts: 120, 45 and 90 s, as shares of the first time. */
const STARTS: Shares = { first: 1, pass: 45 / 120, fail: 90 / 120 };
/** Times that the starts count for, so that one slow evening does not change every estimate. */
const PRIOR = 5;
const LEAST = 5;

/** An item that was practised. */
export interface Owned {
  entry: Entry;
  own: ItemStanding;
}

/** How long this user takes, over all items with a time on record. */
export function sharesOf(practised: readonly Owned[]): Shares {
  const seen: Record<keyof Shares, number[]> = { first: [], pass: [], fail: [] };
  for (const { entry, own } of practised) {
    const seconds = lastSeconds(own);
    if (seconds === undefined) continue;
    seen[own.attempts === 1 ? 'first' : own.grade === 'again' ? 'fail' : 'pass'].push(seconds / expectedSeconds(entry));
  }
  const first = blend(STARTS.first, seen.first);
  return { first, pass: blend(STARTS.pass * first, seen.pass), fail: blend(STARTS.fail * first, seen.fail) };
}

/** What this item should take this user: its own median where it came back before, else the user's share of its start. */
export function costsOf(entry: Entry, own: ItemStanding | undefined, shares: Shares): Costs {
  const start = expectedSeconds(entry);
  const at = (share: number) => Math.max(LEAST, Math.round(start * share));
  if (!own || own.attempts < 2) return { first: at(shares.first), pass: at(shares.pass), fail: at(shares.fail) };
  return {
    first: at(shares.first),
    pass: known(own.seconds, at(shares.pass)),
    fail: known(own.failedSeconds, at(shares.fail)),
  };
}

/** The median of the later times: the earliest kept one may be the first meeting, which takes longer. */
function known(times: readonly number[], otherwise: number): number {
  return times.length > 1 ? Math.max(LEAST, Math.round(median(times.slice(1)))) : otherwise;
}

function lastSeconds({ grade, seconds, failedSeconds }: ItemStanding): number | undefined {
  return (grade === 'again' ? failedSeconds : seconds).at(-1);
}

function blend(start: number, shares: readonly number[]): number {
  const trust = shares.length / (shares.length + PRIOR);
  return shares.length ? start * (1 - trust) + median(shares) * trust : start;
}
