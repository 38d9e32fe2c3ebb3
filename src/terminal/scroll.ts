import type { Line } from '../domain/terminal.ts';
import { HEADING_ROWS } from './heading.ts';
import type { Press } from './press.ts';
import { type Stage, widthOf } from './stage.ts';

/** The fewest rows that a scrolled text gets. */
const LEAST = 4;

/** The part of a text in sight: `from` is its first row. */
export interface Glimpse {
  rows: string[];
  from: number;
}

/** The part of a text that there is room for; a mark stands for what is above or below, and names its keys. */
export function glimpse(stage: Stage, text: readonly string[], room: number, from: number): Glimpse {
  if (text.length <= room) return { rows: [...text], from: Math.min(from, text.length) };
  const mark = (words: string) => stage.painter.tone('quiet', words);
  const top = Math.max(0, Math.min(from, text.length - Math.max(1, room - 1)));
  const above = top > 0 ? [mark('... more above: PgUp')] : [];
  const left = Math.max(0, room - above.length);
  if (top + left >= text.length) return { rows: [...above, ...text.slice(top)], from: top };
  const shown = text.slice(top, top + Math.max(0, left - 1));
  return { rows: [...above, ...shown, mark('... more below: PgDn')], from: top };
}

/** Rows that a key scrolls by, or undefined; a page is `leap` rows. */
export function scrolled({ name, text }: Press, leap: number): number | undefined {
  return scrolledByPage({ name }, leap) ?? { j: 1, k: -1 }[text];
}

/** The same where j and k move a mark. */
export function scrolledByPage({ name }: Pick<Press, 'name'>, leap: number): number | undefined {
  if (name === 'pagedown') return leap;
  return name === 'pageup' ? -leap : undefined;
}

/** Rows that a page of so many is scrolled by: one stays in sight. */
export function leapOf(room: number): number {
  return Math.max(1, room - 3);
}

export function textRows({ painter, columns }: Stage, text: readonly Line[], across?: number): string[] {
  return painter.rows(text, widthOf(columns()), columns(), across);
}

/**
 * The first column of a drawing to show after a key; each key moves half a window. Undefined means that the drawing is
 * said in words, as it is to the left of its first column.
 */
export function scrolledAcross(
  { name }: Pick<Press, 'name'>,
  across: number | undefined,
  { columns, widest }: { columns: number; widest: number },
): number | undefined {
  const half = Math.floor(columns / 2);
  const last = Math.max(0, widest - columns);
  if (name === 'right') return across === undefined ? 0 : Math.min(last, across + half);
  return across === undefined || across === 0 ? undefined : Math.max(0, across - half);
}

/**
 * A text above the frame of what is asked, which takes at most as many rows as it is given. A text that does not fit is
 * seen in part; while it is scrolled, what is asked leaves it some rows more. `leap` is how far a page scrolls it; 0 if
 * all of it is in sight.
 */
export function underText(
  stage: Stage,
  text: readonly Line[],
  from: number,
  asked: (rows: number) => string[],
  across?: number,
): { lines: string[]; from: number; leap: number } {
  const rows = textRows(stage, text, across);
  const free = stage.rows() - Math.min(stage.above(), HEADING_ROWS);
  if (rows.length === 0) return { lines: asked(stage.rows()), from: 0, leap: 0 };
  const need = asked(free).length;
  const room = Math.min(rows.length, Math.max(free - need, from > 0 ? LEAST : 1));
  const seen = glimpse(stage, rows, room, from);
  const leap = room < rows.length ? leapOf(room) : 0;
  return { lines: [...seen.rows, ...asked(Math.max(1, free - room))], from: seen.from, leap };
}
