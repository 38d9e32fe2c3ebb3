import { replaceUnseen } from './clean.ts';

/**
 * A value as a JSON document of its own lines. What a terminal would obey, or no one sees, is written as an escape, so
 * that the text can be shown and loses nothing.
 */
export function jsonText(value: unknown): string {
  return `${replaceUnseen(JSON.stringify(value, null, 2), escaped)}\n`;
}

/** Its code units as JSON has them in place of a character. */
export function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, i) => {
    return `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
  }).join('');
}

/** An object of JSON or YAML, of which nothing else is known yet. */
export type JsonObject = Record<string, unknown>;

/** Whether a parsed value is an object, neither null nor a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Deepest nesting that is read, of JSON and YAML: what people and we write is far below, and reading it is recursive. */
export const DEPTH_MAX = 40;

/** JSON that nests deeper than is read. */
export class TooDeep extends SyntaxError {
  constructor() {
    super(`is nested deeper than ${DEPTH_MAX} levels`);
  }
}

/** The value of a JSON text. @throws SyntaxError for what is not JSON, `TooDeep` if it is nested too deep */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (opensOften(text) && isDeep(value)) throw new TooDeep();
  return value;
}

/** Whether so many lists and objects begin in the text that it may be deep; most texts need no other look. */
function opensOften(text: string): boolean {
  let count = 0;
  for (const opening of ['{', '[']) {
    for (let at = text.indexOf(opening); at >= 0 && count <= DEPTH_MAX; at = text.indexOf(opening, at + 1)) count++;
  }
  return count > DEPTH_MAX;
}

/** Level by level, because recursion is what must be avoided. */
function isDeep(value: unknown): boolean {
  let level = [value].filter(isNest);
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > DEPTH_MAX) return true;
    level = level.flatMap((nest) => Object.values(nest)).filter(isNest);
  }
  return false;
}

function isNest(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
