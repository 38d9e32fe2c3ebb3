import { expect, test } from 'vitest';
import { attemptFrom } from '../../../src/domain/practice/attempt.ts';

const record = { id: 'a', item: 'block-cdn', at: '2026-12-01T20:00:00+01:00', grade: 'good' };
const points = (more: object) => {
  const { said, of } = attemptFrom({ ...record, ...more }) ?? {};
  return [said, of];
};

test.each([
  [{ said: 2, of: 5, ticks: [true, true, false, false, false] }, 2, 5],
  [{ said: 0, of: 0 }, 0, 0],
  [{ of: 3, ticks: [true, false, true, true, true] }, 2, 3],
  [{ said: 6, of: 5 }, undefined, undefined],
  [{ said: 2 }, undefined, undefined],
  [{ of: 4 }, undefined, undefined],
  [{ said: -1, of: 4, ticks: [true, false, false, false] }, 1, 4],
  [{ ticks: [true, false] }, undefined, undefined],
  [{}, undefined, undefined],
])('of a record with %o the points said are %o of %o', (more, said, of) => {
  expect(points(more)).toEqual([said, of]);
});

test('a record without anything odd is the attempt itself', () => {
  const whole = { ...record, said: 2, of: 5 };
  expect(attemptFrom(whole)).toBe(whole);
});
