import { fstatSync, statSync, writeSync } from 'node:fs';
import { clean } from './domain/clean.ts';
import { Problem } from './domain/problem.ts';

const RETRIES = 1000;
const PAUSE = 5;

/**
 * Writes all of it before returning. A reader that went away ends the program in order.
 * @throws Problem if standard output cannot take it (a full disk); what standard error cannot take is dropped
 */
export function writeAll(fd: 1 | 2, text: string): void {
  if (process.platform === 'win32') {
    const stream = fd === 1 ? process.stdout : process.stderr;
    // A console takes bytes for text of its own code page; the stream hands it Unicode.
    if (stream.isTTY) {
      stream.write(text);
      return;
    }
  }
  const bytes = Buffer.from(text);
  let at = 0;
  for (let tries = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at);
      tries = 0;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN' && tries++ < RETRIES) {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
        continue;
      }
      if (fd === 2) return;
      // Windows says EOF.
      if (code === 'EPIPE' || code === 'EOF') process.exit(0);
      const why = code === 'ENOSPC' ? 'the disk is full' : code;
      throw new Problem(`The output could not be written: ${why}.`, undefined, { cause: error });
    }
  }
}

/** The text without what a terminal would obey: file names and the user's words can contain it. CR LF ends a line. */
export function harmless(text: string): string {
  return text.includes('\r\n') ? text.split('\r\n').map(clean).join('\r\n') : clean(text);
}

/**
 * Standard output as far as layout asks: `process.stdout` itself, which takes a sixth of a bare start of Node to
 * load, only if it may be a terminal.
 */
export function layoutOf(env: NodeJS.ProcessEnv): { isTTY?: boolean; columns?: number } {
  if (mayBeTerminal()) return process.stdout;
  return { isTTY: false, columns: Number(env.COLUMNS) || 80 };
}

function mayBeTerminal(): boolean {
  try {
    const out = fstatSync(1);
    return out.isCharacterDevice() && out.rdev !== statSync('/dev/null').rdev;
  } catch {
    return true;
  }
}
