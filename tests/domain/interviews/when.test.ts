import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/domain/dates.ts';
import { readWhen } from '../../../src/domain/interviews/when.ts';

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
  ])('is not understood: "%s"', (text) => {
    expect(readWhen(text, TODAY)).toBeUndefined();
  });

  it('is nothing or a date with a time, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(readWhen(text, TODAY) ?? '2026-01-01T10:00').toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
      }),
    );
  });
});
