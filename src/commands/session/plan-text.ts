import { dateOf, dayHere, dayName, timeHere } from '../../domain/dates.ts';
import { minutes } from '../../domain/duration.ts';
import { interviewName, nextDayNumber } from '../../domain/interviews/interview.ts';
import type { Plan } from '../../domain/practice/plan.ts';
import type { PlannedItem } from '../../domain/practice/planned.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { count } from '../wording/counts.ts';
import { planToday } from './planning.ts';
import { readUserState, type UserState } from './user-state.ts';

/** Prints today's plan and starts nothing. */
export async function printPlan(world: World, options: { minutes?: number; json?: boolean }): Promise<void> {
  const state = await readUserState(world);
  const plan = planToday(world, state, options.minutes);
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
  await world.say(...standingLines(state, plan).flatMap((line) => [line, '']), ...rows, plan.verdict.says);
}

/** The plan as a short table: how long, what, and why now. */
export function table(items: readonly PlannedItem[]): Line[] {
  return items.flatMap(({ entry, seconds, why }): Line[] => [
    { text: entry.title, hang: `${time(seconds).padStart(6)}  ` },
    { text: `${entry.kind}, ${why}`, indent: 8, tone: 'quiet' },
  ]);
}

/** "45 s", and minutes if they are many. */
function time(seconds: number): string {
  return seconds < 600 ? `${seconds} s` : `${minutes(seconds)} min`;
}

/** Where the user stands, in one line; nothing if there is nothing to say. */
export function standingLines({ day, upcoming, standing }: UserState, plan: Plan): Line[] {
  const next = upcoming[0];
  const until = next ? `${towards(next, day)}  ` : '';
  const yesterday = standing.days[dateOf(day - 1)];
  const past = yesterday ? `Yesterday ${minutes(yesterday.seconds)} min.  ` : '';
  const line = `${until}${past}${todaySays(plan)}`.trimEnd();
  return line ? [line] : [];
}

/** "Today 20 min:", "Today 12 of 20 min done, 8 to go:"; if the day is done, the verdict says so. */
function todaySays({ minutes: aside, done, left, items, verdict: { phase = 'graded' } }: Plan): string {
  // In the last days the plan lists appointments and reading: minutes are not counted.
  if (phase !== 'graded') return '';
  if (done === 0) return `Today ${aside} min:`;
  if (items.length === 0) return '';
  return left === aside
    ? `Today ${done} min done, ${aside} more:`
    : `Today ${done} of ${aside} min done, ${left} to go:`;
}

/** Length of a moment to the minute. */
const MINUTES = '2026-12-11T10:00'.length;

function towards(next: UserState['upcoming'][number], day: number): string {
  const on = nextDayNumber(next, day);
  // For an interview of several days, the start of its next day.
  const starts = [next.at, ...next.rounds.flatMap(({ at }) => at ?? [])].filter((at) => dayHere(at) === on);
  const start = starts.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? next.at;
  const here = timeHere(start).slice(0, MINUTES);
  const elsewhere = here === start.slice(0, MINUTES) ? '' : ' your time';
  const when = `${dayName(on, day)}, ${here.slice(-'10:00'.length)}${elsewhere}`;
  return on === day
    ? `Today: ${interviewName(next)} (${when}).`
    : `${count(on - day, 'day')} to ${interviewName(next)} (${when}).`;
}
