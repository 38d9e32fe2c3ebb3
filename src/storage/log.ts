import { closeSync, fchmodSync, fstatSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JsonObject } from '../domain/json.ts';
import { Problem } from '../domain/problem.ts';
import { appendWhole, readAt, syncFolder, type Write } from './bytes.ts';
import { makeFolder } from './home.ts';
import { FORMAT, type Lines, readLines, toLines } from './lines.ts';
import { codeOf, damaged, newer, OTHER_HOME, refused } from './refusals.ts';

/** The part of a log after an offset. */
export interface Tail {
  records: JsonObject[];
  /** Lines in this part that cannot be read; they stay in the file. */
  broken: number;
  /** Bytes from the file's beginning to the end of what was read, and what is just before: where to continue. */
  offset: number;
  mark: string;
}

/** An append-only file of JSON Lines that many processes may write to at once, without a lock. */
export interface Log {
  /** Appends records in one write; they are on the disk when it returns. @throws Problem */
  append(records: readonly object[]): void;
  /**
   * What was appended after `offset`; undefined if the bytes before the offset do not match `mark`.
   * Everything is after offset 0 with an empty mark. @throws Problem
   */
  readFrom(offset: number, mark: string): Tail | undefined;
  /** @throws Problem */
  readAll(): Tail;
}

/** Bytes before an offset that identify the place: enough for the id and the time of most records. */
const MARK = 256;
const EMPTY: Tail = { records: [], broken: 0, offset: 0, mark: '' };

/** The log in one file, created with the first record. `holds` is the word in its header: what the records are. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: short functions around one path and its header.
export function openLog(path: string, holds: string, write?: Write): Log {
  const header = toLines([{ format: FORMAT, holds }]);

  function append(records: readonly object[]): void {
    if (records.length === 0) return;
    const file = openToAppend(path);
    try {
      const { size, mode } = fstatSync(file);
      if ((mode & 0o077) !== 0) fchmodSync(file, 0o600);
      if (size > 0) refuseUnfit(file);
      appendWhole(file, size, size > 0 ? toLines(records) : Buffer.concat([header, toLines(records)]), write);
      if (size === 0) syncFolder(dirname(path));
    } finally {
      closeSync(file);
    }
  }

  function readFrom(offset: number, mark: string): Tail | undefined {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (offset > size) return undefined;
      const from = Math.max(0, offset - MARK);
      const bytes = readAt(file, from, size - from);
      if (markOf(bytes, offset - from) !== mark) return undefined;
      if (offset > 0) refuseUnfit(file);
      const lines = readLines(bytes.subarray(offset - from));
      if (offset === 0) refuseLines(lines, bytes);
      const end = offset - from + lines.length;
      return { records: lines.records, broken: lines.broken, offset: from + end, mark: markOf(bytes, end) };
    } finally {
      closeSync(file);
    }
  }

  /** Looks at the whole file only if it does not begin as ours do. */
  function refuseUnfit(file: number): void {
    if (readAt(file, 0, header.length).equals(header)) return;
    const bytes = readAt(file, 0, fstatSync(file).size);
    refuseLines(readLines(bytes), bytes);
  }

  function refuseLines({ records, headers, broken }: Lines, bytes: Buffer): void {
    for (const { format, holds: held } of headers) {
      if (format > FORMAT) throw newer(path, format);
      if (held !== holds) throw new Problem(`${path} holds ${held}, not ${holds}.`, 'Put the right file in its place.');
    }
    // A truncated first write is a beginning, not damage.
    const begun = header.toString().trim().startsWith(bytes.toString('latin1').trim());
    if (broken > 0 && records.length + headers.length === 0 && !begun)
      throw damaged(path, 'none of its lines can be read');
  }

  const log: Log = {
    append(records) {
      try {
        append(records);
      } catch (error) {
        throw refused(error, path, 'write', OTHER_HOME);
      }
    },
    readFrom(offset, mark) {
      try {
        return readFrom(offset, mark);
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw refused(error, path, 'read', OTHER_HOME);
        return offset === 0 ? EMPTY : undefined;
      }
    },
    readAll: () => log.readFrom(0, '') ?? EMPTY,
  };
  return log;
}

function openToAppend(path: string): number {
  try {
    return openSync(path, 'a+', 0o600);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    makeFolder(dirname(path));
    return openSync(path, 'a+', 0o600);
  }
}

/** The bytes themselves will do: loading a hash function costs more than all of the reading. */
function markOf(bytes: Buffer, end: number): string {
  return bytes.toString('base64', Math.max(0, end - MARK), end);
}
