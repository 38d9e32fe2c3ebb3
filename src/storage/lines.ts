import { isUtf8 } from 'node:buffer';
import { isJsonObject, type JsonObject, parseJson } from '../domain/json.ts';

/** The newest form of our logs that this version understands. */
export const FORMAT = 1;

/** The first record of a log says what is in it, and in which format. */
export interface Header {
  format: number;
  holds: string;
}

/** What is in a piece of a log. */
export interface Lines {
  records: JsonObject[];
  /** More than one if several processes started the file at once. */
  headers: Header[];
  /** Lines that cannot be read. */
  broken: number;
  /** Bytes up to the end of the last whole line: what follows may still be growing. */
  length: number;
}

/**
 * Records as bytes to append, one line each. The line break in front parts them from whatever a killed writer left.
 */
export function toLines(records: readonly object[]): Buffer {
  return Buffer.from(records.map((record) => `\n${JSON.stringify(record)}\n`).join(''));
}

/** Reads a piece of a log that begins at a line. Blank lines mean nothing; broken ones are counted. */
export function readLines(bytes: Buffer): Lines {
  const lines: Lines = { records: [], headers: [], broken: 0, length: bytes.length };
  const texts = isUtf8(bytes) ? bytes.toString('utf8').split('\n') : lineTexts(bytes);
  const last = texts.length - 1;
  for (const [place, text] of texts.entries()) {
    if (text?.trim() === '') continue;
    const record = text === undefined ? undefined : parseRecord(text);
    if (record === undefined) {
      lines.broken++;
      // No beginning of an object is an object: a last line that can be read is whole, even without its line break.
      if (place === last) lines.length = bytes.lastIndexOf('\n') + 1;
    } else if (isHeader(record)) {
      lines.headers.push(record);
    } else {
      lines.records.push(record);
    }
  }
  return lines;
}

/**
 * The lines of bytes that are not all UTF-8. Each is judged by itself, so that a line cut inside a character does not
 * discard another in which the user typed U+FFFD. Undefined stands for a line that is not UTF-8.
 */
function lineTexts(bytes: Buffer): (string | undefined)[] {
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

/** The object that a text has as JSON; undefined if it is not one. */
export function parseRecord(text: string): JsonObject | undefined {
  try {
    // Some editors put a byte-order mark in front.
    const value = parseJson(text.replace(/^\uFEFF/, ''));
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isHeader(record: JsonObject): record is JsonObject & Header {
  return typeof record.format === 'number' && typeof record.holds === 'string';
}
