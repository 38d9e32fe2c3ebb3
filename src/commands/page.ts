import { type Command, Option } from 'commander';
import type { World } from '../world.ts';
import type { PageOptions } from './page/build.ts';
import { examples } from './wording/examples.ts';

/** The one sheet for the day of an interview. */
export function declare(command: Command, world: World): void {
  command
    .argument('[interview]', 'id of the interview (default: the next)')
    .addOption(new Option('--format <format>', 'how to write it').choices(['text', 'md', 'json']).default('text'))
    .option('--json', 'as JSON')
    .option('--anonymous', 'companies as A, B, C')
    .option('--out <file>', 'write to this file')
    .addHelpText('after', examples('page', 'page acme --out page.txt'))
    .action(async (id: string | undefined, options: PageOptions) =>
      (await import('./page/build.ts')).printPage(id, options, world),
    );
}
