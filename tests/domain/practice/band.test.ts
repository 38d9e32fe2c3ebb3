import { expect, test } from 'vitest';
import { LEARNERS } from '../../../bench/schedule/cells.ts';
import { foretold, judge } from '../../../bench/schedule/foresight.ts';

/** Three learners whose memory is not the planner's, with short and with ample time, two seeds each. */
const usersOf = (horizon: number, each: readonly number[]) =>
  LEARNERS.flatMap((learner) =>
    [60, 120, 300].flatMap((items) =>
      each.flatMap((minutes) =>
        [1000, 2000].map((seed) =>
          foretold({ learner, horizon, gap: 1, minutes, items, missed: [], first: 'judged' }, seed + items + minutes),
        ),
      ),
    ),
  );
const users = usersOf(14, [20, 40]);

test.each([
  ['on the first day', 'first'],
  ['at mid-term', 'middle'],
] as const)('%s the band holds three users of four at least, and is not wide', (_, when) => {
  const { below, above, width } = judge(users, (user) => user[when]);
  expect(below + above).toBeLessThanOrEqual(0.25);
  expect(width).toBeLessThanOrEqual(0.25);
});

test('the band misses on both sides', () => {
  const all = (['first', 'middle'] as const).map((when) => judge(users, (user) => user[when]));
  expect(Math.max(...all.map(({ below }) => below))).toBeGreaterThan(0);
  expect(Math.max(...all.map(({ above }) => above))).toBeGreaterThan(0);
});

test('of users told that the target is out of reach at most one in ten reaches it', () => {
  expect(judge(users, ({ middle }) => middle).outButReached || 0).toBeLessThanOrEqual(0.1);
});

test('on the first day of six weeks the forecast is neither too hopeful nor too gloomy on average', () => {
  expect(Math.abs(judge(usersOf(42, [20]), ({ first }) => first).error)).toBeLessThanOrEqual(0.02);
});
