import type { Command } from 'commander';
import { dateOf, dayName } from '../domain/dates.ts';
import { legend, plot } from '../domain/exports/plot.ts';
import type { Forecast } from '../domain/practice/forecast.ts';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';
import { forecastFrom, planToday } from './session/planning.ts';
import { readUserState } from './session/user-state.ts';
import { atLeast } from './wording/options.ts';

interface ForecastOptions {
  minutes?: number;
  json?: boolean;
}

/** Columns of the plot, at most. */
const WIDEST = 88;

export function declare(command: Command, world: World): void {
  command
    .option('--minutes <n>', 'minutes a day, in place of your settings', atLeast(1, 1440))
    .option('--json', 'as JSON')
    .action(async ({ minutes, json }: ForecastOptions) => {
      const state = await readUserState(world);
      const told = forecastFrom(world, state, minutes);
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
              planToday(world, state, minutes).verdict.says,
            ]),
      );
    });
}

const NONE =
  'There is no forecast from the third day before an interview on: practice is over, and a number would change nothing.';

function forecastLines({ on, without, points, plan }: Forecast, today: number, columns: number): Line[] {
  if (plan.verdict.phase !== 'graded') return [NONE, '', plan.verdict.says];
  const drawn = plot(
    points.map(({ left, expected }) => ({ left, with: expected, without })),
    Math.min(columns, WIDEST),
  );
  return [
    { text: `What you would produce on ${dayName(on, today)}, by the days you go on practicing`, tone: 'title' },
    '',
    ...drawn.map((text): Line => ({ text, verbatim: true })),
    '',
    legend(),
    '',
    plan.verdict.says,
    { text: 'A forecast of recall, not of the interview: docs/planner.md says what it leaves out.', tone: 'quiet' },
  ];
}

function document({ on, without, points, plan }: Forecast) {
  return {
    interview: dateOf(on),
    without,
    with: points.at(-1)?.expected ?? without,
    days: points.map(({ day, left, phase, expected }) => ({ date: dateOf(day), left, phase, ...expected })),
    verdict: plan.verdict,
  };
}
