import { words } from '../room/naming.ts';
import { cellsOf } from './views.ts';

/**
 * The key of the table row that a line names: by the key as it is, in the plural ("cards") or in its words ("the trace
 * log"), by the digits that only it has ("87" for v87), or else by what only this row says: a whole cell, or the name of
 * something ("stock-sync", "hot-1"). Nothing if no row or several are meant.
 */
export function rowIn(line: string, rows: Readonly<Record<string, string>>): string | undefined {
  const said = withoutTimes(line);
  return keyIn(said, Object.keys(rows)) ?? byCell(said, rows);
}

/** "Failed since 01:17" names no row 01, and no 17. */
export function withoutTimes(line: string): string {
  return line.replace(/\b\d{1,2}:\d{2}(?::\d{2})?\b/g, ' ');
}

function keyIn(line: string, keys: readonly string[]): string | undefined {
  const said = new Set(tokens(line));
  const named = keys.find((key) => [key, `${key}s`].some((form) => said.has(form.toLowerCase())));
  const numbered = keys.filter((key) => said.has(key.replace(/\D/g, '')));
  return named ?? only(numbered) ?? only(keys.filter((key) => isAllSaid(key, line)));
}

function byCell(line: string, rows: Readonly<Record<string, string>>): string | undefined {
  const said = tokens(line).filter((token) => NAME.test(token));
  const named = Object.entries(rows).filter(([, row]) => {
    const own = new Set(tokens(row));
    return said.some((token) => own.has(token)) || cellsOf(row).some((cell) => isAllSaid(cell, line));
  });
  return only(named.map(([key]) => key));
}

/** A word that can only be the name of something: with a digit or a mark inside, or a number of several digits, such as a pid. */
const NAME = /^(?:(?=.*\p{L})(?=.*[\p{N}_.-])|\d{3,}$)/u;

function tokens(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_.-]*[\p{L}\p{N}]/gu) ?? [];
}

function isAllSaid(text: string, line: string): boolean {
  const own = words(text).map((word) => word.text);
  const said = new Set(words(line).map((word) => word.text));
  return own.some((word) => word.length > 2 && /\p{L}/u.test(word)) && own.every((word) => said.has(word));
}

function only<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}
