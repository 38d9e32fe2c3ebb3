import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../../src/domain/practice/attempt.ts';
import { missedIn, resultsOf, sureOf } from '../../../src/domain/practice/results.ts';

function tried(item: string, more: Partial<Attempt> = {}): Attempt {
  return { id: item, item, at: '2030-03-04T09:00:00+00:00', grade: 'good', seconds: 60, drill: 'answer', ...more };
}

const practiced = (attempt: Attempt, last?: Attempt) => ({ attempt, title: attempt.item, last });
const points = (item: string, said: number, of = 6, more: Partial<Attempt> = {}) => tried(item, { said, of, ...more });

describe('the results of a session', () => {
  test('have an item once, as it is at the end, beside what was said before the session', () => {
    const before = points('seat', 2);
    const first = points('seat', 3);
    const { rows } = resultsOf([
      practiced(first, before),
      practiced(points('cdn', 1)),
      practiced(points('seat', 5), first),
    ]);
    expect(rows.map(({ title, attempt, last }) => [title, attempt.said, last?.said])).toEqual([
      ['seat', 5, 2],
      ['cdn', 1, undefined],
    ]);
  });

  test('keep two drills of an item apart', () => {
    const { rows } = resultsOf([practiced(points('seat', 5)), practiced(points('seat', 5, 6, { drill: 'recall' }))]);
    expect(rows).toHaveLength(2);
  });

  test('gain what was said more than last time, where as many points were counted', () => {
    const { gained } = resultsOf([
      practiced(points('seat', 5), points('seat', 2)),
      practiced(points('cdn', 1), points('cdn', 2)),
      practiced(points('other', 6, 7), points('other', 1, 6)),
      practiced(points('new', 4)),
      practiced(tried('design'), tried('design')),
    ]);
    expect(gained).toBe(2);
  });

  test('name what rose most as a share of its points, and nothing if nothing rose', () => {
    const rose = [
      practiced(points('seat', 4), points('seat', 2)),
      practiced(points('short', 3, 3), points('short', 1, 3)),
      practiced(points('new', 6)),
    ];
    expect(resultsOf(rose).improved?.title).toBe('short');
    expect(resultsOf([practiced(points('seat', 2), points('seat', 2))])).not.toHaveProperty('improved');
  });
});

describe('what was missed', () => {
  test('is what was graded again or hard, or lacks more than a quarter of its points', () => {
    const missed = missedIn([
      practiced(points('again', 6, 6, { grade: 'again' })),
      practiced(points('hard', 6, 6, { grade: 'hard' })),
      practiced(points('few', 4, 6)),
      practiced(points('most', 5, 6)),
      practiced(tried('uncounted')),
    ]);
    expect(missed.map(({ title }) => title)).toEqual(['again', 'hard', 'few']);
  });

  test('is not what was missed first and said later in the session', () => {
    const slip = points('seat', 1, 6, { grade: 'again' });
    expect(missedIn([practiced(slip), practiced(points('seat', 6), slip)])).toEqual([]);
  });
});

test('being sure is set against three quarters of the points; what was not counted or not answered tells nothing', () => {
  expect(
    sureOf([
      points('a', 5, 6, { confidence: 4 }),
      points('b', 4, 6, { confidence: 3 }),
      points('c', 6, 6, { confidence: 2 }),
      points('d', 0, 6, { confidence: 1 }),
      points('e', 6, 6),
      tried('f', { confidence: 4 }),
      points('g', 0, 6, { confidence: 4, blank: true, spent: 1 }),
    ]),
  ).toEqual({ sure: 2, sureHeld: 1, unsure: 2, unsureHeld: 1 });
});
