import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { TextPosition } from '../domain/content/finding.ts';

/** Largest file that is read: what a person writes is far below. */
export const FILE_MAX = 2_000_000;

/** What keeps bytes from being read as text. */
export interface TextProblem extends TextPosition {
  says: string;
}

const START: TextPosition = { line: 1, column: 1 };

/** The bytes of a file; a file that is too large is recognized by its size, and what is not a file is never kept open. */
export function readBytes(path: string): Uint8Array | TextProblem {
  let handle: number | undefined;
  try {
    // Without O_NONBLOCK opening a named pipe waits for its writer for ever.
    handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const status = fstatSync(handle);
    if (!status.isFile()) return { ...START, says: 'is not a file' };
    if (status.size > FILE_MAX) return tooLarge(status.size);
    // One byte more shows a file that grows while it is read.
    const bytes = new Uint8Array(status.size + 1);
    let length = 0;
    for (;;) {
      const read = readSync(handle, bytes, length, bytes.length - length, null);
      length += read;
      if (read === 0) return bytes.subarray(0, length);
      if (length > status.size) return { ...START, says: 'grows while it is read: try again' };
    }
  } catch (error) {
    return { ...START, says: `cannot be read: ${reason(error)}` };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** UTF-8 bytes as text with plain line feeds and without the byte order mark. */
export function decodeText(bytes: Uint8Array): string | TextProblem {
  if (bytes.length > FILE_MAX) return tooLarge(bytes.length);
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    return { ...START, says: 'is written in UTF-16: save it as UTF-8' };
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    return {
      ...spotOf(bytes, zero),
      says: 'holds a zero byte: this is not text but a binary file, or UTF-16 (save it as UTF-8)',
    };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    const at = firstInvalid(bytes);
    const byte = bytes[at]?.toString(16).toUpperCase().padStart(2, '0');
    const says = `is not valid UTF-8 (byte 0x${byte}), perhaps Latin-1 or Windows-1252: save it as UTF-8`;
    return { ...spotOf(bytes, at), says };
  }
}

/** Why an operation on a file failed, in words. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ENOTDIR: 'it is not a folder',
    ELOOP: 'its links form a loop',
    ENXIO: 'it is not a file',
  };
  return words[code] ?? (error instanceof Error ? error.message : String(error));
}

/** Turns a position in a text into a line and a column. */
export function spotsIn(text: string): (offset: number) => TextPosition {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function tooLarge(size: number): TextProblem {
  const limit = `${FILE_MAX / 1_000_000} MB`;
  return {
    ...START,
    says: `is larger than ${limit} (${(size / 1_000_000).toFixed(1)} MB): split it into smaller files`,
  };
}

/** The first byte that belongs to no character: what comes before it decodes, so halve the search. */
function firstInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), middle < bytes.length)) good = middle;
    else bad = middle;
  }
  // A character that was started and never ended is wrong from its first byte on.
  while (good > 0 && !decodes(bytes.subarray(0, good), false)) good--;
  return good;
}

function decodes(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

function spotOf(bytes: Uint8Array, at: number): TextPosition {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, at));
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}
