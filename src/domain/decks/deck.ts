import { isDeviceName } from '../file-names.ts';
import { hash } from '../hash.ts';
import { WrongUsage } from '../problem.ts';
import type { ImportStep } from './step.ts';

/** A card as an import finds it, before it has an id. */
export interface FoundCard {
  prompt: string;
  answer: string;
  /** What tells it from all others of its deck, where the source has such a thing; otherwise the prompt does. */
  key?: string;
  /** Headings above it. */
  context?: string;
  tags?: string[];
  /** Its place in the source: "line 12", "note 3". */
  place: string;
}

/** A card as it is written into the file of its deck. */
export interface DeckCard {
  id: string;
  prompt: string;
  answer: string;
  context?: string;
  tags?: string[];
  topics?: string[];
  origin?: { from: string; deck?: string; key?: string; came?: string };
}

/** Decks of flashcards in the user's own pack, one file each. */
export interface Decks {
  /** Names of the files, without their ending. */
  names(): string[];
  path(deck: string): string;
  /** The text of a deck's file; undefined without one. */
  text(deck: string): string | undefined;
  /** Its cards as they are written, also those that are not right. @throws Problem if the file cannot be read */
  read(deck: string): Record<string, unknown>[];
  /** Puts cards in the place of those with their ids, and the others at the end, all or none; comments stay. @throws Problem */
  put(deck: string, cards: readonly DeckCard[]): void;
  /** Makes the file what it was; undefined removes it. */
  restore(deck: string, text: string | undefined): void;
  /** What the latest import did, if it can still be taken back. */
  lastStep(): ImportStep | undefined;
  keepStep(step: ImportStep | undefined): void;
}

const LIMITS = { prompt: 2000, answer: 20_000, context: 200, tag: 60, tags: 30 } as const;

/** Why a card cannot be taken; undefined if it can. */
export function refusal({ prompt, answer }: Pick<FoundCard, 'prompt' | 'answer'>): string | undefined {
  if (!prompt.trim()) return 'it has no question';
  if (!answer.trim()) return 'it has no answer';
  if (prompt.length > LIMITS.prompt) return `its question has ${prompt.length} characters, ${LIMITS.prompt} at most`;
  if (answer.length > LIMITS.answer) return `its answer has ${answer.length} characters, ${LIMITS.answer} at most`;
  return undefined;
}

/** What a card is beside prompt and answer, as far as it can be written. */
export function trimmings({ context, tags }: Pick<FoundCard, 'context' | 'tags'>): Pick<DeckCard, 'context' | 'tags'> {
  const short = [...new Set((tags ?? []).map((tag) => tag.trim().slice(0, LIMITS.tag)).filter(Boolean))];
  return {
    ...(context?.trim() && { context: context.trim().slice(0, LIMITS.context) }),
    ...(short.length > 0 && { tags: short.slice(0, LIMITS.tags) }),
  };
}

/** Id of a card: its deck, and eight digits of what tells it apart. The same card has the same id on every machine. */
export function cardId(deck: string, key: string): string {
  return `own-${deck}-${digits(key)}`;
}

/** The deck of a card's id; undefined for the id of anything else, such as one that names a file elsewhere. */
export function deckOf(id: string): string | undefined {
  return /^own-([a-z0-9][a-z0-9-]{0,39})-[0-9a-f]{8}$/.exec(id)?.[1];
}

/** The deck itself. @throws WrongUsage if its file could not be opened on Windows, whose packs may come from elsewhere */
export function fitDeck(deck: string): string {
  if (!isDeviceName(deck)) return deck;
  throw new WrongUsage(
    `A deck cannot be called "${deck}": Windows takes that name for a device.`,
    `Choose another one, for example: --deck ${deck}-cards`,
  );
}

/** A text in eight hexadecimal digits. */
export function digits(text: string): string {
  return Math.floor(hash(text, 1) * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
}
