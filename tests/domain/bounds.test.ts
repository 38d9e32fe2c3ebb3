import { expect, test } from 'vitest';
import { brief, firstTold, problemTexts, tooLongFor } from '../../src/domain/bounds.ts';
import { Problem } from '../../src/domain/problem.ts';

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

test('what the user wrote and could not be kept is reported whole, between the problem and what to do', () => {
  const answer = `It said "${'x'.repeat(300)}" and ${'y'.repeat(300)}.`;
  const problem = new Problem(`"${'z'.repeat(300)}" is full.`, 'Free some space.', { unkept: answer });
  expect(problemTexts(problem)).toEqual([
    `"${'z'.repeat(200)}..." is full.`,
    `What you wrote, so that you can copy it:\n\n${answer}\n`,
    '  Free some space.',
  ]);
  expect(problemTexts(new Problem('It is full.', undefined, { unkept: ' ' }))).toEqual(['It is full.']);
});
