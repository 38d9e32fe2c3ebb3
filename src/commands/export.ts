import type { Command } from 'commander';
import { everything } from '../domain/exports/everything.ts';
import { jsonText } from '../domain/json.ts';
import type { World } from '../world.ts';
import type { Which } from './data/export-cards.ts';
import { count } from './wording/counts.ts';
import { examples } from './wording/examples.ts';

/** Ways to write cards; `domain/decks/card-files.ts` has the same names. */
const CARD_SORTS = ['csv', 'anki-text'];

interface ExportOptions extends Which {
  out?: string;
  as?: string;
}

export function declare(command: Command, world: World): void {
  command
    .option('--out <file>', 'write to this file')
    .option('--as <sort>', `only cards, for other programs (${CARD_SORTS.join(', ')})`)
    .option('--kind <kind>', 'cards: only of this kind')
    .option('--topic <topic>', 'cards: only about this topic')
    .option('--mine', 'cards: only of your own packs')
    .addHelpText(
      'after',
      examples('data export --out rehearsal.json', 'data export --as anki-text --topic caching --out caching.txt'),
    )
    .action(async ({ out, as, ...which }: ExportOptions) => {
      if (as !== undefined) return (await import('./data/export-cards.ts')).exportCards({ as, out, ...which }, world);
      const progress = await world.progress();
      const attempts = { attempts: progress.all(), undos: progress.undos() };
      const document = everything((await world.settings()).read(), attempts, await world.journal());
      if (out === undefined) return world.printJson(document);
      (await world.files()).write(out, jsonText(document));
      world.print(
        `Written: ${out} (${count(document.attempts.length, 'attempt')}, ${count(document.stories.length, 'story')}).\n`,
      );
    });
}
