import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { buildSync } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');

/** Milliseconds after which a window is given up: so many that a busy machine never needs them. */
export const PATIENCE = 90_000;

export interface Size {
  columns: number;
  rows: number;
}

export interface PtyOptions extends Partial<Size> {
  env?: Record<string, string>;
  cwd?: string;
}

export interface Pty {
  readonly pid: number;
  /** The rows of the window as one sees them, blanks at their ends left out. */
  screen(): string[];
  /** Rows that have scrolled out of the window at its top. */
  scrollback(): string[];
  cursor(): { row: number; column: number; hidden: boolean };
  /** Everything the program wrote, as it wrote it. */
  written(): string;
  /** Waits until the window shows a text, or is as `wanted` says; the error shows the window. */
  waitFor(wanted: string | RegExp | ((screen: string) => boolean)): Promise<void>;
  type(text: string): void;
  resize(size: Size): void;
  kill(signal?: NodeJS.Signals): void;
  /** The exit code, once the program has ended. */
  readonly ended: Promise<{ exitCode: number; signal?: number }>;
}

/**
 * Runs a program in a real pseudo-terminal, with a terminal emulator as the eyes. When the last program in a
 * pseudo-terminal ends, output that was not read yet can be lost: run what writes kilobytes at its end under a shell.
 */
export function openPty(command: string, args: readonly string[], options: PtyOptions = {}): Pty {
  const { columns = 80, rows = 24 } = options;
  const { CI: _ci, NO_COLOR: _noColor, FORCE_COLOR: _color, REHEARSAL_HOME: _home, ...inherited } = process.env;
  const env = { ...inherited, TERM: 'xterm-256color', ...options.env };
  const child = spawn(command, [...args], {
    cols: columns,
    rows,
    cwd: options.cwd ?? ROOT,
    env,
    name: env.TERM,
  });
  const emulator = new xterm.Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true });

  const watchers = new Set<() => void>();
  let written = '';
  child.onData((data) => {
    written += data;
    emulator.write(data, () => {
      for (const look of watchers) look();
    });
  });
  const ended = new Promise<{ exitCode: number; signal?: number }>((resolve) => child.onExit(resolve));

  const row = (index: number) => emulator.buffer.active.getLine(index)?.translateToString(true).trimEnd() ?? '';
  const screen = () => Array.from({ length: emulator.rows }, (_, index) => row(emulator.buffer.active.baseY + index));
  const picture = () => screen().join('\n');

  return {
    pid: child.pid,
    screen,
    scrollback: () => Array.from({ length: emulator.buffer.active.baseY }, (_, index) => row(index)),
    cursor: () => ({
      row: emulator.buffer.active.cursorY,
      column: emulator.buffer.active.cursorX,
      hidden: written.lastIndexOf('\u001b[?25l') > written.lastIndexOf('\u001b[?25h'),
    }),
    written: () => written,
    waitFor(wanted) {
      const fits = (text: string) =>
        typeof wanted === 'string'
          ? text.includes(wanted)
          : wanted instanceof RegExp
            ? wanted.test(text)
            : wanted(text);
      const { promise, resolve, reject } = promised();
      const look = () => {
        if (fits(picture())) resolve();
      };
      const timer = setTimeout(() => {
        reject(new Error(`Waited ${PATIENCE} ms for ${wanted}; the window shows:\n${framed(screen(), emulator.cols)}`));
      }, PATIENCE);
      watchers.add(look);
      look();
      return promise.finally(() => {
        clearTimeout(timer);
        watchers.delete(look);
      });
    },
    type: (text) => child.write(text),
    resize(size) {
      // The emulator first: the program's answer to the signal is meant for a window of the new size.
      emulator.resize(size.columns, size.rows);
      child.resize(size.columns, size.rows);
    },
    kill: (signal) => child.kill(signal),
    ended,
  };
}

/** The process that another has started last, 0 if it has none; only Linux tells it in a file. */
export function childOf(pid: number): number {
  try {
    const children = existsSync('/proc')
      ? readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      : execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' });
    return Number(children.trim().split(/\s+/).at(-1));
  } catch {
    // It has ended itself, or pgrep found none.
    return 0;
  }
}

/** Bundles a TypeScript program of the tests, so that it can be run by itself; returns the file. */
export function bundle(entry: string): string {
  // One file for each worker, with all that it imports: forty files of packages would be looked for at every start.
  const worker = process.env.VITEST_POOL_ID ?? '0';
  const outfile = join(ROOT, 'node_modules/.cache/rehearsal-tests', worker, `${basename(entry, '.ts')}.mjs`);
  buildSync({
    entryPoints: [join(ROOT, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: 'import { createRequire as requiring } from "node:module"; const require = requiring(import.meta.url);',
    },
  });
  return outfile;
}

function promised(): { promise: Promise<void>; resolve: () => void; reject: (error: Error) => void } {
  let resolve = () => {};
  let reject = (_error: Error) => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

function framed(rows: string[], columns: number): string {
  const edge = `+${'-'.repeat(columns)}+`;
  return [edge, ...rows.map((row) => `|${row.padEnd(columns)}|`), edge].join('\n');
}
