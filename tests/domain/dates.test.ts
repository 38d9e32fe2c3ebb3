import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayName, dayOf, daysAway, isMoment, readMoment, stamp, weekday } from '../../src/domain/dates.ts';

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
