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
    ['2026-12-16T06:00', 'retrieval', 3],
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
      /^9 days to SF \(Sat 19 Dec, 09:00 your time\)\. .*On Sat 19 Dec you would say/,
    );
    expect(await said(user, 'forecast --as-of 2026-12-10T10:00')).toContain('What you would say on Sat 19 Dec');
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
    // As text the earlier one sorts last. Midnight belongs to the evening before it: it is on the Thursday.
    await user.run('interview add --at 2026-12-18T08:00 --zone Asia/Tokyo --company Tokyo --as-of 2026-11-28');
    await user.run('interview add --at 2026-12-17T20:00 --zone America/Los_Angeles --company SF --as-of 2026-11-28');
    expect(await said(user, 'today --plan --as-of 2026-12-01T09:00')).toMatch(
      /^16 days to Tokyo \(Fri 18 Dec, 00:00 your time, the night of Thu 17 Dec\)/,
    );
  });
});

describe('from the third day before on', () => {
  const user = async () => {
    const one = aUser({ zone: 'Europe/Berlin' });
    await one.run('settings last-days protocol');
    await one.run('interview add --at 2026-12-18T10:00 --as-of 2026-11-28');
    const known = ['pattern-two-pointers', 'block-cdn', 'question-uuid-index'].map((item) =>
      JSON.stringify({ item, at: '2026-12-09T09:00:00+01:00', grade: 'good', seconds: 90 }),
    );
    await one.run('record --from -', known.join('\n'));
    return one;
  };

  test.each([
    [
      '2026-12-15',
      '3 days to go: nothing new and nothing graded. Read what you have practiced, without a clock: 3 items.',
    ],
    ['2026-12-16', '2 days to go: one full simulation, then sleep. Set the time aside: rehearse mock loop.'],
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
      /^The forecast ends on the fourth day before an interview/,
    );
    expect(await one.json<object>(`today --plan --json --as-of ${date}T08:00`)).toMatchObject({
      verdict: { expected: { recall: expect.any(Number) } },
    });
    expect(await one.json<object>(`forecast --json --as-of ${date}T08:00`)).toMatchObject({
      days: expect.arrayContaining([expect.objectContaining({ recall: expect.any(Number) })]),
    });
  });

  test.each([
    ['2026-12-14', 'Tomorrow: nothing new and nothing graded. Read what you have practiced.'],
    ['2026-12-15', 'Tomorrow: one full simulation, then sleep.'],
    ['2026-12-16', 'Tomorrow: nothing technical.'],
    ['2026-12-17', 'Tomorrow is the day.'],
  ])('the evening before says what the next day is for, as of that evening: %s', async (date, says) => {
    const one = await user();
    await one.run(
      'record --from -',
      JSON.stringify({ item: 'block-cdn', at: `${date}T09:00:00+01:00`, grade: 'good', seconds: 1500 }),
    );
    const { out } = await one.run(`drill block-cdn --plain --as-of ${date}T20:00`, 'An answer.\n\n\n\n\ng\n\n\n');
    expect(out.split('\n')).toContain(says);
  });

  test('the evening before says what is read by someone who has nothing to recall yet', async () => {
    const one = aUser({ zone: 'Europe/Berlin' });
    await one.run('interview add --at 2026-12-18T10:00 --as-of 2026-12-14');
    const given = '\n1\n\n1\n\n1\n\n1\n\ng\n\n';
    const { out } = await one.run('mock coding --minutes 1 --plain --as-of 2026-12-14T20:00', given);
    expect(out.split('\n')).toContain('Tomorrow: read, without a clock or a grade.');
    expect(await said(one, 'today --plan --as-of 2026-12-15')).toContain('nothing to recall yet: read');
  });

  test('it is shown until the fourth', async () => {
    expect(await said(await user(), 'today --plan --as-of 2026-12-14T20:00')).toMatch(/you would say \d+%/);
  });

  test.each(['practice', 'protocol'])(
    'someone who practiced nothing gets patterns and stories to read: %s',
    async (rule) => {
      const one = aUser({ zone: 'Europe/Berlin' });
      await one.run(`settings last-days ${rule}`);
      await one.run('interview add --at 2026-12-18T10:00 --as-of 2026-12-15');
      const { items } = await one.json<{ items: { kind: string; drill: string }[] }>(
        'today --plan --json --as-of 2026-12-15',
      );
      expect(items.length).toBeGreaterThan(3);
      expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['pattern', 'story']));
      expect(items.every(({ drill }) => drill === 'read')).toBe(true);
      expect(await said(one, 'today --plan --as-of 2026-12-18T08:00')).toContain('nothing technical any more.');
    },
  );
});

describe('an answer that was broken off', () => {
  const broken = async (user: Home) => user.run('drill block-cdn --as-of 2026-12-10T10:00', 'A cache at the ed');

  test.each([
    ['2026-12-11', 'read', 'nothing new and nothing graded'],
    ['2026-12-13', 'rest', 'nothing technical today'],
    ['2026-12-14', 'morning', 'Today is the day'],
  ])('is not taken up on %s, a day of the phase "%s", and is kept', async (date, phase, says) => {
    const user = aUser({ zone: 'Europe/Berlin' });
    await user.run('settings last-days protocol');
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

describe('a day begins at four', () => {
  const streak = async (user: Home, when: string) =>
    (await user.json<{ streak: number; days: number }>(`stats --json --as-of ${when}`)).streak;
  const practice = (user: Home, at: string, item = 'block-cdn') =>
    user.run(`record ${item} --grade good --seconds 300 --as-of ${at}`);

  test('so that an evening after midnight is still that evening', async () => {
    const user = aUser({ zone: 'Europe/Berlin' });
    for (const at of ['2026-12-01T23:30', '2026-12-03T00:40', '2026-12-03T23:50']) await practice(user, at);
    expect(await streak(user, '2026-12-04T02:00')).toBe(3);
    expect(await said(user, 'today --plan --as-of 2026-12-03T01:00')).toMatch(
      /Yesterday 5 min\. Today 5 of 20 min done/,
    );
    expect(await said(user, 'today --plan --as-of 2026-12-03T09:00')).toMatch(/Yesterday 5 min\. Today 20 min:/);
    expect((await user.json<Planned>('today --plan --json --as-of 2026-12-03T03:59')).date).toBe('2026-12-02');
    expect((await user.json<Planned>('today --plan --json --as-of 2026-12-03T04:00')).date).toBe('2026-12-03');
  });

  test('in the plan, the list of interviews and the checklist alike', async () => {
    const user = aUser({ zone: 'Europe/Berlin' });
    await user.run('interview add --at 2026-12-18T10:00 --company Acme --as-of 2026-11-28T12:00');
    for (const [when, left] of [
      ['2026-12-16T03:30', 3],
      ['2026-12-16T04:30', 2],
    ]) {
      expect(await on(user, `${when}`)).toMatchObject({ days: left });
      expect(await said(user, `interview list --as-of ${when}`)).toContain(`In ${left} days.`);
      expect(await said(user, `checklist --as-of ${when}`)).toContain(`In ${left} days.`);
    }
  });

  test('or when the user says: at a change everything is counted anew', async () => {
    const user = aUser({ zone: 'Europe/Berlin' });
    for (let i = 0; i < 60; i += 1) await practice(user, `2026-12-0${1 + (i % 3)}T02:30`);
    const days = async () => (await user.json<{ days: number }>('stats --json --as-of 2026-12-05')).days;
    expect([await days(), await streak(user, '2026-12-03T12:00')]).toEqual([3, 3]);
    expect(await on(user, '2026-12-03T02:30')).toBeDefined();
    await user.run('settings day-starts 0:00');
    expect((await user.json<Planned>('today --plan --json --as-of 2026-12-03T02:30')).date).toBe('2026-12-03');
    expect(await streak(user, '2026-12-04T12:00')).toBe(3);
    await user.run('settings day-starts 2:31');
    expect(await streak(user, '2026-12-04T12:00')).toBe(0);
  });

  test.each(['13:00', '25', 'noon', '4:60', '-1', '4:0'])('settings day-starts %s is wrong usage', async (value) => {
    expect((await aUser().run(`settings day-starts -- ${value}`)).code).toBe(2);
  });

  test('a date alone is that day, whenever it begins', async () => {
    const user = aUser({ zone: 'Europe/Berlin' });
    await practice(user, '2026-12-01');
    await user.run('record --from -', JSON.stringify({ item: 'block-cdn', at: '2026-12-02', grade: 'good' }));
    expect(await streak(user, '2026-12-02')).toBe(2);
  });
});

describe('a streak of evenings', () => {
  /** Practices on an evening in that place; evenings go on where the next one says. */
  async function evenings(user: Home, places: readonly (readonly [zone: string, at: string])[]) {
    for (const [zone, at] of places) {
      Object.assign(user.env, { TZ: zone });
      expect((await user.run(`record block-cdn --grade good --seconds 300 --as-of ${at}`)).code).toBe(0);
    }
  }
  const streak = async (user: Home, when: string) =>
    (await user.json<{ streak: number }>(`stats --json --as-of ${when}`)).streak;

  test('is not broken by a journey east', async () => {
    const user = aUser();
    await evenings(user, [
      ['America/Los_Angeles', '2026-12-01T22:00'],
      ['America/Los_Angeles', '2026-12-02T21:00'],
      ['Europe/Berlin', '2026-12-03T23:30'],
      ['Asia/Tokyo', '2026-12-04T20:00'],
      ['Asia/Tokyo', '2026-12-05T21:30'],
      ['Asia/Tokyo', '2026-12-06T20:30'],
    ]);
    expect(await streak(user, '2026-12-06T22:00')).toBe(6);
    Object.assign(user.env, { TZ: 'America/Los_Angeles' });
    expect(await streak(user, '2026-12-06T22:00')).toBe(6);
  });

  test('nor by one west', async () => {
    const user = aUser();
    await evenings(user, [
      ['Asia/Tokyo', '2026-12-01T21:00'],
      ['Asia/Tokyo', '2026-12-02T23:00'],
      ['Europe/Berlin', '2026-12-03T21:00'],
      ['America/Los_Angeles', '2026-12-04T21:00'],
    ]);
    expect(await streak(user, '2026-12-05T09:00')).toBe(4);
  });

  test('over the date line neither by the day that is skipped nor by the one that comes twice', async () => {
    const west = aUser();
    await evenings(west, [
      ['America/Los_Angeles', '2026-11-30T21:00'],
      ['America/Los_Angeles', '2026-12-01T21:00'],
      ['Asia/Tokyo', '2026-12-03T21:00'],
    ]);
    expect(await streak(west, '2026-12-03T22:00')).toBe(3);
    const back = aUser();
    await evenings(back, [
      ['Asia/Tokyo', '2026-12-01T21:00'],
      ['Asia/Tokyo', '2026-12-02T10:00'],
      ['America/Los_Angeles', '2026-12-01T21:00'],
    ]);
    expect(await streak(back, '2026-12-01T22:00')).toBe(2);
    expect(await said(back, 'today --plan --as-of 2026-12-01T22:00')).toContain('Today 5 of 20 min done');
  });

  test('is broken by an evening that was missed, at home and away', async () => {
    const user = aUser();
    await evenings(user, [
      ['Europe/Berlin', '2026-12-01T21:00'],
      ['Europe/Berlin', '2026-12-03T21:00'],
      ['America/New_York', '2026-12-05T21:00'],
    ]);
    expect(await streak(user, '2026-12-05T22:00')).toBe(1);
  });

  test.each([
    ['spring', '2026-03-27 2026-03-28 2026-03-29', '2026-03-31T03:30'],
    ['autumn', '2026-10-23 2026-10-24 2026-10-25', '2026-10-27T03:30'],
  ])('goes on where the clocks change in %s', async (_, dates, last) => {
    const user = aUser();
    const times = [...dates.split(' ').map((date) => `${date}T23:59`), last];
    await evenings(
      user,
      times.map((at) => ['Europe/Berlin', at] as const),
    );
    expect(await streak(user, last.replace('03:30', '03:45'))).toBe(4);
  });
});
