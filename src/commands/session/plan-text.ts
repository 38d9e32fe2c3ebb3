import { type Days, dateOf, dayHere, dayName, dayOf, timeHere } from '../../domain/dates.ts';
import { minutes } from '../../domain/duration.ts';
import { interviewName, nextDayNumber } from '../../domain/interviews/interview.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { count } from '../wording/counts.ts';
import { planToday, type ToldItem, type ToldPlan } from './planning.ts';
import { readUserState, type UserState } from './user-state.ts';

/** Minutes that are offered on top at least. */
const LEAST_MORE = 5;

export interface PlanOptions {
  minutes?: number;
  /** On top of what is practiced already. */
  more?: boolean;
  all?: boolean;
  json?: boolean;
}

/** Minutes on top of a day that is done: half as many as are set aside. */
export function minutesMore({ minutes: aside }: Pick<ToldPlan, 'minutes'>): number {
  return Math.max(LEAST_MORE, Math.ceil(aside / 2));
}

/** Prints today's plan and starts nothing. */
export async function printPlan(world: World, options: PlanOptions): Promise<void> {
  const state = await readUserState(world);
  const wanted = options.minutes ?? (options.more ? minutesMore(planToday(world, state)) : undefined);
  const { lines, held: _held, expected: _expected, ...plan } = planToday(world, state, wanted, options.all);
  if (options.json) {
    const items = plan.items.map(({ entry, drill, seconds, why, gain }) => ({
      id: entry.id,
      kind: entry.kind,
      drill: drill ?? entry.drill,
      seconds,
      why,
      gain,
    }));
    world.printJson({ ...plan, items });
    return;
  }
  const rows = plan.items.length > 0 ? [...table(plan.items), ''] : [];
  await world.say(...standingLines(state, plan).flatMap((line) => [line, '']), ...rows, ...lines);
}

/** The plan as a short table: what, and why now. */
export function table(items: readonly ToldItem[]): Line[] {
  return items.flatMap(({ entry, why }): Line[] => [
    { text: entry.title, hang: '  ' },
    { text: `${entry.kind}. ${why}`, indent: 4, tone: 'quiet' },
  ]);
}

type Head = Pick<ToldPlan, 'minutes' | 'done' | 'left' | 'items' | 'verdict'>;

/** Where the user stands: how long it is until the interview, and the minutes; nothing if there is nothing to say. */
export function standingLines(state: UserState, plan: Head): Line[] {
  const yesterday = state.standing.days[dateOf(state.day - 1)];
  const past = yesterday ? `Yesterday ${minutes(yesterday.seconds)} min.` : '';
  return [until(state), [past, todaySays(plan, ':')].filter(Boolean).join('  ')].filter(Boolean);
}

/** The same above the last two weeks, which have yesterday. */
export function todayLines(state: UserState, plan: Head): Line[] {
  return [until(state), todaySays(plan, '.')].filter(Boolean);
}

function until({ day, upcoming: [next], settings }: UserState): string {
  return next ? toward(next, day, settings) : '';
}

/** "Today 20 min:", "Today 12 of 20 min done, 8 to go."; if the day is done, the verdict says so. */
function todaySays({ minutes: aside, done, left, items, verdict: { phase = 'graded' } }: Head, end: string): string {
  // In the last days the plan lists appointments and reading: minutes are not counted.
  if (phase !== 'graded') return '';
  if (done === 0) return `Today ${aside} min${end}`;
  if (items.length === 0) return '';
  return left === aside
    ? `Today ${done} min done, ${aside} more${end}`
    : `Today ${done} of ${aside} min done, ${left} to go${end}`;
}

/** Length of a moment to the minute. */
const MINUTES = '2026-12-11T10:00'.length;

function toward(next: UserState['upcoming'][number], day: number, days: Days): string {
  const on = nextDayNumber(next, day, days);
  // For an interview of several days, the start of its next day.
  const starts = [next.at, ...next.rounds.flatMap(({ at }) => at ?? [])].filter((at) => dayHere(at, days) === on);
  const start = starts.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? next.at;
  const here = timeHere(start).slice(0, MINUTES);
  const elsewhere = here === start.slice(0, MINUTES) ? '' : ' your time';
  // The date is the calendar's: what is after midnight belongs to the evening before, whose date the forecast names.
  const night = dayOf(here) === on ? '' : `, the night of ${dayName(on, day)}`;
  const when = `${dayName(dayOf(here), day)}, ${here.slice(-'10:00'.length)}${elsewhere}${night}`;
  return on === day
    ? `Today: ${interviewName(next)} (${when}).`
    : `${count(on - day, 'day')} to ${interviewName(next)} (${when}).`;
}
