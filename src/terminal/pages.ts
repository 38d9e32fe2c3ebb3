import stringWidth from 'fast-string-width';
import type { Line } from '../domain/terminal.ts';
import { marginOf, type Painter } from './paint.ts';
import { widthOf } from './stage.ts';

/** The place that pages are laid out for. */
export interface Paper {
  painter: Painter;
  /** The window's columns. */
  columns: number;
  /** Rows of a page under its heading. */
  height: number;
  /** Rows that the last page keeps free for what is asked under it. */
  need: number;
}

/** Rows of the key that turns a page. */
const KEY = 1;

/** Blocks as lines, with a blank one after each. */
export function linesOf(blocks: readonly Line[][]): Line[] {
  return blocks.flatMap((block) => (block.length > 0 ? [...block, ''] : []));
}

export function rowsOf(lines: readonly Line[], { painter, columns }: Pick<Paper, 'painter' | 'columns'>): number {
  return painter.rows(lines, widthOf(columns), columns).length;
}

/**
 * Blocks laid out on pages, each as high as a page at most: one that is higher is divided between its lines, sentences
 * or words. The last page is empty if nothing has room beside what is asked.
 */
export function pagesOf(blocks: readonly Line[][], paper: Paper): Line[][][] {
  const { height, need } = paper;
  const rows = (some: readonly Line[][]) => rowsOf(linesOf(some), paper);
  const pages: Line[][][] = [[]];
  for (const block of blocks.flatMap((one) => blocksThatFit(one, paper))) {
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && rows([...page, block]) + KEY > height) pages.push([block]);
    else page.push(block);
  }
  const last = pages.at(-1) ?? [];
  if (last.length === 0 || rows(last) + need <= height) return pages;
  // What was last said goes with what is asked, if there is room for both.
  const end = last.at(-1) ?? [];
  const together = last.length > 1 && rows([end]) + need <= height;
  return [...pages.slice(0, -1), ...(together ? [last.slice(0, -1), [end]] : [last, []])];
}

/** Lines between blank ones belong together. */
export function paragraphs(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    if (line === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

/** A block as one, or as several if it is higher than a page. */
function blocksThatFit(block: Line[], paper: Paper): Line[][] {
  const fits = (lines: Line[]) => rowsOf(lines, paper) + 1 + KEY <= paper.height;
  if (fits(block)) return [block];
  const parts: Line[][] = [];
  for (const piece of block.flatMap((line) => divided(line, fits, widthOf(paper.columns)))) {
    const part = parts.at(-1);
    if (part && fits([...part, piece])) part.push(piece);
    else if (piece !== '')
      parts.push([
        ...(part && goesWith(part, piece) && fits([...part.slice(-1), piece]) ? part.splice(-1) : []),
        piece,
      ]);
  }
  return parts;
}

/** Whether a line is about the one above it, which is then not left at the end of a page. */
function goesWith(part: readonly Line[], line: Line): boolean {
  const indent = (one: Line | undefined) => (typeof one === 'object' && one.hang === undefined ? (one.indent ?? 0) : 0);
  return part.length > 1 && indent(line) > 0 && indent(part.at(-1)) === 0;
}

/** A line divided if it does not fit; what goes on is lined up with the beginning. */
function divided(line: Line, fits: (lines: Line[]) => boolean, width: number): Line[] {
  if (fits([line])) return [line];
  const { text, ...style } = typeof line === 'string' ? { text: line } : line;
  const { rest } = marginOf(style, width);
  const goesOn = { ...style, hang: '', indent: stringWidth(rest) };
  return splitToFit(text, (part) => fits([{ ...style, text: part }])).map((part, i) => ({
    ...(i === 0 ? style : goesOn),
    text: part,
  }));
}

/** Where a text can be divided, the best places first, and what was there. */
const PLACES: [RegExp, string][] = [
  [/\n/, '\n'],
  [/(?<=[.?!]["']?) (?=["']?\p{Lu})/u, ' '],
  [/(?<=[.?!]["']?) /, ' '],
  [/ /, ' '],
];

function splitToFit(text: string, fits: (part: string) => boolean, places = PLACES): string[] {
  const [place, ...worse] = places;
  if (fits(text) || !place) return [text];
  const [between, joint] = place;
  const parts: string[] = [];
  for (const piece of text.split(between)) {
    const longer = `${parts.at(-1)}${joint}${piece}`;
    if (parts.length > 0 && fits(longer)) parts[parts.length - 1] = longer;
    else parts.push(...splitToFit(piece, fits, worse));
  }
  return parts;
}
