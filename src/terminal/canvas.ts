import { Writable } from 'node:stream';
import stringWidth from 'fast-string-width';
import { createFrame, type Picture } from './frame.ts';
import { broken, NARROWEST } from './paint.ts';

const ESC = '\u001b[';
const HIDE = `${ESC}?25l`;
const SHOW = `${ESC}?25h`;
const ERASE_BELOW = `${ESC}J`;
const HOME = `${ESC}H`;
/** Entries of the page that are kept: their rows fill any window. Older ones are in the scrollback. */
const REMEMBERED = 200;
/** Practically endless, for a prompt whose rows are wrapped here. */
const ENDLESS = 100_000;

export interface Window {
  columns?: number;
  rows?: number;
  write(text: string): unknown;
}

export interface Canvas {
  columns(): number;
  rows(): number;
  /** Rows of the window that the page takes above the prompt. */
  above(): number;
  /** The page's last row; undefined without one. */
  lastRow(): string | undefined;
  /** A fresh window; what it showed goes to the scrollback. */
  clear(): void;
  say(said: RowLayout): void;
  /** Where one prompt writes its frames. One that moves the cursor itself writes rows of any width: they are wrapped here. */
  stream(led?: boolean): Writable;
  /** Leaves the frame as it stands and goes on below it. What it begins with is laid out again as said. */
  commit(begins: RowLayout): void;
  /** Draws everything again: the window has another size, or another program wrote into it. */
  refresh(): void;
  /** Whether another program has the window: nothing is drawn then. `refresh` takes it back too. */
  lend(lent: boolean): void;
  /** Puts the cursor below everything: the process is about to be stopped. */
  leave(): void;
}

/** The part of the frame in the window, and where the cursor is in it. */
interface WindowView {
  rows: readonly string[];
  row: number;
  column: number;
  hidden: boolean;
}
const NOTHING: WindowView = { rows: [], row: 0, column: 0, hidden: false };

/** Something on the page: its rows in a window of some width. */
export type RowLayout = (columns: number) => readonly string[];

/**
 * The window as the coach sees it: a page of things said, and under it the frame of a prompt. Only the rows that
 * changed are written, in one piece, so that a ticking clock costs twenty bytes and nothing flickers. Because the
 * page is remembered it can be laid out again in a window of another size.
 *
 * @param asks called before each change of a frame is written
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: short functions around one state: what the window shows.
export function createCanvas(out: Window, asks = () => {}): Canvas {
  let page: RowLayout[] = [];
  let ownPage = false;
  let lent = false;
  let frame = createFrame();
  let isLed = false;
  let shown: WindowView = NOTHING;

  const columns = () => Math.max(NARROWEST, out.columns || 80);
  const rows = () => Math.max(3, out.rows || 24);
  const ended = (row: string) => (stringWidth(row) < columns() ? `${row}${ESC}K` : row);
  const pageRows = () => page.flatMap((said) => said(columns()));

  function remember(said: RowLayout): void {
    page.push(said);
    if (page.length > REMEMBERED) page = page.slice(-REMEMBERED);
  }

  const picture = () => (isLed ? brokenPicture(frame.picture(), columns()) : frame.picture());

  function draw(): void {
    if (lent) return;
    const { rows: all, cursor } = picture();
    const skipped = Math.max(0, all.length - rows());
    const wanted = all.slice(skipped);
    const hidden = !cursor || cursor.row < skipped;
    const target = {
      row: hidden ? Math.max(0, wanted.length - 1) : cursor.row - skipped,
      column: hidden ? 0 : Math.min(cursor.column, columns() - 1),
    };
    const changes = difference(shown.rows, wanted, shown.row, ended);
    const still = target.row === shown.row && target.column === shown.column && hidden === shown.hidden;
    if (changes.text === '' && still) return;
    // A cursor that runs over the window is the one thing that could be seen to flicker.
    const before = shown.hidden || changes.text === '' ? '' : HIDE;
    const after = hidden === (shown.hidden || before !== '') ? '' : hidden ? HIDE : SHOW;
    asks();
    out.write(`${before}${changes.text}${moved(changes.row, target.row)}${forward(target.column)}${after}`);
    shown = { rows: wanted, ...target, hidden };
  }

  return {
    columns,
    rows,
    above: () => Math.min(pageRows().length, rows()),
    lastRow: () => pageRows().at(-1),

    clear() {
      const used = ownPage ? Math.min(pageRows().length, rows()) : rows();
      out.write(`${ESC}${rows()};1H${'\r\n'.repeat(used)}${HOME}${ERASE_BELOW}`);
      page = [];
      ownPage = true;
    },

    say(said) {
      remember(said);
      out.write(
        said(columns())
          .map((row) => `${row}\r\n`)
          .join(''),
      );
    },

    stream(led = false) {
      isLed = led;
      frame = createFrame(led);
      const stream = new Writable({
        decodeStrings: false,
        write(chunk, _encoding, written) {
          frame.accept(String(chunk));
          draw();
          written();
        },
      });
      return Object.defineProperty(stream, 'columns', { get: led ? () => ENDLESS : columns });
    },

    commit(begins) {
      lent = false;
      const all = picture().rows;
      // A frame taller than the window was shown in part: now that it stays, all of it is written.
      if (all.length > rows()) out.write(`${moved(shown.row, 0)}${ERASE_BELOW}${all.join('\r\n')}`);
      else out.write(moved(shown.row, Math.max(0, all.length - 1)));
      out.write(`${all.length > 0 ? '\r\n' : '\r'}${SHOW}`);
      remember(begins);
      const rest = all.slice(begins(columns()).length);
      remember((columns) => rest.flatMap((row) => broken(row, columns)));
      frame = createFrame();
      isLed = false;
      shown = NOTHING;
    },

    refresh() {
      lent = false;
      const { length } = picture().rows;
      const above = pageRows();
      const kept = above.slice(Math.max(0, above.length - Math.max(0, rows() - Math.max(1, length))));
      out.write(`${HIDE}${HOME}${kept.map((row) => `${ended(row)}\r\n`).join('')}${ERASE_BELOW}`);
      shown = { ...NOTHING, hidden: true };
      draw();
    },

    lend(isLent) {
      lent = isLent;
    },

    leave() {
      out.write(`${moved(shown.row, Math.max(0, shown.rows.length - 1))}\r\n${SHOW}`);
    },
  };
}

/** The rows of a frame as the window breaks them, and the cursor in them. */
function brokenPicture({ rows, cursor }: Picture, columns: number): Picture {
  const pieces = rows.map((row) => broken(row, columns));
  if (!cursor) return { rows: pieces.flat(), cursor };
  const above = pieces.slice(0, cursor.row).flat().length;
  const own = pieces[cursor.row] ?? [''];
  let { column } = cursor;
  let down = 0;
  for (; down < own.length - 1 && column >= stringWidth(own[down] ?? ''); down += 1) {
    column -= stringWidth(own[down] ?? '');
  }
  // Behind a full row the cursor is in the next one.
  if (column < columns) return { rows: pieces.flat(), cursor: { row: above + down, column } };
  const wrapped = [...own, ''];
  const all = [...pieces.slice(0, cursor.row), wrapped, ...pieces.slice(cursor.row + 1)].flat();
  return { rows: all, cursor: { row: above + down + 1, column: column - columns } };
}

/** From one row of the frame to the beginning of another. */
function moved(from: number, to: number): string {
  if (from === to) return '\r';
  return `${ESC}${Math.abs(to - from)}${to < from ? 'A' : 'B'}\r`;
}

function forward(column: number): string {
  return column > 0 ? `${ESC}${column}C` : '';
}

/** What has to be written to make rows of others, starting and ending in some row. */
function difference(
  old: readonly string[],
  wanted: readonly string[],
  start: number,
  ended: (row: string) => string,
): { text: string; row: number } {
  let text = '';
  let at = start;
  wanted.forEach((row, index) => {
    if (row === old[index]) return;
    // A row that is not there yet is made by a line feed in the one above it: at the bottom only that scrolls.
    const isNew = index >= old.length && index > 0;
    text += `${moved(at, isNew ? index - 1 : index)}${isNew ? '\n' : ''}${ended(row)}`;
    at = index;
  });
  if (old.length > wanted.length) {
    text += `${moved(at, wanted.length)}${ERASE_BELOW}`;
    at = wanted.length;
  }
  return { text, row: at };
}
