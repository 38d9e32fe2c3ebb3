import { type Belief, beliefFrom } from './belief.ts';
import { gradedDays, type Minutes } from './calendar.ts';
import { type Beyond, type Candidate, candidatesOf } from './candidates.ts';
import { lookFirst } from './column.ts';
import type { Aim } from './course.ts';
import { foremost } from './foremost.ts';
import { fill, type Grid, gridOf } from './grid.ts';
import type { PlanInput } from './planned.ts';
import { slotsOf } from './slots.ts';

/** Everything from today to the interviews, planned. */
export interface Outlook {
  candidates: readonly Candidate[];
  /** Those that found no place in the grid (`foremost.ts`). */
  outside: readonly Candidate[];
  /** Those that were never practiced and are not even candidates. */
  beyond: Beyond;
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
  const { candidates, beyond } = candidatesOf({ ...input, rounds: upcoming.map(({ rounds }) => rounds) }, input.seed);
  const minutes: Minutes = { week: input.week, today: Math.max(0, input.minutes - taken / 60) };
  const days = gradedDays(input.day, targets, minutes, input.lastGraded);
  const grid = gridOf(foremost(candidates, aim, input.seed), slotsOf(days), aim, input.seed);
  if (grid.slots[0]?.day === input.day)
    lookFirst(grid, lookingSeconds(belief, (targets[0] ?? 0) - input.day, grid.slots[0].seconds));
  fill(grid, input.day);
  const outside = without(candidates, grid);
  return { candidates, outside, beyond: beyond(), belief, aim, grid, days };
}

/** The candidates that have no row. */
function without(candidates: readonly Candidate[], { rows }: Grid): Candidate[] {
  if (rows.length === candidates.length) return [];
  const inGrid = new Set(rows.map(({ candidate }) => candidate));
  return candidates.filter((candidate) => !inGrid.has(candidate));
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
