import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findingText } from '../../src/domain/content/finding.ts';
import { KINDS } from '../../src/domain/content/kinds.ts';
import { tasksOf } from '../../src/domain/content/tasks.ts';
import { DRILLS } from '../../src/domain/drills/drills.ts';
import { hasQuota } from '../../src/domain/practice/protocol/quota.ts';
import { compile } from '../../src/storage/compile.ts';
import { inMemory } from '../../src/storage/compiled.ts';
import { contentFolder } from '../../src/storage/content-folder.ts';
import { entriesOf } from '../../src/storage/index-columns.ts';
import { jsonSchemas } from '../../src/storage/json-schemas.ts';
import { FINDINGS, PLACED, WORKS } from '../content/placed.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the shipped content', () => {
  it('has no problem', () => {
    expect(FINDINGS.map((finding) => findingText(finding).replace(root, ''))).toEqual([]);
  });

  it('is the same after compiling as in its YAML', () => {
    const items = PLACED.map(({ item }) => item);
    const library = inMemory(compile(items, { works: WORKS }));
    expect(items.length).toBeGreaterThan(0);
    expect(entriesOf(library.index).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    for (const [row, item] of items.entries()) expect(library.item(row)).toEqual(item);
    for (const item of items) expect(library.tasks(item.id)).toEqual(tasksOf(item));
  });

  it('has a plan for every drill: it is recalled, or a quota takes items that are practiced in it', () => {
    const entries = entriesOf(compile(PLACED.map(({ item }) => item)).index);
    const planned = (name: string) =>
      entries.some((entry) => entry.drill === name && (entry.recalled || hasQuota(entry)));
    // Exercises have their places in the daily routine and in the checklist.
    const elsewhere = (name: string) => name === 'exercise';
    expect(Object.keys(DRILLS).filter((name) => !planned(name) && !elsewhere(name))).toEqual([]);
  });

  it('knows every drill by its own name', async () => {
    for (const [name, { load }] of Object.entries(DRILLS)) expect((await load()).name).toBe(name);
  });

  it('names its schema in the first line of every file', () => {
    for (const { path, kind } of contentFolder(`${root}content`).files) {
      const [first] = readFileSync(path, 'utf8').split('\n');
      expect(first, path).toBe(`# yaml-language-server: $schema=../../schemas/${kind}.json`);
    }
  });
});

it('has a committed schema for every kind, up to date', () => {
  const schemas = jsonSchemas();
  expect(readdirSync(`${root}schemas`).sort()).toEqual(
    Object.keys(KINDS)
      .map((kind) => `${kind}.json`)
      .sort(),
  );
  for (const [kind, text] of Object.entries(schemas)) {
    expect(readFileSync(`${root}schemas/${kind}.json`, 'utf8') === text, `schemas/${kind}.json: npm run build`).toBe(
      true,
    );
  }
});
