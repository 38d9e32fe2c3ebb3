import { dateOf } from '../dates.ts';
import { minutes as wholeMinutes } from '../duration.ts';
import { LAST_GRADED, type Phase, phaseOn } from './calendar.ts';
import { verdictOf } from './dated-verdict.ts';
import { lastDay } from './last-days.ts';
import { recallToday } from './list.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { plainDay } from './plain.ts';
import type { PlanInput, PlannedItem } from './planned.ts';
import { type QuotaItem, quotaToday } from './quota.ts';
import { type OpenDay, openDay } from './today.ts';
import type { Verdict } from './verdict.ts';

export type { Verdict } from './verdict.ts';

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
