import { expect, test } from 'vitest';
import { standingOf } from '../../../src/domain/practice/standing.ts';
import { attempt, cards } from './setting.ts';

test('what is tried again on the same day says nothing about how well memory is predicted', () => {
  const items = cards(40).map(({ id }) => id);
  const learned = items.map((id) => attempt(id, 2));
  const reviewed = items.map((id, i) => attempt(id, 1, i < 38 ? 'good' : 'again'));
  const once = standingOf([...learned, ...reviewed]).calibration;
  const later = items.map((id, i) => ({
    ...attempt(id, 1, i < 30 ? 'good' : 'again'),
    id: `${id} again`,
    at: attempt(id, 1).at.replace('T10', 'T12'),
  }));
  expect(standingOf([...learned, ...reviewed, ...later]).calibration).toEqual(once);
  expect(once.count.reduce((a, b) => a + b)).toBe(40);
});

test('the times of an item are those of its latest five attempts of a sort', () => {
  const attempts = [20, 17, 14, 11, 8, 5, 2].map((ago, i) => attempt('card-000', ago, 'good', 40 + i));
  expect(standingOf(attempts).items['card-000']?.times).toEqual({ first: [40], pass: [42, 43, 44, 45, 46], fail: [] });
});
