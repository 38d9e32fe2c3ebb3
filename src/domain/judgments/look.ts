import { dateOf } from '../dates.ts';
import type { Judgment, Sort } from '../records/judgment.ts';

/** Days until a judgment is looked at again, if the user gives no day: decisions quarterly (001:712); the others are ours. */
const LOOK: Readonly<Record<Sort, number>> = { decision: 90, prediction: 30, assumption: 90, goal: 365 };

/** The day on which a judgment of today is looked at, as `YYYY-MM-DD`. */
export function lookDay(sort: Sort, today: number): string {
  return dateOf(today + LOOK[sort]);
}

/** A judgment with what the user gave, and the usual rest. `today` is a day number. */
export function newJudgment(
  given: Pick<Judgment, 'id' | 'sort' | 'text' | 'added'> & Partial<Judgment>,
  today: number,
): Judgment {
  return { options: [], sure: 'medium', due: lookDay(given.sort, today), changed: given.added, ...given };
}
