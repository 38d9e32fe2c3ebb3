import type { Command } from 'commander';
import type { Item } from '../domain/content/kinds.ts';
import { itemLines } from '../domain/exports/item-text.ts';
import { LISTED, notFound } from '../domain/not-found.ts';
import { Problem } from '../domain/problem.ts';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';
import { examples } from './wording/examples.ts';
import { canPick, givenOrPicked, titled } from './wording/picked.ts';

export function declare(command: Command, world: World): void {
  command
    .argument('[id]', 'id of the item; without it, pick from a list in the terminal')
    .option('--sources', 'with its sources, its weight, and what is in no source')
    .option('--brief', 'as a prompt to paste anywhere, with the points and your latest answer, for a second opinion')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      examples('show block-cdn', 'show question-uuid-index --sources', 'show question-uuid-index --brief'),
    )
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
  brief?: boolean;
  json?: boolean;
}

async function showItem(id: string, { sources = false, brief, json }: ShowOptions, world: World): Promise<void> {
  const library = await world.library();
  const item = library.item(id);
  if (!item) {
    const ids = library.entries().map((entry) => entry.id);
    throw notFound('item', id, ids, LISTED);
  }
  if (json) return world.printJson(item);
  if (brief) return printBrief(item, world);
  if (!(await mayRead(item, world))) return;
  const lines = itemLines(item, (other) => library.item(other)?.title, sources);
  await world.read([...lines, ...(await past(item, world))]);
}

/** Prints it and sends it nowhere: the user decides where to paste it. */
async function printBrief(item: Item, world: World): Promise<void> {
  const { briefText } = await import('../domain/exports/brief.ts');
  const { attemptsUntilNow } = await import('./session/user-state.ts');
  const answered = (await attemptsUntilNow(world)).filter((one) => answers(item, one.item) && one.answer?.trim());
  const text = briefText(item, (await world.settings()).read().level, answered.at(-1)?.answer);
  if (text === undefined)
    throw new Problem(`${item.id} has no question with points.`, `To read it: rehearse show ${item.id}`);
  world.print(`${text}\n`);
}

const answers = ({ id, aliases }: Item, name: string) => name === id || aliases.includes(name);

/** What the user said of it so far. An item can be read even where their data cannot. */
async function past(item: Item, world: World): Promise<Line[]> {
  try {
    return await (await import('./history.ts')).pastOf(item, world);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [];
  }
}

/** Whether the answer is to be read: of an item that is in today's plan the user is asked first, if someone is there. */
async function mayRead(item: Item, world: World): Promise<boolean> {
  if (!(await canPick(world)) || !(await isPlanned(item, world))) return true;
  const terminal = await world.terminal();
  const above = [[`"${item.title}" is in today's plan, and this would give its answer away.`]];
  const choices = [
    { value: false, label: 'leave it' },
    { value: true, label: 'read it anyway', key: 'r' },
  ];
  return terminal.choose('', choices, { inline: true, above });
}

async function isPlanned({ id }: Item, world: World): Promise<boolean> {
  const { planToday } = await import('./session/planning.ts');
  const { readUserState } = await import('./session/user-state.ts');
  try {
    return planToday(world, await readUserState(world)).items.some(({ entry, drill }) => entry.id === id && !drill);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return false;
  }
}
