import { describe, expect, test } from 'vitest';
import type { Point } from '../../src/domain/content/parts.ts';
import { ITEMS, TEXTS } from './items.ts';

// A key point is ticked in two seconds, by someone who is tired. So it is one thing, and it is the corrected one.

const CARDS = ITEMS.flatMap((item) => (item.kind === 'card' || item.kind === 'pattern' ? [item] : []));
const POINTS = CARDS.flatMap((item) =>
  item.points.map((point: Point | string) => ({ id: item.id, text: typeof point === 'string' ? point : point.text })),
);

/** How many pieces are joined in a sentence; what is in brackets is an example and is not counted. */
function joints(text: string): number {
  const bare = text.replaceAll(/\([^)]*\)/g, '');
  return (bare.match(/[,;]\s| and | or |[.!?]\s/g) ?? []).length;
}

test('a point of a card or pattern joins at most four pieces', () => {
  expect(POINTS.length).toBeGreaterThan(400);
  // Four: a rate, its window and the minimum of calls are one setting, and only right together.
  const setting = /^From the baseline: .*trip at/;
  expect(POINTS.filter(({ text }) => joints(text) > 3 && !setting.test(text))).toEqual([]);
});

test('no point begins with a number of its own: a list of points numbers them by the keys that tick them', () => {
  expect(POINTS.filter(({ text }) => /^\d+[.)]? +\p{Lu}/u.test(text))).toEqual([]);
});

test('at least 20 cards say what a staff engineer is expected to add', () => {
  const staff = ITEMS.filter(
    (item) => item.kind === 'card' && item.points.some(({ level }) => (level ?? item.level) === 'staff'),
  );
  expect(staff.length).toBeGreaterThanOrEqual(20);
});

const pointsOf = (id: string) => POINTS.filter((point) => point.id === id).map(({ text }) => text);

describe('a point is the corrected statement', () => {
  test.each([
    ['a migration has no blue-green', 'term-blast-radius', /blue-green/],
    ['CA is not a cluster', 'term-cap-theorem', /tightly coupled/],
    ['a door has no percentage', 'model-one-way-two-way-doors', /\d+ ?(%|percent)/],
    ['no style is the mistake of all', 'block-architecture-styles', /mistake/],
    ['looking first is not the safeguard', 'block-idempotent-consumer', /look first/],
    ['receives are counted, not failures', 'block-message-queue', /failed receives/],
    ['a purge takes seconds', 'block-cdn', /slow to reach/],
    ['escalation depends on the severity', 'framework-incident-five-moves', /^Escalate after/],
  ])('%s', (_, id, wrong) => {
    expect(pointsOf(id).length).toBeGreaterThan(0);
    expect(pointsOf(id).filter((text) => wrong.test(text))).toEqual([]);
  });
});

test('the words that interviewers listen for are there', () => {
  const all = TEXTS.map(({ text }) => text).join('\n');
  const words = [
    'single-flight',
    'probabilistic early expiration',
    'dogpile',
    'incident commander',
    'SLO',
    'SLI',
    'dirty read',
    'non-repeatable read',
    'phantom',
    'token bucket',
    'SKIP LOCKED',
    'HTTP/3',
    'HSTS',
    'prompt injection',
  ];
  expect(words.filter((word) => !all.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
});

describe('the patterns speak of', () => {
  const said = (ids: string[]) =>
    TEXTS.filter(({ id, field }) => ids.includes(id) && field !== 'template' && field !== 'names');

  test('cycles in graphs and lists, since a loop is a statement or an edge to itself', () => {
    const texts = said([
      'pattern-dfs-state',
      'pattern-topological-sort',
      'pattern-fast-slow-pointers',
      'pattern-union-find',
    ]);
    expect(texts.filter(({ text }) => /(?<!^)\bloops?\b/i.test(text))).toEqual([]);
  });

  test('subarrays, substrings and intervals, not of stretches', () => {
    const texts = said(CARDS.filter(({ kind }) => kind === 'pattern').map(({ id }) => id));
    expect(
      texts.filter(({ text }) => /\b(a|the|every|each|all|any|that|longest|shortest) stretch(es)?\b/i.test(text)),
    ).toEqual([]);
  });
});
