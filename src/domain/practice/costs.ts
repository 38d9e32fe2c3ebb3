import type { Entry } from '../ports.ts';
import type { BySort, ItemStanding } from './memory/item.ts';
import { bounds, expectedSeconds, median } from './pace.ts';

/** Seconds that an item takes, by the sort of practice; a failure with the comparison and another try. */
export type Costs = BySort<number>;

/** Starts: 120, 45 and 90 s, as shares of the first time. */
export const STARTS: Costs = { first: 1, pass: 45 / 120, fail: 90 / 120 };
/** Times that a start counts for beside the user's own: the library's over all drills, and the user's over all for one. */
const ALL = 3;
const ONE = 1;

/** An item that was practiced. */
export interface Owned {
  entry: Entry;
  own: ItemStanding;
}

/**
 * How long this user takes, by drill, as shares of an item's own start: who is quick with cards may be slow with
 * questions. Each is the median of the user's own shares and the start, which is the user's share over all drills, and
 * that of the library's starts. They give way after an evening, not after one item.
 */
export function sharesOf(practiced: readonly Owned[]): (drill: string | undefined) => Costs {
  const byDrill = new Map<string, BySort<number[]>[]>();
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

/** An item's own times as shares of its start: that of the first meeting, and the latest of what it came to. */
function sharesIn(entry: Entry, own: ItemStanding): BySort<number[]> {
  const { first, pass, fail } = timesOf(entry, own);
  const share = (times: number[]) => times.slice(-1).map((taken) => taken / expectedSeconds(entry));
  const failed = own.grade === 'again';
  return { first: share(first), pass: failed ? [] : share(pass), fail: failed ? share(fail) : [] };
}

/** What is not known of a pass or a failure follows what is known of a first meeting. */
function sharesFrom(times: readonly BySort<number[]>[], start: Costs, counts: number): Costs {
  const of = (sort: keyof Costs, from: number) => {
    const shares = times.flatMap((one) => one[sort]);
    return shares.length > 0 ? median([...shares, ...new Array<number>(counts).fill(from)]) : from;
  };
  const first = of('first', start.first);
  const follows = (sort: keyof Costs) => of(sort, (start[sort] / start.first) * first);
  return { first, pass: follows('pass'), fail: follows('fail') };
}

/**
 * What this item should take this user: its own median where it came back before, else the user's share of its start;
 * never more than what is plausible for it.
 */
export function costsOf(entry: Entry, own: ItemStanding | undefined, shares: Costs): Costs {
  const start = expectedSeconds(entry);
  const { least, most } = bounds(entry);
  const times = own && timesOf(entry, own);
  const at = (share: number) => Math.round(Math.min(most, Math.max(least, start * share)));
  const known = (own: readonly number[] = [], share: number) => (own.length > 0 ? Math.round(median(own)) : at(share));
  return { first: at(shares.first), pass: known(times?.pass, shares.pass), fail: known(times?.fail, shares.fail) };
}

/** Seconds that the item took when it was last practiced, as far as they are known. */
export function latestSeconds(entry: Entry, own: ItemStanding): number {
  const { first, pass, fail } = timesOf(entry, own);
  return pass.at(-1) ?? fail.at(-1) ?? first.at(-1) ?? expectedSeconds(entry);
}

/** The times of an item without those that cannot be its own: what was told had no limit. */
function timesOf(entry: Entry, { times: { first, pass, fail } }: ItemStanding): BySort<number[]> {
  const { least, most } = bounds(entry);
  const right = (taken: number) => taken >= least && taken <= most;
  // Nearly always all of them are: three copies for every item, twice in a plan, can be saved.
  const of = (times: number[]) => (times.every(right) ? times : times.filter(right));
  return { first: of(first), pass: of(pass), fail: of(fail) };
}
