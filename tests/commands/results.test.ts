import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../src/domain/practice/attempt.ts';
import { aUser, type Home } from './program.ts';

const QUESTION = 'question-double-booking';
const CARD = 'block-cdn';

/** A question, its way confirmed and nothing settled; two probes; sure; points, the grade or what went wrong; what comes then. */
const question = (answer: string, said: string, grade: string, then = '') =>
  `${answer}\n\n\n\nbecause\n\nthen\n\n3\n${said}\n\n\n${grade === 'g' ? 'g' : '1'}\n${then}\n`;

async function practiced(user: Home, day: string, input: string, what = [QUESTION]) {
  const { code, out } = await user.run(['--as-of', `${day}T09:00`, 'drill', ...what], input);
  expect(code).toBe(0);
  return out.slice(out.lastIndexOf('\n\n', out.search(/^\d+ minutes?, \d+ drills?\.$/m)));
}

describe('the end of a session', () => {
  test('tells points, judgment and tomorrow the first time', async () => {
    const out = await practiced(aUser(), '2030-03-01', question('I lock the row.', '1', 'a'));
    expect(out).toMatch(/^0 minutes, 1 drill\.\n {2}1 of 3, new {2}No double-booked seat/m);
    expect(out).toContain('You were sure of 1 answer; it missed many of the points.');
    expect(out).toMatch(/^Tomorrow, 20 minutes: \d+ to review and \d+ new\.$/m);
    expect(out).not.toMatch(/Improved|last time/);
  });

  test('plans for tomorrow what was not for today', async () => {
    const user = aUser();
    for (const id of ['term-thundering-herd', 'block-load-balancer'])
      await user.run(`record ${id} --grade again --at 2030-02-20T09:00 --as-of 2030-02-20T10:00`);
    for (const id of ['term-thundering-herd', 'block-load-balancer'])
      expect((await user.run(`mark ${id} not-today --as-of 2030-03-01T08:00`)).code).toBe(0);
    const out = await practiced(user, '2030-03-01', question('I lock the row.', '1', 'a'));
    expect(out).toMatch(/^Tomorrow, 20 minutes: 3 to review and \d+ new\.$/m);
  });

  test('of a user with an attempt dated ahead says so once', async () => {
    const user = aUser();
    await user.run('record block-cdn --grade good --at 2036-01-01T09:00 --as-of 2036-01-01T10:00');
    const input = question('I lock the row.', '1', 'a');
    const { err } = await user.run(['drill', QUESTION], input);
    expect(err.match(/dated in the future/g)).toHaveLength(1);
  });

  test('says why what was missed is not in the plan of tomorrow, a week before the interview', async () => {
    const user = aUser();
    await user.run('interview add --at 2030-03-08T10:00');
    const out = await practiced(user, '2030-03-01', question('I lock the row.', '1', 'a'));
    expect(out).toMatch(/^Tomorrow, 20 minutes: \d+ new\. What you missed waits: a review brings more later\.$/m);
  });

  test('sets what came back beside the last time, with the words of what improved most', async () => {
    const user = aUser();
    await practiced(user, '2030-03-01', question('I lock the row.', '1', 'a'));
    const out = await practiced(user, '2030-03-03', question('One statement decides.', '1 2 3', 'g'));
    expect(out).toMatch(/^ {2}3 of 3, was 1 {2}No double-booked seat.* {2}\(firm now\)$/m);
    expect(out).toContain('2 points more than last time.');
    expect(out).toMatch(/^Improved most: No double-booked seat/m);
    expect(out).toMatch(/^ {2}Fri 1 Mar +"I lock the row\. because then"\n {2}today +"One statement decides\./m);
    expect(out).not.toContain('you missed');
  });

  test('shows no words of a user who keeps none', async () => {
    const user = aUser();
    await user.run('settings answers off');
    await practiced(user, '2030-03-01', question('I lock the row.', '1', 'a'));
    const out = await practiced(user, '2030-03-03', question('One statement decides.', '1 2 3', 'g'));
    expect(out).toContain('Improved most: ');
    expect(out).not.toMatch(/"I lock|"One statement/);
  });

  test('offers what was missed, once more and at once, and shows what came of it', async () => {
    const user = aUser();
    const first = question('I lock the row.', '1', 'a', 'p');
    const out = await practiced(user, '2030-03-01', `${first}${question('One statement.', '1 2 3', 'g')}`);
    expect(out).toMatch(/^ {2}3 of 3, was 1 {2}No double-booked seat/m);
    expect(out).toMatch(/^ {2}before +"I lock the row/m);
    const attempts = await user.json<Attempt[]>(`history ${QUESTION} --json --as-of 2030-03-02`);
    expect(attempts.map(({ grade }) => grade)).toEqual(['again', 'good']);
  });

  test('names the grade where no points were counted, and nothing was missed that takes an hour', async () => {
    const user = aUser();
    const { out } = await user.run(['--as-of', '2030-03-01T09:00', 'drill', CARD], 'words\n\n2\n\n1\n\n');
    expect(out).toMatch(/Enter done, p practice the 1 you missed \(\d+ min\), r read it/);
    expect(out).toMatch(/^ {2}0 of \d, new {2}CDN/m);
  });

  test('tells of the answer that was broken off', async () => {
    const first = 'words\n\n2\n\n1\na\n\n';
    const { out } = await aUser().run(['--as-of', '2030-03-01T09:00', 'drill', CARD, QUESTION], `${first}half an`);
    expect(out).toMatch(/^Not graded: No double-booked seat.*What you typed is kept\./m);
    const whole = await aUser().run(['--as-of', '2030-03-01T09:00', 'drill', CARD], first);
    expect(whole.out).not.toContain('is kept');
  });

  test('of the first session in a week is followed by the week before', async () => {
    const user = aUser();
    const session = async (day: string) =>
      (await user.run(['--as-of', `${day}T09:00`, 'drill', QUESTION], question('I lock the row.', '1 2', 'a'))).out;
    expect(await session('2030-03-01')).not.toContain('Your last week');
    const monday = await session('2030-03-04');
    expect(monday).toMatch(
      /^Mon 25 Feb to Sun 3 Mar\. Your last week\.\nnothing, 1 drill\. The week before: nothing\./m,
    );
    expect(await session('2030-03-05')).not.toMatch(/your last week/i);
    const week = await user.run('stats last-week --as-of 2030-03-06');
    expect(week.out).toMatch(/^Mon 25 Feb to Sun 3 Mar\nnothing, 1 drill\./);
    expect(await user.json('stats last-week --json --as-of 2030-03-06')).toMatchObject({
      from: '2030-02-25',
      to: '2030-03-03',
      drills: 1,
      points: 2 / 3,
      missed: [QUESTION],
    });
    expect((await user.run('stats last-week --as-of 2030-03-20')).out).toContain(
      'Mon 11 Mar to Sun 17 Mar: nothing practiced.',
    );
  });
});
