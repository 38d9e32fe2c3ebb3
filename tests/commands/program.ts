import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { onTestFinished } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** The program as it stands in the sources, with the library as it was last built. */
function bundled(): string {
  const library = join(ROOT, 'dist/library');
  if (!existsSync(library)) throw new Error('The library is not built: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-program-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: ['src/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile: join(folder, 'main.js'),
    logLevel: 'silent',
  });
  symlinkSync(library, join(folder, 'library'), 'junction');
  const start = join(folder, 'rehearse.js');
  writeFileSync(start, `require('./main.js').main(process.argv.slice(2), '0.0.0-test');\n`);
  return start;
}

/** The file that node runs; bundled once for a file of tests. */
export const PROGRAM = bundled();

export interface Said {
  code: number | null;
  out: string;
  err: string;
}

export interface Home {
  readonly folder: string;
  readonly env: Record<string, string>;
  /** Runs the program to its end, with words of the command line and lines of standard input. */
  run(args: string | readonly string[], input?: string): Said;
  /** The same, for output that is one JSON document and nothing else. */
  json<T>(args: string | readonly string[]): T;
  /** A file beside the data, with this text. */
  file(name: string, text: string): string;
}

/** A user of their own for one test: an empty data folder, a time zone, and a moment that counts as now. */
export function aUser({ zone = 'Europe/London', now = '' } = {}): Home {
  const root = mkdtempSync(join(tmpdir(), 'rehearsal-user-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'data');
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: root,
    TZ: zone,
    REHEARSAL_HOME: folder,
    NO_COLOR: '1',
    COLUMNS: '80',
  };
  const run = (args: string | readonly string[], input = ''): Said => {
    const words = typeof args === 'string' ? args.split(' ') : args;
    const when = now && !words.includes('--as-of') ? ['--as-of', now] : [];
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...when, ...words], {
      env,
      input,
      cwd: root,
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  };
  return {
    folder,
    env,
    run,
    json(args) {
      const { code, out, err } = run(args);
      if (code !== 0) throw new Error(err);
      return JSON.parse(out);
    },
    file(name, text) {
      const path = join(root, name);
      writeFileSync(path, text);
      return path;
    },
  };
}
