import type { Command } from 'commander';
import type { Item } from '../../domain/content/kinds.ts';
import { dayName, userDay } from '../../domain/dates.ts';
import { pointsIn } from '../../domain/drills/room/struck.ts';
import { LISTED, notFound } from '../../domain/not-found.ts';
import { strikesOn } from '../../domain/practice/strikes.ts';
import { Problem, WrongUsage } from '../../domain/problem.ts';
import type { Strike } from '../../domain/records/strike.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { keepStrike, openPoints } from '../session/own-strike.ts';
import { todayNumber } from '../session/user-state.ts';
import { examples } from '../wording/examples.ts';

interface StrikeOptions {
  back?: boolean;
  json?: boolean;
}

export function declare(command: Command, world: World): void {
  command
    .description('Strike out a point of an item that is wrong, or not for you: it no longer counts.')
    .argument('[item]', 'the id of the item; without one, what is struck out is listed')
    .argument('[n]', 'the number of the point; without it, the points are listed with their numbers')
    .argument('[why...]', 'the reason, for you and for "rehearse content feedback"')
    .option('--back', 'take it back: the point counts again')
    .option('--json', 'as JSON: everything that is struck out')
    .addHelpText(
      'after',
      examples(
        'content strike',
        'content strike question-uuid-index',
        'content strike question-uuid-index 2 "We run one server."',
      ),
    )
    .action((item: string | undefined, point: string | undefined, why: string[], options: StrikeOptions) =>
      item === undefined || options.json ? list(item, options, world) : strike({ item, point, why }, options, world),
    );
}

/** What is struck out, of all items or of one. */
async function list(id: string | undefined, { json }: StrikeOptions, world: World): Promise<void> {
  const library = await world.library();
  const only = id === undefined ? undefined : await itemNamed(id, world);
  const every = [...(await world.journal()).all('strike').values()];
  const all = only ? strikesOn(every, only) : every;
  if (json) return world.printJson(all.map(({ item, point, why, added }) => ({ item, point, why, at: added })));
  if (all.length === 0) return world.say('Nothing is struck out. In a session, the key x strikes out a point.');
  const today = await todayNumber(world);
  const days = (await world.settings()).read();
  await world.say(
    ...all.flatMap(({ item, point, why, added }): Line[] => [
      { text: `${library.item(item)?.title ?? item} (${item})`, tone: 'title' },
      { text: point, hang: '  [x] ' },
      { text: `${dayName(userDay(added, days), today)}${why ? `: ${why}` : ''}`, indent: 6, tone: 'quiet' },
    ]),
  );
}

async function strike(
  given: { item: string; point: string | undefined; why: readonly string[] },
  { back = false }: StrikeOptions,
  world: World,
): Promise<void> {
  const item = await itemNamed(given.item, world);
  const points = pointsIn(item).map(({ text }) => text);
  if (points.length === 0) throw new Problem(`"${item.title}" has no points to tick.`);
  const strikes = strikesOn((await world.journal()).all('strike').values(), item);
  if (given.point === undefined) return listPoints(item, points, strikes, world);
  const point = points[/^\d{1,2}$/.test(given.point) ? Number(given.point) - 1 : -1];
  if (point === undefined) {
    const shown = `rehearse content strike ${item.id} shows them.`;
    throw new WrongUsage(`"${given.point}" is not the number of a point: there are 1 to ${points.length}.`, shown);
  }
  const struck = strikes.filter((one) => one.point === point);
  if (back) return takeBack(point, struck, world);
  if (struck.length > 0)
    throw new Problem(
      `"${point}" is struck out already.`,
      `To take that back: rehearse content strike ${item.id} ${given.point} --back`,
    );
  const open = await openPoints(item, world);
  if (open.every(({ text }) => text !== point)) {
    const leave = `To leave the whole item out: rehearse mark ${item.id} suspended`;
    throw new Problem('This is the last point that counts: nothing would be left to compare with.', leave);
  }
  await keepStrike(item, point, given.why.join(' '), world);
  await world.say(
    `Struck out: ${point}`,
    `To take that back: rehearse content strike ${item.id} ${given.point} --back`,
  );
}

/** The points of an item with the numbers by which they are struck out. */
async function listPoints(
  { id, title }: Item,
  points: readonly string[],
  strikes: readonly Strike[],
  world: World,
): Promise<void> {
  const isStruck = (text: string) => strikes.some(({ point }) => point === text);
  const rows = points.map(
    (text, i): Line => ({ text: isStruck(text) ? `${text}  (struck out)` : text, hang: `${i + 1}. `.padStart(6) }),
  );
  await world.say(
    { text: title, tone: 'title' },
    ...rows,
    '',
    `To strike one out: rehearse content strike ${id} NUMBER WHY`,
  );
}

async function takeBack(point: string, struck: readonly Strike[], world: World): Promise<void> {
  if (struck.length === 0) throw new Problem(`"${point}" is not struck out.`, 'rehearse content strike lists what is.');
  const journal = await world.journal();
  for (const { id } of struck) journal.remove('strike', id);
  await world.say(`It counts again: ${point}`);
}

async function itemNamed(id: string, world: World) {
  const library = await world.library();
  const item = library.item(id);
  if (item) return item;
  throw notFound(
    'item',
    id,
    library.entries().map((entry) => entry.id),
    LISTED,
  );
}
