import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync, realpathSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { win32 } from 'node:path';
import { unfitForWindows } from '../domain/file-names.ts';
import type { Files } from '../domain/ports.ts';
import { Problem } from '../domain/problem.ts';
import { codeOf } from '../domain/system-error.ts';
import { pause } from './busy.ts';
import { isOurs } from './own-places.ts';
import { refused } from './refusals.ts';
import { writeWhole } from './whole.ts';

/** Bytes: far more than anyone writes, far less than would hurt. */
const LARGEST = 50_000_000;
const PIECE = 65_536;

/**
 * The files that the user names on the command line.
 * @param folder the data folder: what is kept there is not written over
 * @param input the descriptor of standard input, whose name is "-"
 */
export function openFiles(folder: string, input = 0, platform: NodeJS.Platform = process.platform): Files {
  const bytes = (path: string) => readInput(path === '-' ? input : path, nameOf(path));
  return {
    bytes,
    decode,
    read: (path) => decode(bytes(path), path),
    write(path, text) {
      if (isOurs(path, folder)) {
        throw new Problem(
          `${path} is where Rehearsal keeps your data, and is not overwritten.`,
          'Choose another file.',
        );
      }
      const unfit = platform === 'win32' ? unfitForWindows(win32.basename(path)) : undefined;
      if (unfit !== undefined) throw new Problem(`${path} cannot be written: ${unfit}.`, 'Choose another name.');
      try {
        const known = statSync(path, { throwIfNoEntry: false });
        // What is not a plain file (a pipe, /dev/stdout) must be written to, not replaced; a folder fails by itself.
        if (known && !known.isFile()) writeFileSync(path, text);
        else writeWhole(known ? realpathSync.native(path) : path, text, known ? modeOf(known) : 0o600, true);
      } catch (error) {
        throw refused(error, path, 'write');
      }
    },
  };
}

const nameOf = (path: string) => (path === '-' ? 'Standard input' : path);

function decode(bytes: Uint8Array, path: string): string {
  if (!isUtf8(bytes)) {
    throw new Problem(`${nameOf(path)} is not UTF-8 text.`, 'Save it as UTF-8, or choose another file.');
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function modeOf(stats: Stats): number {
  return stats.mode & 0o777;
}

function readInput(path: string | number, name: string): Buffer {
  try {
    const file = typeof path === 'number' ? path : openSync(path, 'r');
    try {
      return readAll(file, name);
    } finally {
      if (file !== path) closeSync(file);
    }
  } catch (error) {
    throw refused(error, name, 'read');
  }
}

/** Piece by piece, since what comes from a pipe has no length beforehand. */
function readAll(file: number, name: string): Buffer {
  const pieces: Buffer[] = [];
  let length = 0;
  for (;;) {
    const piece = readPiece(file);
    if (piece.length === 0) return Buffer.concat(pieces);
    pieces.push(piece);
    length += piece.length;
    if (length > LARGEST)
      throw new Problem(`${name} is larger than ${LARGEST / 1_000_000} MB.`, 'Split it, or choose another file.');
  }
}

function readPiece(file: number): Buffer {
  const piece = Buffer.allocUnsafe(PIECE);
  for (;;) {
    try {
      return piece.subarray(0, readSync(file, piece));
    } catch (error) {
      const code = codeOf(error);
      // Windows reports the end of a closed pipe as an error.
      if (code === 'EOF') return piece.subarray(0, 0);
      if (code !== 'EAGAIN') throw error;
      // Non-blocking standard input: wait here instead.
      pause(10);
    }
  }
}
