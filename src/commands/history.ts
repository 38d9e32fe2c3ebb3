import type { Command } from 'commander';
import type { Item } from '../domain/content/kinds.ts';
import { dateOf, stamp, userDay } from '../domain/dates.ts';
import { isDrill } from '../domain/drills/drills.ts';
import { pointsIn, withoutStruck } from '../domain/drills/room/struck.ts';
import { type HistoryContext, historyLines } from '../domain/exports/history-text.ts';
import { isUpTo } from '../domain/level.ts';
import { LISTED, notFound } from '../domain/not-found.ts';
import type { Entry, Library } from '../domain/ports.ts';
import type { Attempt } from '../domain/practice/attempt.ts';
import { attemptsAt, inTime } from '../domain/practice/history.ts';
import { ownNoteLines, ownNotes } from '../domain/practice/own-notes.ts';
import { strikesOn } from '../domain/practice/strikes.ts';
import type { Strike } from '../domain/records/strike.ts';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';
import { warnOfAhead } from './session/ahead.ts';
import { attemptsUntilNow, todayNumber } from './session/user-state.ts';
import { count } from './wording/counts.ts';
import { examples } from './wording/examples.ts';

interface HistoryOptions {
  all?: boolean;
  json?: boolean;
}

/** Attempts that are shown where no item is named. */
const SHOWN = 20;

export function declare(command: Command, world: World): void {
  command
    .argument('[item]', 'id of an item; without one the latest attempts at all items')
    .option('--all', 'every attempt, not only the latest')
    .option('--json', 'as JSON, always every attempt')
    .addHelpText('after', examples('history', 'history block-cdn', 'history block-cdn --json'))
    .action((id: string | undefined, options: HistoryOptions) => history(id, options, world));
}

async function history(id: string | undefined, { all = false, json }: HistoryOptions, world: World): Promise<void> {
  const library = await world.library();
  const entry = id === undefined ? undefined : entryNamed(id, library.entries());
  await warnOfAhead(world);
  const known = await attemptsUntilNow(world);
  const attempts = entry ? attemptsAt(known, entry) : inTime(known);
  const title = (item: string) => library.item(item)?.title ?? item;
  const days = (await world.settings()).read();
  if (json) {
    return world.printJson(
      attempts.map((attempt) => ({ ...attempt, title: title(attempt.item), day: dateOf(userDay(attempt.at, days)) })),
    );
  }
  const item = entry && library.item(entry.id);
  if (item) return world.read([{ text: item.title, tone: 'title' }, '', ...(await linesFor(item, attempts, world))]);
  if (attempts.length === 0) return world.say('Nothing practiced yet. Start with: rehearse');
  const shown = all ? attempts : attempts.slice(-SHOWN);
  const left = attempts.length - shown.length;
  const earlier: Line[] =
    left > 0 ? [{ text: `${count(left, 'earlier attempt')}: rehearse history --all`, tone: 'quiet' }, ''] : [];
  await world.read([...earlier, ...historyLines(shown, { ...(await contextOf(world)), title })]);
}

/** An item by its id or an old one. @throws Problem without one */
function entryNamed(id: string, entries: readonly Entry[]): Entry {
  const found = entries.find((one) => one.id === id || one.aliases.includes(id));
  if (found) return found;
  throw notFound(
    'item',
    id,
    entries.map((entry) => entry.id),
    LISTED,
  );
}

/** What the user made of an item so far, as lines; how to begin if there is nothing. */
async function linesFor(item: Item, attempts: readonly Attempt[], world: World): Promise<Line[]> {
  if (attempts.length === 0) return [`Not practiced yet. To begin: rehearse drill ${item.id}`];
  const last = attempts.findLast((attempt) => attempt.drill !== undefined);
  const strikes = strikesOn((await world.journal()).all('strike').values(), item);
  const points = pointsOf(item, last ?? {}, strikes, await world.library());
  return historyLines(attempts, { ...(await contextOf(world)), points });
}

/** The end of what is read of an item: its history, if there is one. */
export async function pastOf(item: Item, world: World): Promise<Line[]> {
  const attempts = attemptsAt(await attemptsUntilNow(world), item);
  const own = ownNotes((await world.journal()).all('note').values(), item);
  const days = (await world.settings()).read();
  const notes = ownNoteLines(own, (at) => userDay(at, days), await todayNumber(world));
  const struck = strikesOn((await world.journal()).all('strike').values(), item).map(
    ({ point, why }): Line => ({ text: why ? `${point} (${why})` : point, hang: '  - ' }),
  );
  return [
    ...(struck.length ? ['', { text: 'You struck out', tone: 'title' as const }, ...struck] : []),
    ...(notes.length ? ['', { text: 'Your notes', tone: 'title' as const }, ...notes] : []),
    ...(attempts.length
      ? ['', { text: 'Your attempts', tone: 'title' as const }, ...(await linesFor(item, attempts, world))]
      : []),
  ];
}

async function contextOf(world: World): Promise<Pick<HistoryContext, 'today' | 'days'>> {
  const days = (await world.settings()).read();
  return { days, today: userDay(stamp(world.now()), days) };
}

/** The key points of an item in the drill and at the level of that attempt, without those that are struck out. */
function pointsOf(
  item: Item,
  { drill, level }: Pick<Attempt, 'drill' | 'level'>,
  strikes: readonly Strike[],
  library: Library,
): HistoryContext['points'] {
  const offered = drill !== undefined && isDrill(drill) ? library.task(item.id, drill) : undefined;
  const { task, struck } = withoutStruck(offered ?? {}, item, strikes);
  const points = pointsIn(task).filter((one) => level === undefined || !one.level || isUpTo(level, one.level));
  return points.length > 0 ? { texts: points.map(({ text }) => text), revision: item.revision, struck } : undefined;
}
