import type { Command } from 'commander';
import { itemLines } from '../domain/exports/item-text.ts';
import { LISTED, notFound } from '../domain/not-found.ts';
import type { World } from '../world.ts';
import { givenOrPicked, titled } from './wording/picked.ts';

export function declare(command: Command, world: World): void {
  command
    .argument('[id]', 'id of the item; without it, pick from a list in the terminal')
    .option('--json', 'as JSON')
    .action(async (id: string | undefined, options: { json?: boolean }, called: Command) => {
      const pick = async () => ({
        question: 'Which item?',
        choices: (await world.library()).entries().map(titled),
      });
      await showItem(await givenOrPicked(id, pick, called, world), options, world);
    });
}

async function showItem(id: string, { json }: { json?: boolean }, world: World): Promise<void> {
  const library = await world.library();
  const item = library.item(id);
  if (!item) {
    const ids = library.entries().map((entry) => entry.id);
    throw notFound('item', id, ids, LISTED);
  }
  if (json) return world.printJson(item);
  const lines = itemLines(item, (other) => library.item(other)?.title);
  await world.read(lines);
}
