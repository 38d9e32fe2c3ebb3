import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';

/** Writes some of the bytes from an offset, and says how many. */
export type Write = (file: number, bytes: Buffer, offset: number, length: number) => number;

/**
 * Appends all of the bytes in one piece and syncs them to the disk; if that fails, none of them stay if it can be
 * helped. `size` is the file's length as it was last seen. @throws system errors
 */
export function appendWhole(file: number, size: number, bytes: Buffer, write: Write = writeSync): void {
  let written = 0;
  try {
    let pieces: number;
    do {
      pieces = 0;
      for (let done = 0; done < bytes.length; pieces++) {
        const count = write(file, bytes, done, bytes.length - done);
        done += count;
        written += count;
      }
      // Between two pieces another process may have written its own: then both halves are broken, and it goes again.
    } while (pieces > 1 && !readAt(file, size, fstatSync(file).size - size).includes(bytes));
    fsyncSync(file);
  } catch (error) {
    if (written > 0) cutOff(file, size, written);
    throw error;
  }
}

/** Our own bytes only: if others appended meanwhile, a broken line stays, which readers skip. */
function cutOff(file: number, size: number, written: number): void {
  try {
    if (fstatSync(file).size === size + written) ftruncateSync(file, size);
  } catch {
    // Windows does not shorten a file that is open for appending. The first error is the one to report.
  }
}

/** The bytes at a place; fewer if the file ends before. */
export function readAt(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const count = readSync(file, bytes, done, length - done, from + done);
    if (count === 0) break;
    done += count;
  }
  return bytes.subarray(0, done);
}

/** A new name in a folder outlives a power cut only once the folder is on the disk; not every system can. */
export function syncFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // The records themselves are safe; there is nothing more to be done here.
  }
}
