import { dayOf, stamp, weekday } from '../domain/dates.ts';
import type { Interview } from '../domain/interviews/interview.ts';
import { nextDayNumber } from '../domain/interviews/interview.ts';
import type { Entry, Journal, Settings } from '../domain/ports.ts';
import { type Plan, type PlanInput, planDay } from '../domain/practice/plan.ts';
import { weightsOf } from '../domain/practice/rounds.ts';
import type { Standing } from '../domain/practice/standing.ts';
import type { World } from '../world.ts';

/** What most commands look at: where the user stands on the day that counts as today. */
export interface State {
  day: number;
  entries: Entry[];
  standing: Standing;
  settings: Settings;
  journal: Journal;
  /** Interviews that are not over, the next first. */
  upcoming: Interview[];
}

export async function readState(world: World): Promise<State> {
  const now = world.now();
  const day = dayOf(stamp(now));
  const library = await world.library();
  const journal = await world.journal();
  return {
    day,
    entries: library.entries(),
    standing: (await world.progress()).standing(until(world, now)),
    settings: (await world.settings()).read(),
    journal,
    upcoming: upcoming([...journal.all('interview').values()], day),
  };
}

/** A date without a time in `--as-of` means the whole of that day: what was practised later on it counts. */
function until({ options }: World, now: Date): Date {
  if (options.asOf?.length !== 'YYYY-MM-DD'.length) return now;
  const end = new Date(now);
  end.setHours(23, 59, 59, 999);
  return end;
}

export function upcoming(interviews: readonly Interview[], day: number): Interview[] {
  return interviews
    .filter((interview) => nextDayNumber(interview, day) >= day)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Today's plan, for the minutes of this weekday or those given. */
export function planToday(state: State, minutes?: number): Plan {
  return planDay(planInput(state, minutes));
}

/** What the planner is told: the interviews ahead with what their rounds ask for, and the user's own data. */
export function planInput({ entries, standing, settings, journal, upcoming, day }: State, minutes?: number): PlanInput {
  const looked = new Set([...journal.all('note').values()].map(({ interview }) => interview));
  const over = [...journal.all('interview').values()].filter(
    (one) => nextDayNumber(one, day) < day && !looked.has(one.id),
  );
  return {
    entries,
    standing,
    ratings: settings.ratings,
    day,
    interviews: upcoming.map((one) => ({
      day: nextDayNumber(one, day),
      since: dayOf(one.added),
      rounds: weightsOf(one.rounds),
    })),
    past: over.length ? Math.max(...over.map((one) => nextDayNumber(one, day))) : undefined,
    week: settings.minutes,
    minutes: minutes ?? minutesOn(settings, day),
    goal: settings.goal,
    seed: SEED,
  };
}

/** The planner's seed: fixed, so that the same data gives the same plan all day. */
const SEED = 1;

export function minutesOn(settings: Settings, day: number): number {
  return settings.minutes[weekday(day)] ?? 0;
}

/** Today by the user's own calendar. */
export function today(world: World): number {
  return dayOf(stamp(world.now()));
}
