import { dateOf, weekday } from '../dates.ts';
import type { Standing } from './memory/standing.ts';

/** Seconds of practice by the user's day, Monday first. */
export interface TwoWeeks {
  last: number[];
  /** Up to today. */
  current: number[];
}

/** The seconds practiced on each day of last week, and of this one up to `day`. */
export function twoWeeks({ days }: Pick<Standing, 'days'>, day: number): TwoWeeks {
  const monday = mondayOf(day);
  const on = (from: number, length: number) => Array.from({ length }, (_, i) => days[dateOf(from + i)]?.seconds ?? 0);
  return { last: on(monday - 7, 7), current: on(monday, day - monday + 1) };
}

/** The day number of the Monday on or before that day. */
export function mondayOf(day: number): number {
  return day - weekday(day);
}
