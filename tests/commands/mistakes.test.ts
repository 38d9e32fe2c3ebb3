import { describe, expect, test } from 'vitest';
import { aUser, type Home } from './program.ts';

const scores = (...given: number[]) => `${given.join('\n')}\n`;
const FINE = scores(4, 4, 4, 4, 4, 4);
const STEPS = 'a\n\nb\n\nc\n\nd\n\ne\n\nf\n\n';

interface Mistakes {
  mistakes: {
    mistake: { id: string; text: string; item?: string };
    made: (boolean | null)[];
    seen: number;
    of: number;
  }[];
}
const mistakes = async (user: Home) => (await user.json<Mistakes>('retro mistakes --json')).mistakes;

/** Looks back: with these scores, no shaky subject, and then these answers. */
const retro = (user: Home, on: string, given: string, after: string) =>
  user.run(['retro', '--as-of', on], `${given}${STEPS}\n${after}`);

describe('retro mistakes', () => {
  test('come from low scores and from the line that one would not do again', async () => {
    const user = aUser();
    await retro(user, '2026-11-13', scores(2, 4, 4, 4, 4, 4), 'code before the approach\n\n');
    const rows = await mistakes(user);
    expect(rows.map(({ mistake }) => mistake.id).sort()).toEqual(['claims-accuracy', 'code-before-the-approach']);
    expect(rows.find(({ mistake }) => mistake.id === 'claims-accuracy')?.mistake.item).toBe(
      'exercise-claim-calibration',
    );
  });

  test('are counted by round from the one on in which they were first made, and closed after two without', async () => {
    const user = aUser();
    await retro(user, '2026-11-10', FINE, '\n');
    await retro(user, '2026-11-13', FINE, 'no question of my own\n');
    await retro(user, '2026-11-20', FINE, '1\n\n');
    expect((await mistakes(user))[0]).toMatchObject({ made: [null, true, true], seen: 2, of: 2 });
    expect(await user.run('retro mistakes --close')).toMatchObject({ code: 1 });
    await retro(user, '2026-11-27', FINE, '\n\n');
    await retro(user, '2026-12-04', FINE, '\n\n');
    const { out } = await user.run('retro mistakes --plain');
    expect(out).toContain('no question of my own: mock 13 Nov, mock 20 Nov\n');
    expect(out.replace(/\s+/g, ' ')).toContain(
      '2 rounds without it. Close it? rehearse retro mistakes --close no-question-of-my-own',
    );
    await user.run('retro mistakes --close');
    expect((await user.run('retro mistakes')).out).toContain('No mistake noted yet.');
    await user.run('retro mistakes --open no-question-of-my-own');
    expect(await mistakes(user)).toHaveLength(1);
  });

  test('are shown for the last five rounds', async () => {
    const user = aUser();
    await retro(user, '2026-11-10', FINE, 'no question of my own\n');
    for (const day of [11, 12, 13, 14, 15]) await retro(user, `2026-11-${day}`, FINE, '1\n\n');
    const [, out = ''] = (await user.run('retro mistakes --plain')).out.split('Mistakes');
    expect(out.replace(/\s+/g, ' ').match(/mock \d+ Nov/g)).toEqual(
      [11, 12, 13, 14, 15].map((day) => `mock ${day} Nov`),
    );
  });

  test('count an interview once, however often one looks back on it', async () => {
    const user = aUser();
    await user.run(['interview', 'add', '--at', '2026-11-12T10:00', '--company', 'Acme', '--as-of', '2026-11-01']);
    await retro(user, '2026-11-12', FINE, 'no question of my own\n');
    await retro(user, '2026-11-19', FINE, '\ncode before the approach\n');
    expect((await mistakes(user)).map(({ seen, of }) => [seen, of])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect((await user.run('retro mistakes --plain')).out).toContain('no question of my own: Acme 12 Nov\n');
  });

  test('one that was closed comes back with another low score', async () => {
    const user = aUser();
    const low = scores(2, 4, 4, 4, 4, 4);
    await retro(user, '2026-11-13', low, '\n\n');
    await user.run('retro mistakes --close claims-accuracy');
    expect(await mistakes(user)).toEqual([]);
    await retro(user, '2026-11-20', low, '\n\n');
    expect(await mistakes(user)).toHaveLength(1);
  });
});

test('looking back notes which stories they heard', async () => {
  const user = aUser();
  await user.run(['story', 'add', '--from', user.file('s.yaml', '{ title: Orders, template: star, fields: {} }')]);
  await user.run(['interview', 'add', '--at', '2026-12-11T10:00', '--company', 'Acme', '--as-of', '2026-12-01']);
  await retro(user, '2026-12-12', FINE, '\n1\n');
  expect((await user.run('story told')).out).toContain('Orders: Acme');
});

test('looking back again asks only about stories that were not noted for that interview yet', async () => {
  const user = aUser();
  const file = user.file(
    's.yaml',
    '[{ title: Orders, template: star, fields: {} }, { title: Pager, template: star, fields: {} }]',
  );
  await user.run(['story', 'add', '--from', file]);
  await user.run(['interview', 'add', '--at', '2026-12-11T10:00', '--company', 'Acme', '--as-of', '2026-12-01']);
  await user.run('story told orders --interview acme-2026-12-11 --as-of 2026-12-12');
  await retro(user, '2026-12-12', FINE, '\n1\n');
  const { out } = await user.run('story told');
  expect(out.match(/Orders: Acme/g)).toHaveLength(1);
  expect(out).toContain('Pager: Acme');
});

test('a day of an interview ends once it was looked back on; a mock held for it is not that', async () => {
  const user = aUser();
  await user.run(['interview', 'add', '--at', '2026-12-11T10:00', '--company', 'Acme', '--as-of', '2026-12-01']);
  const mock = '\n1\n\n1\n\n1\n\n1\n\ng\n\n';
  await user.run('mock coding --minutes 1 --plain --interview acme --as-of 2026-12-05', mock);
  const plan = async (on: string) => (await user.run(`today --plan --as-of ${on}`)).out.replace(/\s+/g, ' ');
  expect(await plan('2026-12-11T09:59')).toContain('Today is the day: nothing technical any more.');
  expect(await plan('2026-12-11T15:00')).toContain(
    'Today is the day, and the interview has begun. Afterwards: rehearse retro.',
  );
  expect((await user.run('forecast --as-of 2026-12-11T15:00')).out).not.toContain('nothing technical');
  expect(await plan('2026-12-12')).toContain('Look back on the interview first');
  await retro(user, '2026-12-11T16:00', FINE, '\n');
  expect(await plan('2026-12-11T17:00')).toContain('You have looked back on the interview: nothing more today.');
  expect(await plan('2026-12-12')).not.toContain('Look back');
});

test('what got the worst answer after a mock is a mistake; closed, it is open again once a later mock has it', async () => {
  const user = aUser();
  const mock = (day: string, silence: number) =>
    user.run(`mock coding --minutes 1 --plain --as-of ${day}`, `\n${silence}\n\n1\n\n1\n\n1\n\ng\n\n`);
  await mock('2026-11-13', 2);
  expect(await mistakes(user)).toEqual([]);
  await mock('2026-11-14', 3);
  await mock('2026-11-16', 1);
  // Its questions are about something else.
  await user.run('mock design --minutes 1 --plain --as-of 2026-11-16T20:00', '\n1\n\n1\n\n1\n\n1\n\ng\n\n');
  const [row] = await mistakes(user);
  expect(row).toMatchObject({
    mistake: { id: 'mock-coding-silence', item: 'exercise-explain-out-loud' },
    made: [null, true, false, null],
    seen: 1,
    of: 2,
  });
  expect((await user.run('retro mistakes')).out).toContain('Silence: often, or for minutes: mock 14 Nov');
  await user.run('retro mistakes --close mock-coding-sil --as-of 2026-11-17');
  expect(await mistakes(user)).toEqual([]);
  await mock('2026-11-18', 3);
  expect(await mistakes(user)).toMatchObject([{ seen: 2, of: 3 }]);
});

test('mistakes bring what helps against them forward in the plan for two weeks, unless they are closed', async () => {
  const user = aUser();
  await user.run('interview add --at 2026-12-20T10:00 --as-of 2026-11-01');
  /** Where the remedy is in the plan, and why. */
  const planned = async (day: string) => {
    const { items } = await user.json<{ items: { id: string; why: string }[] }>(
      `today --plan --json --minutes 600 --as-of ${day}`,
    );
    const place = items.findIndex(({ id }) => id === 'framework-trade-off-answer');
    return { place, why: items[place]?.why };
  };
  const before = await planned('2026-11-14');
  expect(before.why).toBe('New, asked in most loops. 2 min');
  await retro(user, '2026-11-13', scores(4, 4, 1, 4, 4, 4), '\n\n');
  const helped = await planned('2026-11-14');
  expect(helped.place).toBeLessThan(before.place);
  expect(helped.why).toBe('New, it helps against a mistake of the last two weeks. 2 min');
  expect((await planned('2026-11-28')).why).toBe('New, asked in most loops. 2 min');
  await user.run('retro mistakes --close reasoning --as-of 2026-11-14');
  expect(await planned('2026-11-14')).toEqual(before);
});
