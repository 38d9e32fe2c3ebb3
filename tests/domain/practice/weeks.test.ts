import { describe, expect, test } from 'vitest';
import { twoWeeksLines } from '../../../src/commands/wording/weeks.ts';
import { dayOf } from '../../../src/domain/dates.ts';
import { twoWeeks } from '../../../src/domain/practice/weeks.ts';

const WEDNESDAY = dayOf('2026-12-02');

const days = (minutes: Record<string, number>) => ({
  days: Object.fromEntries(
    Object.entries(minutes).map(([date, some]) => [date, { attempts: 1, seconds: some * 60, at: `${date}T09:00Z` }]),
  ),
});

describe('the last two weeks', () => {
  test('are seven days from Monday, and those of this week up to today', () => {
    const practiced = days({ '2026-11-22': 9, '2026-11-23': 20, '2026-11-29': 5, '2026-11-30': 12, '2026-12-03': 7 });
    expect(twoWeeks(practiced, WEDNESDAY)).toEqual({
      last: [1200, 0, 0, 0, 0, 0, 300],
      current: [720, 0, 0],
    });
    expect(twoWeeks(practiced, dayOf('2026-11-30')).current).toHaveLength(1);
    expect(twoWeeks(practiced, dayOf('2026-12-06')).current).toHaveLength(7);
  });

  test('are a strip of tens of minutes, in which little is something and nothing is a dot', () => {
    const practiced = days({ '2026-11-23': 1, '2026-11-24': 24, '2026-11-29': 200, '2026-11-30': 25 });
    expect(twoWeeksLines(twoWeeks(practiced, WEDNESDAY))).toMatchObject([
      {
        text: 'Last week 1 2 . . . . 9   this week 3 . .   (minutes in tens)',
        narrow: 'Last week 225 min on 3 days, this week 25 min on 1 day.',
      },
    ]);
  });

  test('say that a week had nothing, and are not told at all if neither had anything', () => {
    const lines = twoWeeksLines(twoWeeks(days({ '2026-11-23': 20 }), WEDNESDAY));
    expect(lines).toMatchObject([{ narrow: 'Last week 20 min on 1 day, this week nothing.' }]);
    expect(twoWeeksLines(twoWeeks(days({ '2026-11-20': 20 }), WEDNESDAY))).toEqual([]);
  });
});
