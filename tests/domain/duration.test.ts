import { expect, test } from 'vitest';
import { clock, minutes, spoken } from '../../src/domain/duration.ts';

test('a clock shows minutes and two digits of seconds', () => {
  expect([0, 9, 72, 600, 3599].map(clock)).toEqual(['0:00', '0:09', '1:12', '10:00', '59:59']);
});

test('a clock shows hours only from one hour on', () => {
  expect([3600, 3672, 36_000].map(clock)).toEqual(['1:00:00', '1:01:12', '10:00:00']);
});

test('a clock cuts fractions off and never goes below zero', () => {
  expect([59.99, -3].map(clock)).toEqual(['0:59', '0:00']);
});

test('a spoken time uses the singular for one', () => {
  expect([0, 1, 72, 120, 3600, 3661].map(spoken)).toEqual([
    '0 seconds',
    '1 second',
    '1 minute 12 seconds',
    '2 minutes',
    '1 hour',
    '1 hour 1 minute 1 second',
  ]);
});

test('minutes are rounded, but what takes time takes at least one', () => {
  expect([0, 5, 89, 90, 600].map(minutes)).toEqual([0, 1, 1, 2, 10]);
});
