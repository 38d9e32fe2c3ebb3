import { expect, test } from 'vitest';
import { aUser } from './program.ts';

interface Exercise {
  id: string;
  daily?: true;
  seconds: number;
  steps: { field?: string }[];
}

test('the daily routine goes through its five exercises, fifteen minutes in all, and keeps a note of each', async () => {
  const user = aUser();
  const listed = await user.json<{ id: string }[]>('content list --kind exercise --json');
  const shown = await Promise.all(listed.map(({ id }) => user.json<Exercise>(['content', 'show', id, '--json'])));
  const exercises = shown.filter(({ daily }) => daily);
  expect(exercises.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(15 * 60);

  // Each step's words and an empty line, or Enter alone; no tick; the grade; Enter goes on.
  const played = exercises.map(
    ({ steps }) => `${steps.map(({ field }) => (field ? 'words\n\n' : '\n')).join('')}\ng\n\n`,
  );
  const { code, out } = await user.run('daily', played.join(''));
  expect(code).toBe(0);
  expect(out).toContain('Exercise 5 of 5.');
  const { attempts, notes } = await user.json<{
    attempts: { item: string; grade: string }[];
    notes: { item: string }[];
  }>('export');
  // What is done in one millisecond is exported in no certain order.
  expect(attempts.map(({ item, grade }) => `${item} ${grade}`).sort()).toEqual(
    exercises.map(({ id }) => `${id} good`).sort(),
  );
  expect(notes.map(({ item }) => item).sort()).toEqual(
    exercises
      .filter(({ steps }) => steps.some(({ field }) => field))
      .map(({ id }) => id)
      .sort(),
  );
});

test('it ends in order when its input ends, and has kept what was done', async () => {
  const user = aUser();
  const { code, out } = await user.run('daily', 'words\n');
  expect(code).toBe(0);
  expect(out).toContain('Nothing recorded this time.');
});

test('without a clock no limit is named', async () => {
  expect((await aUser().run('daily --untimed', 'words\n')).out).not.toMatch(/You have \d/);
});
