import { describe, expect, test } from 'vitest';
import { aUser, type Home } from './program.ts';

interface Planned {
  date: string;
  verdict: { phase: string; days: number };
}

/** Someone in Tokyo with an interview on Friday at four in San Francisco: Saturday, nine in the morning for them. */
async function inTokyo(): Promise<Home> {
  const user = aUser({ zone: 'Asia/Tokyo' });
  await user.run(
    'interview add --at 2026-12-18T16:00 --zone America/Los_Angeles --company SF --as-of 2026-11-28T12:00',
  );
  return user;
}

const on = async (user: Home, when: string) =>
  (await user.json<Planned>(`today --plan --json --as-of ${when}`)).verdict;
const said = async (user: Home, line: string) => (await user.run(line)).out.replace(/\s+/g, ' ');

describe('days to an interview in another zone', () => {
  test.each([
    ['2026-12-15T23:00', 'graded', 4],
    ['2026-12-16T06:00', 'read', 3],
    ['2026-12-17T20:00', 'simulation', 2],
    ['2026-12-18T10:00', 'rest', 1],
    ['2026-12-18T23:59', 'rest', 1],
    ['2026-12-19T06:00', 'morning', 0],
  ])('are counted where the user is: at %s it is %s, %i to go', async (when, phase, days) => {
    expect(await on(await inTokyo(), when)).toMatchObject({ phase, days });
  });

  test('are the same in the plan, the forecast, the list of interviews and the retrospective', async () => {
    const user = await inTokyo();
    expect(await said(user, 'today --plan --as-of 2026-12-10T10:00')).toMatch(
      /^9 days to SF \(Sat 19 Dec, 09:00 your time\)\. .*On Sat 19 Dec you would produce/,
    );
    expect(await said(user, 'forecast --as-of 2026-12-10T10:00')).toContain('What you would produce on Sat 19 Dec');
    expect(await said(user, 'interview list --as-of 2026-12-10T10:00')).toContain(
      'SF, Fri 18 Dec, 16:00 America/Los_Angeles (Sat 19 Dec, 9:00 for you). In 9 days.',
    );
    expect(await said(user, 'retro --as-of 2026-12-18T20:00')).not.toContain('After SF');
    expect(await said(user, 'retro --as-of 2026-12-19T20:00')).toContain('After SF');
  });

  test('count westwards too: an early Monday in Tokyo is a Sunday evening in Los Angeles', async () => {
    const user = aUser({ zone: 'America/Los_Angeles' });
    await user.run('interview add --at 2026-12-21T10:00 --zone Asia/Tokyo --as-of 2026-11-28T12:00');
    expect(await on(user, '2026-12-20T09:00')).toMatchObject({ phase: 'morning', days: 0 });
    expect(await on(user, '2026-12-19T22:00')).toMatchObject({ phase: 'rest', days: 1 });
  });

  test('follow the user to another zone', async () => {
    const user = await inTokyo();
    Object.assign(user.env, { TZ: 'America/Los_Angeles' });
    expect(await on(user, '2026-12-18T09:00')).toMatchObject({ phase: 'morning', days: 0 });
    expect(await said(user, 'today --plan --as-of 2026-12-18T09:00')).toMatch(/^Today: SF \(Fri 18 Dec, 16:00\)\./);
  });

  test('decide which of two interviews is the next one', async () => {
    const user = aUser({ zone: 'Europe/Berlin' });
    // As text the earlier one sorts last.
    await user.run('interview add --at 2026-12-18T08:00 --zone Asia/Tokyo --company Tokyo --as-of 2026-11-28');
    await user.run('interview add --at 2026-12-17T20:00 --zone America/Los_Angeles --company SF --as-of 2026-11-28');
    expect(await said(user, 'today --plan --as-of 2026-12-01T09:00')).toMatch(
      /^17 days to Tokyo \(Fri 18 Dec, 00:00 your time\)/,
    );
  });
});

describe('from the third day before on', () => {
  const user = async () => {
    const one = aUser({ zone: 'Europe/Berlin' });
    await one.run('interview add --at 2026-12-18T10:00 --as-of 2026-11-28');
    const known = ['pattern-two-pointers', 'block-cdn', 'question-uuid-index'].map((item) =>
      JSON.stringify({ item, at: '2026-12-09T09:00:00+01:00', grade: 'good', seconds: 90 }),
    );
    await one.run('record --from -', known.join('\n'));
    return one;
  };

  test.each([
    ['2026-12-15', '3 days to go: nothing new and nothing graded. Read what you know, without a clock: 3 items.'],
    ['2026-12-16', '2 days to go: one full simulation, then sleep. Set the time aside.'],
    ['2026-12-17', 'Tomorrow is the day: nothing technical today.'],
    ['2026-12-18', 'Today is the day: a short warm-up, then close everything.'],
  ])('no screen shows an expected recall, but what is left to do: %s', async (date, says) => {
    const one = await user();
    for (const line of ['today --plan', 'today', 'forecast', '--plain']) {
      const { code, out } = await one.run(`${line} --as-of ${date}T08:00`);
      expect(code).toBe(0);
      expect(out.replace(/\s+/g, ' ')).toContain(`${says} rehearse checklist shows what is left to do.`);
      expect(out).not.toMatch(/\d ?%|Today 20 min|rehearse drill/);
    }
    expect(await said(one, `forecast --as-of ${date}T08:00`)).toMatch(
      /^There is no forecast from the third day before an interview on/,
    );
    expect(await one.json<object>(`today --plan --json --as-of ${date}T08:00`)).toMatchObject({
      verdict: { expected: { recall: expect.any(Number) } },
    });
    expect(await one.json<object>(`forecast --json --as-of ${date}T08:00`)).toMatchObject({
      days: expect.arrayContaining([expect.objectContaining({ recall: expect.any(Number) })]),
    });
  });

  test('it is shown until the fourth', async () => {
    expect(await said(await user(), 'today --plan --as-of 2026-12-14T20:00')).toMatch(/you would produce \d+%/);
  });

  test('someone who practiced nothing is told where to look', async () => {
    const one = aUser({ zone: 'Europe/Berlin' });
    await one.run('interview add --at 2026-12-18T10:00 --as-of 2026-12-15');
    expect(await said(one, 'today --plan --as-of 2026-12-15')).toContain(
      'nothing practiced yet that could be read again. rehearse checklist shows what is left to do.',
    );
    expect(await said(one, 'today --plan --as-of 2026-12-18T08:00')).toContain('nothing technical any more.');
  });
});

describe('an answer that was broken off', () => {
  const broken = async (user: Home) => user.run('drill block-cdn --as-of 2026-12-10T10:00', 'A cache at the ed');

  test.each([
    ['2026-12-11', 'read', 'nothing new and nothing graded'],
    ['2026-12-13', 'rest', 'nothing technical today'],
    ['2026-12-14', 'morning', 'Today is the day'],
  ])('is not taken up on %s, a day of the phase "%s", and is kept', async (date, phase, says) => {
    const user = aUser({ zone: 'Europe/Berlin' });
    await user.run('interview add --at 2026-12-14T10:00 --as-of 2026-11-28');
    await broken(user);
    await user.run('record block-cdn --grade again --as-of 2026-11-30');
    const at = `${date}T20:00`;
    expect((await on(user, at)).phase).toBe(phase);
    const { out } = await user.run(`today --as-of ${at}`, '\n'.repeat(40));
    expect(out.replace(/\s+/g, ' ')).toContain(says);
    expect(out).not.toMatch(/to finish|in the middle of this one|Grade it/);
    expect((await user.json<{ attempts: unknown[] }>('export')).attempts).toHaveLength(1);
    expect((await user.run('drill block-cdn --as-of 2026-12-16T10:00', '\n')).out).toContain('A cache at the ed');
  });

  test('comes first while practice is graded, and it is promised only then', async () => {
    const user = aUser({ zone: 'Europe/Berlin' });
    await user.run('settings minutes 20');
    await user.run('interview add --at 2026-12-14T10:00 --as-of 2026-11-28');
    expect((await broken(user)).out).toContain('What you typed is kept.\n');
    const early = (await user.run('drill block-cdn --as-of 2026-12-01T10:00', '\nA cache at the ed')).out;
    expect(early).toContain('What you typed is kept: it comes first next time.\n');
    await user.run('record block-cdn --grade again --as-of 2026-11-30');
    expect((await user.run('today --as-of 2026-12-10T20:00', '')).out).toContain('to finish');
  });
});

describe('practice that is told in universal time', () => {
  test('belongs to the day on which it was where the user is', async () => {
    const user = aUser({ zone: 'Asia/Tokyo', now: '2026-12-02T12:00' });
    const told = { item: 'block-cdn', grade: 'good', seconds: 300 };
    await user.run('record --from -', JSON.stringify({ ...told, at: '2026-12-01T22:00:00Z' }));
    const [attempt] = (await user.json<{ attempts: { at: string }[] }>('export')).attempts;
    expect(attempt?.at).toBe('2026-12-02T07:00:00.000+09:00');
  });
});
