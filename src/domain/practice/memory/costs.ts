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
  const byDrill = new Map<string, Times[]>();
  for (const { entry, own } of practiced) {
    if (entry.drill === undefined) continue;
    const times = byDrill.get(entry.drill);
    if (times) times.push(sharesIn(entry, own));
    else byDrill.set(entry.drill, [sharesIn(entry, own)]);
  }
  const overall = sharesFrom([...byDrill.values()].flat(), STARTS, ALL);
  const known = new Map([...byDrill].map(([drill, times]) => [drill, sharesFrom(times, overall, ONE)]));
  return (drill) => known.get(drill ?? '') ?? overall;
}

/** An item's own times as shares of its start, so far as they are known. */
type Times = Partial<Shares>;

function sharesIn(entry: Entry, own: ItemStanding): Times {
  const { met, seconds, failedSeconds } = timesOf(entry, own);
  const share = (taken: number | undefined) => (taken === undefined ? undefined : taken / expectedSeconds(entry));
  const failed = own.grade === 'again';
  const latest = own.attempts > 1 ? share((failed ? failedSeconds : seconds).at(-1)) : undefined;
  return { first: share(met), [failed ? 'fail' : 'pass']: latest };
}

/** What is not known of a pass or a failure follows what is known of a first meeting. */
function sharesFrom(times: readonly Times[], start: Shares, counts: number): Shares {
  const of = (sort: keyof Shares, from: number) =>
    withStart(
      times.flatMap((one) => one[sort] ?? []),
      from,
      counts,
    );
  const first = of('first', start.first);
  return {
    first,
    pass: of('pass', (start.pass / start.first) * first),
    fail: of('fail', (start.fail / start.first) * first),
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
  const known = (own: readonly number[] = [], share: number) => (own.length > 0 ? Math.round(median(own)) : at(share));
  return {
    first: at(shares.first),
    pass: known(times?.seconds, shares.pass),
    fail: known(times?.failedSeconds, shares.fail),
  };
}
