import type { Command } from 'commander';
import { everything } from '../domain/exports/everything.ts';
import { jsonText } from '../domain/json.ts';
import type { World } from '../world.ts';
import { count, plural } from './wording/counts.ts';
import { examples } from './wording/examples.ts';

export function declare(command: Command, world: World): void {
  command
    .option('--out <file>', 'write to this file')
    .addHelpText('after', examples('data export --out rehearsal.json'))
    .action(async ({ out }: { out?: string }) => {
      const progress = await world.progress();
      const attempts = { attempts: progress.all(), undos: progress.undos() };
      const document = everything((await world.settings()).read(), attempts, await world.journal());
      if (out === undefined) return world.printJson(document);
      (await world.files()).write(out, jsonText(document));
      world.print(
        `Written: ${out} (${count(document.attempts.length, 'attempt')}, ${document.stories.length} ${plural('story', document.stories.length)}).\n`,
      );
    });
}
