import type { Command } from 'commander';
import type { World } from '../world.ts';
import type { MockOptions } from './mock/hold.ts';
import { examples } from './wording/examples.ts';
import { atLeast } from './wording/options.ts';

export function declare(command: Command, world: World): void {
  command
    .argument('[round]', 'coding, design, behavioral, loop, or the id of a mock')
    .option('--partner', 'someone else asks: the screen is theirs')
    .option('--sheet <file>', 'write one page for a partner to print, and hold nothing')
    .option('--problem <text>', 'your own problem, by name or link')
    .option('--minutes <n>', 'minutes of the clock', atLeast(1, 480))
    .option('--aloud', 'in a behavioral round, say your stories instead of typing them')
    .option('--interview <id>', 'the interview that it is for')
    .addHelpText('after', examples('mock coding --sheet page.txt', 'mock coding --problem "3Sum" --minutes 40', 'mock'))
    .action(async (round: string | undefined, options: MockOptions) =>
      (await import('./mock/hold.ts')).holdMock(round, options, world),
    );
}
