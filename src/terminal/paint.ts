import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { clean } from '../domain/clean.ts';
import type { Line, Styled, Tone } from '../domain/terminal.ts';

/** Longer lines are hard to read, however wide the window is. */
export const WIDEST = 88;
/** The fewest columns that anything is laid out for. */
export const NARROWEST = 8;
/** Margins up to this wide are never set apart. */
const MARGIN = 8;
const TAB = '    ';
/** Text of which each character takes a column; nothing has to be measured then. */
const ASCII = /^[\x20-\x7e\n]*$/;

/** How each tone is written; see `tones.ts`. Without any, text stays as it is. */
export type Tones = Record<Tone, (text: string) => string>;

/** None, 16, 256, or all colors. */
export type ColorLevel = 0 | 1 | 2 | 3;

export interface Painter {
  /**
   * Rows of text, none wider than `width` columns; `window` is where verbatim lines break (default: nowhere). A
   * drawing wider than the window is said in words, unless `across` gives the column to show it from.
   */
  rows(lines: readonly Line[], width: number, window?: number, across?: number): string[];
  tone(tone: Tone | undefined, text: string): string;
}

/** How many colors the stream may be sent: none unless it is a terminal, or `FORCE_COLOR` says so. */
export function colorLevel(env: NodeJS.ProcessEnv, stream: { isTTY?: boolean }): ColorLevel {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) {
    if (forced === '0' || forced === 'false') return 0;
    return forced === '2' ? 2 : forced === '3' ? 3 : 1;
  }
  if (env.NO_COLOR || env.TERM === 'dumb' || !stream.isTTY) return 0;
  return 1;
}

export function createPainter(tones?: Tones): Painter {
  const tone = (name: Tone | undefined, text: string) => (name && text && tones ? tones[name](text) : text);

  const rows = (lines: readonly Line[], width: number, window = Number.POSITIVE_INFINITY, across?: number) =>
    lines.flatMap((given) => {
      const line = fitting(given, window, across);
      if (line === undefined) return [];
      const { text, tone: name, indent = 0, hang = '', verbatim } = typeof line === 'string' ? { text: line } : line;
      const { lead, rest, apart } = marginOf({ indent, hang }, width);
      const room = (verbatim ? window : width) - rest.length;
      const body = wrap(clean(text).replaceAll('\t', TAB), room, verbatim).map((row) => tone(name, row));
      const isBeside = !apart || (body.length === 1 && columnsOf(lead + clean(text)) <= width);
      if (!isBeside) return [...aboveText(lead, rest, width), ...body.map((row) => rest + row)];
      return body.map((row, index) => (index === 0 ? lead : row && rest) + row);
    });
  return { rows, tone };
}

/** A label above its text, which is further in by two columns. */
function aboveText(lead: string, rest: string, width: number): string[] {
  const start = rest.slice(2);
  return wrap(lead.trim(), width - start.length).map((row) => (row === '' ? row : start + row));
}

/** The line, or what is said instead because it is wider than the window; undefined if nothing is. */
function fitting(line: Line, window: number, across?: number): Line | undefined {
  if (typeof line === 'string' || line.narrow === undefined) return line;
  if (Number.isFinite(window) && columnsOf(line.text) <= window) return line;
  const { narrow, verbatim: _, ...rest } = line;
  if (across !== undefined) {
    const seen = (row: string) => [...row].slice(across, across + window).join('');
    return { ...rest, text: line.text.split('\n').map(seen).join('\n'), verbatim: true };
  }
  return narrow === '' ? undefined : { ...rest, text: narrow };
}

/**
 * Columns of the widest drawing or table that does not fit into a window, and is said in words there; 0 if all fit. A
 * single row, such as a strip of days, loses nothing in words.
 */
export function widestDrawn(lines: readonly Line[], window: number): number {
  const drawn = lines.filter((line) => typeof line !== 'string' && line.narrow !== undefined) as Styled[];
  const rows = drawn.flatMap(({ text }) => text.split('\n'));
  const widest = Math.max(0, ...rows.map((row) => stringWidth(row)));
  return rows.length > 1 && widest > window ? widest : 0;
}

function columnsOf(text: string): number {
  return Math.max(...text.split('\n').map((row) => stringWidth(row)));
}

/** What comes before a text, and before each of its further rows. */
export function marginOf(
  { indent = 0, hang = '' }: Pick<Styled, 'indent' | 'hang'>,
  width: number,
): { lead: string; rest: string; apart: boolean } {
  const lead = `${' '.repeat(indent)}${clean(hang).replaceAll('\n', ' ')}`;
  // A label that would leave too little room beside it gets its own row, unless the text fits there anyway.
  const margin = ASCII.test(lead) ? lead.length : stringWidth(lead);
  const apart = margin > Math.max(width / 3, MARGIN);
  // The text below a label is further in than the label, which may have blanks of its own before it.
  const start = lead.trim() === '' ? indent : lead.length - lead.trimStart().length;
  return { lead, rest: ' '.repeat(apart ? start + 2 : margin), apart };
}

function wrap(text: string, width: number, verbatim = false): string[] {
  if (!Number.isFinite(width)) return text.split('\n');
  // Each row is styled by itself, so that no style reaches over the end of a line.
  const lines = text.split('\n');
  if (ASCII.test(text) && lines.every((line) => line.length <= width)) return lines;
  if (verbatim) return lines.flatMap((line) => betweenWords(line, width));
  return lines.flatMap((line) => wrapAnsi(line, Math.max(NARROWEST, width), { hard: true }).split('\n'));
}

/** A row of code or of a table that is too wide: it goes on in a further row, whole words if they fit, with all its blanks. */
function betweenWords(row: string, width: number): string[] {
  if (stringWidth(row) <= width) return [row];
  return wrapAnsi(row, Math.max(NARROWEST, width), { hard: true, trim: false }).split('\n');
}

/** A row broken where the window breaks it. */
export function broken(row: string, columns: number): string[] {
  if (stringWidth(row) <= columns) return [row];
  return wrapAnsi(row, Math.max(NARROWEST, columns), { hard: true, trim: false, wordWrap: false }).split('\n');
}

/** Columns of "...", which stands for what is missing. */
const DOTS = 3;

/** The text cut to so many columns, with "..." if something is missing. */
export function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (stringWidth(kept + character) > width - DOTS) break;
    kept += character;
  }
  return `${kept.trimEnd()}...`;
}

/** Two texts at the two ends of a line; the left one gives way, all of it if nothing but dots would be left. */
export function ends(left: string, right: string, width: number): [left: string, gap: string, right: string] {
  const last = cut(right, width);
  const room = width - (last ? stringWidth(last) + 2 : 0);
  const kept = room > DOTS ? cut(left, room) : '';
  return [kept, ' '.repeat(Math.max(0, width - stringWidth(kept) - stringWidth(last))), last];
}
