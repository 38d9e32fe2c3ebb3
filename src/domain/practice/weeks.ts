import { dateOf, mondayOf, userDay } from '../dates.ts';
import type { Attempt } from './attempt.ts';
import { inTime } from './history.ts';
import { missedOf } from './missed.ts';
import { isCounted, type Results, resultsOf } from './results.ts';
import type { Standing } from './standing.ts';

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

/** Whether nothing was practiced in the week of that day yet, but something in the one before. */
export function isFirstOfWeek({ days }: Pick<Standing, 'days'>, day: number): boolean {
  const monday = mondayOf(day);
  const any = (from: number) => Array.from({ length: 7 }, (_, i) => dateOf(from + i)).some((date) => days[date]);
  return !any(monday) && any(monday - 7);
}

/** What a week came to. */
export interface Week {
  /** Seconds on each of its days, and of the days of the week before. */
  seconds: TwoWeeks;
  drills: number;
  /** Share of all points that was said, in it and in the week before; undefined where none were counted. */
  points: number | undefined;
  pointsBefore: number | undefined;
  /** Each item and drill of the week beside the time before it. */
  results: Results;
  /** What was missed and not made up for in it. */
  missed: Attempt[];
}

/** The week from that Monday on. `attempts` are all that count, `titleOf` names their items. */
export function weekOf(
  attempts: readonly Attempt[],
  monday: number,
  standing: Standing,
  titleOf: (item: string) => string,
): Week {
  const ordered = inTime(attempts);
  const within =
    (from: number) =>
    ({ at }: Attempt) => {
      const day = userDay(at, standing);
      return day >= from && day < from + 7;
    };
  const own = ordered.filter(within(monday));
  const before = (attempt: Attempt) =>
    ordered
      .slice(0, ordered.indexOf(attempt))
      .findLast(({ item, drill }) => item === attempt.item && drill === attempt.drill);
  return {
    seconds: twoWeeks(standing, monday + 6),
    drills: own.length,
    points: shareOf(own),
    pointsBefore: shareOf(ordered.filter(within(monday - 7))),
    results: resultsOf(own.map((attempt) => ({ attempt, title: titleOf(attempt.item), last: before(attempt) }))),
    missed: missedOf(own),
  };
}

function shareOf(attempts: readonly Attempt[]): number | undefined {
  const counted = attempts.filter(isCounted);
  const sum = (of: (attempt: Attempt) => number | undefined) => counted.reduce((all, one) => all + (of(one) ?? 0), 0);
  return counted.length > 0 ? sum(({ said }) => said) / sum(({ of }) => of) : undefined;
}
