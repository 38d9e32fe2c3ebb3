import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The built program, as a user's shell finds it. */
export const PROGRAM = join(import.meta.dirname, '../../bin/rehearse.js');

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

interface Surroundings {
  /** The folder for the user's data. */
  home: string;
  input?: string;
  /** Variables besides; undefined takes one away. */
  env?: Record<string, string | undefined>;
  /** Options for node itself. */
  node?: readonly string[];
}

const { CI: _ci, NO_COLOR: _no, FORCE_COLOR: _force, COLUMNS: _columns, ...others } = process.env;
/** The variables of someone who runs the tests, but for those that change what is shown. */
export const inherited = others;

/**
 * Gives a home what the program compiled in the homes before it: a user starts it many times in one. What it does in a
 * home without that is for tests/e2e/code-cache.test.ts.
 */
export function warm(home: string): string {
  const code = join(tmpdir(), 'compiled');
  const cache = join(home, 'cache');
  try {
    mkdirSync(code, { recursive: true, mode: 0o777 });
    if (!existsSync(home) || existsSync(cache)) return home;
    mkdirSync(cache);
    symlinkSync(code, join(cache, 'code'), 'junction');
  } catch {
    // A home that nothing can be written to stays cold.
  }
  return home;
}

/** Runs the program with pipes around it. */
export function rehearse(args: readonly string[], { home, input = '', env, node = [] }: Surroundings): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...node, PROGRAM, ...args], {
      env: { ...inherited, TZ: 'UTC', REHEARSAL_HOME: warm(home), ...env },
    });
    const ran: Ran = { code: null, out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ran.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ran.err += text;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ran, code }));
  });
}

/** Runs a line of the shell, in which `rehearse` is the program. */
export async function shell(line: string, { home, env }: Surroundings): Promise<Ran> {
  const script = `set -o pipefail; rehearse() { '${process.execPath}' '${PROGRAM}' "$@"; }; ${line}`;
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', script], {
      env: { ...inherited, TZ: 'UTC', REHEARSAL_HOME: warm(home), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ran: Ran = { code: null, out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ran.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ran.err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ran, code }));
  });
}

/** Writes files below a folder, by their names. */
export function write(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** A file of content that holds one card. */
export function aCard(id: string, title = 'A card of mine', more = ''): string {
  return `format: 1
items:
  - id: ${id}
    type: term
    title: ${JSON.stringify(title)}
    weight: 3
    topics: [caching]
    level: mid
    seconds: 60
    prompt: What is it?
    points:
      - { text: It is mine, ours: true }
      - { text: It is short, ours: true }
      - { text: It is here, ours: true }
    ours: true
    sections: { meaning: Something of mine., use: In tests., warning: In tests alone. }
${more}`;
}
