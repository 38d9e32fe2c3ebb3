import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf } from '../../../src/domain/dates.ts';
import type { Attempt } from '../../../src/domain/practice/attempt.ts';
import type { PlanInput } from '../../../src/domain/practice/plan/planned.ts';
import { forecast } from '../../../src/domain/practice/prospect/forecast.ts';
import { judgedPlan } from '../../../src/domain/practice/prospect/verdict.ts';
import { attempt, cards, entry, input, planDay, TODAY } from './setting.ts';

const total = ({ items }: ReturnType<typeof planDay>) => items.reduce((sum, { seconds }) => sum + seconds, 0);
const plan = (attempts: readonly Attempt[], changes: Partial<PlanInput> = {}) => planDay(input(changes, attempts));
/** The morning's list as it is practiced, the first so many of it. */
const practiced = (count: number) =>
  plan([])
    .items.slice(0, count)
    .map(({ entry: { id }, seconds }, i) => attempt(id, 0, i % 2 ? 'good' : 'again', seconds));
const without = { interviews: [] };

describe('minutes practiced today', () => {
  test.each([
    ['toward a date', {}],
    ['without a date', without],
  ])('leave a list for the rest of the day, %s', (_name, changes) => {
    const after = plan(practiced(4), changes);
    expect(after).toMatchObject({ minutes: 20, done: 8, left: 12 });
    expect(total(after)).toBeGreaterThan(0);
    expect(total(after)).toBeLessThanOrEqual(12 * 60);
  });

  test('are taken off the minutes left, and neither minutes nor recall grow by practicing what was planned', () => {
    const morning = plan([]).verdict;
    for (const count of [2, 4, 8]) {
      const { verdict } = plan(practiced(count));
      expect(verdict.minutesLeft).toBe((morning.minutesLeft ?? 0) - 2 * count);
      expect(Math.abs((verdict.expected?.recall ?? 0) - (morning.expected?.recall ?? 0))).toBeLessThan(0.02);
    }
  });

  test.each([
    ['20 minutes a day', {}, 8],
    ['an hour on one day of the week', { week: [60, 20, 20, 20, 20, 20, 20] }, 53],
  ])('leave out a mock that no day of the week holds: it took minutes of its own (%s)', (_name, changes, done) => {
    const mock = entry('mock-a', { kind: 'mock', type: 'coding', drill: 'mock', seconds: 2700, recalled: false });
    const held = [...practiced(4), attempt('mock-a', 0, 'good', 2700)];
    expect(plan(held, { ...changes, entries: [...cards(40), mock] })).toMatchObject({ done });
  });

  test.each([
    ['toward a date', {}],
    ['without a date', without],
  ])('end the day once they are used up, %s: nothing more is listed, and it says so', (_name, changes) => {
    const all = practiced(99);
    expect(all).toHaveLength(10);
    const evening = plan(all, changes);
    expect(evening).toMatchObject({ minutes: 20, done: 20, left: 0, items: [] });
    expect(evening.verdict.says).toMatch(/^Done for today: 20 of 20 minutes\. For more: /);
    expect(plan(all, { ...changes, day: TODAY + 1 }).items.length).toBeGreaterThan(3);
  });

  test('leave no item that takes longer than what is left of them', () => {
    const almost = [...practiced(9), attempt('card-039', 0, 'good', 90)];
    expect(plan(almost)).toMatchObject({ items: [], left: 0 });
    expect(plan(almost).verdict.says).toMatch(/^Done for today: 20 of 20 minutes\./);
  });

  test('leave nothing to list in less than half a minute', () => {
    const short = entry('short', { seconds: 15, beside: 0 });
    const almost = (spent: number) =>
      plan([...practiced(9), attempt('card-039', 0, 'good', spent)], { entries: [...cards(40), short] });
    expect(almost(85)).toMatchObject({ items: [{ entry: { id: 'short' } }] });
    expect(almost(95)).toMatchObject({ items: [], done: 20, left: 0 });
  });

  test('say when nothing is worth practicing in what is left', () => {
    const two = { entries: cards(2) };
    const attempts = cards(2).map(({ id }) => attempt(id, 0, 'good', 120));
    expect(plan(attempts, two).verdict.says).toMatch(
      /^Done for today: 4 of 20 minutes, and nothing more would be gained/,
    );
  });

  test('say so from two minutes on: in less there is hardly time for an item', () => {
    const attempts = cards(2).map(({ id }) => attempt(id, 0, 'good', 120));
    const says = (minutes: number) => plan(attempts, { entries: cards(2), minutes }).verdict.says;
    expect(says(5)).toContain('Done for today: 4 of 5 minutes. ');
    expect(says(6)).toContain('Done for today: 4 of 6 minutes, and nothing more');
  });

  test('do not count against minutes that are asked for on top', () => {
    const more = plan(practiced(10), { minutes: 10, more: true });
    expect(more).toMatchObject({ minutes: 10, done: 20, left: 10 });
    expect(total(more)).toBeGreaterThan(300);
  });

  test('count as long as an item should take when no one measured', () => {
    const untimed = practiced(9).map((one) => ({ ...one, spent: undefined }));
    expect(plan(untimed)).toMatchObject({ done: 18, left: 2 });
    expect(plan([attempt('card-000', 0, 'good', 28_800)])).toMatchObject({ done: 2, left: 18 });
    expect(plan([attempt('card-000', 0, 'good', 3)])).toMatchObject({ done: 1, left: 19 });
  });

  test('are those of today alone', () => {
    expect(plan([attempt('card-000', 1, 'good', 1200)])).toMatchObject({ done: 0, left: 20 });
  });

  test('are known to the forecast as well', () => {
    const told = forecast(input({}, practiced(5)));
    expect(told?.plan).toEqual(judgedPlan(input({}, practiced(5))));
  });

  test('do not take away what is read on the last days', () => {
    const entries = [...cards(5), entry('pattern-a', { kind: 'pattern', drill: 'recognise' })];
    const given = { entries, lastDays: 'protocol' as const, interviews: [{ day: TODAY + 3, since: TODAY - 9 }] };
    const before = [attempt('pattern-a', 4), attempt('card-000', 4)];
    const drilled = Array.from({ length: 3 }, () => attempt('card-000', 0, 'good', 300));
    expect(plan([...before, ...drilled, ...drilled], given).items).toHaveLength(2);
  });

  test('whatever they are, the list takes no more than is left, or nothing', () => {
    const spent = fc.array(fc.tuple(fc.nat(39), fc.integer({ min: 0, max: 900 })), { maxLength: 12 });
    fc.assert(
      fc.property(spent, fc.nat(60), fc.boolean(), (some, minutes, dated) => {
        const attempts = some.map(([item, seconds]) =>
          attempt(`card-${String(item).padStart(3, '0')}`, 0, 'good', seconds),
        );
        const today = plan(attempts, { minutes, ...(dated ? {} : without) });
        const left = Math.max(0, minutes - today.done);
        expect(today).toMatchObject({ date: dateOf(TODAY), minutes });
        if (today.done > 0) expect(total(today)).toBeLessThanOrEqual(left * 60 + 30);
      }),
    );
  });
});

test('without a date everything due that did not fit is counted', () => {
  const due = cards(30).map(({ id }) => attempt(id, 30, 'good', 120));
  const { items, verdict } = plan(due, { ...without, minutes: 10 });
  expect(verdict).toMatchObject({ due: 30, left: 30 - items.length });
});
