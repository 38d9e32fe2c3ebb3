import { fstatSync, statSync, writeSync } from 'node:fs';
import { clean } from './domain/clean.ts';
import { outputRefused } from './domain/system-error.ts';

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
      throw outputRefused(error);
    }
  }
}

/** The text without what a terminal would obey: file names and the user's words can contain it. CR LF ends a line. */
export function harmless(text: string): string {
  return text.split('\r\n').map(clean).join('\r\n');
}

/**
 * Standard output as far as layout asks: `process.stdout` itself, which takes a sixth of a bare start of Node to
 * load, only if it may be a terminal.
 */
export function layoutOf(env: NodeJS.ProcessEnv): { isTTY?: boolean; columns?: number } {
  if (mayBeTerminal()) return process.stdout;
  return { isTTY: false, columns: Number(env.COLUMNS) || 80 };
}

/** Columns of the terminal behind standard output or standard error; undefined if it is not a terminal. */
export function windowOf(fd: 1 | 2): number | undefined {
  if (!mayBeTerminal(fd)) return undefined;
  const { isTTY, columns } = fd === 1 ? process.stdout : process.stderr;
  return isTTY ? columns : undefined;
}

/** Lines of what is said in passing; more is a document, or something to copy, and stays as it is. */
const PASSING = 2;

/** What is said in passing, broken between words: a terminal breaks in the middle of one. */
export function inWords(text: string, window: () => number | undefined): string {
  const lines = text.trimEnd().split('\n', PASSING + 1);
  const columns = lines.length > PASSING ? undefined : window();
  if (columns === undefined) return text;
  return `${lines.map((line) => brokenAt(line, columns)).join('\n')}${text.slice(text.trimEnd().length)}`;
}

function brokenAt(line: string, columns: number): string {
  const [indent = ''] = /^ */.exec(line) ?? [];
  const rows = [indent];
  for (const word of line.trim().split(' ')) {
    const row = rows.at(-1) as string;
    const longer = row.trim() === '' ? row + word : `${row} ${word}`;
    if (longer.length <= columns || row.trim() === '') rows[rows.length - 1] = longer;
    else rows.push(indent + word);
  }
  return rows.join('\n');
}

function mayBeTerminal(fd = 1): boolean {
  try {
    const out = fstatSync(fd);
    return out.isCharacterDevice() && (process.platform === 'win32' || out.rdev !== statSync('/dev/null').rdev);
  } catch {
    return true;
  }
}
