import { weekday } from '../dates.ts';

/**
 * The day so many business days after a day: Monday to Friday less the user's holidays (day numbers). A day off counts
 * as the business day before it: two after a Sunday is the Tuesday.
 */
export function businessDaysAfter(day: number, count: number, holidays: ReadonlySet<number>): number {
  let at = day;
  for (let left = count; left > 0; ) {
    at += 1;
    if (weekday(at) < 5 && !holidays.has(at)) left -= 1;
  }
  return at;
}
