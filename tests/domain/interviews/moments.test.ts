import { describe, expect, it } from 'vitest';
import { USUAL_DAYS } from '../../../src/domain/dates.ts';
import { interviewDays, isoOf, readMomentIn, roundTimes, startOf } from '../../../src/domain/interviews/moments.ts';

const ADDED = '2026-01-01T00:00:00+00:00';

describe('a moment in a zone', () => {
  it.each([
    ['in the northern summer', '2026-07-01T10:00', 'Europe/Amsterdam', '2026-07-01T10:00+02:00'],
    ['in the southern summer', '2026-12-11T10:00', 'Australia/Sydney', '2026-12-11T10:00+11:00'],
    ['in the southern winter', '2026-07-01T10:00', 'Australia/Sydney', '2026-07-01T10:00+10:00'],
    ['with half an hour of offset', '2026-07-01T10:00', 'Asia/Kolkata', '2026-07-01T10:00+05:30'],
    ['on a leap day', '2028-02-29 09:15', 'UTC', '2028-02-29T09:15+00:00'],
    ['given as an instant', '2026-12-11T10:00-05:00', 'Europe/London', '2026-12-11T15:00+00:00'],
    ['given as an instant of the day before there', '2026-12-11T23:30-08:00', 'Asia/Tokyo', '2026-12-12T16:30+09:00'],
  ])('%s has the offset of that day', (_, text, zone, at) => {
    expect(readMomentIn(text, zone)).toEqual({ at });
  });

  it.each([
    ['Europe/Amsterdam', '2026-03-29T02:30', '2026-03-29T03:30+02:00', '02:30'],
    ['America/New_York', '2026-03-08T02:15', '2026-03-08T03:15-04:00', '02:15'],
    ['Australia/Sydney', '2026-10-04T02:30', '2026-10-04T03:30+11:00', '02:30'],
    ['Australia/Lord_Howe', '2026-10-04T02:10', '2026-10-04T02:40+11:00', '02:10'],
  ])('is moved forward where the clocks of %s skip it', (zone, text, at, skipped) => {
    expect(readMomentIn(text, zone)).toEqual({ at, skipped });
  });

  it.each([
    ['Europe/Amsterdam', '2026-10-25T02:30', '2026-10-25T02:30+02:00'],
    ['Australia/Sydney', '2026-04-05T02:30', '2026-04-05T02:30+11:00'],
  ])('is the first of two where the clocks of %s show it twice', (zone, text, at) => {
    expect(readMomentIn(text, zone)).toEqual({ at });
  });

  it('keeps the second of two when it was given with its offset', () => {
    const { at } = readMomentIn('2026-10-25T02:30+01:00', 'Europe/Amsterdam');
    expect(isoOf(startOf({ at, zone: 'Europe/Amsterdam' }))).toBe('2026-10-25T02:30+01:00');
  });

  it('keeps the time on the clock when the rules of the zone changed since', () => {
    expect(isoOf(startOf({ at: '2026-07-01T10:00+07:00', zone: 'Europe/Amsterdam' }))).toBe('2026-07-01T10:00+02:00');
  });

  it('reads what was kept without an offset', () => {
    expect(isoOf(startOf({ at: '2026-07-01T10:00', zone: 'Europe/Amsterdam' }))).toBe('2026-07-01T10:00+02:00');
  });
});

describe('rounds', () => {
  const interview = { id: 'a', at: '2026-12-11T10:00+01:00', zone: 'Europe/Amsterdam', added: ADDED };

  it('without a time follow one another', () => {
    const rounds = [
      { name: 'coding', minutes: 45 },
      { name: 'design' },
      { name: 'lunch', at: '2026-12-11T12:30+01:00' },
    ];
    const times = roundTimes({ ...interview, rounds }).map(({ start, end }) => [start, end].map(isoOf));
    expect(times).toEqual([
      ['2026-12-11T10:00+01:00', '2026-12-11T10:45+01:00'],
      ['2026-12-11T10:45+01:00', '2026-12-11T11:45+01:00'],
      ['2026-12-11T12:30+01:00', '2026-12-11T13:30+01:00'],
    ]);
  });

  it('on several days make a day each, from the first round to the end of the last', () => {
    const rounds = [
      { name: 'second day', at: '2026-12-14T09:00+01:00' },
      { name: 'coding', at: '2026-12-11T10:00+01:00' },
      { name: 'design', at: '2026-12-11T13:00+01:00', minutes: 90 },
    ];
    const days = interviewDays({ ...interview, rounds }, 'Europe/Amsterdam', USUAL_DAYS).map(({ start, end }) => [
      isoOf(start),
      isoOf(end),
    ]);
    expect(days).toEqual([
      ['2026-12-11T10:00+01:00', '2026-12-11T14:30+01:00'],
      ['2026-12-14T09:00+01:00', '2026-12-14T10:00+01:00'],
    ]);
  });

  it('that are not told make an hour', () => {
    const [day] = interviewDays({ ...interview, rounds: [] }, 'Europe/Amsterdam', USUAL_DAYS);
    expect(day && isoOf(day.end)).toBe('2026-12-11T11:00+01:00');
  });
});
