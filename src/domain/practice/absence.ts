import { dateOf, dayOf, weekday } from '../dates.ts';
import { gradedDays } from './calendar.ts';
import { expectedOn } from './expected.ts';
import { outlookOf } from './outlook.ts';
import type { PlanInput } from './planned.ts';

/** Practice days just before today on which nothing was practiced. */
export interface Absence {
  days: number;
  minutes: number;
  /** What it cost in expected recall on the interview's day, 0 to 1. */
  cost: number;
}

/**
 * The days missed since the last practice, or since preparation for that interview began; days that were kept free of
 * graded practice before an interview that is over are none. The cost is what the plan of the first of them promised,
 * less what today's does: nothing was learned in between, so the two differ by the days alone.
 * @param on day number of the interview
 * @param recall expected on it by today's plan, 0 to 1
 */
export function absenceOf(input: PlanInput, on: number, recall: number): Absence | undefined {
  const { standing, day, week, interviews, lastGraded } = input;
  const today = dateOf(day);
  const last = Object.keys(standing.days)
    .filter((date) => date < today)
    .sort()
    .at(-1);
  if (last === undefined) return undefined;
  const since = interviews.find((interview) => interview.day === on)?.since ?? day;
  const first = Math.max(dayOf(last) + 1, since);
  if (first >= day) return undefined;
  const minutes = { week, today: week[weekday(first)] ?? 0 };
  const all = interviews.map((interview) => interview.day);
  const missed = gradedDays(first, all, minutes, lastGraded).filter((one) => one.day < day);
  if (missed.length === 0) return undefined;
  const ahead = interviews.filter((interview) => interview.day >= day);
  const before = outlookOf({ ...input, interviews: ahead, day: first, minutes: minutes.today });
  return {
    days: missed.length,
    minutes: missed.reduce((sum, { seconds }) => sum + seconds, 0) / 60,
    cost: Math.max(0, expectedOn(before, on).recall - recall),
  };
}
