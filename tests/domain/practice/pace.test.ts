import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Attempt, GRADES } from '../../../src/domain/practice/attempt.ts';
import { costsOf } from '../../../src/domain/practice/costs.ts';
import { countedSeconds, expectedSeconds, measured, skimmed } from '../../../src/domain/practice/pace.ts';
import { standingOf } from '../../../src/domain/practice/standing.ts';
import { attempt, cards, entry, input, planDay } from './setting.ts';

/** A card that was gone through with Enter: nothing typed, nothing ticked. */
const skim = (item: string, more: Partial<Attempt> = {}): Attempt => ({
  ...attempt(item, 1, 'again', 1),
  drill: 'recall',
  seconds: 0.4,
  limit: 90,
  blank: true,
  said: 0,
  of: 4,
  ...more,
});
const recallOf = (attempts: readonly Attempt[]) => planDay(input({}, attempts)).verdict.expected?.recall ?? 0;

describe('a try that was skimmed', () => {
  test.each(GRADES)(
    'teaches nothing, also if it is graded "%s": neither pace, nor memory, nor calibration',
    (grade) => {
      const before = cards(6).map(({ id }) => attempt(id, 8, 'good', 120));
      const after = [...before, ...cards(12).map(({ id }) => skim(id, { grade, confidence: 4 }))];
      const [one, two] = [standingOf(before), standingOf(after)];
      expect(two).toMatchObject({ items: one.items, calibration: one.calibration, sureness: one.sureness });
      expect(two.attempts).toBe(18);
      expect(planDay(input({}, after)).items).toEqual(planDay(input({}, before)).items);
      expect(recallOf(after)).toBe(recallOf(before));
    },
  );

  test('is told by what was not answered: typed, said aloud or ticked, a quick one counts', () => {
    expect(skimmed(skim('a'))).toBe(true);
    expect(skimmed(skim('a', { blank: undefined }))).toBe(false);
    expect(skimmed(skim('a', { said: 1 }))).toBe(false);
    expect(skimmed(skim('a', { spent: 30 }))).toBe(false);
    expect(skimmed(skim('a', { limit: undefined }))).toBe(true);
  });

  test('is one of less than ten seconds if it was untimed, as if it had a minute', () => {
    const untimed = (spent: number) => skimmed(skim('a', { limit: undefined, spent }));
    expect([9.9, 10].map(untimed)).toEqual([true, false]);
  });
});

describe('the time of an attempt', () => {
  const drilled = (spent: number | undefined, more: Partial<Attempt> = {}): Attempt =>
    skim('a', { blank: undefined, spent, seconds: undefined, said: 3, ...more });

  test.each(GRADES)('is measured whatever the grade ("%s"), within what its limit allows', (grade) => {
    expect(measured(drilled(60, { grade }))).toBe(60);
    expect(measured(drilled(3, { grade }))).toBeUndefined();
    expect(measured(drilled(28_800, { grade }))).toBeUndefined();
    expect(measured(drilled(undefined, { grade }))).toBeUndefined();
  });

  test.each([
    ['a sixth of its limit', 60, 10],
    ['five seconds, however short the limit is', 12, 5],
    ['twenty seconds, however long the limit is', 600, 20],
  ])('is measured from %s on', (_, limit, least) => {
    expect([least - 0.1, least].map((spent) => measured(drilled(spent, { limit })))).toEqual([undefined, least]);
  });

  test('is measured up to three times what it should take, with the comparison', () => {
    expect([360, 361].map((spent) => measured(drilled(spent)))).toEqual([360, undefined]);
  });

  test('without a limit is measured up to an hour', () => {
    expect(measured(drilled(3600, { limit: undefined }))).toBe(3600);
    expect(measured(drilled(3601, { limit: undefined }))).toBeUndefined();
  });

  test('that was left open counts on its day as what it should have taken', () => {
    expect(countedSeconds(drilled(100))).toBe(100);
    expect(countedSeconds(drilled(28_800))).toBe(120);
    expect(countedSeconds(drilled(28_800, { limit: undefined }))).toBe(3600);
  });
});

describe('pace', () => {
  test('is not learned from practice that was noted without seconds, or with none', () => {
    const noted = (seconds?: number) => cards(6).map(({ id }) => ({ ...attempt(id, 3), spent: undefined, seconds }));
    const times = (attempts: readonly Attempt[]) =>
      planDay(input({ entries: cards(40).slice(6) }, attempts)).items.map(({ seconds }) => seconds);
    expect(times(noted(0))).toEqual(times(noted()));
    expect(times(noted())).toEqual(times([]));
  });

  test('is not learned from one item that was left open over night', () => {
    const plan = planDay(input({}, [attempt('card-000', 8, 'again', 28_800)]));
    expect(plan.items.length).toBeGreaterThan(8);
    expect(Math.max(...plan.items.map(({ seconds }) => seconds))).toBeLessThanOrEqual(120);
  });

  test('whatever was recorded, no item is planned for longer than it can take, and none for a glance', () => {
    const times = fc.record({
      item: fc.nat(19),
      ago: fc.integer({ min: 1, max: 40 }),
      grade: fc.constantFrom(...GRADES),
      spent: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 100_000 })),
    });
    const entries = [...cards(10), ...cards(10, { drill: 'answer', kind: 'question', seconds: 180 })].map((one, i) => ({
      ...one,
      id: `item-${i}`,
    }));
    fc.assert(
      fc.property(fc.array(times, { maxLength: 40 }), fc.integer({ min: 1, max: 60 }), (all, minutes) => {
        const attempts = all.map(({ item, ago, grade, spent }) => attempt(`item-${item}`, ago, grade, spent));
        const { items } = planDay(input({ entries, minutes }, attempts));
        for (const item of items) {
          expect(item.seconds).toBeLessThanOrEqual(3 * expectedSeconds(item.entry));
          expect(item.seconds).toBeGreaterThanOrEqual(15);
        }
        const seconds = items.reduce((sum, item) => sum + item.seconds, 0);
        expect(items.length <= 1 || seconds <= minutes * 60).toBe(true);
      }),
    );
  });

  test('of an item itself leaves out what was told without a limit and cannot be its own', () => {
    const story = entry('story-a', { kind: 'story', drill: 'tell', seconds: 180 });
    const told = [30, 20, 10].map((ago) => attempt('story-a', ago, 'good', 400));
    const takes = (attempts: readonly Attempt[]) =>
      costsOf(story, standingOf(attempts).items['story-a'], { first: 1, pass: 1, fail: 1 }).pass;
    expect(takes(told)).toBe(400);
    expect(takes([...told, ...[8, 6, 4].map((ago) => attempt('story-a', ago, 'good', 2000))])).toBe(400);
  });
});
