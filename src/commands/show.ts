import type { Command } from 'commander';
import { itemLines } from '../domain/exports/item-text.ts';
import { LISTED, notFound } from '../domain/not-found.ts';
import type { World } from '../world.ts';
import { examples } from './wording/examples.ts';
import { givenOrPicked, titled } from './wording/picked.ts';

export function declare(command: Command, world: World): void {
  command
    .argument('[id]', 'id of the item; without it, pick from a list in the terminal')
    .option('--sources', 'with its sources, its weight, and what is in no source')
    .option('--json', 'as JSON')
    .addHelpText('after', examples('show block-cdn', 'show question-uuid-index --sources'))
    .action(async (id: string | undefined, options: ShowOptions, called: Command) => {
      const pick = async () => ({
        question: 'Which item?',
        choices: (await world.library()).entries().map(titled),
      });
      await showItem(await givenOrPicked(id, pick, called, world), options, world);
    });
}

interface ShowOptions {
  sources?: boolean;
  json?: boolean;
}

async function showItem(id: string, { sources = false, json }: ShowOptions, world: World): Promise<void> {
  const library = await world.library();
  const item = library.item(id);
  if (!item) {
    const ids = library.entries().map((entry) => entry.id);
    throw notFound('item', id, ids, LISTED);
  }
  if (json) return world.printJson(item);
  const lines = itemLines(item, (other) => library.item(other)?.title, sources);
  await world.read(lines);
}
