import { isJsonObject, parseJson } from '../json.ts';

/** What the latest import did to the user's own files, so that it can be taken back as one step. */
export interface ImportStep {
  /** ISO 8601 with offset. */
  at: string;
  /** Name of the imported file. */
  file: string;
  deck: string;
  /** The deck's file before, absent without one, and after. */
  before?: string;
  after: string;
}

/** The step that a text holds; undefined for any other text. */
export function stepFrom(text: string): ImportStep | undefined {
  try {
    const step = parseJson(text);
    if (!isJsonObject(step)) return undefined;
    const { at, file, deck, before, after } = step;
    const whole = [at, file, deck, after, before ?? ''].every((part) => typeof part === 'string');
    return whole ? (step as unknown as ImportStep) : undefined;
  } catch {
    return undefined;
  }
}
