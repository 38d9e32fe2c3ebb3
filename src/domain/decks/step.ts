import { isJsonObject, parseJson } from '../json.ts';

/** What the latest import did to the user's own files, so that it can be taken back as one step. */
export interface ImportStep {
  /** ISO 8601 with offset. */
  at: string;
  /** Name of the imported file. */
  file: string;
  decks: DeckStep[];
  /** Stories and claims that it added. */
  things?: ImportedThing[];
}

/** Something that an import added to the journal, with its value as one text. */
export interface ImportedThing {
  kind: 'story' | 'claim';
  id: string;
  value: string;
}

/** A deck's file before, absent without one, and after. */
export interface DeckStep {
  deck: string;
  before?: string;
  after: string;
}

/** The step that a text holds; undefined for any other text. */
export function stepFrom(text: string): ImportStep | undefined {
  try {
    const step = parseJson(text);
    if (!isJsonObject(step)) return undefined;
    const { at, file, decks, things = [] } = step;
    const whole =
      typeof at === 'string' &&
      typeof file === 'string' &&
      Array.isArray(decks) &&
      decks.every(isDeckStep) &&
      Array.isArray(things) &&
      things.every(isThing);
    return whole ? (step as unknown as ImportStep) : undefined;
  } catch {
    return undefined;
  }
}

function isDeckStep(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const { deck, before = '', after } = value;
  return [deck, before, after].every((part) => typeof part === 'string');
}

function isThing(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const { kind, id, value: text } = value;
  return (kind === 'story' || kind === 'claim') && typeof id === 'string' && typeof text === 'string';
}
