import type { Command } from 'commander';
import { dateOf, dayName } from '../domain/dates.ts';
import { legend, plot } from '../domain/exports/plot.ts';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';
import { forecastFrom, planToday } from './session/planning.ts';
import { readUserState } from './session/user-state.ts';
import { examples } from './wording/examples.ts';
import { atLeast } from './wording/options.ts';
import { raiseLines } from './wording/verdict.ts';

/** Where the plan leads, with what is said of it. */
type Forecast = NonNullable<ReturnType<typeof forecastFrom>>;

interface ForecastOptions {
  minutes?: number;
  all?: boolean;
  json?: boolean;
}

/** Columns of the plot, at most. */
const WIDEST = 88;

export function declare(command: Command, world: World): void {
  command
    .option('--minutes <n>', 'minutes a day, in place of your settings', atLeast(1, 1440))
    .option('--all', 'also name what will not be reached')
    .option('--json', 'as JSON')
    .addHelpText('after', examples('today --forecast', 'today --forecast --minutes 30'))
    .action((options: ForecastOptions) => sayForecast(options, world));
}

/** Prints the forecast for the next interview, or what is missing for one. */
export async function sayForecast({ minutes, all, json }: ForecastOptions, world: World): Promise<void> {
  const state = await readUserState(world);
  const told = forecastFrom(world, state, minutes, all);
  if (json)
    return world.printJson(
      told ? document(told) : { interview: null, verdict: planToday(world, state, minutes).verdict },
    );
  await world.say(
    ...(told
      ? forecastLines(told, state.day, world.columns)
      : [
          'No interview ahead, so no day to forecast. Add one: rehearse interview add --at 2026-12-11T10:00',
          '',
          ...planToday(world, state, minutes).lines,
        ]),
  );
}

const NONE =
  'The forecast ends on the fourth day before an interview: nothing new is met after it, and a number would change nothing.';

function forecastLines(told: Forecast, today: number, columns: number): Line[] {
  const { on, without, points, plan } = told;
  if (plan.verdict.phase !== 'graded') return [NONE, '', ...plan.lines];
  const drawn = plot(
    points.map(({ left, expected }) => ({ left, with: expected, without })),
    Math.min(columns, WIDEST),
  );
  return [
    { text: `What you would say on ${dayName(on, today)}, by the days you go on practicing`, tone: 'title' },
    '',
    ...drawn.map((text): Line => ({ text, verbatim: true })),
    '',
    legend(),
    '',
    ...plan.lines,
    ...raiseLines(told, today),
    {
      text: 'A forecast of what you would say, not of the interview: docs/planner.md says what it leaves out.',
      tone: 'quiet',
    },
  ];
}

function document({ on, without, points, plan, raise }: Forecast) {
  return {
    interview: dateOf(on),
    without,
    with: points.at(-1)?.expected ?? without,
    days: points.map(({ day, left, phase, expected }) => ({ date: dateOf(day), left, phase, ...expected })),
    verdict: plan.verdict,
    raise,
  };
}
