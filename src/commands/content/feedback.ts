import type { Command } from 'commander';
import { feedbackMarkdown } from '../../domain/exports/feedback-markdown.ts';
import type { World } from '../../world.ts';
import { examples } from '../wording/examples.ts';

export function declare(command: Command, world: World): void {
  command
    .description(
      'Print the points that you struck out and your notes on items as Markdown, to send to who maintains them.',
    )
    .option('--out <file>', 'write to this file')
    .addHelpText('after', examples('content feedback', 'content feedback --out feedback.md'))
    .action(({ out }: { out?: string }) => feedback(out, world));
}

/** Nothing is sent: the user reads it first. Stories, answers and results are not in it. */
async function feedback(out: string | undefined, world: World): Promise<void> {
  const library = await world.library();
  const journal = await world.journal();
  const [strikes, notes] = [[...journal.all('strike').values()], [...journal.all('note').values()]];
  const named = new Set([...strikes, ...notes].map(({ item }) => library.item(item)?.id));
  const items = library.entries().filter(({ id }) => named.has(id));
  const text = feedbackMarkdown(items, { strikes, notes });
  if (text === '') return world.say('Nothing to pass on yet: no point is struck out, and no item has a note of yours.');
  if (out === undefined) return world.print(text);
  (await world.files()).write(out, text);
  world.print(`Written: ${out}\n`);
}
