import { firstTold } from '../../domain/bounds.ts';
import { TOPICS } from '../../domain/content/topics.ts';
import { stamp } from '../../domain/dates.ts';
import { digits } from '../../domain/decks/deck.ts';
import type { FoundDeck } from '../../domain/decks/hashcards.ts';
import { type DeckChange, type LeftOut, mergeDeck } from '../../domain/decks/merge.ts';
import { slugOf } from '../../domain/free-id.ts';
import { glimpse } from '../../domain/glimpse.ts';
import { notFound } from '../../domain/not-found.ts';
import { Problem, WrongUsage } from '../../domain/problem.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { count } from '../wording/counts.ts';
import { canPick } from '../wording/picked.ts';

export interface DeckOptions {
  deck?: string;
  topic?: string;
  dryRun?: boolean;
  yes?: boolean;
  json?: boolean;
}

/** A file that was read as a deck. */
export interface DeckFile {
  /** Name as the user typed it. */
  file: string;
  from: string;
  found: FoundDeck;
}

/** Cards shown before an import, and characters of each side. */
const SHOWN = 3;
const GLIMPSE = 300;

/** Takes a deck of cards into the user's own: first what would come of it; then, if that is wanted, all or nothing. */
export async function importDeck(source: DeckFile, options: DeckOptions, world: World): Promise<void> {
  const { topic, dryRun, json } = options;
  if (topic !== undefined && !TOPICS.some((one) => one === topic)) {
    throw notFound('topic', topic, TOPICS, undefined, WrongUsage);
  }
  const deck = deckName(source, options.deck);
  const decks = await world.decks();
  const { file, from, found } = source;
  const merge = () => mergeDeck(deck, found.cards, decks.read(deck), { from, name: options.deck ?? found.name, topic });
  const change = merge();
  change.left.push(...found.left);
  if (change.left.length > 0 && found.cards.length === 0) throw nothingIn(file, change.left);
  if (found.cards.length === 0)
    throw new Problem(`There are no cards in ${file}.`, 'rehearse data import --help shows what it can read.');
  if (dryRun && json) return world.printJson(summary(deck, from, change));
  if (!json) await world.say(...previewLines(deck, source, change));
  if (dryRun || !(await isWanted(change, options, world))) return;
  await (await world.journal()).alone(() => {
    const before = decks.text(deck);
    const { fresh, changed } = merge();
    decks.put(deck, [...fresh, ...changed]);
    const after = decks.text(deck);
    if (after !== undefined && after !== before) {
      decks.keepStep({ at: stamp(world.now()), file, deck, ...(before !== undefined && { before }), after });
    }
  });
  if (json) return world.printJson(summary(deck, from, change));
  const taken = change.fresh.length + change.changed.length;
  await world.say(
    ...(taken > 0
      ? [
          `Imported: ${count(taken, 'card')}, in ${decks.path(deck)}.`,
          'To practice them: rehearse drill flashcard. To take it back: rehearse data import --undo',
        ]
      : ['Nothing new: you have all of it already.']),
  );
}

/** Takes back the latest import of cards, unless the deck has been edited since. */
export async function undoImport(world: World): Promise<void> {
  const decks = await world.decks();
  const told = await (await world.journal()).alone(() => {
    const step = decks.lastStep();
    if (!step)
      throw new Problem('There is no import to take back.', 'Only the latest import of cards can be taken back.');
    const { deck, before, after, file } = step;
    if (decks.text(deck) !== after) {
      throw new Problem(
        `${decks.path(deck)} has changed since the import of ${file}, and stays.`,
        'Edit the file by hand, or remove it.',
      );
    }
    decks.restore(deck, before);
    decks.keepStep(undefined);
    return before === undefined ? `the deck "${deck}" is gone` : `the deck "${deck}" is what it was`;
  });
  await world.say(`Taken back: ${told}. What you practiced of it stays in the log.`);
}

/** The name of the deck's file: what the user says, what the file says, or the file's own name. */
function deckName({ file, found }: DeckFile, wanted: string | undefined): string {
  const own = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const name = wanted ?? found.name ?? (own === '-' ? 'imported' : own);
  return slugOf(name, `deck-${digits(name).slice(0, 4)}`);
}

async function isWanted({ fresh, changed }: DeckChange, { yes, json }: DeckOptions, world: World): Promise<boolean> {
  const cards = fresh.length + changed.length;
  if (cards === 0 || yes || json || !(await canPick(world))) return true;
  const terminal = await world.terminal();
  const choices = [
    { value: true, label: `import ${count(cards, 'card')}` },
    { value: false, label: 'leave it', key: 'l' },
  ];
  return terminal.choose('', choices, { inline: true });
}

/** What would come of it: how many cards, the first of them, and what is left out and why. */
function previewLines(deck: string, { file, from, found }: DeckFile, change: DeckChange): Line[] {
  const { fresh, changed, same, edited, left } = change;
  const counts = [
    `${fresh.length} new`,
    ...(changed.length > 0 ? [`${changed.length} changed`] : []),
    ...(same > 0 ? [`${same} there already`] : []),
    ...(edited.length > 0 ? [`${edited.length} that you have edited and that stay as they are`] : []),
    ...(left.length > 0 ? [`${left.length} left out`] : []),
  ];
  const more = fresh.length - SHOWN;
  const lines: Line[] = [
    { text: `${file}, read as ${from}, for the deck "${deck}": ${counts.join(', ')}.`, tone: 'title' },
    ...fresh
      .slice(0, SHOWN)
      .flatMap(({ prompt, answer, context }): Line[] => [
        '',
        ...(context ? [{ text: context, indent: 2, tone: 'quiet' as const }] : []),
        { text: glimpse(prompt, GLIMPSE), hang: '  Q: ' },
        { text: glimpse(answer, GLIMPSE), hang: '  A: ' },
      ]),
    ...(more > 0 ? [{ text: `and ${more} more`, indent: 2, tone: 'quiet' as const }] : []),
    '',
    ...firstTold([
      ...left.map(leftSays),
      ...(found.notes ?? []),
      ...edited.map((id) => `${id}: you have edited it, so it stays`),
    ]),
    ...(found.media ? [`Pictures and sounds left out: ${found.media}. Only text can be shown.`] : []),
  ];
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

const leftSays = ({ place, prompt, why }: LeftOut) =>
  `Left out, ${place}: ${why}${prompt ? `: "${glimpse(prompt, 60)}"` : ''}.`;

function nothingIn(file: string, left: readonly LeftOut[]): Problem {
  return new Problem(
    [`No card of ${file} can be taken.`, ...firstTold(left.map(leftSays))].join('\n'),
    'rehearse data import --help shows what it can read.',
  );
}

function summary(deck: string, from: string, { fresh, changed, same, edited, left }: DeckChange) {
  return { deck, from, fresh: fresh.length, changed: changed.length, same, edited, left };
}
