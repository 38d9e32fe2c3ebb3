import stringWidth from 'fast-string-width';

/** What one row of the window shows of a text: the characters from `start` up to `end`. */
export interface RowRange {
  start: number;
  end: number;
}

const TAB = 4;
const ASCII = /^[\x20-\x7e]*$/;
/** Made when the first text needs it: loading its rules takes longer than everything else before a first question. */
let segmenter: Intl.Segmenter | undefined;

/** What the user takes for one character: an emoji of seven code points is one. */
export function graphemes(line: string): Iterable<string> {
  if (ASCII.test(line)) return line;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(line), ({ segment }) => segment);
}

export function columns(piece: string): number {
  return piece === '\t' ? TAB : stringWidth(piece);
}

/** The text as the window shows it: a tab is as wide as it is counted. */
export function expandTabs(text: string): string {
  return text.replaceAll('\t', ' '.repeat(TAB));
}

/** Breaks a text into rows between words; every character belongs to a row, blanks may hang over the edge. */
export function layOut(text: string, width: number): RowRange[] {
  const rows: RowRange[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    rows.push(...rowsOfLine(line, offset, width));
    offset += line.length + 1;
  }
  return rows;
}

function rowsOfLine(line: string, offset: number, width: number): RowRange[] {
  const rows: RowRange[] = [];
  const plain = ASCII.test(line);
  let start = 0;
  let column = 0;
  let word = { start: 0, column: 0 };
  let at = 0;
  for (const piece of graphemes(line)) {
    const size = plain ? 1 : columns(piece);
    // Twice for a long word that is moved to its own row and still does not fit.
    while (piece !== ' ' && column + size > width && column > 0) {
      const end = word.start > start ? word.start : at;
      rows.push({ start: offset + start, end: offset + end });
      column -= end === at ? column : word.column;
      start = end;
    }
    at += piece.length;
    column += size;
    if (piece === ' ') word = { start: at, column };
  }
  rows.push({ start: offset + start, end: offset + line.length });
  return rows;
}

/** Where a place in the text is in the window; between two rows of a line it is the beginning of the second. */
export function cursorPosition(
  rows: readonly RowRange[],
  text: string,
  cursor: number,
): { row: number; column: number } {
  let row = rows.length - 1;
  while (row > 0 && (rows[row]?.start ?? 0) > cursor) row -= 1;
  const start = rows[row]?.start ?? 0;
  let column = 0;
  for (const piece of graphemes(text.slice(start, cursor))) column += columns(piece);
  return { row, column };
}

/** The place in the text at a row and column; beyond the row's end it is the end. */
export function cursorAt(rows: readonly RowRange[], text: string, row: number, column: number): number {
  const { start, end } = rows[Math.min(Math.max(row, 0), rows.length - 1)] ?? { start: 0, end: 0 };
  let cursor = start;
  let passed = 0;
  for (const piece of graphemes(text.slice(start, end))) {
    passed += columns(piece);
    if (passed > column) return cursor;
    cursor += piece.length;
  }
  // The end of a row that goes on is the beginning of the next one: stay on this one.
  const goesOn = rows.some((other) => other.start === end && other.start > start);
  return goesOn && cursor === end ? Math.max(start, end - 1) : cursor;
}
