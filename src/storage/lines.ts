import { isUtf8 } from 'node:buffer';
import { parseJson } from '../domain/json.ts';

/** The newest form of our logs that this version understands. */
export const FORMAT = 1;

export type Row = Record<string, unknown>;

/** The first record of a log says what it holds, and in which form. */
export interface Header {
  format: number;
  holds: string;
}

/** What a piece of a log holds. */
export interface Lines {
  rows: Row[];
  /** More than one where several processes began the file at once. */
  headers: Header[];
  /** Lines that cannot be read. */
  broken: number;
  /** Bytes up to the end of the last whole line: what follows may still be growing. */
  length: number;
}

/**
 * Records as bytes to append, one line each. The line break in front parts them from whatever a killed writer left.
 */
export function toLines(rows: readonly object[]): Buffer {
  return Buffer.from(rows.map((row) => `\n${JSON.stringify(row)}\n`).join(''));
}

/** Reads a piece of a log that begins at a line. Blank lines mean nothing; broken ones are counted. */
export function readLines(bytes: Buffer): Lines {
  const lines: Lines = { rows: [], headers: [], broken: 0, length: bytes.length };
  const texts = isUtf8(bytes) ? bytes.toString('utf8').split('\n') : textsOf(bytes);
  const last = texts.length - 1;
  for (const [place, text] of texts.entries()) {
    if (text?.trim() === '') continue;
    const row = text === undefined ? undefined : parseRow(text);
    if (row === undefined) {
      lines.broken++;
      // No beginning of an object is an object: a last line that can be read is whole, even without its line break.
      if (place === last) lines.length = bytes.lastIndexOf('\n') + 1;
    } else if (isHeader(row)) {
      lines.headers.push(row);
    } else {
      lines.rows.push(row);
    }
  }
  return lines;
}

/**
 * The lines of bytes that are not all UTF-8, each judged by itself: one cut inside a character says nothing of another
 * in which a user has written the mark that stands for such a cut. Undefined stands for a line that is not text.
 */
function textsOf(bytes: Buffer): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf('\n', start);
    const end = found < 0 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    texts.push(isUtf8(line) ? line.toString('utf8') : undefined);
    start = end + 1;
  }
  return texts;
}

/** The object that a text holds as JSON; undefined where it holds none. */
export function parseRow(text: string): Row | undefined {
  try {
    // Some editors put a byte-order mark in front.
    const value = parseJson(text.replace(/^\uFEFF/, ''));
    return isRow(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a parsed value is an object, neither null nor a list. */
export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHeader(row: Row): row is Row & Header {
  return typeof row.format === 'number' && typeof row.holds === 'string';
}
