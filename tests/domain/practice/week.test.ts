import { expect, test } from 'vitest';
import { dateOf, dayOf } from '../../../src/domain/dates.ts';
import { weekAt } from '../../../src/domain/practice/week.ts';

test('a week has its mocks by round, its minutes and the last change of a story, from Monday to Sunday', () => {
  const at = (day: string) => `${day}T12:00:00+00:00`;
  const attempt = (item: string, day: string, drill?: string) =>
    ({ id: item + day, item, at: at(day), grade: 'good', drill }) as const;
  const week = weekAt(dayOf('2026-11-28'), {
    problems: [],
    attempts: [
      attempt('mock-coding', '2026-11-24', 'mock'),
      attempt('mock-coding', '2026-11-22', 'mock'),
      attempt('design-url-shortener', '2026-11-29', 'design'),
      attempt('mock-design', '2026-11-30', 'mock'),
    ],
    practiced: { '2026-11-23': { seconds: 600 }, '2026-11-29': { seconds: 300 }, '2026-11-30': { seconds: 900 } },
    stories: [{ changed: at('2026-11-25') }, { changed: at('2026-11-30') }],
    days: { dayStarts: '04:00' },
  });
  expect(week).toMatchObject({ coding: 1, design: 1, minutes: 15, days: 2, story: dayOf('2026-11-25') });
  expect([week.from, week.to].map(dateOf)).toEqual(['2026-11-23', '2026-11-29']);
});
