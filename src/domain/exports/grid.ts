import type { Line } from '../terminal.ts';

/** Rows by columns, and what is missing with the command that fills it. A cell of null is a hole. */
export interface Grid {
  columns: readonly string[];
  rows: readonly { name: string; cells: readonly (string | null)[] }[];
  holes: readonly GridHole[];
  /** A cell only says that it is so: as a sentence, a row names its columns, "Pager rotation: conflict, influence". */
  marks?: boolean;
}

export interface GridHole {
  says: string;
  command: string;
}

/** Columns of 80 that a table has at most; the names of rows, and of columns. */
const COLUMNS = 6;
const WIDE = 78;
const NAME = 26;
const GAP = 2;
const HOLE = '-';

/**
 * The grid as blocks of lines: a table of six columns, another one for the next six, then the holes. In a window that is
 * too narrow, and line by line, a row is a sentence: "Postgres: ran production; boundary none".
 */
export function gridBlocks(grid: Grid): Line[][] {
  const tables: Line[][] = [];
  for (let from = 0; from < grid.columns.length; from += COLUMNS) tables.push(tableLines(grid, from));
  return [...tables, ...(grid.holes.length > 0 ? [holeLines(grid.holes)] : [])];
}

function tableLines({ columns, rows, marks }: Grid, from: number): Line[] {
  const named = columns.slice(from, from + COLUMNS);
  const own = rows.map(({ name, cells }) => ({ name, cells: cells.slice(from, from + COLUMNS) }));
  const first = Math.min(NAME, Math.max(...own.map(({ name }) => name.length), 0)) + GAP;
  const most = Math.floor((WIDE - first) / named.length) - GAP;
  const widths = named.map(
    (column, i) => Math.min(most, Math.max(column.length, ...own.map(({ cells }) => (cells[i] ?? HOLE).length))) + GAP,
  );
  const row = (name: string, cells: readonly string[]) =>
    `  ${cut(name, first - GAP).padEnd(first)}${cells
      .map((cell, i) => cut(cell, (widths[i] ?? 0) - GAP).padEnd(widths[i] ?? 0))
      .join('')}`.trimEnd();
  return [
    { text: row('', named), verbatim: true, narrow: '', tone: 'quiet' },
    ...own.map(({ name, cells }, place): Line => {
      const said = named.map((column, i) => `${column} ${cells[i] ?? 'none'}`).join('; ');
      const marked = columns.filter((_, i) => rows[place]?.cells[i] != null).join(', ') || 'nothing';
      return {
        text: row(
          name,
          cells.map((cell) => cell ?? HOLE),
        ),
        verbatim: true,
        // All of its marks are said with the first table.
        narrow: marks ? (from === 0 ? `${name}: ${marked}` : '') : `${name}: ${said}`,
      };
    }),
  ];
}

/** Each hole with its command below it, so that the command can be copied whole. */
function holeLines(holes: readonly GridHole[]): Line[] {
  return [
    { text: 'Holes', tone: 'title' },
    ...holes.flatMap(({ says, command }): Line[] => [
      { text: says, indent: 2 },
      { text: command, indent: 4, tone: 'quiet' },
    ]),
  ];
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1)).trimEnd()}…`;
}
