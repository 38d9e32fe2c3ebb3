import { UNPRINTED } from '../clean.ts';

/**
 * A value as a JSON document of its own lines. What a terminal would obey, or nobody sees, is written as an escape, so
 * that the text can be shown and loses nothing.
 */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(UNPRINTED, escaped)}\n`;
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, i) => {
    return `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
  }).join('');
}
