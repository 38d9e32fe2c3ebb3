import { dateOf } from '../dates.ts';
import type { Entry, Rating } from '../ports.ts';
import { LAST_GRADED, type Phase, phaseOn } from './calendar.ts';
import type { Goal } from './course.ts';
import { lastDay } from './lastDays.ts';
import { recallToday } from './list.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { plainDay } from './plain.ts';
import { type QuotaItem, quotaToday } from './quota.ts';
import type { RoundWeights } from './rounds.ts';
import type { Standing } from './standing.ts';
import { type Verdict, verdictOf } from './verdict.ts';

export type { Goal } from './course.ts';
export type { Verdict } from './verdict.ts';

/** An interview as the planner sees it. */
export interface PlannedInterview {
  /** Day number. */
  day: number;
  /** Day number on which preparation for it began; absent: today. */
  since?: number;
  /** What its rounds ask for; absent: the items' own weights. */
  rounds?: RoundWeights;
}

export interface PlanInput {
  entries: readonly Entry[];
  standing: Standing;
  /** What the user said of topics. */
  ratings: Readonly<Record<string, Rating>>;
  /** Day number of today. */
  day: number;
  /** Interviews in any order; those to come share the minutes, those that are over only tell which days were free. */
  interviews: readonly PlannedInterview[];
  /** Day number of the latest interview that is over and not yet looked back on. */
  past?: number;
  /** Minutes of each weekday, Monday to Sunday. */
  week: readonly number[];
  /** Minutes for today. */
  minutes: number;
  goal: Goal;
  /** Breaks ties between equals, nothing else. */
  seed: number;
  /** Last graded day, in days before an interview. Only the bench changes it, to measure what the rule costs. */
  lastGraded?: number;
}

export interface PlannedItem {
  entry: Entry;
  /** How it is practised, where that is not the entry's own drill: "read" (ungraded) or "simulate". */
  drill?: 'read' | 'simulate';
  /** Seconds it should take. */
  seconds: number;
  /** One sentence: why this one, and why now. */
  why: string;
  /** Expected gain in the probability of producing it on the interview's day (without one: a week from today). */
  gain: number;
}

export interface Plan {
  date: string;
  minutes: number;
  items: PlannedItem[];
  verdict: Verdict;
}

/**
 * What to practise today so that as much as possible can be produced on the interview's day, and where that leads.
 * A pure function of its input: the same input gives the same plan, whatever the order of the entries.
 */
export function planDay(input: PlanInput): Plan {
  const { day, minutes, interviews } = input;
  if (interviews.every((interview) => interview.day < day)) return { date: dateOf(day), minutes, ...plainDay(input) };
  return planFrom(input, prepared(input));
}

/** The plan from what was prepared of the same input. */
export function planFrom(input: PlanInput, { phase, quota, outlook }: Prepared): Plan {
  const items =
    phase === 'graded' ? [...quota.map(unmodelled), ...recallToday(input, outlook)] : lastDay(phase, input, outlook);
  return { date: dateOf(input.day), minutes: input.minutes, items, verdict: verdictOf(input, phase, outlook, items) };
}

interface Prepared {
  phase: Phase;
  quota: QuotaItem[];
  outlook: Outlook;
}

/** What today is for, the practice that is not recall, and the grid filled with the rest of the time. */
export function prepared(input: PlanInput): Prepared {
  const phase = phaseOn(
    input.day,
    input.interviews.map(({ day }) => day),
    input.lastGraded,
  );
  const quota = phase === 'graded' && input.minutes > 0 ? quotaFor(input) : [];
  const taken = quota.reduce((sum, { seconds }) => sum + seconds, 0);
  return { phase, quota, outlook: outlookOf(input, taken) };
}

function quotaFor(input: PlanInput): QuotaItem[] {
  const next = input.interviews.filter(({ day }) => day >= input.day).reduce((a, b) => (a.day <= b.day ? a : b));
  const since = Math.min(next.since ?? input.day, input.day);
  return quotaToday({
    ...input,
    since,
    interview: next.day,
    lastGraded: input.lastGraded ?? LAST_GRADED,
    rounds: next.rounds,
  });
}

const unmodelled = (item: QuotaItem): PlannedItem => ({ ...item, gain: 0 });
