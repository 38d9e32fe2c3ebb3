import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder } from '../storage/places.ts';
import { welcomed } from './practice.ts';
import { rehearse } from './rehearse.ts';

/** What a drill says while it runs, and nothing else. */
const OF_A_DRILL = 'Name the pattern and, on the next line, the key data structure.';

/** Writes down the files that a process has loaded when it ends. */
const HOOK = `process.on('exit', () => require('node:fs').writeFileSync(process.env.LOADED, Object.keys(require.cache).join('\\n')))`;

async function loadedBy(...args: string[]): Promise<string> {
  const folder = aFolder();
  const [hook, list] = [join(folder, 'hook.cjs'), join(folder, 'loaded')];
  writeFileSync(hook, HOOK);
  await rehearse(args, { home: welcomed(aFolder()), node: ['--require', hook], env: { LOADED: list } });
  return readFileSync(list, 'utf8')
    .split('\n')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

test('a plan loads no drill, and practice loads them', async () => {
  expect(await loadedBy('today', '--plan')).not.toContain(OF_A_DRILL);
  expect(await loadedBy('drill', 'pattern', '--plain')).toContain(OF_A_DRILL);
});

test('a program that is replaced while it runs says so', async () => {
  const hook = join(aFolder(), 'hook.cjs');
  const gone = `const Module = require('node:module'); const resolve = Module._resolveFilename;
    Module._resolveFilename = (name, ...more) => resolve(/plain-/.test(name) ? './gone.js' : name, ...more);`;
  writeFileSync(hook, gone);
  const home = welcomed(aFolder());
  const { code, err } = await rehearse(['drill', 'block-cdn', '--plain'], { home, node: ['--require', hook] });
  expect(code).toBe(1);
  expect(err).toContain('it was updated or removed while it ran.\n  Start it again: what');
  expect(err).not.toContain('bug');
});

test('a plan toward a date is made by a function called look, which V8 is told to optimize', () => {
  const dist = join(import.meta.dirname, '../../dist');
  const chunks = readdirSync(dist).filter((name) => name.endsWith('.js'));
  const all = chunks.map((name) => readFileSync(join(dist, name), 'utf8')).join('\n');
  expect(readFileSync(join(dist, '../src/domain/practice/plan/track.ts'), 'utf8')).toContain('function look(');
  expect(all).toMatch(/function look\(/);
  // A second one in the same chunk would be given another name.
  expect(all).not.toMatch(/function look\d/);
  expect(all).toContain('--turbo-filter=look --semi-space');
});
