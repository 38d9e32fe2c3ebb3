import { type Days, dateOf, dayHere, mondayOf, userDay } from '../dates.ts';
import { minutes } from '../duration.ts';
import { problemsOf } from '../records/problem-log.ts';
import type { SolvedProblem } from '../records/solved-problem.ts';
import type { Attempt } from './attempt.ts';

/** The item of a coding mock, and the ids that it had. */
const CODING_MOCKS = new Set(['mock-coding', 'exercise-solo-simulation', 'exercise-peer-mock']);

/** What was done in one week, Monday to Sunday. Nothing is added up over all of it, and nothing says how ready one is. */
export interface Week {
  /** Day numbers. */
  from: number;
  to: number;
  problems: number;
  /** Mocks of a coding round, and of a design round. */
  coding: number;
  design: number;
  /** The last day on which a story was written or changed, as a day number. */
  story?: number;
  minutes: number;
  days: number;
}

interface WeekInput {
  problems: Iterable<SolvedProblem>;
  attempts: readonly Attempt[];
  /** Practice by date, `YYYY-MM-DD`. */
  practiced: Readonly<Record<string, { seconds: number }>>;
  stories: Iterable<{ changed: string }>;
  days: Days;
}

/** The week of a day. */
export function weekAt(day: number, { problems, attempts, practiced, stories, days }: WeekInput): Week {
  const from = mondayOf(day);
  const to = from + 6;
  const isIn = (on: number) => on >= from && on <= to;
  const own = attempts.filter(({ at }) => isIn(userDay(at, days)));
  const dates = Array.from({ length: 7 }, (_, i) => practiced[dateOf(from + i)]).filter((one) => one !== undefined);
  const changed = [...stories].map((one) => dayHere(one.changed, days)).filter(isIn);
  return {
    from,
    to,
    problems: problemsOf(problems, from, to, days).length,
    coding: own.filter(({ item }) => CODING_MOCKS.has(item)).length,
    design: own.filter(({ drill, item }) => drill === 'design' || item === 'mock-design').length,
    ...(changed.length > 0 ? { story: Math.max(...changed) } : {}),
    minutes: minutes(dates.reduce((sum, { seconds }) => sum + seconds, 0)),
    days: dates.length,
  };
}
