import { cardId, type DeckCard, deckOf, digits, type FoundCard, refusal, trimmings } from './deck.ts';

/** A card that is not taken, and why. */
export interface LeftOut {
  place: string;
  prompt: string;
  why: string;
}

/** What an import would do to a deck. */
export interface DeckChange {
  fresh: DeckCard[];
  changed: DeckCard[];
  /** Cards that are there already. */
  same: number;
  /** Ids of those that have changed in the source and that the user has edited: the user's words stay. */
  edited: string[];
  left: LeftOut[];
}

export interface Source {
  /** The sort of file, such as `csv`. */
  from: string;
  /** Name of the deck in it, if it has one. */
  name?: string | undefined;
  /** Topic for all cards; absent: the kind's own. */
  topic?: string | undefined;
}

/**
 * Sets found cards against those of the deck's file. A card is known by its key, or by its prompt; a prompt that comes
 * twice with two answers makes two cards. What the user has edited since the last import is left as it is.
 * @param kept the cards of the file as they are written
 */
export function mergeDeck(
  deck: string,
  found: readonly FoundCard[],
  kept: readonly Record<string, unknown>[],
  { from, name, topic }: Source,
): DeckChange {
  const change: DeckChange = { fresh: [], changed: [], same: 0, edited: [], left: [] };
  const here = new Map(kept.map((card) => [String(card.id), card]));
  const taken = new Map<string, string>();
  for (const card of found) {
    const why = refusal(card) ?? alreadyIn(card, taken, deck);
    if (why !== undefined) {
      change.left.push({ place: card.place, prompt: card.prompt, why });
      continue;
    }
    const { id, key } = freeKey(card, taken, deck);
    taken.set(id, textOf(card));
    const whole: DeckCard = {
      id,
      prompt: card.prompt.trim(),
      answer: card.answer.trim(),
      ...trimmings(card),
      ...(topic !== undefined && { topics: [topic] }),
      origin: {
        from,
        ...(name && { deck: name.slice(0, 200) }),
        ...(card.key && { key: key.slice(0, 200) }),
        came: digits(textOf(card)),
      },
    };
    place(change, whole, here.get(id));
  }
  return change;
}

/** Where a card belongs: new, changed, the same, or edited by the user meanwhile. */
function place(change: DeckChange, card: DeckCard, before: Record<string, unknown> | undefined): void {
  if (!before) change.fresh.push(card);
  else if (isSame(card, before)) change.same += 1;
  else if (isEdited(before)) change.edited.push(card.id);
  else change.changed.push({ ...before, ...card });
}

/** Whether the source says what it said when it was last imported, whatever the user made of it. */
function isSame({ origin, ...card }: DeckCard, before: Record<string, unknown>): boolean {
  if (cameOf(before) === origin?.came) return true;
  return textOf({ ...card, context: card.context }) === textOf(before);
}

function isEdited(before: Record<string, unknown>): boolean {
  const came = cameOf(before);
  return came !== undefined && came !== digits(textOf(before));
}

function cameOf({ origin }: Record<string, unknown>): unknown {
  return typeof origin === 'object' && origin !== null && 'came' in origin ? origin.came : undefined;
}

/** What the source says of a card, in one text. */
function textOf({ prompt, answer, context, tags }: Record<string, unknown> | FoundCard): string {
  const words = [prompt, answer, context ?? ''].map((part) => String(part ?? '').trim());
  return [...words, ...(Array.isArray(tags) ? tags : [])].join('\u001f');
}

function alreadyIn(card: FoundCard, taken: ReadonlyMap<string, string>, deck: string): string | undefined {
  for (let n = 1; ; n += 1) {
    const there = taken.get(idOf(deck, card, n));
    if (there === undefined) return undefined;
    if (there === textOf(card)) return 'the same card is in the file twice';
  }
}

function freeKey(card: FoundCard, taken: ReadonlyMap<string, string>, deck: string): { id: string; key: string } {
  for (let n = 1; ; n += 1) {
    const key = keyOf(card, n);
    const id = idOf(deck, card, n);
    if (!taken.has(id)) return { id, key };
  }
}

/** The id of the nth card of that key; what comes back from an export has its id as the key. */
function idOf(deck: string, card: FoundCard, n: number): string {
  const { key = '' } = card;
  return n === 1 && deckOf(key) === deck ? key : cardId(deck, keyOf(card, n));
}

/** The key of the nth card of that prompt. */
const keyOf = ({ key, prompt }: FoundCard, n: number) => `${key ?? prompt.trim()}${n > 1 ? `\u001f${n}` : ''}`;
