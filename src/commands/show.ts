import type { Command } from 'commander';
import { itemLines } from '../domain/exports/item-text.ts';
import { LISTED, notFound } from '../domain/not-found.ts';
import type { World } from '../world.ts';

export function declare(command: Command, world: World): void {
  command
    .argument('<id>', 'id of the item')
    .option('--json', 'as JSON')
    .action((id: string, options: { json?: boolean }) => showItem(id, options, world));
}

export async function showItem(id: string, { json }: { json?: boolean }, world: World): Promise<void> {
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
