import { dateOf, dayOf, weekday } from '../../dates.ts';
import { practiceDays } from '../plan/calendar.ts';
import type { PlanInput } from '../plan/planned.ts';
import { prepared } from '../plan/preparation.ts';
import { expectedAt } from './expected.ts';
import { rollForward, secondsIn } from './roll.ts';

/** Practice days just before today on which nothing was practiced, although something was to be practiced. */
export interface Absence {
  days: number;
  minutes: number;
  /** What it cost in expected points on the interview's day, 0 to 1. */
  cost: number;
}

/**
 * The days missed since the last practice, or since preparation for that interview began; days that were kept free of
 * graded practice before an interview that is over are none. The cost is what the plan rolled forward from the first of
 * them promises, less what today's does: nothing was learned in between, so the two differ by the days alone.
 * @param on day number of the next interview
 * @param recall expected on it by today's plan, 0 to 1
 */
export function absenceOf(input: PlanInput, on: number, recall: number): Absence | undefined {
  const { standing, day, week, interviews } = input;
  const today = dateOf(day);
  const last = Object.keys(standing.days).reduce((latest, date) => (date <= today && date > latest ? date : latest), '');
  const since = interviews.find((interview) => interview.day === on)?.since ?? day;
  const first = Math.max(last ? dayOf(last) + 1 : day, since);
  // It ended with the first practice: what that brought would count twice.
  if (first >= day) return undefined;
  const minutes = week[weekday(first)] ?? 0;
  const then = prepared({ ...input, day: first, minutes, more: false });
  const days = rollForward(then);
  const isUsed = (one: number) => days.some(({ from, day, used }) => from <= one && one <= day && used > 0);
  const missed = practiceDays(first, then.interviews, { week, today: minutes }, input).filter(
    (one) => one.day < day && one.fresh && isUsed(one.day),
  );
  if (missed.length === 0) return undefined;
  const place = then.interviews.indexOf(on);
  const promised = place < 0 ? recall : expectedAt(place, days, then).recall;
  return { days: missed.length, minutes: secondsIn(missed) / 60, cost: Math.max(0, promised - recall) };
}
