import { dateOf, dayOf, weekday } from '../../dates.ts';
import { practiceDays } from '../plan/days.ts';
import type { PlanInput } from '../plan/planned.ts';
import { prepared } from '../plan/preparation.ts';
import { expectedAt, rollForward, secondsIn } from './roll.ts';

/** Days just before today on which something was to be practiced and nothing was; the cost is in points, 0 to 1. */
export interface Absence {
  days: number;
  minutes: number;
  cost: number;
}

/**
 * The days missed since the last practice, or since preparation for that interview began; days that were kept free of
 * graded practice before an interview that is over do not count. The cost is what the plan rolled forward from the first of
 * them promises, less what today's does: nothing was learned in between, so the two differ by the days alone.
 * @param on day number of the next interview
 * @param recall expected on it by today's plan, 0 to 1
 */
export function absenceOf(input: PlanInput, on: number, recall: number): Absence | undefined {
  const { standing, day, week, interviews } = input;
  const today = dateOf(day);
  const practiced = Object.keys(standing.days).filter((date) => date <= today);
  const last = practiced.sort().at(-1);
  const since = interviews.find((interview) => interview.day === on)?.since ?? day;
  const first = Math.max(last ? dayOf(last) + 1 : day, since);
  // It ended with the first practice: what that brought would count twice.
  if (first >= day) return undefined;
  const from = { ...input, day: first, minutes: week[weekday(first)] ?? 0, more: false };
  const then = prepared(from);
  const days = rollForward(then);
  const isUsed = (one: number) => days.some((leg) => leg.from <= one && one <= leg.day && leg.used > 0);
  const missed = practiceDays(from, then.interviews).filter((one) => one.day < day && one.fresh && isUsed(one.day));
  if (missed.length === 0) return undefined;
  const place = then.interviews.indexOf(on);
  const promised = place < 0 ? recall : expectedAt(place, days, then).recall;
  return { days: missed.length, minutes: secondsIn(missed) / 60, cost: Math.max(0, promised - recall) };
}
