import type { Command } from 'commander';
import type { World } from '../world.ts';
import { declare as declareExport } from './export.ts';
import { declare as declareImport } from './import.ts';
import { examples } from './wording/examples.ts';

/** Everything the user owns as a whole. */
export function declare(command: Command, world: World): void {
  command.addHelpText('after', examples('data export --out rehearsal.json', 'data import rehearsal.json'));
  declareExport(command.command('export').description('Everything you own, as one JSON document.'), world);
  declareImport(
    command.command('import').description('Merge an exported document; importing it twice changes nothing.'),
    world,
  );
}
