import type { Entry } from '../ports.ts';
import type { Candidate } from './candidates.ts';
import { type Aim, worth } from './course.ts';
import { hash } from './grid.ts';

/**
 * Most items of each sort (practised, never practised) that enter the grid. 1,500 first meetings are fifty hours of
 * practice, more than anybody plans; with fewer items than that nothing is left out.
 */
const MOST = 1500;

/** The items that are worth a row in the grid: those with the largest possible gain per second, in the order of ids. */
export function foremost(candidates: readonly Candidate[], aim: Aim, seed: number): Candidate[] {
  const seen = candidates.filter(({ memory }) => memory);
  if (seen.length <= MOST) return [...candidates];
  const bounds = new Map(seen.map((candidate) => [candidate, bound(candidate, aim)]));
  const { chosen } = cut(
    seen,
    (candidate) => bounds.get(candidate) ?? 0,
    ({ entry }) => hash(entry.id, seed),
  );
  return [...chosen, ...candidates.filter(({ memory }) => !memory)].sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
}

/** Of entries never practised those that come first by `rank`; ties are broken by the seed. The rest is returned too. */
export function foremostEntries(
  entries: readonly Entry[],
  rank: (entry: Entry) => number,
  seed: number,
): { chosen: readonly Entry[]; rest: readonly Entry[] } {
  return cut(entries, rank, ({ id }) => hash(id, seed));
}

/** The `MOST` with the highest rank. Twenty thousand are not sorted as objects: a threshold is found among numbers. */
function cut<T>(
  all: readonly T[],
  rank: (one: T) => number,
  tie: (one: T) => number,
): { chosen: readonly T[]; rest: readonly T[] } {
  if (all.length <= MOST) return { chosen: all, rest: [] };
  const ranks = Float64Array.from(all, rank);
  const threshold = ranks.slice().sort().at(-MOST) ?? 0;
  const above: T[] = [];
  const level: T[] = [];
  const rest: T[] = [];
  for (const [i, one] of all.entries()) {
    const own = ranks[i] ?? 0;
    (own > threshold ? above : own === threshold ? level : rest).push(one);
  }
  const room = MOST - above.length;
  const ties = Float64Array.from(level, tie);
  const last =
    ties
      .slice()
      .sort()
      .at(Math.max(0, room - 1)) ?? 1;
  for (const [i, one] of level.entries()) (above.length < MOST && (ties[i] ?? 1) <= last ? above : rest).push(one);
  return { chosen: above, rest };
}

/** Weighted gain per second if practice made it perfect. */
function bound({ weights, memory, known, costs }: Candidate, aim: Aim): number {
  const open = aim.targets.reduce(
    (sum, target, k) => sum + (weights[k] ?? 0) * (1 - worth(memory, target, aim, known)),
    0,
  );
  return open / (memory ? costs.pass : costs.first);
}
