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
  const byDrill = new Map<string, BySort<number[]>>();
  for (const { entry, own } of practiced) {
    if (entry.drill === undefined) continue;
    const known = byDrill.get(entry.drill) ?? noTimes();
    byDrill.set(entry.drill, known);
    addShares(known, entry, own);
  }
  const all = noTimes();
  for (const known of byDrill.values()) for (const sort of SORTS) all[sort].push(...known[sort]);
  const overall = sharesFrom(all, STARTS, ALL);
  const shares = new Map([...byDrill].map(([drill, known]) => [drill, sharesFrom(known, overall, ONE)]));
  return (drill) => shares.get(drill ?? '') ?? overall;
}

const SORTS = ['first', 'pass', 'fail'] as const;
const noTimes = (): BySort<number[]> => ({ first: [], pass: [], fail: [] });

/** Adds an item's own times as shares of its start: that of the first meeting, and the latest of what it came to. */
function addShares(known: BySort<number[]>, entry: Entry, own: ItemStanding): void {
  const times = timesOf(entry, own);
  const start = expectedSeconds(entry);
  const latest = own.grade === 'again' ? 'fail' : 'pass';
  const first = times.first.at(-1);
  const last = times[latest].at(-1);
  if (first !== undefined) known.first.push(first / start);
  if (last !== undefined) known[latest].push(last / start);
}

/** What is not known of a pass or a failure follows what is known of a first meeting. */
function sharesFrom(known: BySort<number[]>, start: Costs, counts: number): Costs {
  const of = (sort: keyof Costs, from: number) => {
    const shares = known[sort];
    return shares.length > 0 ? median([...shares, ...new Array<number>(counts).fill(from)]) : from;
  };
  const first = of('first', start.first);
  const follows = (sort: keyof Costs) => of(sort, (start[sort] / start.first) * first);
  return { first, pass: follows('pass'), fail: follows('fail') };
}

/**
 * What this item should take this user: its own median if it came back before, otherwise the user's share of its start;
 * never more than what is plausible for it.
 */
export function costsOf(entry: Entry, own: ItemStanding | undefined, shares: Costs): Costs {
  const start = expectedSeconds(entry);
  const limits = bounds(entry);
  const times = own && timesOf(entry, own, limits);
  const at = (share: number) => Math.round(Math.min(limits.most, Math.max(limits.least, start * share)));
  const known = (taken: readonly number[] = [], share: number) =>
    taken.length > 0 ? Math.round(median(taken)) : at(share);
  return { first: at(shares.first), pass: known(times?.pass, shares.pass), fail: known(times?.fail, shares.fail) };
}

/** Seconds that the item took when it was last practiced, as far as they are known. */
export function latestSeconds(entry: Entry, own: ItemStanding): number {
  const { first, pass, fail } = timesOf(entry, own);
  return pass.at(-1) ?? fail.at(-1) ?? first.at(-1) ?? expectedSeconds(entry);
}

/** The times of an item without those that cannot be its own: what was told had no limit. */
function timesOf(entry: Entry, { times }: ItemStanding, { least, most } = bounds(entry)): BySort<number[]> {
  const right = (taken: number) => taken >= least && taken <= most;
  const { first, pass, fail } = times;
  // Nearly always all of them are: three copies for every item, twice in a plan, can be saved.
  if (first.every(right) && pass.every(right) && fail.every(right)) return times;
  return { first: first.filter(right), pass: pass.filter(right), fail: fail.filter(right) };
}
