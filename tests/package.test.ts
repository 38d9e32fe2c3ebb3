import { execSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** The paths of all that is published. */
function published(): string[] {
  const [about] = JSON.parse(execSync('npm pack --dry-run --json --ignore-scripts', { cwd: ROOT, encoding: 'utf8' }));
  return about.files.map(({ path }: { path: string }) => path);
}

test('every document that a screen or the README names is published, and what only the build needs is not', () => {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(ROOT, 'src', name), 'utf8'));
  const texts = [...sources, readFileSync(join(ROOT, 'README.md'), 'utf8')];
  const named = new Set(texts.flatMap((text) => text.match(/\bdocs\/[\w-]+\.md/g) ?? []));
  expect(named.size).toBeGreaterThan(4);
  const files = published();
  expect([...named].filter((path) => !files.includes(path))).toEqual([]);
  expect(files.filter((path) => /^dist\/(built-of|made-of|proven)\.txt$/.test(path))).toEqual([]);
  expect(files.every((path) => existsSync(join(ROOT, path)))).toBe(true);
});
