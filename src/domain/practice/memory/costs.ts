import type { Entry } from '../../ports.ts';
import { bounds, expectedSeconds, median, timesOf } from './pace.ts';
import type { ItemStanding } from './standing.ts';

/** Seconds that an item takes: met for the first time, produced, and failed (with the comparison and another try). */
export interface Costs {
  first: number;
  pass: number;
  fail: number;
}

/** The user's times as shares of an item's own start; learned from the attempts. */
export type Shares = Costs;

/** Starts: 120, 45 and 90 s, as shares of the first time. */
export const STARTS: Shares = { first: 1, pass: 45 / 120, fail: 90 / 120 };
/** Times that a start counts for beside the user's own: the library's over all drills, and the user's over all for one. */
const ALL = 3;
const ONE = 1;

/** An item that was practiced. */
export interface Owned {
  entry: Entry;
  own: ItemStanding;
}

/**
 * How long this user takes, by drill: who is quick with cards may be slow with questions. Each is the median of the
 * user's own shares and the start, which is the user's share over all drills, and that of the library's starts. They
 * give way after an evening, not after one item.
 */
export function sharesOf(practiced: readonly Owned[]): (drill: string | undefined) => Shares {
  const all = noTimes();
  const byDrill = new Map<string, Times>();
  for (const { entry, own } of practiced) {
    if (entry.drill === undefined) continue;
    const times = byDrill.get(entry.drill) ?? noTimes();
    byDrill.set(entry.drill, times);
    const start = expectedSeconds(entry);
    const add = (sort: keyof Shares, seconds: number | undefined) => {
      if (seconds === undefined) return;
      all[sort].push(seconds / start);
      times[sort].push(seconds / start);
    };
    const { met, seconds, failedSeconds } = timesOf(entry, own);
    add('first', met);
    if (own.attempts > 1)
      add(own.grade === 'again' ? 'fail' : 'pass', (own.grade === 'again' ? failedSeconds : seconds).at(-1));
  }
  const overall = sharesFrom(all, STARTS, ALL);
  const known = new Map([...byDrill].map(([drill, times]) => [drill, sharesFrom(times, overall, ONE)]));
  return (drill) => known.get(drill ?? '') ?? overall;
}

/** Shares of single times, by what the time was for. */
type Times = Record<keyof Shares, number[]>;

const noTimes = (): Times => ({ first: [], pass: [], fail: [] });

/** What is not known of a pass or a failure follows what is known of a first meeting. */
function sharesFrom({ first, pass, fail }: Times, start: Shares, counts: number): Shares {
  const met = withStart(first, start.first, counts);
  return {
    first: met,
    pass: withStart(pass, (start.pass / start.first) * met, counts),
    fail: withStart(fail, (start.fail / start.first) * met, counts),
  };
}

function withStart(shares: readonly number[], start: number, counts: number): number {
  return shares.length > 0 ? median([...shares, ...new Array<number>(counts).fill(start)]) : start;
}

/**
 * What this item should take this user: its own median where it came back before, else the user's share of its start;
 * never more than what is plausible for it.
 */
export function costsOf(entry: Entry, own: ItemStanding | undefined, shares: Shares): Costs {
  const start = expectedSeconds(entry);
  const { least, most } = bounds(entry);
  const times = own && timesOf(entry, own);
  const at = (share: number) => Math.round(Math.min(most, Math.max(least, start * share)));
  return {
    first: at(shares.first),
    pass: known(times?.seconds, at(shares.pass)),
    fail: known(times?.failedSeconds, at(shares.fail)),
  };
}

function known(times: readonly number[] = [], otherwise: number): number {
  return times.length > 0 ? Math.round(median(times)) : otherwise;
}
