import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Stopped } from '../../src/domain/problem.ts';
import { askCommand } from '../../src/processes/ask-command.ts';
import { aFolder } from '../storage/places.ts';

/** There a shell of its own reads every command. */
const WINDOWS = process.platform === 'win32';

/** A command that runs this script of Node. */
function aCommand(script: string): string {
  const path = join(aFolder(), 'fake.cjs');
  writeFileSync(path, script);
  return `${process.execPath} ${path}`;
}

const run = (command: string, more: Partial<Parameters<typeof askCommand>[0]> = {}) =>
  askCommand({
    command,
    input: '{"answer":"mine"}',
    env: process.env,
    seconds: 20,
    signal: new AbortController().signal,
    ...more,
  });

test('gets the text on standard input and gives what it writes, in an empty folder that is gone afterwards', async () => {
  const command = aCommand(`
    const { readFileSync, readdirSync } = require('node:fs');
    console.log(JSON.stringify({ got: readFileSync(0, 'utf8'), cwd: process.cwd(), files: readdirSync('.'), mark: process.env.REHEARSAL_OPINION }));
    console.error('thinking');`);
  const { got, cwd, files, mark } = JSON.parse(await run(command));
  expect({ got, files, mark }).toEqual({ got: '{"answer":"mine"}', files: [], mark: '1' });
  expect(existsSync(cwd)).toBe(false);
});

test.skipIf(WINDOWS)('no shell reads the command, unless it begins with an exclamation mark', async () => {
  const show = aCommand('console.log(process.argv.slice(2).join())');
  expect(await run(`${show} $(echo no) | '*'`)).toBe('$(echo,no),|,*\n');
  expect(await run(`!${show} $(echo yes) | tr a-z A-Z`)).toBe('YES\n');
});

test.skipIf(WINDOWS).each([
  ['is not there', '/nowhere/llm -m x', 'llm could not be started.'],
  ['fails', `!echo "no key set" >&2; exit 3`, /ended with 3: no key set\.$/],
])('one that %s is told in a sentence', async (_, command, says) => {
  await expect(run(command)).rejects.toThrow(says);
});

test('one that does not read its input is taken anyway', async () => {
  expect(await run(aCommand('console.log("ok")'), { input: 'x'.repeat(200_000) })).toBe('ok\n');
});

test('one may write 256 kB, and not a byte more', async () => {
  const writes = (size: number) => run(aCommand(`process.stdout.write('x'.repeat(${size}))`));
  expect(await writes(256_000)).toHaveLength(256_000);
  await expect(writes(256_001)).rejects.toThrow('more than 256 kB');
});

test('one that writes without end is stopped at 256 kB', async () => {
  const endless = aCommand('const s = "x".repeat(65536); (function f() { process.stdout.write(s, f); })();');
  await expect(run(endless)).rejects.toThrow('wrote more than 256 kB.');
});

test('one that hangs and ignores the signal to end is killed with all it has started', async () => {
  const folder = aFolder();
  const alive = join(folder, 'alive');
  const hanging = aCommand(`
    process.on('SIGTERM', () => {});
    require('node:child_process').spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => require("node:fs").appendFileSync(${JSON.stringify(alive)}, "."), 20)'], { stdio: 'ignore' });
    setInterval(() => {}, 1000);`);
  await expect(run(hanging, { seconds: 1 })).rejects.toThrow('took longer than 1 seconds.');
  const beats = existsSync(alive) ? readFileSync(alive, 'utf8').length : 0;
  await new Promise((over) => setTimeout(over, 200));
  expect(existsSync(alive) ? readFileSync(alive, 'utf8').length : 0).toBe(beats);
});

test('one whose child holds its output is not waited for', async () => {
  const leaves = aCommand(`
    console.log('done');
    require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'inherit' }).unref();
    setTimeout(() => process.exit(0), 50);`);
  expect(await run(leaves)).toBe('done\n');
});

test('someone who leaves stops it', async () => {
  const leaving = new AbortController();
  const asked = run(aCommand('setInterval(() => {}, 1000)'), { signal: leaving.signal });
  setTimeout(() => leaving.abort(), 100);
  await expect(asked).rejects.toBeInstanceOf(Stopped);
});
