import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Host } from '../../src/build-world.ts';
import { once } from '../../src/once.ts';
import { start } from '../../src/start.ts';
import { shippedLibrary } from '../../src/storage/compiled.ts';
import { inherited } from '../e2e/rehearse.ts';

const LIBRARY = join(import.meta.dirname, '../../dist/library');

export interface Said {
  code: number | null;
  out: string;
  err: string;
}

/** What stands around one run. */
interface Place {
  env: Record<string, string | undefined>;
  /** The folder that one is in. */
  cwd?: string;
  /** Lines of standard input. */
  input?: string;
}

/** The run before, since the time zone and the folder that one is in belong to the whole process. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Runs the program to its end in this process: the same files and the same code as from a shell, with streams in
 * memory. What only a process has (pipes, signals, a terminal) is tested with `rehearse` of tests/e2e.
 */
export function perform(args: readonly string[], place: Place): Promise<Said> {
  const run = before.then(() => inPlace(place, () => performed(args, place)));
  before = run.catch(() => {}).then(nextMillisecond);
  return run;
}

/** Commands of one user never begin in the same millisecond: what is done first has the earlier date. */
async function nextMillisecond(): Promise<void> {
  const ended = Date.now();
  while (Date.now() <= ended) await setImmediate();
}

async function inPlace<T>({ env, cwd = process.cwd() }: Place, action: () => Promise<T>): Promise<T> {
  const folder = process.cwd();
  setZone(env.TZ);
  process.chdir(cwd);
  try {
    return await action();
  } finally {
    process.chdir(folder);
  }
}

/** Sets the time zone of this process until the next run or file of tests: with each change Node forgets the calendars. */
export function setZone(zone?: string): void {
  if (process.env.TZ === zone) return;
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
}

async function performed(args: readonly string[], { env, input = '' }: Place): Promise<Said> {
  const said = { 1: '', 2: '' };
  const write = (fd: 1 | 2, text: string) => {
    said[fd] += text;
  };
  const stdout = new Writable({
    decodeStrings: false,
    write(text: string, _encoding, done) {
      write(1, text);
      done();
    },
  });
  const given = aDescriptor(input);
  const host = inThisProcess({
    env,
    input: given.fd,
    streams: () => ({ stdin: Readable.from([Buffer.from(input)]), stdout }),
    write,
    output: () => ({ isTTY: false, columns: Number(env.COLUMNS) || 80 }),
  });
  try {
    const code = await start(args, host, '0.0.0-test');
    return { code, out: said[1], err: said[2] };
  } finally {
    given.close();
  }
}

/** What is the same for every run in this process. */
export function inThisProcess(given: Omit<Host, keyof typeof HERE>): Host {
  return { ...HERE, ...given };
}

const HERE = {
  platform: process.platform,
  shipped: once(async () => shippedLibrary(LIBRARY)),
  built: (name: string) => readFileSync(join(LIBRARY, '..', name), 'utf8'),
  now: Date.now,
  elapsed: () => performance.now(),
  workOnce: <T>(work: () => T) => work(),
};

/** What reads as this text, and how to be done with it. */
function aDescriptor(text: string): { fd: number; close: () => void } {
  if (text === '') {
    const fd = openSync(devNull, 'r');
    return { fd, close: () => closeSync(fd) };
  }
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-input-'));
  writeFileSync(join(folder, 'input'), text);
  const fd = openSync(join(folder, 'input'), 'r');
  const close = () => {
    closeSync(fd);
    rmSync(folder, { recursive: true, force: true });
  };
  return { fd, close };
}

export interface Home {
  readonly folder: string;
  readonly env: Record<string, string>;
  /** Runs the program to its end, with words of the command line and lines of standard input. */
  run(args: string | readonly string[], input?: string): Promise<Said>;
  /** The same, for output that is one JSON document and nothing else. */
  json<T>(args: string | readonly string[]): Promise<T>;
  /** A file beside the data, with this text. */
  file(name: string, text: string): string;
}

/** A fresh user for one test: an empty data folder, a time zone, and a moment that counts as now. */
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
  const run = (args: string | readonly string[], input?: string) => {
    const words = typeof args === 'string' ? args.split(' ') : args;
    const when = now && !words.includes('--as-of') ? ['--as-of', now] : [];
    return perform([...when, ...words], { env, input, cwd: root });
  };
  return {
    folder,
    env,
    run,
    async json(args) {
      const { code, out, err } = await run(args);
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

/** Runs the program for someone who has their data in `home`; as `rehearse` of tests/e2e, but in this process. */
export function rehearse(
  args: readonly string[],
  { home, input, env }: { home: string; input?: string; env?: Record<string, string | undefined> },
): Promise<Said> {
  return perform(args, { env: { ...inherited, TZ: 'UTC', REHEARSAL_HOME: home, ...env }, input });
}
