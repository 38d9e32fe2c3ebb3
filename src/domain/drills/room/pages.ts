import type { Line, Terminal } from '../../terminal.ts';
import type { Room } from './drill.ts';

/** The port tells no height: a narrow window is taken to be a low one as well. */
const NARROW = 60;
const LOW = 15;
const HIGH = 24;
/** Rows of a heading with the blank line under it, and of the key to press with the blank line above it. */
const HEADING = 2;
const KEY = 2;

export function windowRows({ width }: Pick<Terminal, 'width'>): number {
  return width < NARROW ? LOW : HIGH;
}

/** Waits for the user before something new is shown; `to` says what. Whoever reads line by line need not wait. */
export async function turn(terminal: Terminal, to: string): Promise<void> {
  if (!terminal.plain) await terminal.choose('', [{ value: undefined, label: to }], { inline: true });
}

/**
 * Shows blocks on a fresh page, one below the other, and on as many further pages as they need, so that nothing
 * scrolls away unread. The last page has `spare` rows left for what is asked under it.
 */
export async function showPages(room: Pick<Room, 'terminal' | 'heading'>, blocks: Line[][], spare = 0): Promise<void> {
  const { terminal, heading } = room;
  terminal.page(heading);
  if (terminal.plain) return terminal.say(...blocks.flatMap((block) => [...block, '']));
  const height = windowRows(terminal) - HEADING;
  let used = 0;
  const next = async () => {
    await turn(terminal, 'go on');
    terminal.page(heading);
    used = 0;
  };
  for (const block of blocks.flatMap((one) => fitting(one, terminal.width, height - KEY))) {
    const rows = rowsOf(block, terminal.width) + 1;
    if (used > 0 && used + rows + KEY > height) await next();
    terminal.say(...block, '');
    used += rows;
  }
  if (used > 0 && used + spare > height) await next();
}

/** Adds blocks to what is on the page; where they would not fit above the `spare` rows, they get pages of their own. */
export async function showBelow(room: Pick<Room, 'terminal' | 'heading'>, blocks: Line[][], spare = 0): Promise<void> {
  const { terminal } = room;
  const lines = ['', ...blocks.flatMap((block) => [...block, ''])];
  if (terminal.plain || rowsOf(lines, terminal.width) + spare <= windowRows(terminal)) terminal.say(...lines);
  else await showPages(room, blocks, spare);
}

/** A block higher than a page, divided: between its lines and, where one of them is too high, between its sentences. */
function fitting(block: Line[], width: number, most: number): Line[][] {
  if (rowsOf(block, width) < most) return [block];
  const pages: Line[][] = [];
  let page: Line[] = [];
  for (const piece of block.flatMap((line) => divided(line, width, most))) {
    if (page.length > 0 && rowsOf([...page, piece], width) >= most) {
      pages.push(page);
      page = [];
    }
    if (page.length > 0 || piece !== '') page.push(piece);
  }
  return page.length > 0 ? [...pages, page] : pages;
}

function divided(line: Line, width: number, most: number): Line[] {
  if (rowsOf([line], width) < most) return [line];
  const { text, hang = '', indent = 0, ...style } = typeof line === 'string' ? { text: line } : line;
  const pieces: Line[] = [];
  const piece = (said: string): Line =>
    pieces.length === 0
      ? { ...style, text: said, hang, indent }
      : { ...style, text: said, indent: isApart(hang, indent, width) ? indent + 2 : indent + hang.length };
  let said = '';
  for (const sentence of text.split(SENTENCE_END)) {
    const longer = said ? `${said} ${sentence}` : sentence;
    if (said && rowsOf([piece(longer)], width) >= most) {
      pieces.push(piece(said));
      said = sentence;
    } else said = longer;
  }
  return [...pieces, piece(said)];
}

const SENTENCE_END = /(?<=[.?!]["']?) (?=["']?\p{Lu})/u;

/** A label that leaves too little room beside it gets a row of its own. */
function isApart(hang: string, indent: number, width: number): boolean {
  return indent + hang.length > width / 3;
}

/** About how many rows lines take: wrapped between words, as every terminal does it. */
export function rowsOf(lines: readonly Line[], width: number): number {
  let rows = 0;
  for (const line of lines) {
    const { text, hang = '', indent = 0 } = typeof line === 'string' ? { text: line } : line;
    const apart = isApart(hang, indent, width);
    const room = Math.max(8, width - (apart ? indent + 2 : indent + hang.length));
    rows += (apart ? 1 : 0) + text.split('\n').reduce((sum, part) => sum + wrapped(part, room), 0);
  }
  return rows;
}

function wrapped(text: string, width: number): number {
  let rows = 1;
  let column = 0;
  for (const { length } of text.split(' ')) {
    if (column > 0 && column + 1 + length > width) {
      rows += 1;
      column = 0;
    }
    rows += Math.floor(Math.max(0, length - 1) / width);
    column += (column > 0 ? 1 : 0) + length;
  }
  return rows;
}
