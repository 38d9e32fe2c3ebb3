import { dateOf } from '../../src/domain/dates.ts';
import type { Entry } from '../../src/domain/ports.ts';
import { uniform } from './draws.ts';
import type { LearnerSort } from './learner.ts';
import type { PolicySort } from './policy.ts';

/** Seconds of a first meeting, a pass and a failure. */
export const SECONDS = { first: 120, pass: 45, fail: 90 } as const;

/** How a first meeting is graded: by what will be there tomorrow, or "again", as no one can produce what is new. */
export type First = 'judged' | 'again';

/** One situation: who learns, how much, for how long. */
export interface Cell {
  learner: LearnerSort;
  /** Days of practice. */
  horizon: number;
  /** Days between the last of them and the interview; 1 is the evening before. */
  gap: number;
  /** Minutes a day. */
  minutes: number;
  items: number;
  /** Days, counted from 0, on which nothing is practiced. */
  missed: readonly number[];
  first: First;
}

export interface Result {
  /** True mean recall on the day, by weight, 0 to 1. */
  recall: number;
  /** Share of items whose true recall is 0.9 or more. */
  firm: number;
  /** Mean seconds a day that practice took. */
  seconds: number;
}

const START = 20_000;

/** A library of that many items with weights 3, 2, 1 in the shares of the editorial plan. */
export function library(items: number, seed: number): Entry[] {
  return Array.from({ length: items }, (_, i): Entry => {
    const share = uniform(seed, 'weight', i);
    const weight = share < 0.35 ? 3 : share < 0.8 ? 2 : 1;
    const id = `item-${String(i).padStart(4, '0')}`;
    // 90 s and 30 s for the comparison: what `pace.ts` expects of a first meeting is the true 120 s.
    return {
      id,
      kind: 'card',
      title: id,
      topics: [],
      level: 'mid',
      weight,
      revision: 1,
      seconds: 90,
      drill: 'recall',
      recalled: true,
      beside: 30,
      aliases: [],
    };
  });
}

/**
 * Lives through the days. The draws depend on seed, item and number of the practice: the same for all policies. What
 * the last item of a day takes beyond the minutes is missing from the next, and what a list leaves, up to one item, is
 * added to it: with the same mean seconds a day a list without an end gains nothing.
 */
export function simulate(
  cell: Cell,
  sort: PolicySort,
  seed: number,
  entries: readonly Entry[] = library(cell.items, seed),
): Result {
  const { learner: kind, horizon, gap, minutes, missed, first } = cell;
  const learner = kind.make(seed);
  const last = START + horizon - 1;
  const policy = sort.make({ entries, first: START, last, interview: last + gap, minutes, seed });
  const times = new Int32Array(entries.length);
  let [left, spent] = [0, 0];
  for (let day = START; day <= last; day += 1) {
    if (missed.includes(day - START)) continue;
    left = minutes * 60 + Math.min(SECONDS.first, left);
    for (const item of policy.today(day)) {
      if (left <= 0) break;
      const met = (times[item] ?? 0) > 0;
      const draw = uniform(seed, 'draw', item, times[item] ?? 0);
      // Judged: a first meeting is called "good" where it will be there tomorrow; people judge their learning, with noise.
      if (!met) learner.meet(item, day);
      const passed = draw < learner.recall(item, met ? day : day + 1);
      if (met) learner.test(item, day, passed);
      const seconds = met ? (passed ? SECONDS.pass : SECONDS.fail) : SECONDS.first;
      times[item] = (times[item] ?? 0) + 1;
      left -= seconds;
      spent += seconds;
      const grade = passed && (met || first === 'judged') ? 'good' : 'again';
      const at = `${dateOf(day)}T10:00:00+00:00`;
      policy.told(item, { id: '', item: entries[item]?.id ?? '', at, grade, spent: seconds }, day);
    }
  }
  return { ...judge(entries, (item) => learner.recall(item, last + gap)), seconds: spent / (horizon - missed.length) };
}

function judge(entries: readonly Entry[], recall: (item: number) => number): Omit<Result, 'seconds'> {
  let [weight, recalled, firm] = [0, 0, 0];
  for (const [item, entry] of entries.entries()) {
    const chance = recall(item);
    weight += entry.weight;
    recalled += entry.weight * chance;
    firm += chance >= 0.9 ? 1 : 0;
  }
  return { recall: recalled / weight, firm: firm / entries.length };
}
