import type { Command } from 'commander';
import { WrongUsage } from '../domain/problem.ts';
import type { World } from '../world.ts';
import type { CoachOptions } from './session/coach.ts';
import { printPlan } from './session/plan-text.ts';
import { examples } from './wording/examples.ts';
import { atLeast } from './wording/options.ts';

interface TodayOptions extends CoachOptions {
  plan?: boolean;
  forecast?: boolean;
  due?: boolean;
  short?: boolean;
  more?: boolean;
  all?: boolean;
  format?: string;
  out?: string;
  json?: boolean;
}

export function declare(command: Command, world: World): void {
  command
    .option('--plan', 'print the plan without starting')
    .option('--forecast', 'print the expected recall on the day of the interview, with and without practice')
    .option('--due', 'print what your own records ask for today, without starting')
    .option('--short', 'print the days left and the minutes done, for a prompt or a status line')
    .option('--minutes <n>', 'practice this many minutes from now on, whatever you did today', atLeast(1, 1440))
    .option('--more', 'half of a day more, on top of what you did today')
    .option('--all', 'with --plan: also name what will not be reached')
    .option('--format <format>', 'with --plan: ics, the coming week for your calendar')
    .option('--out <file>', 'with --format: write to this file')
    .option('--json', 'with --plan, --forecast or --due: as JSON')
    .option('--aloud', 'answer aloud; only the clock is shown')
    .option('--untimed', 'without a clock')
    .addHelpText(
      'after',
      examples(
        'today --plan',
        'today --minutes 10',
        'today --forecast',
        'today --due',
        'today --short',
        'today --plan --format ics --out week.ics',
      ),
    )
    .action(async (options: TodayOptions) => {
      if (options.forecast) return (await import('./forecast.ts')).sayForecast(options, world);
      if (options.due) return (await import('./session/due.ts')).sayDue(options, world);
      if (options.short) return (await import('./session/short.ts')).sayShort(world);
      const { format, out } = options;
      if (format !== undefined) return (await import('./session/week.ts')).printWeek({ format, out }, world);
      if (out !== undefined) throw new WrongUsage('--out needs --format.', 'For example: --format ics --out week.ics');
      if (options.plan || options.json) return printPlan(world, options);
      // Printing the plan must be quick; the drills are loaded when someone practices.
      const { practice } = await import('./session/practice.ts');
      return practice(world, options);
    });
}
