import { describe, expect, it } from 'vitest';
import { hourAt, withTimes } from '../../../../src/domain/drills/incident/times.ts';

const at = (start: string) => ({ clock: { start, limit: 40 } });

describe('the clock of an incident', () => {
  it('goes on past midnight', () => {
    expect(hourAt(at('23:50'), 25)).toBe('00:15');
  });

  it.each([
    ['{now}', '02:07'],
    ['{now+10}', '02:17'],
    ['{eased}', '02:02'],
    ['{since 01:52:08}', '00:14:52'],
    ['{since 23:59:00}', '02:08:00'],
    ['{since state}', '00:03:00'],
    ['at {now}, next {now+5}', 'at 02:07, next 02:12'],
    ['{due}', '02:11'],
    ['{later} stays', '{later} stays'],
  ])('is put into a text: %s', (text, shown) => {
    expect(withTimes(text, at('02:00'), { now: 7, entered: 4, eased: 2, due: 11 })).toBe(shown);
  });

  it('promises no update for a minute that is over', () => {
    expect(withTimes('{due}', at('02:00'), { now: 7, due: 5 })).toBe('02:08');
  });
});
