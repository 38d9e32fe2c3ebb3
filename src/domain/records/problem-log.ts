import { type Days, dayHere, mondayOf, userDay } from '../dates.ts';
import { DIFFICULTIES, type Difficulty, type Mode, type SolvedProblem } from './solved-problem.ts';

/** What went wrong, as people say it. */
export const MODE_WORDS: Readonly<Record<Mode, string>> = {
  pattern: 'pattern not recognized',
  implementation: 'could not implement it',
  explanation: 'could not explain it',
};

/** Longer than this, and there is something to learn from a problem that was solved (002:207). */
const SLOW_MINUTES = 30;

/** Whether to ask what went wrong: it was not solved, or it took too long (002:207). */
export function asksForMode({ result, minutes }: Pick<SolvedProblem, 'result' | 'minutes'>): boolean {
  return result === 'unsolved' || minutes > SLOW_MINUTES;
}

/** Whether to solve it again on the next day: it was not narrated, or could not be explained (002:205). */
export function asksForRedo({ mode, narrated }: Pick<SolvedProblem, 'mode' | 'narrated'>): boolean {
  return narrated === false || mode === 'explanation';
}

/** Problems to solve again that have not been logged again since; the earliest day first. */
export function openRedos(problems: Iterable<SolvedProblem>, days: Days): { day: number; problem: SolvedProblem }[] {
  const all = [...problems];
  return all
    .flatMap((problem) => {
      if (problem.redo === undefined || all.some((other) => isSolvedAfter(problem, other))) return [];
      return [{ day: dayHere(problem.redo, days), problem }];
    })
    .sort((a, b) => a.day - b.day);
}

function isSolvedAfter(one: SolvedProblem, other: SolvedProblem): boolean {
  return other.name.toLowerCase() === one.name.toLowerCase() && Date.parse(other.at) > Date.parse(one.at);
}

/** The problems of the days from `from` until `to` (day numbers, both included), the newest first. */
export function problemsOf(problems: Iterable<SolvedProblem>, from: number, to: number, days: Days): SolvedProblem[] {
  return [...problems]
    .filter(({ at }) => userDay(at, days) >= from && userDay(at, days) <= to)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** Problems of one difficulty in two weeks, and how many of them were solved alone in 30 minutes. */
export interface TwoWeeks {
  /** Day numbers: a Monday and a Sunday. */
  from: number;
  to: number;
  problems: number;
  alone: number;
}

export type Trend = 'improving' | 'going in circles' | 'plateau' | 'too few to say';

/** Two calendar weeks of a difficulty against the two before. */
export interface ProblemTrend {
  difficulty: Difficulty;
  before: TwoWeeks;
  now: TwoWeeks;
  trend: Trend;
}

/** The source names the three trends (002:209) and not how to tell them; these three figures are ours. */
const ENOUGH = 8;
const POINTS = 0.15;
const CIRCLES = 3;
const TWO_WEEKS = 14;

/** The trend of every difficulty that was worked on in these two weeks or the two before. */
export function problemTrends(problems: Iterable<SolvedProblem>, day: number, days: Days): ProblemTrend[] {
  const all = [...problems];
  const from = mondayOf(day) - TWO_WEEKS / 2;
  return DIFFICULTIES.flatMap((difficulty) => {
    const own = all.filter((one) => one.difficulty === difficulty);
    const before = twoWeeks(own, from - TWO_WEEKS, days);
    const now = twoWeeks(own, from, days);
    if (before.problems + now.problems === 0) return [];
    return [{ difficulty, before, now, trend: trendOf(before, now, problemsOf(own, now.from, now.to, days)) }];
  });
}

function twoWeeks(problems: readonly SolvedProblem[], from: number, days: Days): TwoWeeks {
  const to = from + TWO_WEEKS - 1;
  const own = problemsOf(problems, from, to, days);
  const alone = own.filter(({ result, minutes }) => result === 'alone' && minutes <= SLOW_MINUTES).length;
  return { from, to, problems: own.length, alone };
}

function trendOf(before: TwoWeeks, now: TwoWeeks, problems: readonly SolvedProblem[]): Trend {
  if (Math.min(before.problems, now.problems) < ENOUGH) return 'too few to say';
  // Compared as whole numbers of problems: as shares, 15 points exactly would be lost to rounding.
  const gained = now.alone * before.problems - before.alone * now.problems;
  if (gained >= POINTS * now.problems * before.problems) return 'improving';
  const same = new Map<string, number>();
  for (const { mode, pattern } of problems) {
    if (mode && pattern) same.set(`${mode} ${pattern}`, (same.get(`${mode} ${pattern}`) ?? 0) + 1);
  }
  return Math.max(0, ...same.values()) >= CIRCLES ? 'going in circles' : 'plateau';
}
