import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder } from './storage/places.ts';

const { BUILT_OF, builtText, isBuilt, markOfInputs } = await import(join(import.meta.dirname, '../scripts/built.mjs'));

/** A folder with a source and what a build has made of it. */
function builtBefore(): string {
  const root = aFolder();
  for (const folder of ['content', 'src/deep', 'dist/library']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'src/deep/a.ts'), 'one');
  writeFileSync(join(root, 'dist/main.js'), 'made');
  writeFileSync(join(root, 'dist/library/index.json'), '{}');
  const names = ['main.js', 'library/index.json'];
  writeFileSync(join(root, 'dist', BUILT_OF), builtText(markOfInputs(root), root, names));
  return root;
}

const isBuiltNow = (root: string) => isBuilt(markOfInputs(root), root);

test('nothing is built again while all is as it was', () => {
  expect(isBuiltNow(builtBefore())).toBe(true);
});

test.each<[string, (root: string) => void]>([
  ['a source changes', (root) => writeFileSync(join(root, 'src/deep/a.ts'), 'two')],
  ['a source comes', (root) => writeFileSync(join(root, 'src/b.ts'), '')],
  ['a source goes', (root) => rmSync(join(root, 'src/deep/a.ts'))],
  ['the content changes', (root) => writeFileSync(join(root, 'content/a.yaml'), '')],
  ['a package changes', (root) => writeFileSync(join(root, 'package-lock.json'), '{}')],
  ['something that was made is gone', (root) => rmSync(join(root, 'dist/main.js'))],
  ['something that was made is cut short', (root) => writeFileSync(join(root, 'dist/library/index.json'), '{')],
  ['no build has ended', (root) => rmSync(join(root, 'dist', BUILT_OF))],
])('it is built again when %s', (_, change) => {
  const root = builtBefore();
  change(root);
  expect(isBuiltNow(root)).toBe(false);
});
