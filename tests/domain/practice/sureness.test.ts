import { expect, test } from 'vitest';
import type { Attempt } from '../../../src/domain/practice/attempt.ts';
import { standingOf } from '../../../src/domain/practice/standing.ts';

const attempt = (more: Partial<Attempt>): Attempt => ({
  id: 'a',
  item: 'card-a',
  at: '2026-12-01T09:00:00+00:00',
  grade: 'good',
  ...more,
});

test('how sure the user was is told beside the share of the points that was said', () => {
  const { sureness } = standingOf([
    attempt({ confidence: 4, said: 1, of: 4 }),
    attempt({ confidence: 4, said: 3, of: 4 }),
    attempt({ confidence: 1, said: 2, of: 2 }),
  ]);
  expect(sureness).toEqual({ tries: [1, 0, 0, 2], shares: [1, 0, 0, 1] });
});

test('practice noted by hand, without confidence or points, says nothing about sureness', () => {
  const { sureness } = standingOf([
    attempt({}),
    attempt({ confidence: 3 }),
    attempt({ confidence: 2, said: 0, of: 0 }),
  ]);
  expect(sureness.tries).toEqual([0, 0, 0, 0]);
});
