import type { Line } from '../../terminal.ts';

/** A table of which the reader must find the line: its head, its lines by key, and a line below. */
export interface Table {
  head: string;
  lines: Readonly<Record<string, string>>;
  foot?: string;
}

/** A chart or a log: its rows as they are, and a sentence that says what they show if there is no room for them. */
export interface Figure {
  caption: string;
  rows: string;
}
export type View = string | Table | Figure;

export function isTable(view: View | undefined): view is Table {
  return typeof view === 'object' && 'lines' in view;
}

const CELLS = / {2,}/;

/** A view as it is shown: its rows as they are; if they do not fit, a table line by line, a figure by its caption. */
export function viewLines(view: View): Line[] {
  if (typeof view === 'string') return [view];
  if ('rows' in view) return [{ text: view.rows.trimEnd(), verbatim: true, narrow: view.caption }];
  const wide = Math.max(...[view.head, ...Object.values(view.lines)].map(widthOf));
  // Each row is as wide as the widest, so that all of them or none fit.
  const row = (text: string, narrow: string): Line => ({
    text: fromTheLeft(text) + ' '.repeat(wide - widthOf(text)),
    verbatim: true,
    narrow,
  });
  return [
    row(view.head, ''),
    ...Object.values(view.lines).map((line) => row(line, sentence(view.head, line))),
    ...(view.foot ? [view.foot.trim()] : []),
  ];
}

/** The cells of a row, at least two blanks apart. */
export function cellsOf(row: string): string[] {
  return row.trim().split(CELLS);
}

/** Columns of a row, with its times filled in. */
function widthOf(row: string): number {
  return row.replace(/\{since [^}]*\}/g, '00:00:00').length;
}

/** A row with its first cell at the left edge, and the other cells where they were. */
function fromTheLeft(row: string): string {
  return row.replace(/^( +)(\S+(?: \S+)*)/, '$2$1');
}

/** A line of a table in words: "pid 4711, app stock-sync, open for: 00:08:52". */
export function sentence(head: string, line: string): string {
  const names = cellsOf(head);
  const cells = cellsOf(line);
  if (names.length !== cells.length) return line.trim().replace(/ {2,}/g, ', ');
  // A name of several words needs a mark where it ends.
  return cells.map((cell, i) => `${names[i]}${names[i]?.includes(' ') ? ':' : ''} ${cell}`).join(', ');
}

/** Blocks one below the other, a blank line between them. */
export function lined(blocks: readonly Line[][]): Line[] {
  return blocks.filter((block) => block.length > 0).flatMap((block, i) => (i === 0 ? block : ['', ...block]));
}
