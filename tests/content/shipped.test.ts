import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findingText } from '../../src/domain/content/finding.ts';
import type { Kind } from '../../src/domain/content/kind.ts';
import { type Item, KINDS, type KindName } from '../../src/domain/content/kinds.ts';
import { strictFindings } from '../../src/domain/content/strict.ts';
import { tasksOf } from '../../src/domain/content/tasks.ts';
import { DRILLS } from '../../src/domain/drills/drills.ts';
import { hasQuota } from '../../src/domain/practice/protocol/quota.ts';
import { compile } from '../../src/storage/compile.ts';
import { inMemory } from '../../src/storage/compiled.ts';
import { contentFolder } from '../../src/storage/content-folder.ts';
import { entriesOf } from '../../src/storage/index-columns.ts';
import { jsonSchemas } from '../../src/storage/json-schemas.ts';
import { FINDINGS, PLACED, WORKS } from './placed.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the shipped content', () => {
  it('has no problem', () => {
    expect(FINDINGS.map((finding) => findingText(finding).replace(root, ''))).toEqual([]);
  });

  it('is the same after compiling as in its YAML', () => {
    const items = PLACED.map(({ item }) => item);
    const library = inMemory(compile(items, { works: WORKS }));
    expect(items.length).toBeGreaterThan(0);
    expect(entriesOf(library).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    for (const [row, item] of items.entries()) expect(library.item(row)).toEqual(item);
    for (const item of items) expect(library.tasks(item.id)).toEqual(tasksOf(item));
  });

  it('has a plan for every drill: it is recalled, or a quota takes items that are practiced in it', () => {
    const entries = entriesOf(inMemory(compile(PLACED.map(({ item }) => item))));
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

// biome-ignore lint/suspicious/noExplicitAny: a shipped item, to be spoiled.
type Draft = any;

/** The incident that the lines below name parts of; of other kinds the first will do. */
const SPOILED: Partial<Record<KindName, string>> = { incident: 'incident-failing-deploy' };

const shipped = (kind: KindName) =>
  PLACED.find(({ item }) => item.kind === kind && (SPOILED[kind] ?? item.id) === item.id);

/** What the strict check says of a shipped item once it is spoiled, as "path: what". */
function says(kind: KindName, spoil: (item: Draft) => void): string[] {
  const one = shipped(kind);
  if (!one) throw new Error(`no ${kind}`);
  const item: Draft = structuredClone(one.item);
  spoil(item);
  return strictFindings([{ ...one, item: item as Item }]).map((found) => `${found.path}: ${found.says}`);
}

const firstOf = (all: object, count: number) => Object.fromEntries(Object.entries(all).slice(0, count));

describe('the strict check', () => {
  it('has nothing to say of the shipped items', () => {
    expect(PLACED.length).toBeGreaterThan(600);
    expect(strictFindings(PLACED)).toEqual([]);
  });

  it('names a file of format 1 once', () => {
    const one = shipped('question');
    const file = one && { ...one.file, data: { format: 1, items: [{}, {}] } };
    const both =
      one && file
        ? [
            { ...one, file },
            { ...one, file, index: 1 },
          ]
        : [];
    expect(strictFindings(both).map(({ path, says: said }) => `${path}: ${said}`)).toEqual([
      expect.stringMatching(/^format: is of format 1: rehearse content migrate/),
    ]);
  });

  it('says nothing of format 1 where nothing else is new', () => {
    expect(says('card', () => {})).toEqual([]);
    expect((KINDS.card as unknown as Kind).one).toBeUndefined();
  });

  it.each<[KindName, string, (item: Draft) => void]>([
    [
      'card',
      'points[0].text: names PostgreSQL 15: say with `asOf`',
      (item) => {
        item.asOf = undefined;
        item.points[0].text = 'PostgreSQL 15 does it';
      },
    ],
    ['question', 'points[0]: span is missing', (item) => (item.points[0].span = undefined)],
    [
      'question',
      'probes[0]: hints is missing',
      (item) => Object.assign(item.probes[0], { when: { missed: 'any' }, hints: undefined }),
    ],
    ['question', 'wrong[0]: fails is missing', (item) => (item.wrong[0].fails = undefined)],
    ['question', 'wrong[0]: words is missing', (item) => (item.wrong[0].words = [])],
    ['question', 'wrong[0].words[0]: "then" does not count', (item) => (item.wrong[0].words = ['delete then write'])],
    ['question', 'wrong: at least 2', (item) => item.wrong.splice(1)],
    ['question', 'grounds: at least 2', (item) => (item.grounds = { all: 'All' })],
    [
      'question',
      'points: all of one level',
      ({ points }) =>
        Object.assign(
          points,
          points.map((one: Draft) => ({ ...one, level: 'mid' })),
        ),
    ],
    [
      'question',
      'probes: none has a `when`',
      ({ probes }) =>
        Object.assign(
          probes,
          probes.map((one: Draft) => ({ ...one, when: undefined })),
        ),
    ],
    ['incident', 'variants[0].line: goes on the same way', (item) => (item.variants[0].line = true)],
    ['incident', 'variants[0]: severity is missing', (item) => (item.variants[0].severity = undefined)],
    ['incident', 'variants[0]: interrupts is missing', (item) => (item.variants[0].interrupts = [])],
    ['incident', 'variants[0].updates.points: 2 to 4', (item) => item.variants[0].updates.points.splice(1)],
    ['incident', 'variants[0].updates.strong: needs a message', (item) => (item.variants[0].updates.strong.any = '')],
    ['incident', 'variants[0].states.back.offers: at least 4', (item) => item.variants[0].states.back.offers.splice(3)],
    [
      'incident',
      'variants[0].looks.history: at least 2 phrases',
      (item) => item.variants[0].looks.history.words.splice(1),
    ],
    [
      'incident',
      'variants[0].views.history.lines.v88: has 3 cells below 4',
      (item) => (item.variants[0].views.history.lines.v88 = '  v88      today      vouchers'),
    ],
    [
      'incident',
      'variants[0].states.back.sees: 16:25 may be yet to come',
      (item) => (item.variants[0].states.back.sees = 'It works since 16:25.'),
    ],
    ['incident', 'variants[0].strong: takes more than 12 minutes', (item) => (item.variants[0].clock.think = 120)],
    ['incident', 'variants[0].ends: 2 to 6 of them, but here are 1', (item) => (item.variants[0].ends = { a: {} })],
    [
      'incident',
      'variants[0].states: 3 to 8 of them, but here are 2',
      ({ variants: [one] }) => (one.states = firstOf(one.states, 2)),
    ],
    [
      'incident',
      'variants[0].looks: 3 to 10 of them, but here are 2',
      ({ variants: [one] }) => (one.looks = firstOf(one.looks, 2)),
    ],
    [
      'incident',
      'variants[0].moves: 6 to 16 of them, but here are 5',
      ({ variants: [one] }) => (one.moves = firstOf(one.moves, 5)),
    ],
    [
      'design',
      'stages: at least 2 twists with `when`',
      ({ stages }) => {
        for (const stage of stages) for (const twist of stage.twists) twist.when = undefined;
      },
    ],
    ['design', ': figure is missing', (item) => (item.figure = undefined)],
    ['design', 'parts: at least 3', (item) => (item.parts = {})],
    [
      'design',
      'answers: at least 3 with `key: true`',
      ({ answers }) =>
        Object.assign(
          answers,
          answers.map((one: Draft) => ({ ...one, key: undefined })),
        ),
    ],
    ['design', 'stages[1]: twists is missing', (item) => (item.stages[1].twists = [])],
    ['design', 'stages[0].points: 4 to 6', (item) => item.stages[0].points.splice(3)],
    [
      'signal',
      'meanings: the right option is told by its length',
      (item) => (item.meanings.find((one: Draft) => one.right).text = 'x'.repeat(220)),
    ],
  ])('asks of a %s: %s', (kind, expected, spoil) => {
    expect(says(kind, spoil)).toContainEqual(expect.stringContaining(expected));
  });

  it('notices the right option of a signal by its length if that differs by more than a quarter', () => {
    const isTold = (right: number, others: number) =>
      says('signal', ({ meanings }) => {
        for (const one of meanings) one.text = 'x'.repeat(one.right ? right : others);
      }).some((said) => said.includes('told by its length'));
    expect([isTold(50, 40), isTold(51, 40)]).toEqual([false, true]);
    expect([isTold(40, 50), isTold(40, 51)]).toEqual([false, true]);
  });
});
