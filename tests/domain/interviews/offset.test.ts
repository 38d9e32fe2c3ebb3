import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { USUAL_DAYS } from '../../../src/domain/dates.ts';
import { interviewDays, isoOf } from '../../../src/domain/interviews/moments.ts';
import { placeOffset } from '../../../src/domain/interviews/offset.ts';

function place(offset: string, at = '2026-12-11T10:00[Europe/Amsterdam]', planned = '2026-11-20') {
  const start = Temporal.ZonedDateTime.from(at);
  const day = {
    start,
    end: start.add({ hours: 4 }),
    date: start.toPlainDate(),
    planned: Temporal.PlainDate.from(planned),
  };
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
    [
      'an interview at 7:30 leaves half an hour from six on',
      '2026-12-11T07:30',
      '2026-12-11T06:00',
      '2026-12-11T06:30',
    ],
    ['one at seven leaves none: the evening before', '2026-12-11T07:00', '2026-12-10T21:00', '2026-12-10T22:00'],
    ['one at two in the night too', '2026-12-11T02:00', '2026-12-10T21:00', '2026-12-10T22:00'],
  ])('has a morning that is not in the night: %s', (_, start, from, to) => {
    expect(place('morning', `${start}[UTC]`)).toEqual([{ from: `${from}+00:00`, to: `${to}+00:00`, allDay: false }]);
  });

  it('does what comes after a late interview in the morning', () => {
    const start = Temporal.ZonedDateTime.from('2026-12-11T19:00[UTC]');
    const day = {
      start,
      end: start.add({ hours: 4 }),
      date: start.toPlainDate(),
      planned: Temporal.PlainDate.from('2026-11-20'),
    };
    expect(placeOffset('T+2h', day).map(({ start: from }) => isoOf(from))).toEqual(['2026-12-12T09:00+00:00']);
  });

  it('puts nothing into the night, whatever the zones and the hour; the interview itself may be there', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/Los_Angeles', 'Asia/Tokyo', 'Asia/Kolkata', 'Pacific/Apia');
    const hours = fc.integer({ min: 0, max: 24 * 365 });
    fc.assert(
      fc.property(zones, zones, hours, fc.integer({ min: 1, max: 8 }), (theirs, yours, hour, length) => {
        const at = Temporal.Instant.from('2026-01-01T00:30:00Z').add({ hours: hour }).toZonedDateTimeISO(theirs);
        const rounds = [{ name: 'all of it', minutes: 60 * length }];
        const interview = { id: 'a', at: isoOf(at), zone: theirs, rounds, added: '2025-12-01T00:00:00Z' };
        const [day] = interviewDays(interview, yours, USUAL_DAYS);
        if (!day) throw new Error('no day');
        for (const offset of ['night', 'morning', 'T-5h', 'T-90min', 'T+2h', 'T+5h']) {
          const [placed] = placeOffset(offset, day);
          expect(placed?.start.timeZoneId).toBe(yours);
          const soon = placed?.start.until(day.start).total('hours') ?? 0;
          if (soon >= 0 && soon <= 2) continue;
          expect([offset, placed?.start.hour ?? 0]).toSatisfy(([, h]) => h >= 6 && h < 22);
          if (/^(night|morning|T-)/.test(offset)) expect(soon).toBeGreaterThan(0);
          expect(placed?.end.epochMilliseconds).toBeGreaterThan(placed?.start.epochMilliseconds ?? 0);
        }
      }),
    );
  });

  it.each([
    ['Europe/Amsterdam', '2026-03-30T10:00', 'T-24h', '2026-03-29T00:00+01:00', '2026-03-30T00:00+02:00'],
    ['Europe/Amsterdam', '2026-10-27T10:00', 'T-48h', '2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00'],
    ['Australia/Sydney', '2026-10-05T10:00', 'T-24h', '2026-10-04T00:00+10:00', '2026-10-05T00:00+11:00'],
    ['America/New_York', '2026-11-04T10:00', 'T-72h', '2026-11-01T00:00-04:00', '2026-11-02T00:00-05:00'],
  ])('is the calendar day, however many hours clocks give it: %s %s %s', (zone, at, offset, from, to) => {
    expect(place(offset, `${at}[${zone}]`)).toEqual([{ from, to, allDay: true }]);
  });

  it('keeps the evening at eight when clocks change in the night', () => {
    expect(place('night', '2026-03-29T10:00[Europe/Amsterdam]')[0]?.from).toBe('2026-03-28T20:00+01:00');
  });

  it('counts over a leap day', () => {
    expect(place('T-7d', '2028-03-03T10:00[UTC]')[0]?.from).toBe('2028-02-25T00:00+00:00');
    expect(place('T-24h', '2028-03-01T10:00[UTC]')[0]?.from).toBe('2028-02-29T00:00+00:00');
    expect(place('T-24h', '2027-03-01T10:00[UTC]')[0]?.from).toBe('2027-02-28T00:00+00:00');
  });
});
