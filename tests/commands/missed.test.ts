import { expect, test } from 'vitest';
import { aUser, type Home } from './program.ts';

const CARD = 'term-thundering-herd';
const HARD = 'a herd\n\n3\n1 2\n2\nhard\n';
const GOOD = 'all of it\n\n3\nall\ngood\n';
const on = (day: string, time = '10:00') => ['--as-of', `2030-03-${day}T${time}`];

const drill = (user: Home, what: readonly string[], input: string, day: string, time?: string) =>
  user.run(['drill', ...what, '--untimed', ...on(day, time)], input);
const missed = (user: Home, what: readonly string[], day: string, input = 's\n') =>
  // Later on that day: what was practiced at a moment counts after it.
  drill(user, ['--missed', ...what], input, day, '12:00');

test('what was missed in the last session is practiced again, until it is made up for', async () => {
  const user = aUser();
  expect((await missed(user, [], '04')).out).toBe('Nothing practiced yet. Start with: rehearse\n');
  await drill(user, [CARD], HARD, '04');
  const again = await missed(user, [], '04', GOOD);
  expect(again.out).toMatch(/card 1 of 1/i);
  expect(again.out).toContain('7 of 7 points');
  expect((await missed(user, [], '05')).out).toBe('You missed nothing in the last session.\n');
});

test('days take the place of the session', async () => {
  const user = aUser();
  await drill(user, [CARD], HARD, '04');
  await drill(user, ['term-idempotency'], GOOD, '06');
  expect((await missed(user, ['--days', '2'], '06')).out).toBe('You missed nothing in the last 2 days.\n');
  expect((await missed(user, ['--days', '1'], '06')).out).toBe('You missed nothing today.\n');
  expect((await missed(user, ['--days', '3'], '06')).out).toMatch(/1 of 1/);
});

test('kinds, topics and items say of what', async () => {
  const user = aUser();
  await drill(user, [CARD], HARD, '04');
  expect((await missed(user, ['question'], '04')).out).toBe('You missed nothing of that in the last session.\n');
  expect((await missed(user, ['card'], '04')).out).toMatch(/1 of 1/);
  expect((await missed(user, [CARD], '04')).out).toMatch(/1 of 1/);
});

test('an item marked known since is left out', async () => {
  const user = aUser();
  await drill(user, [CARD], HARD, '04');
  await user.run(['mark', CARD, 'known', ...on('04')]);
  expect((await missed(user, [], '04')).out).toContain('You missed nothing');
});

test('days alone are refused with an example', async () => {
  const { code, err } = await aUser().run('drill --days 3');
  expect(code).toBe(2);
  expect(err).toContain('rehearse drill --missed --days 7');
});
