import type { Command } from 'commander';
import { itemLines } from '../domain/exports/item-text.ts';
import { Problem } from '../domain/problem.ts';
import { nearest } from '../domain/spelling.ts';
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
    const guess = nearest(
      id,
      library.entries().map((entry) => entry.id),
    );
    throw new Problem(
      `There is no item "${id}".`,
      guess ? `Did you mean ${guess}?` : 'rehearse content list shows all of them.',
    );
  }
  if (json) return world.printJson(item);
  const lines = itemLines(item, (other) => library.item(other)?.title);
  if (world.isTerminal && !world.options.plain) await (await world.terminal()).read(lines);
  else await world.say(...lines);
}
