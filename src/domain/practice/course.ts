import type { Belief } from './belief.ts';
import type { Candidate } from './candidates.ts';
import { afterPractice, type Memory, RETENTION, recall } from './memory.ts';

/** What the planner aims at. */
export type Goal = 'recall' | 'above-90';

/** What recall is worth, and when it counts. */
export interface Aim {
  /** Day numbers of the interviews, in order. */
  targets: readonly number[];
  belief: Belief;
  goal: Goal;
}

/** How sharply "above 0.9" is drawn: recall is known to a few points only, so 0.85 counts for something. */
const SHARP = 25;
/** With that goal mean recall counts a little still, else items far below would never be begun. */
const ALSO_RECALL = 0.3;

/** Chance, 0 to 1, to produce the item on that day as the user is best believed to forget. */
export function chance(memory: Memory | undefined, day: number, steepness: number, known = 0): number {
  return memory ? recall(memory, day) ** steepness : known;
}

/** Chance by the exponential shape of forgetting. */
export function tailChance(memory: Memory, day: number, tail: number): number {
  return RETENTION ** ((tail * Math.max(0, day - memory.day)) / memory.stability);
}

/** What the state is worth on a target day, averaged over what is believed of forgetting: half for each shape. */
export function worth(memory: Memory | undefined, day: number, { belief, goal }: Aim, known: number): number {
  if (!memory) return countOf(known, goal);
  const modelled = recall(memory, day);
  const power = (countOf(modelled ** belief.low, goal) + countOf(modelled ** belief.high, goal)) / 2;
  return (power + countOf(tailChance(memory, day, belief.tail), goal)) / 2;
}

function countOf(chance: number, goal: Goal): number {
  return goal === 'recall'
    ? chance
    : ALSO_RECALL * chance + (1 - ALSO_RECALL) / (1 + Math.exp(SHARP * (RETENTION - chance)));
}

/** One practice as it is expected to go: the memory after it, and the seconds it takes, over pass and fail. */
export function practiced(
  candidate: Candidate,
  memory: Memory | undefined,
  day: number,
  steepness: number,
): { memory: Memory; seconds: number } {
  const { costs, passes } = candidate;
  if (!memory) return { memory: afterPractice(memory, day, passes, 0), seconds: costs.first };
  const now = recall(memory, day);
  const pass = now ** steepness;
  return { memory: afterPractice(memory, day, pass, now), seconds: pass * costs.pass + (1 - pass) * costs.fail };
}
