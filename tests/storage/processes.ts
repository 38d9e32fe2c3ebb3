import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const SOURCES = join(import.meta.dirname, '../../src/storage');

/** What was bundled, by what it was written as: a bundler starts a process each time. */
const bundles = new Map<string, string>();

/** Bundles a script that imports from the storage room, to be run by plain node. Returns the file's path. */
export function aScript(folder: string, name: string, contents: string): string {
  const bundle = bundles.get(contents) ?? bundleOf(contents);
  bundles.set(contents, bundle);
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, bundle);
  return path;
}

function bundleOf(contents: string): string {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: SOURCES, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}

export interface Ended {
  code: number | null;
  /** Whole lines on standard output. */
  lines: string[];
  stderr: string;
}

/** Runs a script to its end; `watch` is told of each whole line on its output, and may kill it. */
export function run(
  script: string,
  args: readonly string[],
  watch?: (lines: number, kill: () => void) => void,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      watch?.(stdout.split('\n').length - 1, () => child.kill('SIGKILL'));
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, lines: stdout.split('\n').slice(0, -1), stderr }));
  });
}

/** The problem that a action ends with. */
export function caught(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}
