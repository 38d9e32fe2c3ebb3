import type { Candidate } from './candidates.ts';
import { type Aim, worth } from './course.ts';
import { highestOf, MOST } from './highest.ts';

/** The items that are worth a row in the grid: those with the largest possible gain per second, in the order of ids. */
export function foremost(candidates: readonly Candidate[], aim: Aim, seed: number): Candidate[] {
  const seen = candidates.filter(({ memory }) => memory);
  if (seen.length <= MOST) return [...candidates];
  const bounds = Float64Array.from(seen, (candidate) => bound(candidate, aim));
  const chosen = highestOf(bounds, (place) => seen[place]?.entry.id ?? '', seed);
  return [...seen.filter((_, place) => chosen[place]), ...candidates.filter(({ memory }) => !memory)].sort((a, b) =>
    a.entry.id < b.entry.id ? -1 : 1,
  );
}

/** Weighted gain per second if practice made it perfect. */
function bound({ weights, memory, known, costs }: Candidate, aim: Aim): number {
  const open = aim.targets.reduce(
    (sum, target, k) => sum + (weights[k] ?? 0) * (1 - worth(memory, target, aim, known)),
    0,
  );
  return open / (memory ? costs.pass : costs.first);
}
