import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { askCommand } from '../../src/processes/ask-command.ts';
import { startRecorder } from '../../src/processes/recorder.ts';
import { aFolder } from '../storage/places.ts';
import { aScript } from '../storage/processes.ts';

const written = async (path: string) => {
  while (!existsSync(path) || statSync(path).size === 0) await pause(5);
};
afterEach(() => {
  vi.useRealTimers();
});

describe.skipIf(process.platform === 'win32')('a recorder', () => {
  const run = (command: string, path: string) => startRecorder({ command, path, env: process.env, seconds: 60 });

  test.each([
    [250_000_000, false],
    [250_000_001, true],
  ])('that has written %i bytes is interrupted: %s', async (size, ends) => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const path = join(aFolder(), 'a.wav');
    const recorder = run(`!trap 'echo ended >> {}; exit 0' INT; echo begun > {}; while :; do sleep 0.01; done`, path);
    await written(path);
    truncateSync(path, size);
    vi.advanceTimersByTime(1000);
    if (ends) await expect(recorder.stop()).rejects.toThrow('wrote more than 250 MB');
    else await expect(recorder.stop()).resolves.toBeGreaterThan(0);
  });

  test('that ignores being interrupted is killed after two seconds', async () => {
    const path = join(aFolder(), 'a.wav');
    const recorder = run(`!trap '' INT; while :; do printf . >> {}; sleep 0.01; done`, path);
    await written(path);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stopped = recorder.stop();
    const goesOn = async () => {
      const { size } = statSync(path);
      for (let looks = 0; statSync(path).size === size && looks < 200; looks++) spinFor(5);
      return statSync(path).size > size;
    };
    const spinFor = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
    vi.advanceTimersByTime(1999);
    expect(await goesOn()).toBe(true);
    vi.advanceTimersByTime(1);
    spinFor(50);
    expect(await goesOn()).toBe(false);
    await stopped;
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
    const script = aScript(
      folder,
      'killed',
      `import { startRecorder } from '../processes/recorder.ts';
       const [command, path] = process.argv.slice(2);
       startRecorder({ command, path, env: process.env, seconds: 60 });
       setInterval(() => {}, 1000);`,
    );
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

test('a command may write 256 kB, and not a byte more', async () => {
  const folder = aFolder();
  const program = join(folder, 'writes.cjs');
  writeFileSync(program, `process.stdout.write('x'.repeat(Number(process.argv[2])));`);
  const writes = (size: number) =>
    askCommand({
      command: `${process.execPath} ${program} ${size}`,
      input: '',
      env: process.env,
      seconds: 60,
      signal: new AbortController().signal,
    });
  expect(await writes(256_000)).toHaveLength(256_000);
  await expect(writes(256_001)).rejects.toThrow('more than 256 kB');
});
