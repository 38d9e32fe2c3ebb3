import { describe, expect, test } from 'vitest';
import { twoWeeksLines, weekLines } from '../../../src/commands/wording/weeks.ts';
import { dayOf } from '../../../src/domain/dates.ts';
import type { Attempt } from '../../../src/domain/practice/attempt.ts';
import { standingOf } from '../../../src/domain/practice/standing.ts';
import { twoWeeks, weekOf } from '../../../src/domain/practice/weeks.ts';

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

describe('a week', () => {
  const attempt = (item: string, date: string, said: number, rest: Partial<Attempt> = {}): Attempt => ({
    id: `${item}/${date}`,
    item,
    at: `${date}T09:00:00+00:00`,
    drill: 'recall',
    seconds: 60,
    spent: 300,
    answer: 'words',
    grade: said >= 3 ? 'good' : 'again',
    said,
    of: 4,
    ...rest,
  });
  const ATTEMPTS = [
    attempt('late', '2026-12-01', 4),
    attempt('locks', '2026-11-17', 1),
    attempt('locks', '2026-11-24', 4, { confidence: 4 }),
    attempt('caches', '2026-11-25', 1, { confidence: 3 }),
    attempt('queues', '2026-11-26', 2),
    attempt('queues', '2026-11-29', 3),
  ];
  const week = weekOf(ATTEMPTS, dayOf('2026-11-23'), standingOf(ATTEMPTS), (id) => `Title of ${id}`);

  test('is its days, its points against those of the week before, and what was missed in it', () => {
    expect(week).toMatchObject({ drills: 4, points: 10 / 16, pointsBefore: 1 / 4 });
    expect(week.seconds.current).toEqual([0, 300, 300, 300, 0, 0, 300]);
    expect(week.missed.map(({ item }) => item)).toEqual(['caches']);
    expect(week.results.improved).toMatchObject({ title: 'Title of locks', last: { said: 1 } });
  });

  test('is told in ten lines at most', () => {
    const lines = weekLines(week, { firm: { now: 2, before: 1 }, days: 8 });
    expect(lines.length).toBeLessThanOrEqual(10);
    expect(lines.filter((line) => typeof line === 'string' && line !== '')).toEqual([
      '20 min on 4 days, 4 drills. The week before: 5 min on 1 day.',
      'You said 63% of the points, and 25% the week before.',
      '4 points more than the times before.',
      '2 items firm at its end, 1 more than a week earlier.',
      'You were sure of 2 answers; 1 of them held most of the points.',
      'Improved most: Title of locks (1 of 4, then 4 of 4).',
      'Still missed: 1 item. To practice them: rehearse drill --missed --days 8',
    ]);
  });

  test('says nothing of what there was none of', () => {
    const [only] = [attempt('locks', '2026-11-24', 4)];
    const alone = weekOf([only], dayOf('2026-11-23'), standingOf([only]), String);
    const lines = weekLines(alone, { firm: { now: 0, before: 3 }, days: 8 }).filter((line) => typeof line === 'string');
    expect(lines).toEqual(['5 min on 1 day, 1 drill. The week before: nothing.', '', 'You said 100% of the points.']);
  });
});
