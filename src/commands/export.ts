import type { Command } from 'commander';
import { everything } from '../domain/exports/everything.ts';
import type { World } from '../world.ts';
import { count, plural } from './words.ts';

export function declare(command: Command, world: World): void {
  command.option('--out <file>', 'write to this file').action(async ({ out }: { out?: string }) => {
    const progress = await world.progress();
    const attempts = { attempts: progress.all(), undos: progress.undos() };
    const document = everything((await world.settings()).read(), attempts, await world.journal());
    const text = `${JSON.stringify(document, null, 2)}\n`;
    if (out === undefined) return world.print(text);
    (await world.files()).write(out, text);
    world.print(
      `Written: ${out} (${count(document.attempts.length, 'attempt')}, ${document.stories.length} ${plural('story', document.stories.length)}).\n`,
    );
  });
}
