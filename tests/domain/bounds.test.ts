import { expect, test } from 'vitest';
import { brief, firstTold, tooLongFor } from '../../src/domain/bounds.ts';

test('a message repeats at most 200 letters of what it was given', () => {
  const long = 'x'.repeat(100_000);
  expect(brief(`Unknown item "${long}".`)).toBe(`Unknown item "${'x'.repeat(200)}...".`);
  expect(brief(`/${long} cannot be read: its name is too long.`).length).toBeLessThan(250);
  expect(brief(`Unknown item "${'two words '.repeat(1000)}". Did you mean "that"?`)).toMatch(
    /two\.\.\.". Did you mean "that"\?$|words \.\.\."\. Did you mean "that"\?$/,
  );
  const many = 'A sentence of the usual length. '.repeat(40);
  expect(brief(many)).toBe(many);
});

test('of many problems twenty are told and the rest is counted', () => {
  const problems = Array.from({ length: 1000 }, (_, n) => `line ${n}`);
  expect(firstTold(problems)).toHaveLength(21);
  expect(firstTold(problems).at(-1)).toBe('and 980 more');
  expect(firstTold(problems.slice(0, 20))).toEqual(problems.slice(0, 20));
});

test('a name has at most a thousand letters', () => {
  expect([tooLongFor('x'.repeat(1000)), tooLongFor('x'.repeat(1001))]).toEqual([
    undefined,
    'must be at most 1000 characters long',
  ]);
});
