import type { Command } from 'commander';
import type { World } from '../world.ts';
import type { CoachOptions } from './session/coach.ts';
import { printPlan } from './session/plan-text.ts';
import { atLeast } from './wording/options.ts';

interface TodayOptions extends CoachOptions {
  plan?: boolean;
  json?: boolean;
}

export function declare(command: Command, world: World): void {
  command
    .option('--plan', 'print the plan without starting')
    .option('--minutes <n>', 'practice this many minutes from now on, whatever you did today', atLeast(1, 1440))
    .option('--json', 'with --plan: as JSON')
    .option('--aloud', 'answer aloud; only the clock is shown')
    .option('--untimed', 'without a clock')
    .action(async (options: TodayOptions) => {
      if (options.plan || options.json) return printPlan(world, options);
      // Printing the plan must be quick; the drills are loaded when someone practices.
      const { practice } = await import('./session/practice.ts');
      return practice(world, options);
    });
}
