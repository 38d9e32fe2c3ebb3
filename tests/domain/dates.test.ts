import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateOf,
  dayHere,
  dayName,
  dayOf,
  daysAway,
  daysBetween,
  isMoment,
  mondayOf,
  readMoment,
  stamp,
  startOfDay,
  USUAL_DAYS,
  userDay,
  weekday,
} from '../../src/domain/dates.ts';

describe('days', () => {
  it('are numbers that come back as the date they were made of', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500_000, max: 2_000_000 }), (day) => {
        expect(dayOf(dateOf(day))).toBe(day);
      }),
    );
  });

  it('count over leap days and not over those that a year does not have', () => {
    expect(dayOf('2028-03-01') - dayOf('2028-02-28')).toBe(2);
    expect(dayOf('2027-03-01') - dayOf('2027-02-28')).toBe(1);
    expect(dayOf('2100-03-01') - dayOf('2100-02-28')).toBe(1);
  });

  it('are those of the calendar that a moment was written in', () => {
    expect(dayOf('2026-12-11T23:30:00-08:00')).toBe(dayOf('2026-12-11'));
  });

  it('have names, with the year when it differs', () => {
    const today = dayOf('2026-11-20');
    expect(dayName(dayOf('2026-12-11'), today)).toBe('Fri 11 Dec');
    expect(dayName(dayOf('2027-01-01'), today)).toBe('Fri 1 Jan 2027');
    expect([dayOf('2026-11-23'), dayOf('2026-11-22'), -1].map(weekday)).toEqual([0, 6, 2]);
  });

  it('belong to the week that began on the Monday before', () => {
    expect([dayOf('2026-11-23'), dayOf('2026-11-29'), -1].map((day) => dateOf(mondayOf(day)))).toEqual([
      '2026-11-23',
      '2026-11-23',
      '1969-12-29',
    ]);
  });

  it.each([
    [0, 'today'],
    [1, 'tomorrow'],
    [-1, 'yesterday'],
    [21, 'in 21 days'],
    [-2, '2 days ago'],
  ])('%i away is said as "%s"', (days, words) => {
    expect(daysAway(days)).toBe(words);
  });
});

describe("the user's day", () => {
  it.each([
    ['2026-12-11T03:59:59.999+01:00', '2026-12-10'],
    ['2026-12-11T04:00:00.000+01:00', '2026-12-11'],
    ['2026-12-11T23:30:00-08:00', '2026-12-11'],
    ['2026-12-12T00:30:00-08:00', '2026-12-11'],
    ['2026-12-11', '2026-12-11'],
    ['2027-01-01T01:00+14:00', '2026-12-31'],
  ])('of %s is %s', (at, date) => {
    expect(dateOf(userDay(at, USUAL_DAYS))).toBe(date);
  });

  it('begins when the user says', () => {
    const at = '2026-12-11T02:30:00+01:00';
    expect(['00:00', '02:30', '02:31', '12:00'].map((dayStarts) => dateOf(userDay(at, { dayStarts })))).toEqual([
      '2026-12-11',
      '2026-12-11',
      '2026-12-10',
      '2026-12-10',
    ]);
  });

  it('of what was written in universal time, or on other clocks, is the one where the user is', () => {
    const at = startOfDay(20_000, USUAL_DAYS);
    const before = new Date(at.getTime() - 1);
    expect([at, before].map((moment) => userDay(moment.toISOString(), USUAL_DAYS))).toEqual([20_000, 19_999]);
    expect(dayHere(`${at.toISOString().slice(0, -1)}+00:00`, USUAL_DAYS)).toBe(20_000);
  });

  it('is never before or after the one that its beginning and the next one leave', () => {
    const moments = fc.date({ min: new Date('1980-01-02'), max: new Date('2060-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        const day = userDay(stamp(moment), USUAL_DAYS);
        expect(startOfDay(day, USUAL_DAYS).getTime()).toBeLessThanOrEqual(moment.getTime());
        expect(startOfDay(day + 1, USUAL_DAYS).getTime()).toBeGreaterThan(moment.getTime());
      }),
    );
  });

  it.each([
    ['2026-12-01T21:00-08:00', '2026-12-03T21:00+09:00', 1],
    ['2026-12-02T10:00+09:00', '2026-12-01T21:00-08:00', -1],
    ['2026-12-01T21:00+01:00', '2026-12-03T05:00+01:00', 2],
    ['2026-12-01T21:00+01:00', '2026-12-02T21:00-08:00', 1],
    ['2026-12-01T21:00+01:00', '2026-12-03T21:00-08:00', 2],
  ])('from %s to %s is %i days of those lived', (from, to, count) => {
    expect(daysBetween(from, to, USUAL_DAYS)).toBe(count);
  });
});

describe('moments', () => {
  it('come back from their stamp to the millisecond', () => {
    const dates = fc.date({ min: new Date('1970-01-02'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        expect(stamp(date)).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}[+-]\d{2}:\d{2}$/);
        expect(readMoment(stamp(date))?.getTime()).toBe(date.getTime());
      }),
    );
  });

  it('of the first and the last year that are read can be stamped and read again, wherever one is', () => {
    for (const text of ['1001-01-01T00:00+14:00', '9998-12-31T23:59-12:00'])
      expect(isMoment(stamp(readMoment(text) as Date))).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2027-02-29',
    '2026-13-01',
    '2026-12-11T25:00',
    '2026-12-11T24:00',
    '2026-00-11',
    '9999-12-31T23:30-10:00',
    '1000-12-31',
    '0099-01-01',
    '2026-04-31T10:00',
    '2026-12-11 10:00',
    '11.12.2026',
    '2026-12',
    '',
    'now',
    '2026-12-11T10:00[Europe/Paris]',
  ])('are not read from "%s"', (text) => {
    expect(readMoment(text)).toBeUndefined();
  });

  it.each(['2028-02-29', '2026-12-11T10:00', '2026-12-11T10:00Z', '2026-12-11T10:00:30.5+0530'])(
    'are read from %s',
    (text) => {
      expect(readMoment(text)).toBeInstanceOf(Date);
    },
  );
});
