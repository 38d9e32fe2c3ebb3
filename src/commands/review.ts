import type { Command } from 'commander';
import type { World } from '../world.ts';
import { examples } from './wording/examples.ts';

/** Twelve questions of yes or no, on what the user said, wrote or coded. */
export function declare(command: Command, world: World): void {
  command
    .argument('<what>', '"answer", "story", or a file of code')
    .argument('[id]', 'the item of the answer (default: the newest one), or the story')
    .option('--json', 'as JSON, what the program sees in a file, without asking')
    .addHelpText('after', examples('review stories.yaml'))
    .action(async (what: string, id: string | undefined, options: { json?: boolean }) =>
      (await import('./review/ask.ts')).review(what, id, options, world),
    );
}
