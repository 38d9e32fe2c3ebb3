import type { Command } from 'commander';
import { WrongUsage } from '../domain/problem.ts';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';

interface AskOptions {
  list?: boolean;
  own?: string;
  json?: boolean;
}

export function declare(command: Command, world: World): void {
  command
    .option('--list', 'show the questions that you have chosen')
    .option('--own <text>', 'add your own question')
    .option('--json', 'the chosen questions, as JSON')
    .action((options: AskOptions) => showAsks(options, world));
}

async function showAsks({ list, own, json }: AskOptions, world: World): Promise<void> {
  const journal = await world.journal();
  if (own !== undefined) {
    if (!own.trim()) throw new WrongUsage('--own needs a question.');
    const known = [...journal.all('ask').values()].some(({ text }) => text === own.trim());
    if (!known) journal.put('ask', world.newId(), { text: own.trim() });
  }
  if (!list && !json && own === undefined) await chooseAsks(world);
  const chosen = [...journal.all('ask')].map(([id, { text }]) => ({ id, text }));
  if (json) return world.printJson(chosen);
  if (chosen.length === 0) return world.say('No questions chosen yet. To choose some: rehearse ask');
  await world.say('', ...chosen.map(({ text }): Line => ({ text, hang: '  - ' })));
}

/** Lets the user tick the library's questions and their own; an own question is removed when it is unticked. */
async function chooseAsks(world: World): Promise<void> {
  const journal = await world.journal();
  const library = await world.library();
  const chosen = journal.all('ask');
  const asks = library.entries().flatMap(({ id, kind }) => {
    const item = kind === 'ask' ? library.item(id) : undefined;
    return item?.kind === 'ask' ? [{ id, text: item.prompt }] : [];
  });
  const own = [...chosen].filter(([id]) => !asks.some((one) => one.id === id)).map(([id, { text }]) => ({ id, text }));
  const all = [...asks, ...own];
  const terminal = await world.terminal();
  const ticks = await terminal.tick(
    'Which questions will you ask? There is usually time for two.',
    all.map(({ id, text }) => ({ text, ticked: chosen.has(id) })),
  );
  for (const [i, { id, text }] of all.entries()) {
    if (ticks[i] && !chosen.has(id)) journal.put('ask', id, { text });
    if (!ticks[i] && chosen.has(id)) journal.remove('ask', id);
  }
}
