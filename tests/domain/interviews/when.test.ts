import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/domain/dates.ts';
import { exampleOf, givesTime, notUnderstood, readWhen, saysUnknown } from '../../../src/domain/interviews/when.ts';
import { ANY_CHARACTER } from '../../texts.ts';

/** A Friday. */
const TODAY = dayOf('2026-11-20');

describe('a date as people write it', () => {
  it.each([
    ['2026-12-18 10:00', '2026-12-18T10:00'],
    ['2026-12-18T14:30', '2026-12-18T14:30'],
    ['2026-12-18', '2026-12-18T10:00'],
    ['in 3 weeks', '2026-12-11T10:00'],
    ['in a month', '2026-12-20T10:00'],
    ['tomorrow 9am', '2026-11-21T09:00'],
    ['friday 14:30', '2026-11-27T14:30'],
    ['next monday', '2026-11-23T10:00'],
    ['18 Dec', '2026-12-18T10:00'],
    ['Dec 18, 2 pm', '2026-12-18T14:00'],
    ['Friday 11 December at 12am', '2026-12-11T00:00'],
    ['3 January', '2027-01-03T10:00'],
    ['29 Feb 2028', '2028-02-29T10:00'],
    ['three weeks', '2026-12-11T10:00'],
    ['3 weeks from now', '2026-12-11T10:00'],
    ['In about three weeks, 2pm', '2026-12-11T14:00'],
    ['two weeks time', '2026-12-04T10:00'],
    ['a fortnight', '2026-12-04T10:00'],
    ['ten days', '2026-11-30T10:00'],
    ['day after tomorrow', '2026-11-22T10:00'],
    ['next friday', '2026-11-27T10:00'],
    ['this monday at noon', '2026-11-23T12:00'],
    ['Dec 11', '2026-12-11T10:00'],
    ['11 December 2026', '2026-12-11T10:00'],
    ['December 11th, 2026', '2026-12-11T10:00'],
    ['Fri Dec 11, 9:30', '2026-12-11T09:30'],
    ['2026/12/11', '2026-12-11T10:00'],
    ['11.12.2026', '2026-12-11T10:00'],
    ['12/18/2026', '2026-12-18T10:00'],
    ['18/12/2026', '2026-12-18T10:00'],
    ['12/12/2026', '2026-12-12T10:00'],
  ])('%s is %s', (text, at) => {
    expect(readWhen(text, TODAY)).toBe(at);
  });

  it('has the last day of a shorter month, a month after the 31st', () => {
    expect(readWhen('in 1 month', dayOf('2027-01-31'))).toBe('2027-02-28T10:00');
  });

  it.each([
    '',
    'soon',
    '2026-02-30',
    '29 Feb 2027',
    '25:00',
    'friday 25:00',
    '13pm tomorrow',
    'in 5000 weeks',
    '32 Dec',
    'next week',
    '11/12/2026',
    'Thursday 11 December 2026',
    'decade 11',
    'foo 11 Dec',
    'a few weeks',
  ])('is not understood: "%s"', (text) => {
    expect(readWhen(text, TODAY)).toBeUndefined();
  });

  it('is asked for again when "next friday" could be either of two', () => {
    const monday = dayOf('2026-11-23');
    expect(readWhen('next friday', monday)).toBeUndefined();
    expect(notUnderstood('next friday 2pm', monday)).toBe(
      'That could be Fri 27 Nov or Fri 4 Dec. Write the one you mean: 2026-12-04 10:00.',
    );
    expect(readWhen('friday', monday)).toBe('2026-11-27T10:00');
    expect(readWhen('next monday', monday)).toBe('2026-11-30T10:00');
  });

  it('is asked for again with an example that lies ahead', () => {
    expect(notUnderstood('some day', TODAY)).toBe(
      'I do not understand that date. Try 2026-12-11 10:00, "Dec 18, 2 pm" or "in 3 weeks".',
    );
    expect(readWhen(exampleOf(TODAY), TODAY)).toBe('2026-12-11T10:00');
  });

  it.each([
    "don't know yet",
    'Don’t know',
    'dont know yet.',
    'I do not know yet',
    'not yet',
    'no date yet',
    'unknown',
    'no idea',
    'I have no idea',
    'not sure yet',
    "I'm not sure",
    'none',
    'no',
    '?',
    'TBD',
    'n/a',
    'idk',
    'later',
    'skip',
    'not scheduled yet',
    '-',
  ])('is said to be unknown: "%s"', (text) => {
    expect(saysUnknown(text)).toBe(true);
    expect(readWhen(text, TODAY)).toBeUndefined();
  });

  it.each(['', 'november', 'noon', 'not friday', 'in 3 weeks', 'tomorrow', 'soon'])(
    'is not said to be unknown: "%s"',
    (text) => {
      expect(saysUnknown(text)).toBe(false);
    },
  );

  it('has a time of its own, or not', () => {
    expect(['friday 14:30', 'Dec 18, 2 pm', 'noon tomorrow'].map(givesTime)).toEqual([true, true, true]);
    expect(['friday', '2026-12-18', 'in 3 weeks'].map(givesTime)).toEqual([false, false, false]);
  });

  it('is nothing or a date with a time, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: ANY_CHARACTER, maxLength: 30 }), (text) => {
        expect(readWhen(text, TODAY) ?? '2026-01-01T10:00').toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
      }),
    );
  });
});
