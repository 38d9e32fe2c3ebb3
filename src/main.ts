import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../package.json';
import type { Host } from './build-world.ts';
import { Problem } from './domain/problem.ts';
import { once } from './once.ts';
import { layoutOf, windowOf, writeAll } from './output.ts';
import { STOP_CODES, start } from './start.ts';
import { BEAT } from './terminal/work-clock.ts';

/** Runs the command line in this process, and sets its exit code. */
export async function main(args: readonly string[], keepCode?: () => void): Promise<void> {
  // Stays if nothing is left to wait for while a question is open. In plain lines the end of input ends in order.
  process.exitCode = STOP_CODES.problem;
  process.exitCode = await start(args, { ...thisProcess(), asks: keepCode }, version);
}

function thisProcess(): Host {
  const { env, platform } = process;
  return {
    env,
    platform,
    // Beside the built program.
    shipped: once(async () => (await import('./storage/compiled.ts')).shippedLibrary(join(__dirname, 'library'))),
    built: readBuilt,
    input: 0,
    streams: () => ({ stdin: process.stdin, stdout: process.stdout }),
    write: writeAll,
    output: () => layoutOf(env),
    window: windowOf,
    now: Date.now,
    // Not `performance.now()`, which loads all of Node's measuring on the way to the first prompt.
    elapsed: () => Number(process.hrtime.bigint()) / 1e6,
    heartbeat(beat) {
      beat();
      setInterval(beat, BEAT).unref();
    },
    // Compiling all that is hot takes V8 a fifth of the time that a plan toward a date takes, and is done when the plan
    // is; `look` alone is worth it. Nor is it worth it to make room for garbage of a process that ends so soon.
    workOnce(work) {
      const v8 = require('node:v8') as typeof import('node:v8');
      v8.setFlagsFromString('--turbo-filter=look --semi-space-growth-factor=1');
      try {
        return work();
      } finally {
        // What is loaded or kept of the code from here on must fit the flags that the program starts with.
        v8.setFlagsFromString('--turbo-filter=* --semi-space-growth-factor=2');
      }
    },
  };
}

function readBuilt(name: string): string {
  try {
    return readFileSync(join(__dirname, name), 'utf8');
  } catch (cause) {
    throw new Problem(`${name} is missing from the program.`, 'Install Rehearsal again.', { cause });
  }
}
