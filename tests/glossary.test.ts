import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const NAME = /`([A-Z]\w*[a-z]\w*)`/g;

test('every name of the glossary that is set as code is declared in src', () => {
  const glossary = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8');
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const source = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'))
    .join('\n');
  const declared = new Set(
    [...source.matchAll(/^(?:export )?(?:interface|type|class) (\w+)/gm)].map(([, name]) => name),
  );
  const named = [...glossary.matchAll(NAME)].map(([, name]) => name).filter((name) => name !== 'Code');
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !declared.has(name))).toEqual([]);
});
