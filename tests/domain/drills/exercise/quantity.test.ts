import { describe, expect, test } from 'vitest';
import { marked } from '../../../../src/domain/drills/exercise/quantity.ts';

const right = (said: string, value: string, factor = 2) => marked(said, value, factor)?.right;

describe('an estimate', () => {
  test.each([
    ['116/s', '115.7/s'],
    ['about 100 per second', '115.7/s'],
    ['116', '115.7/s'],
    ['10 million a day', '115.7/s'],
    ['7k/min', '115.7/s'],
    ['10e6 / 86,400 = 116 rps', '115.7/s'],
    ['9 TB', '9.13 TB'],
    ['9', '9.13 TB'],
    ['9,125 GB', '9.13 TB'],
    ['9 tb', '9.13 TB'],
    ['8 TiB', '9.13 TB'],
    ['2.7 Gbit/s', '333 MB/s'],
    ['2,700 Mbps', '333 MB/s'],
    ['333 MB', '333 MB/s'],
    ['2 hours', '2.22 hours'],
    ['130 min', '2.22 hours'],
    ['130 m', '2.22 hours'],
    ['$6k', '$6,221'],
    ['6000 dollars', '$6,221'],
    ['12m', '12,000,000 messages'],
    ['18 connections', '18 connections'],
  ])('of %s is close enough to %s', (said, value) => {
    expect(right(said, value)).toBe(true);
  });

  test('may be off by the factor, up and down, and not by more', () => {
    expect([right('230/s', '115.7/s'), right('58/s', '115.7/s')]).toEqual([true, true]);
    expect([right('260/s', '115.7/s'), right('50/s', '115.7/s')]).toEqual([false, false]);
  });

  test('says how many times too high it is', () => {
    expect(marked('500/s', '115.7/s', 2)).toEqual({ right: false, times: 500 / 115.7 });
  });

  test('that counts something else is wrong, whatever its number', () => {
    expect(marked('9 seconds', '9.13 TB', 2)).toEqual({ right: false, times: undefined });
    expect(marked('9 TB per day', '9.13 TB', 2)).toEqual({ right: false, times: undefined });
  });

  test('without a number is none', () => {
    expect(marked('no idea', '115.7/s', 2)).toBeUndefined();
    expect(marked('', '115.7/s', 2)).toBeUndefined();
  });
});
