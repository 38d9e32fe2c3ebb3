import type { Command } from 'commander';
import type { World } from '../world.ts';
import { declare as declareItem } from './record.ts';
import { examples } from './wording/examples.ts';

/** Practice that was done elsewhere. */
export function declare(command: Command, world: World): void {
  command.addHelpText('after', examples('log item block-cdn --grade good'));
  declareItem(command.command('item').description('Record practice of an item of the library, done elsewhere.'), world);
}
