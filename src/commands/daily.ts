import type { Command } from 'commander';
import { Problem } from '../domain/problem.ts';
import type { World } from '../world.ts';
import { coach } from './session/coach.ts';
import { readUserState } from './session/user-state.ts';
import { examples } from './wording/examples.ts';

export function declare(command: Command, world: World): void {
  command
    .option('--aloud', 'answer aloud; only the clock is shown')
    .option('--untimed', 'without a clock')
    .addHelpText('after', examples('drill daily', 'drill daily --aloud'))
    .action((options: DailyOptions) => practiceDaily(options, world));
}

interface DailyOptions {
  aloud?: boolean;
  untimed?: boolean;
}

/** Goes through the short exercises that the library has for every day. @throws Problem if it has none */
export async function practiceDaily(options: DailyOptions, world: World): Promise<void> {
  const state = await readUserState(world);
  const library = await world.library();
  const steps = state.entries
    .filter(({ kind, id }) => {
      const item = kind === 'exercise' ? library.item(id) : undefined;
      return item?.kind === 'exercise' && item.daily;
    })
    .map(({ id }) => ({ id, drill: 'exercise' as const }));
  if (steps.length === 0)
    throw new Problem('The library has no daily exercises.', 'rehearse drill exercise practices the others.');
  await coach(steps, world, state, options);
}
