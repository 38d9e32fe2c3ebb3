import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { buildSync } from 'esbuild';
import { openEmulator, type Size, type TerminalWindow } from './emulator.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface PtyOptions extends Partial<Size> {
  env?: Record<string, string>;
  cwd?: string;
}

/** A window whose program is a process of its own. */
export interface Pty extends TerminalWindow {
  readonly pid: number;
  kill(signal?: NodeJS.Signals): void;
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
  const { write, resize, ...eyes } = openEmulator({ columns, rows });
  child.onData(write);
  const ended = new Promise<{ exitCode: number; signal?: number }>((resolve) => child.onExit(resolve));
  return {
    ...eyes,
    pid: child.pid,
    type: (text) => child.write(text),
    resize(size) {
      // The emulator first: the program's answer to the signal is meant for a window of the new size.
      resize(size);
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
    // As in the program that we ship: the editor of `inquirer` is never opened, and has half a megabyte of tables.
    alias: { '@inquirer/editor': 'data:text/javascript,export default undefined' },
    banner: {
      js: 'import { createRequire as requiring } from "node:module"; const require = requiring(import.meta.url);',
    },
  });
  return outfile;
}
