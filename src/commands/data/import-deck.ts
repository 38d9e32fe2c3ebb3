import { firstTold } from '../../domain/bounds.ts';
import { TOPICS } from '../../domain/content/topics.ts';
import { stamp } from '../../domain/dates.ts';
import { type Decks, deckOf, digits, type FoundCard, fitDeck } from '../../domain/decks/deck.ts';
import type { FoundDeck } from '../../domain/decks/hashcards.ts';
import { type DeckChange, type LeftOut, mergeDeck } from '../../domain/decks/merge.ts';
import type { DeckStep } from '../../domain/decks/step.ts';
import { slugOf } from '../../domain/free-id.ts';
import { glimpse } from '../../domain/glimpse.ts';
import { notFound } from '../../domain/not-found.ts';
import { Problem, WrongUsage } from '../../domain/problem.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { count } from '../wording/counts.ts';
import { type ImportAsked, isWanted } from './wanted.ts';

export interface DeckOptions extends ImportAsked {
  deck?: string;
  topic?: string;
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

/** Takes cards into the user's own decks: first what would come of it; then, if that is wanted, all or nothing. */
export async function importDeck(source: DeckFile, options: DeckOptions, world: World): Promise<void> {
  const { json, topic } = options;
  if (topic !== undefined && !TOPICS.some((one) => one === topic)) {
    throw notFound('topic', topic, TOPICS, undefined, WrongUsage);
  }
  const decks = await world.decks();
  const change = merged(source, options, decks);
  if (source.found.cards.length === 0) throw nothingIn(source);
  const cards = change.fresh.length + change.changed.length;
  const what = { says: previewLines(source, change), name: cards > 0 ? count(cards, 'card') : undefined };
  if (await isWanted(what, options, world)) {
    await (await world.journal()).alone(() => {
      const steps = merged(source, options, decks).parts.flatMap((part) => written(part, decks));
      if (steps.length > 0) decks.keepStep({ at: stamp(world.now()), file: source.file, decks: steps });
    });
    if (!json) await world.say(...doneLines(change, decks));
  }
  if (json) world.printJson(summary(source, change));
}

/** What an import would do, over all decks and for each of them. */
interface Change extends DeckChange {
  parts: (DeckChange & { deck: string })[];
}

/** Cards that come back from an export go to the decks that they are from, all others to one. */
function merged(source: DeckFile, { deck: wanted, topic }: DeckOptions, decks: Decks): Change {
  const { found, from } = source;
  const own = deckName(source, wanted);
  const groups = new Map<string, FoundCard[]>();
  for (const card of found.cards) {
    const deck = (wanted === undefined && card.key !== undefined && deckOf(card.key)) || own;
    groups.set(deck, [...(groups.get(deck) ?? []), card]);
  }
  const name = wanted ?? found.name;
  const parts = [...groups].map(([deck, cards]) => ({
    deck: fitDeck(deck),
    ...mergeDeck(deck, cards, decks.read(deck), { from, name, topic }),
  }));
  return {
    parts,
    fresh: parts.flatMap(({ fresh }) => fresh),
    changed: parts.flatMap(({ changed }) => changed),
    same: parts.reduce((sum, { same }) => sum + same, 0),
    edited: parts.flatMap(({ edited }) => edited),
    left: [...parts.flatMap(({ left }) => left), ...found.left],
  };
}

function written({ deck, fresh, changed }: Change['parts'][number], decks: Decks): DeckStep[] {
  const before = decks.text(deck);
  decks.put(deck, [...fresh, ...changed]);
  const after = decks.text(deck);
  if (after === undefined || after === before) return [];
  return [{ deck, ...(before !== undefined && { before }), after }];
}

function doneLines({ fresh, changed, parts }: Change, decks: Decks): Line[] {
  const taken = fresh.length + changed.length;
  if (taken === 0) return ['Nothing new: you have all of it already.'];
  return [
    `Imported: ${count(taken, 'card')}, in ${parts.map(({ deck }) => decks.path(deck)).join(', ')}.`,
    'To practice them: rehearse drill flashcard. To take it back: rehearse data import --undo',
  ];
}

/** The name of the deck's file: what the user says, what the file says, or the file's own name. */
function deckName({ file, found }: DeckFile, wanted: string | undefined): string {
  const own = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const name = wanted ?? found.name ?? (own === '-' ? 'imported' : own);
  return slugOf(name, `deck-${digits(name).slice(0, 4)}`);
}

/** What would come of it: how many cards, the first of them, and what is left out and why. */
function previewLines({ file, from, found }: DeckFile, change: Change): Line[] {
  const { fresh, changed, same, edited, left, parts } = change;
  const into = parts.map(({ deck }) => `"${deck}"`).join(', ');
  const counts = [
    `${fresh.length} new`,
    ...(changed.length > 0 ? [`${changed.length} changed`] : []),
    ...(same > 0 ? [`${same} there already`] : []),
    ...(edited.length > 0 ? [`${edited.length} that you have edited and that stay as they are`] : []),
    ...(left.length > 0 ? [`${left.length} left out`] : []),
  ];
  const more = fresh.length - SHOWN;
  const lines: Line[] = [
    { text: `${file}, read as ${from}, for the deck ${into}: ${counts.join(', ')}.`, tone: 'title' },
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

function nothingIn({ file, found: { left } }: DeckFile): Problem {
  const hint = 'rehearse data import --help shows what it can read.';
  if (left.length === 0) return new Problem(`${file} has no cards.`, hint);
  return new Problem([`No card of ${file} can be taken.`, ...firstTold(left.map(leftSays))].join('\n'), hint);
}

function summary({ from }: DeckFile, { parts, fresh, changed, same, edited, left }: Change) {
  const decks = parts.map(({ deck }) => deck);
  return { decks, from, fresh: fresh.length, changed: changed.length, same, edited, left };
}
