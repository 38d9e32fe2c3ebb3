import { dayHere } from '../../domain/dates.ts';
import { nextDayNumber } from '../../domain/interviews/interview.ts';
import { phaseOn } from '../../domain/practice/calendar.ts';
import { type Forecast, forecast } from '../../domain/practice/forecast.ts';
import { type Plan, planDay } from '../../domain/practice/plan.ts';
import type { PlanInput } from '../../domain/practice/planned.ts';
import { weightsOf } from '../../domain/practice/rounds.ts';
import type { World } from '../../world.ts';
import { minutesOn, type UserState } from './user-state.ts';

/** Today's plan, for what is left of this weekday's minutes; minutes given are added to what was practiced already. */
export function planToday({ workOnce }: Pick<World, 'workOnce'>, state: UserState, minutes?: number): Plan {
  if (state.upcoming.length > 0) workOnce();
  return planDay({ ...planInput(state, minutes), more: minutes !== undefined });
}

/** Where the plan leads, day by day; undefined without an interview. `minutes` a day replace those of the settings. */
export function forecastFrom(
  { workOnce }: Pick<World, 'workOnce'>,
  state: UserState,
  minutes?: number,
): Forecast | undefined {
  if (state.upcoming.length > 0) workOnce();
  const input = planInput(state, minutes);
  return forecast(minutes === undefined ? input : { ...input, week: new Array<number>(7).fill(minutes) });
}

/** Whether practice is graded on that day; in the last days before an interview nothing technical is started. */
export function isGraded({ upcoming }: UserState, day: number): boolean {
  const interviews = upcoming.map((interview) => nextDayNumber(interview, day));
  return phaseOn(day, interviews) === 'graded';
}

/** What the planner gets: the interviews with what their rounds ask for, and the user's own data. */
function planInput({ entries, standing, settings, journal, day }: UserState, minutes?: number): PlanInput {
  const looked = new Set([...journal.all('note').values()].map(({ interview }) => interview));
  const interviews = [...journal.all('interview').values()].map((one) => ({ ...one, on: nextDayNumber(one, day) }));
  const over = interviews.filter(({ id, on }) => on < day && !looked.has(id));
  return {
    entries,
    standing,
    ratings: settings.ratings,
    day,
    interviews: interviews.map(({ on, added, rounds }) => ({
      day: on,
      since: dayHere(added),
      rounds: weightsOf(rounds),
    })),
    past: over.length ? Math.max(...over.map(({ on }) => on)) : undefined,
    week: settings.minutes,
    minutes: minutes ?? minutesOn(settings, day),
    goal: settings.goal,
    seed: SEED,
  };
}

/** The planner's seed: fixed, so that the same data gives the same plan all day. */
const SEED = 1;
