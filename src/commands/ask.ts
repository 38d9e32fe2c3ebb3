import type { Command } from 'commander';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';
import { readState } from './state.ts';

export function declare(command: Command, world: World): void {
  command
    .option('--list', 'only show what is chosen')
    .option('--own <text>', 'add a question of your own')
    .option('--json', 'what is chosen, as JSON')
    .action((options: { list?: boolean; own?: string; json?: boolean }) => choose(options, world));
}

async function choose(options: { list?: boolean; own?: string; json?: boolean }, world: World): Promise<void> {
  const { entries, journal } = await readState(world);
  const library = await world.library();
  if (options.own?.trim()) journal.put('ask', world.newId(), { text: options.own.trim() });
  if (!options.list && !options.json && !options.own) {
    const terminal = await world.terminal();
    const chosen = journal.all('ask');
    const asks = entries
      .filter(({ kind }) => kind === 'ask')
      .flatMap(({ id }) => {
        const item = library.item(id);
        return item?.kind === 'ask' ? [item] : [];
      });
    const ticks = await terminal.tick(
      'Which will you ask? Write five, plan to ask two.',
      asks.map(({ id, prompt }) => ({ text: prompt, ticked: chosen.has(id) })),
    );
    for (const [i, { id, prompt }] of asks.entries()) {
      if (ticks[i] && !chosen.has(id)) journal.put('ask', id, { text: prompt });
      if (!ticks[i] && chosen.has(id)) journal.remove('ask', id);
    }
  }
  const chosen = [...journal.all('ask')];
  if (options.json)
    return world.print(
      `${JSON.stringify(
        chosen.map(([id, { text }]) => ({ id, text })),
        null,
        2,
      )}\n`,
    );
  if (chosen.length === 0) return world.say('None chosen yet. Choose: rehearse ask');
  await world.say('', ...chosen.map(([, { text }]): Line => ({ text, hang: '  - ' })));
}
