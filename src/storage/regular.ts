import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { NOT_A_FILE, TOO_LARGE } from '../domain/system-error.ts';
import { patiently } from './busy.ts';

/** Bytes that a file of ours may have; what we write is far below, and more would fill the memory. */
export const LARGEST_LOG = 500_000_000;
export const LARGEST_CACHE = 100_000_000;
export const LARGEST_DRAFT = 10_000_000;
export const LARGEST_NOTE = 1_000_000;

/**
 * Opens a file if it is a plain one: a pipe would make its reader wait forever, and a device may have no end. One that is
 * busy is waited for: a draft that could not be read would be written over.
 * @param flags such as `constants.O_RDONLY`; O_NONBLOCK is added
 * @throws system errors, with the code NOT_A_FILE for what is not a plain file
 */
export function openRegular(
  path: string,
  flags: number,
  mode?: number,
  { open = openSync, platform = process.platform } = {},
): number {
  const file = patiently(() => open(path, flags | (constants.O_NONBLOCK ?? 0), mode), platform);
  if (fstatSync(file).isFile()) return file;
  const isFolder = fstatSync(file).isDirectory();
  closeSync(file);
  throw fault(isFolder ? 'EISDIR' : NOT_A_FILE, path);
}

/**
 * The bytes of a plain file, of at most so many.
 * @throws system errors, with the codes NOT_A_FILE and TOO_LARGE beside those of the system
 */
export function readRegular(path: string, most: number): Buffer {
  const file = openRegular(path, constants.O_RDONLY);
  try {
    const pieces: Buffer[] = [];
    // One byte more shows a file that grows while it is read.
    for (let room = fstatSync(file).size + 1, length = 0; ; room = 65_536) {
      if (length + room > most + 65_536) throw tooLarge(path);
      const piece = Buffer.allocUnsafe(room);
      const count = readSync(file, piece);
      length += count;
      if (length > most) throw tooLarge(path);
      if (count === 0) return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
      pieces.push(piece.subarray(0, count));
    }
  } finally {
    closeSync(file);
  }
}

/** The text of a plain file; see `readRegular`. */
export function readRegularText(path: string, most: number): string {
  return readRegular(path, most).toString('utf8');
}

/** The error that says so of a file. */
export function tooLarge(path: string): Error {
  return fault(TOO_LARGE, path);
}

function fault(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path, syscall: 'open' });
}
