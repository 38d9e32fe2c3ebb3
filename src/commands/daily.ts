import type { Command } from 'commander';
import { Problem } from '../domain/problem.ts';
import type { World } from '../world.ts';
import { coach } from './session/coach.ts';
import { readUserState } from './session/user-state.ts';

export function declare(command: Command, world: World): void {
  command
    .option('--aloud', 'answer aloud; only the clock is shown')
    .option('--untimed', 'without a clock')
    .action(async (options: { aloud?: boolean; untimed?: boolean }) => {
      const state = await readUserState(world);
      const library = await world.library();
      const steps = state.entries
        .filter(({ kind, id }) => {
          const item = kind === 'exercise' ? library.item(id) : undefined;
          return item?.kind === 'exercise' && item.daily;
        })
        .map(({ id }) => ({ id, drill: 'exercise' as const }));
      if (steps.length === 0) throw new Problem('The library has no daily exercises.');
      await coach(steps, world, state, options);
    });
}
