import { type Belief, beliefFrom } from './belief.ts';
import { gradedDays, type Minutes } from './calendar.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { lookFirst } from './column.ts';
import { type Aim, chance, tailChance } from './course.ts';
import { foremost } from './foremost.ts';
import { fill, type Grid, gridOf } from './grid.ts';
import type { Memory } from './memory.ts';
import type { PlanInput } from './plan.ts';
import { memoryAt } from './row.ts';
import { slotsOf } from './slots.ts';

/** Expected recall as a share of the weight, 0 to 1: the best guess, and the band of what is believed of forgetting. */
export interface Expected {
  recall: number;
  low: number;
  high: number;
}

/** Everything from today to the interviews, planned. */
export interface Outlook {
  candidates: readonly Candidate[];
  belief: Belief;
  aim: Aim;
  grid: Grid;
  /** Practice days still open, with their seconds. */
  days: { day: number; seconds: number }[];
}

/** Interviews that are planned for at once; what lies behind the third is planned when it comes nearer. */
const MOST_TARGETS = 3;

/** The grid up to the interviews, filled. `taken` seconds of today are kept free. */
export function outlookOf(input: PlanInput, taken = 0): Outlook {
  const upcoming = input.interviews
    .filter(({ day }) => day >= input.day)
    .sort((a, b) => a.day - b.day)
    .slice(0, MOST_TARGETS);
  const targets = upcoming.map(({ day }) => day);
  const belief = beliefFrom(input.standing.calibration);
  const aim: Aim = { targets, belief, goal: input.goal };
  const candidates = candidatesOf({ ...input, rounds: upcoming.map(({ rounds }) => rounds) });
  const minutes: Minutes = { week: input.week, today: Math.max(0, input.minutes - taken / 60) };
  const days = gradedDays(input.day, targets, minutes, input.lastGraded);
  const grid = gridOf(foremost(candidates, aim, input.seed), slotsOf(days), aim, input.seed);
  if (grid.slots[0]?.day === input.day)
    lookFirst(grid, lookingSeconds(belief, (targets[0] ?? 0) - input.day, grid.slots[0].seconds));
  fill(grid, input.day);
  return { candidates, belief, aim, grid, days };
}

/** A share of today that goes to reviews first while little is known of this user's forgetting, and how much is little. */
const LOOK = 0.1;
const LITTLE = 40;
/** Days to the interview from which such knowledge can still change anything. */
const LONG = 14;

/** Seconds of today in which reviews are taken for what they tell of forgetting: a plan of new items alone tells nothing. */
function lookingSeconds({ reviews }: Belief, days: number, today: number): number {
  return reviews < LITTLE && days >= LONG ? LOOK * today : 0;
}

/** Expected recall on a day if the plan is kept in the slots up to `until`, and dropped then; -1: no practice at all. */
export function expectedOn(
  { candidates, grid, belief }: Pick<Outlook, 'candidates' | 'grid' | 'belief'>,
  day: number,
  until = Infinity,
): Expected {
  const rows = new Map(grid.rows.map((row) => [row.candidate, row]));
  const total = { weight: 0, recall: 0, low: 0, high: 0 };
  for (const candidate of candidates) {
    const row = rows.get(candidate);
    const memory: Memory | undefined = row ? memoryAt(row, day, grid.slots, until) : candidate.memory;
    const weight = candidate.weights[0] ?? 0;
    total.weight += weight;
    total.recall += weight * chance(memory, day, belief.steepness, candidate.known);
    total.low += weight * lowChance(memory, day, belief, candidate.known);
    total.high += weight * chance(memory, day, belief.low, candidate.known);
  }
  const share = (sum: number) => (total.weight ? sum / total.weight : 0);
  return { recall: share(total.recall), low: share(total.low), high: share(total.high) };
}

/** The lower end of the band: the steeper of both shapes. */
function lowChance(memory: Memory | undefined, day: number, belief: Belief, known: number): number {
  const power = chance(memory, day, belief.high, known);
  return memory ? Math.min(power, tailChance(memory, day, belief.tail)) : power;
}
