import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startRecorder } from '../../src/processes/recorder.ts';
import { childOf } from '../e2e/pty.ts';
import { aFolder, modeOf } from '../storage/places.ts';
import { aScript } from '../storage/processes.ts';

const POSIX = process.platform !== 'win32';
/** Writes a beat to its file until it is interrupted, and then how it ended. */
const RECORDS = `
const { appendFileSync } = require('node:fs');
const file = process.argv[2];
process.on('SIGINT', () => { appendFileSync(file, 'ended'); process.exit(0); });
appendFileSync(file, 'begun ');
setInterval(() => appendFileSync(file, '.'), 10);`;

function aRecorder(script: string) {
  const folder = aFolder();
  const program = join(folder, 'recorder.cjs');
  const path = join(folder, 'a recording.wav');
  writeFileSync(program, script);
  return { command: `${process.execPath} ${program} {}`, path, folder };
}
const start = (command: string, path: string, seconds = 60) =>
  startRecorder({ command, path, env: process.env, seconds });
const written = async (path: string) => {
  while (!existsSync(path) || statSync(path).size === 0) await pause(5);
};
/** Until a process has ended; where none can be told from others, for two seconds. */
const over = async (pid: number) => {
  for (let tries = 0; isThere(pid) && tries < 400; tries++) await pause(5);
};
const isThere = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const silentSince = async (path: string) => {
  const size = statSync(path).size;
  await pause(150);
  return statSync(path).size === size;
};

/** A program that starts a recorder and does not end by itself. */
const STARTS = `
import { startRecorder } from '../processes/recorder.ts';
const [command, path] = process.argv.slice(2);
startRecorder({ command, path, env: process.env, seconds: 60 });
setInterval(() => {}, 1000);`;
/** Not by a timer: those of the test are its own. */
const sleepFor = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

afterEach(() => {
  vi.useRealTimers();
});

describe.skipIf(!POSIX)('a recorder', () => {
  test('writes to its file, for the user alone, until it is stopped', async () => {
    const { command, path } = aRecorder(RECORDS);
    const recorder = start(command, path);
    await written(path);
    expect(modeOf(path)).toBe('600');
    await pause(100);
    expect(await recorder.stop()).toBeGreaterThan(0.1);
    expect(readFileSync(path, 'utf8')).toMatch(/^begun \.*ended$/);
  });

  test('gets the file as its last word if the command does not say where, and through a shell as one word', async () => {
    const { path, folder } = aRecorder('');
    const shell = start(`!printf '%s' {} > {}`, path);
    await written(path);
    await shell.stop();
    expect(readFileSync(path, 'utf8')).toBe(path);
    const other = join(folder, 'other');
    const last = start('touch', other);
    while (!existsSync(other)) await pause(5);
    await pause(100);
    // It has ended by itself.
    expect(await last.stop()).toBeUndefined();
  });

  test('that ignores being interrupted is killed with all it has started', async () => {
    const { path } = aRecorder('');
    const beats = `trap '' INT; while :; do printf . >> {}; sleep 0.01; done`;
    const command = `!(${beats}) & ${beats}`;
    const recorder = start(command, path);
    await written(path);
    await recorder.stop();
    expect(await silentSince(path)).toBe(true);
  });

  test.each([
    ['is not there', '/nowhere/arecord -q {}', /^arecord could not be started\.$/],
    ['fails', `!echo "no such device" >&2; echo more >&2; exit 3`, /ended with 3: no such device\.$/],
  ])('that %s is told in a sentence', async (_, command, says) => {
    const { path } = aRecorder('');
    const recorder = start(command, path);
    // One that is interrupted before it could fail has only not recorded.
    await over(childOf(process.pid));
    await expect(recorder.stop()).rejects.toThrow(says);
  });

  test('that floods its outputs is read no further than needed', async () => {
    const { command, path } = aRecorder(`
      const s = 'x'.repeat(65536);
      (function out() { process.stdout.write(s, () => setImmediate(out)); })();
      (function err() { process.stderr.write(s, () => setImmediate(err)); })();
      require('node:fs').writeFileSync(process.argv[2], 'x');`);
    const recorder = start(command, path);
    await written(path);
    await recorder.stop();
  });

  test('ends by itself after its time', async () => {
    const { path } = aRecorder('');
    const recorder = start('!while :; do printf . >> {}; sleep 0.01; done', path, 2);
    await written(path);
    while (!(await silentSince(path))) await pause(10);
    await recorder.stop();
  });

  test('that goes on after its time is killed two seconds later', async () => {
    const { path } = aRecorder('');
    const recorder = start(`!trap '' INT; while :; do printf . >> {}; sleep 0.01; done`, path, 1);
    await written(path);
    await over(childOf(process.pid));
    while (!(await silentSince(path))) await pause(10);
    await recorder.stop();
  });

  test('ends when the program that started it is killed', async () => {
    const { command, path, folder } = aRecorder(RECORDS);
    const script = aScript(folder, 'killed', STARTS);
    const killed = spawn(process.execPath, [script, command, path], { stdio: 'ignore' });
    await written(path);
    killed.kill('SIGKILL');
    while (!readFileSync(path, 'utf8').endsWith('ended')) await pause(10);
    expect(await silentSince(path)).toBe(true);
  });

  test.each([
    [250_000_000, false],
    [250_000_001, true],
  ])('that has written %i bytes is interrupted: %s', async (size, ends) => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { path } = aRecorder('');
    const recorder = start(`!trap 'echo ended >> {}; exit 0' INT; echo begun > {}; while :; do sleep 0.01; done`, path);
    await written(path);
    truncateSync(path, size);
    vi.advanceTimersByTime(1000);
    if (ends) await expect(recorder.stop()).rejects.toThrow('wrote more than 250 MB');
    else await expect(recorder.stop()).resolves.toBeGreaterThan(0);
  });

  test('that ignores being interrupted is killed after two seconds', async () => {
    const { path } = aRecorder('');
    const recorder = start(`!trap '' INT; while :; do printf . >> {}; sleep 0.01; done`, path);
    await written(path);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stopped = recorder.stop();
    const { size } = statSync(path);
    vi.advanceTimersByTime(1999);
    // On a busy machine it goes on later.
    for (let looks = 0; statSync(path).size === size && looks < 4000; looks++) sleepFor(5);
    expect(statSync(path).size).toBeGreaterThan(size);
    vi.advanceTimersByTime(1);
    await stopped;
    expect(await silentSince(path)).toBe(true);
  });

  test('is killed two seconds after the program that started it', async () => {
    const folder = aFolder();
    const [path, slept] = [join(folder, 'a.wav'), join(folder, 'slept')];
    writeFileSync(join(folder, 'sleep'), `#!/bin/sh\necho "$1" > ${slept}\n`);
    chmodSync(join(folder, 'sleep'), 0o755);
    const program = join(folder, 'deaf.cjs');
    writeFileSync(
      program,
      `process.on('SIGINT', () => {}); setInterval(() => require('node:fs').appendFileSync(process.argv[2], '.'), 10);`,
    );
    const script = aScript(folder, 'killed', STARTS);
    const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };
    const killed = spawn(process.execPath, [script, `${process.execPath} ${program} {}`, path], {
      stdio: 'ignore',
      env,
    });
    await written(path);
    killed.kill('SIGKILL');
    await written(slept);
    expect(readFileSync(slept, 'utf8')).toBe('2\n');
  });
});
