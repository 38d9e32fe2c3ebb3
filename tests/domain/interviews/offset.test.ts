import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isoOf } from '../../../src/domain/interviews/moments.ts';
import { placeOffset } from '../../../src/domain/interviews/offset.ts';

function place(offset: string, at = '2026-12-11T10:00[Europe/Amsterdam]', planned = '2026-11-20') {
  const start = Temporal.ZonedDateTime.from(at);
  const day = { start, end: start.add({ hours: 4 }), planned: Temporal.PlainDate.from(planned) };
  return placeOffset(offset, day).map(({ start: from, end, allDay }) => ({
    from: isoOf(from),
    to: isoOf(end),
    allDay,
  }));
}

describe('a place on the calendar', () => {
  it.each([
    ['T-72h', '2026-12-08T00:00+01:00', '2026-12-09T00:00+01:00'],
    ['T-7d', '2026-12-04T00:00+01:00', '2026-12-05T00:00+01:00'],
    ['plan+1d', '2026-11-21T00:00+01:00', '2026-11-22T00:00+01:00'],
    ['by T-7d', '2026-11-20T00:00+01:00', '2026-12-05T00:00+01:00'],
    ['daily until T-4d', '2026-11-20T00:00+01:00', '2026-12-08T00:00+01:00'],
    ['plan+1d..T-7d', '2026-11-21T00:00+01:00', '2026-12-05T00:00+01:00'],
    ['T+7d', '2026-12-18T00:00+01:00', '2026-12-19T00:00+01:00'],
  ])('%s is whole days', (offset, from, to) => {
    expect(place(offset)).toEqual([{ from, to, allDay: true }]);
  });

  it.each([
    ['night', '2026-12-10T20:00+01:00', '2026-12-11T00:00+01:00'],
    ['morning', '2026-12-11T08:30+01:00', '2026-12-11T09:00+01:00'],
    ['during', '2026-12-11T10:00+01:00', '2026-12-11T14:00+01:00'],
    ['T+2h', '2026-12-11T16:00+01:00', '2026-12-12T00:00+01:00'],
    ['T-90min', '2026-12-11T08:30+01:00', '2026-12-11T09:00+01:00'],
  ])('%s has a time of day', (offset, from, to) => {
    expect(place(offset)).toEqual([{ from, to, allDay: false }]);
  });

  it('is one for each part', () => {
    expect(place('morning; during; T+2h')).toHaveLength(3);
  });

  it.each(['apply', 'O+0h..O+48h', 'L+5bd', 'A+0d..S-1d'])(
    'is none for %s, which counts from no date yet',
    (offset) => {
      expect(place(offset)).toEqual([]);
    },
  );

  it('has a morning from nine to an hour before a late start', () => {
    expect(place('morning', '2026-12-11T16:00[Europe/Amsterdam]')).toEqual([
      { from: '2026-12-11T09:00+01:00', to: '2026-12-11T15:00+01:00', allDay: false },
    ]);
  });

  it.each([
    ['Europe/Amsterdam', '2026-03-30T10:00', 'T-24h', '2026-03-29T00:00+01:00', '2026-03-30T00:00+02:00'],
    ['Europe/Amsterdam', '2026-10-27T10:00', 'T-48h', '2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00'],
    ['Australia/Sydney', '2026-10-05T10:00', 'T-24h', '2026-10-04T00:00+10:00', '2026-10-05T00:00+11:00'],
    ['America/New_York', '2026-11-04T10:00', 'T-72h', '2026-11-01T00:00-04:00', '2026-11-02T00:00-05:00'],
  ])('is the calendar day, however many hours clocks give it: %s %s %s', (zone, at, offset, from, to) => {
    expect(place(offset, `${at}[${zone}]`)).toEqual([{ from, to, allDay: true }]);
  });

  it('keeps the evening at eight where clocks change in the night', () => {
    expect(place('night', '2026-03-29T10:00[Europe/Amsterdam]')[0]?.from).toBe('2026-03-28T20:00+01:00');
  });

  it('counts over a leap day', () => {
    expect(place('T-7d', '2028-03-03T10:00[UTC]')[0]?.from).toBe('2028-02-25T00:00+00:00');
    expect(place('T-24h', '2028-03-01T10:00[UTC]')[0]?.from).toBe('2028-02-29T00:00+00:00');
    expect(place('T-24h', '2027-03-01T10:00[UTC]')[0]?.from).toBe('2027-02-28T00:00+00:00');
  });
});
