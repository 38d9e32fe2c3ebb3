import { isJsonObject, parseJson } from '../json.ts';

/** What the latest import did to the user's own files, so that it can be taken back as one step. */
export interface ImportStep {
  /** ISO 8601 with offset. */
  at: string;
  /** Name of the imported file. */
  file: string;
  decks: DeckStep[];
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
    const { at, file, decks } = step;
    const whole = typeof at === 'string' && typeof file === 'string' && Array.isArray(decks) && decks.every(isDeckStep);
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
