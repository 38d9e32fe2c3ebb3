import { dateOf } from '../dates.ts';
import { minutes as wholeMinutes } from '../duration.ts';
import type { Entry } from '../ports.ts';
import type { Rating } from '../rating.ts';
import { LAST_GRADED, type Phase, phaseOn } from './calendar.ts';
import type { Goal } from './course.ts';
import { lastDay } from './last-days.ts';
import { recallToday } from './list.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { plainDay } from './plain.ts';
import { type QuotaItem, quotaToday } from './quota.ts';
import type { RoundWeights } from './rounds.ts';
import type { Standing } from './standing.ts';
import { type OpenDay, openDay } from './today.ts';
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
  /** Minutes for today; what is practiced already is taken off them. */
  minutes: number;
  /** The minutes are wanted on top of what is practiced already. */
  more?: boolean;
  goal: Goal;
  /** Breaks ties between equals, nothing else. */
  seed: number;
  /** Last graded day, in days before an interview. Only the bench changes it, to measure what the rule costs. */
  lastGraded?: number;
}

export interface PlannedItem {
  entry: Entry;
  /** How it is practiced, where that is not the entry's own drill: "read" (ungraded) or "simulate". */
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
  /** Minutes set aside for today, or asked for on top. */
  minutes: number;
  /** Whole minutes practiced today, and those that the list may take. */
  done: number;
  left: number;
  items: PlannedItem[];
  verdict: Verdict;
}

/**
 * What to practice today so that as much as possible can be produced on the interview's day, and where that leads.
 * A pure function of its input: the same input gives the same plan, whatever the order of the entries.
 */
export function planDay(input: PlanInput): Plan {
  if (input.interviews.some(({ day }) => day >= input.day)) return planFrom(prepared(input));
  const today = openDay(input);
  return { ...headOf(today), ...plainDay(today) };
}

/** The plan from what was prepared of its input. */
export function planFrom({ input, phase, quota, outlook }: Prepared): Plan {
  const items =
    phase === 'graded' ? [...quota.map(unmodelled), ...recallToday(input, outlook)] : lastDay(phase, input, outlook);
  return { ...headOf(input), items, verdict: verdictOf(input, phase, outlook, items) };
}

function headOf(today: OpenDay): Pick<Plan, 'date' | 'minutes' | 'done' | 'left'> {
  const { day, aside, minutes } = today;
  const done = wholeMinutes(today.done);
  return { date: dateOf(day), minutes: aside, done, left: minutes < aside ? Math.max(0, aside - done) : aside };
}

interface Prepared {
  input: OpenDay;
  phase: Phase;
  quota: QuotaItem[];
  outlook: Outlook;
}

/** What today is for, the practice that is not recall, and the grid filled with the rest of the time. */
export function prepared(given: PlanInput): Prepared {
  const phase = phaseOn(
    given.day,
    given.interviews.map(({ day }) => day),
    given.lastGraded,
  );
  const open = openDay(given);
  // What is read on the last days is not recorded, so that it cannot be used up.
  const input = phase === 'graded' ? open : { ...open, minutes: given.minutes };
  const quota = phase === 'graded' && input.minutes > 0 ? quotaFor(input) : [];
  const taken = quota.reduce((sum, { seconds }) => sum + seconds, 0);
  return { input, phase, quota, outlook: outlookOf(input, taken) };
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
