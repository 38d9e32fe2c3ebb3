import { readFileSync, writeFileSync } from 'node:fs';
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
    Module._resolveFilename = (name, ...more) => resolve(/practice-/.test(name) ? './gone.js' : name, ...more);`;
  writeFileSync(hook, gone);
  const home = welcomed(aFolder());
  const { code, err } = await rehearse(['drill', 'block-cdn', '--plain'], { home, node: ['--require', hook] });
  expect(code).toBe(1);
  expect(err).toContain('it was updated or removed while it ran.\n  Start it again.');
  expect(err).not.toContain('bug');
});
