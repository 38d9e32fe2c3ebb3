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
  const fresh = candidates.filter(({ memory }) => !memory);
  const chosen = [...best(seen, aim, seed), ...best(fresh, aim, seed)];
  return chosen.length === candidates.length
    ? [...candidates]
    : chosen.sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
}

function best(candidates: readonly Candidate[], aim: Aim, seed: number): readonly Candidate[] {
  if (candidates.length <= MOST) return candidates;
  return candidates
    .map((candidate) => ({ candidate, bound: bound(candidate, aim), tie: hash(candidate.entry.id, seed) }))
    .sort((a, b) => b.bound - a.bound || a.tie - b.tie)
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

/** Weighted gain per second if practice made it perfect. */
function bound({ weights, memory, known, costs }: Candidate, aim: Aim): number {
  const open = aim.targets.reduce(
    (sum, target, k) => sum + (weights[k] ?? 0) * (1 - worth(memory, target, aim, known)),
    0,
  );
  return open / (memory ? costs.pass : costs.first);
}
