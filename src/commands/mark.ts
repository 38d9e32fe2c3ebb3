import { Argument, type Command } from 'commander';
import { capital } from '../domain/capital.ts';
import { dayName, stamp, userDay } from '../domain/dates.ts';
import { LISTED, notFound } from '../domain/not-found.ts';
import { MARKS, type Mark, type Marked, markOf } from '../domain/practice/marks.ts';
import { Problem, WrongUsage } from '../domain/problem.ts';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';
import { readUserState, type UserState } from './session/user-state.ts';
import { examples } from './wording/examples.ts';
import { MARK_MEANS } from './wording/marks.ts';

const CLEAR = 'clear';

export function declare(command: Command, world: World): void {
  command
    .argument('[item]', 'the id of an item; without one, what is marked is listed')
    .addArgument(new Argument('[as]', 'what it is').choices([...MARKS, CLEAR]))
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      examples('mark', 'mark question-uuid-index known', 'mark block-cdn not-today', 'mark block-cdn clear'),
    )
    .action(async (item: string | undefined, as: Mark | typeof CLEAR | undefined, { json }: { json?: boolean }) => {
      const state = await readUserState(world);
      if (item === undefined) return list(state, json ?? false, world);
      const { id, title } = await entryNamed(item, state, world);
      if (as === undefined) {
        throw new WrongUsage('What is it to be?', `rehearse mark ${id} ${[...MARKS, CLEAR].join('|')}`);
      }
      const earlier = marksUnder(id, state);
      if (as === CLEAR && earlier.length === 0)
        throw new Problem(`"${title}" is not marked.`, 'rehearse mark lists what is.');
      for (const name of earlier) if (as === CLEAR || name !== id) state.journal.remove('mark', name);
      if (as !== CLEAR) state.journal.put('mark', id, { is: as, at: stamp(world.now()) });
      await world.say(as === CLEAR ? `"${title}" is planned and counted again.` : `"${title}" is ${MARK_MEANS[as]}.`);
    });
}

async function entryNamed(named: string, { entries }: UserState, world: World) {
  const id = (await world.library()).item(named)?.id;
  const entry = entries.find((one) => one.id === id);
  const ids = entries.filter(({ drill }) => drill).map((one) => one.id);
  if (!entry) throw notFound('item', named, ids, LISTED);
  if (!entry.drill) throw new Problem(`"${entry.title}" is read, not drilled, so it is in no plan.`);
  return entry;
}

/** The names under which an item is marked: its id, and those that it had before. */
function marksUnder(id: string, { entries, journal }: UserState): string[] {
  const { aliases = [] } = entries.find((one) => one.id === id) ?? {};
  return [id, ...aliases].filter((name) => journal.all('mark').has(name));
}

async function list({ entries, marks, journal, day, settings }: UserState, json: boolean, world: World): Promise<void> {
  const marked = entries.flatMap((entry) => {
    const is = markOf(entry, marks);
    const at = [entry.id, ...entry.aliases].map((name) => journal.all('mark').get(name)?.at).find(Boolean);
    return is && at ? [{ item: entry.id, title: entry.title, is, at }] : [];
  });
  if (json) return world.printJson(marked);
  if (marked.length === 0) return world.say('Nothing is marked. To leave an item out: rehearse mark ITEM suspended');
  const since = ({ at }: Pick<Marked, 'at'>) => dayName(userDay(at, settings), day);
  const lines = MARKS.flatMap((mark): Line[] => {
    const own = marked.filter(({ is }) => is === mark);
    if (own.length === 0) return [];
    const head: Line = { text: capital(MARK_MEANS[mark]), tone: 'title' };
    return [
      head,
      ...own.map((one): Line => ({ text: `${one.title}  ${one.item}, since ${since(one)}`, indent: 2 })),
      '',
    ];
  });
  await world.say(...lines, { text: 'To take one back: rehearse mark ITEM clear', tone: 'quiet' });
}
