import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/domain/dates.ts';
import { readWhen } from '../../../src/domain/interviews/when.ts';

/** A Friday. */
const TODAY = dayOf('2026-11-20');
const read = (text: string) => readWhen(text, TODAY);

describe('a date and time as people write it', () => {
  test.each([
    ['2026-12-18 10:00', '2026-12-18T10:00'],
    ['2026-12-18T14:30', '2026-12-18T14:30'],
    ['2026-12-18T14:30:00', '2026-12-18T14:30'],
    ['2026-12-18', '2026-12-18T10:00'],
    ['  2026-12-18   9:05 ', '2026-12-18T09:05'],
    ['2028-02-29', '2028-02-29T10:00'],
    ['18 Dec', '2026-12-18T10:00'],
    ['18 December 2027', '2027-12-18T10:00'],
    ['Dec 18', '2026-12-18T10:00'],
    ['December 18, 2026 at 3pm', '2026-12-18T15:00'],
    ['Fri 18 Dec 10:00', '2026-12-18T10:00'],
    ['18th of December', '2026-12-18T10:00'],
    ['1st oct', '2027-10-01T10:00'],
    ['18 Oct 2027', '2027-10-18T10:00'],
    ['Oct 18', '2027-10-18T10:00'],
    ['14 August', '2027-08-14T10:00'],
    ['3 Sept', '2027-09-03T10:00'],
    ['19 Nov', '2027-11-19T10:00'],
    ['20 Nov', '2026-11-20T10:00'],
  ])('%s', (text, wall) => expect(read(text)).toBe(wall));

  test.each([
    ['today 16:00', '2026-11-20T16:00'],
    ['tomorrow', '2026-11-21T10:00'],
    ['Tomorrow 9am', '2026-11-21T09:00'],
    ['tomorrow at 9 a.m.', '2026-11-21T09:00'],
    ['tomorrow 12am', '2026-11-21T00:00'],
    ['tomorrow 12pm', '2026-11-21T12:00'],
    ['tomorrow 12:30 pm', '2026-11-21T12:30'],
    ['monday', '2026-11-23T10:00'],
    ['Friday 14:30', '2026-11-27T14:30'],
    ['next friday', '2026-11-27T10:00'],
    ['sat', '2026-11-21T10:00'],
    ['on Saturday', '2026-11-21T10:00'],
    ['tue 8:15', '2026-11-24T08:15'],
    ['in 3 weeks', '2026-12-11T10:00'],
    ['in a week', '2026-11-27T10:00'],
    ['in one day', '2026-11-21T10:00'],
    ['in two weeks at 13:00', '2026-12-04T13:00'],
    ['in 10 days', '2026-11-30T10:00'],
    ['in 1 month', '2026-12-20T10:00'],
  ])('%s', (text, wall) => expect(read(text)).toBe(wall));

  test('a month after the last day of a long one is the last day of a short one', () => {
    expect(readWhen('in 1 month', dayOf('2027-01-31'))).toBe('2027-02-28T10:00');
    expect(readWhen('in 3 months', dayOf('2026-11-30'))).toBe('2027-02-28T10:00');
  });

  test.each([
    '',
    ' ',
    'soon',
    '10:00',
    '2026-02-30',
    '2027-02-29',
    '2026-13-01',
    '31 June',
    '18 Dec 25:00',
    'tomorrow 10:60',
    'tomorrow 13pm',
    'tomorrow 0am',
    'in 3 fortnights',
    'in 99999 days',
    '12/18/2026',
    'fr',
    'no date yet',
  ])('not understood: "%s"', (text) => expect(read(text)).toBeUndefined());
});
