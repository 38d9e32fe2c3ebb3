import { describe, expect, test } from 'vitest';
import { aUser } from './program.ts';

const AT = '2026-12-01T12:00:00.000+00:00';
const stamps = (id: string) => ({ id, added: AT, changed: AT });
const contact = (day: string, rest = {}) => ({
  id: day,
  at: `${day}T12:00:00.000+00:00`,
  what: 'talked',
  contact: true,
  ...rest,
});
const JOB = {
  ...stamps('brightpay'),
  company: 'Brightpay',
  stage: 'offer',
  events: [contact('2026-12-10')],
};
const CLAIM = { ...stamps('kafka'), sort: 'technology', text: 'Kafka', ran: 'read', deep: [], broad: [], asked: [] };
const JUDGMENT = {
  ...stamps('import'),
  sort: 'prediction',
  text: 'the import runs twice',
  options: [],
  sure: 'high',
  due: '2026-12-05',
};
const PROBLEM = {
  ...stamps('3sum'),
  name: '3Sum',
  at: AT,
  difficulty: 'medium',
  minutes: 34,
  result: 'hint',
  redo: '2026-12-02',
};
const OWNED = { format: 2, jobs: [JOB], claims: [CLAIM], judgments: [JUDGMENT], problems: [PROBLEM] };

async function owner(document: object = OWNED) {
  const user = aUser({ now: '2026-12-01T13:00' });
  const { code, err } = await user.run(['data', 'import', user.file('given.json', JSON.stringify(document))]);
  if (code !== 0) throw new Error(err);
  return user;
}

interface DueItem {
  day: string;
  do: string;
  command: string;
}

describe('records', () => {
  test('are exported under their own lists, the second time to the byte as the first', async () => {
    const user = await owner();
    const first = await user.run('data export');
    expect(JSON.parse(first.out)).toMatchObject({ ...OWNED, told: [], mistakes: [] });
    expect((await user.run('data export')).out).toBe(first.out);
  });

  test('of an older export are empty lists', async () => {
    const user = await owner({ format: 1, stories: [] });
    expect(await user.json('data export')).toMatchObject({ jobs: [], claims: [], judgments: [] });
  });

  test('that make no sense are refused with their place, and nothing is imported', async () => {
    const user = aUser();
    const broken = { ...OWNED, claims: [CLAIM, { ...CLAIM, id: 'x', ran: 'once' }] };
    const { code, err } = await user.run(['data', 'import', user.file('given.json', JSON.stringify(broken))]);
    expect(code).toBe(1);
    expect(err).toContain('claims 2: it is not a claim');
    expect(await user.json('data export')).toMatchObject({ jobs: [], claims: [] });
  });

  test('changed on two machines keep what either side added to their lists', async () => {
    const [here, there] = [await owner(), await owner()];
    for (const [user, day] of [
      [here, '2026-12-14'],
      [there, '2026-12-15'],
    ] as const) {
      const added = { ...JOB, changed: `${day}T13:00:00.000+00:00`, events: [...JOB.events, contact(day)] };
      await user.run(['data', 'import', user.file('more.json', JSON.stringify({ format: 2, jobs: [added] }))]);
    }
    const { out } = await there.run('data export');
    await here.run(['data', 'import', here.file('theirs.json', out)]);
    const { jobs } = await here.json<{ jobs: (typeof JOB)[] }>('data export');
    expect(jobs).toHaveLength(1);
    expect(jobs[0]?.events.map(({ id }) => id).sort()).toEqual(['2026-12-10', '2026-12-14', '2026-12-15']);
  });

  test('are counted by their names when an import is told', async () => {
    const user = aUser();
    const { out } = await user.run(['data', 'import', user.file('given.json', JSON.stringify(OWNED))]);
    expect(out).toContain('1 job');
    expect(out).toContain('1 claim');
  });
});

describe('what is due', () => {
  const due = async (on: string, document?: object) => {
    const user = await owner(document);
    return user.json<DueItem[]>(['today', '--due', '--json', '--as-of', on]);
  };

  test('is one email when five business days have passed in silence, and the recruiter two after that', async () => {
    const jobs = { format: 2, jobs: [JOB] };
    expect(await due('2026-12-16', jobs)).toEqual([]);
    expect(await due('2026-12-17', jobs)).toMatchObject([{ day: '2026-12-17', do: 'one email: Brightpay' }]);
    const written = contact('2026-12-17', { contact: false, by: 'me' });
    const emailed = { format: 2, jobs: [{ ...JOB, events: [...JOB.events, written] }] };
    expect(await due('2026-12-18', emailed)).toEqual([]);
    expect(await due('2026-12-21', emailed)).toMatchObject([{ do: 'one email to the recruiter: Brightpay' }]);
  });

  test('leaves out the days that no one works', async () => {
    const user = await owner({ format: 2, jobs: [JOB] });
    await user.run('settings holidays 2026-12-17');
    expect(await user.json(['today', '--due', '--json', '--as-of', '2026-12-17'])).toEqual([]);
    expect(await user.json(['today', '--due', '--json', '--as-of', '2026-12-18'])).toHaveLength(1);
  });

  test('is what has come up until today, and never says how late it is', async () => {
    const list = await due('2026-12-09');
    expect(list.map((one) => one.do)).toEqual(['3Sum, from an empty file', 'look again: the import runs twice']);
    expect(list.map(({ day }) => day)).toEqual(['2026-12-09', '2026-12-09']);
  });

  test('names a problem no more once it was solved again', async () => {
    const again = { ...PROBLEM, ...stamps('3sum-2'), at: '2026-12-03T10:00:00+00:00', redo: undefined };
    expect(await due('2026-12-04', { format: 2, problems: [PROBLEM, again] })).toEqual([]);
  });

  test('is the claims a week before an interview, and once more four days before it', async () => {
    const claims = { format: 2, claims: [CLAIM] };
    const user = await owner(claims);
    // An hour a day holds the mocks: the plan has them, and the due list need not.
    await user.run('settings minutes 60');
    await user.run('interview add --at 2026-12-18T10:00 --company Acme');
    const on = (day: string) => user.json<DueItem[]>(['today', '--due', '--json', '--as-of', day]);
    expect(await on('2026-12-10')).toEqual([]);
    expect(await on('2026-12-11')).toMatchObject([{ do: 'the worst question about 1 claim' }]);
    const asked = [{ id: 'a', at: '2026-12-11T20:00:00+00:00', ask: 'What is a rebalance?', held: 'no', seconds: 40 }];
    const changed = { ...CLAIM, changed: '2026-12-11T20:00:00.000+00:00', asked };
    await user.run(['data', 'import', user.file('m.json', JSON.stringify({ format: 2, claims: [changed] }))]);
    expect(await on('2026-12-12')).toEqual([]);
    expect(await on('2026-12-14')).toHaveLength(1);
    await user.run('claims edit kafka --verdict cut');
    expect(await on('2026-12-14')).toEqual([]);
  });

  test('is only logistics and dated steps in the last days before an interview', async () => {
    const user = await owner();
    await user.run('interview add --at 2026-12-18T10:00 --company Acme');
    const on = (day: string) => user.json<DueItem[]>(['today', '--due', '--json', '--as-of', day]);
    expect((await on('2026-12-14')).length).toBeGreaterThan(1);
    expect(await on('2026-12-17')).toMatchObject([{ do: 'one email: Brightpay' }]);
  });

  test('its first three lines are shown above the plan', async () => {
    const problems = ['A', 'B', 'C', 'D'].map((name) => ({ ...PROBLEM, ...stamps(name), name }));
    const user = await owner({ format: 2, problems, settings: { welcomed: true } });
    const { out } = await user.run('--as-of 2026-12-09');
    expect(out).toContain('C, from an empty file: rehearse log redo');
    expect(out).not.toContain('D, from an empty file');
    expect(out).toContain('and 1 more: rehearse today --due');
  });

  test('is nothing, in one sentence, for someone without records', async () => {
    expect(await aUser().run('today --due')).toMatchObject({ code: 0, out: 'Nothing is due today.\n' });
  });
});

describe('a mistyped date', () => {
  test.each([
    'job note acme "recruiter called" --contact --at 2026-12-24',
    'log add 3Sum --difficulty medium --minutes 20 --result alone --at 2026-12-24',
    'story told pool --job acme --at 2026-12-24',
  ])('is refused for what has happened, if its day is still to come: %s', async (command) => {
    const user = aUser({ now: '2026-11-07T19:00' });
    await user.run('job add Acme');
    await user.run('story add --from -', 'title: Pool\ntemplate: production-incident\nfields: {}\n');
    const { code, err } = await user.run(command.replace(/"[^"]*"/, 'called'));
    expect(code).toBe(2);
    expect(err).toContain('2026-12-24 has not come yet: today is 2026-11-07.');
    expect((await user.run(command.replace(/"[^"]*"/, 'called').replace('12-24', '11-07'))).code).toBe(0);
  });

  test.each([
    'job next acme call --by 2026-11-01',
    'journal predict twice --sure high --by 2026-11-01',
    'offer add acme --base 100000 --reply-by 2026-11-01',
  ])('is refused for what is to be done, if its day is past: %s', async (command) => {
    const user = aUser({ now: '2026-11-07T19:00' });
    await user.run('job add Acme');
    const { code, err } = await user.run(command);
    expect(code).toBe(2);
    expect(err).toContain('2026-11-01 is past: today is 2026-11-07.');
    expect((await user.run(command.replace('11-01', '11-07'))).code).toBe(0);
  });
});

test('the checklist in every format has what your records ask for until the interview, and names no company if it must not', async () => {
  const user = aUser({ now: '2026-12-07T10:00' });
  await user.run('settings minutes 60');
  await user.run('job add Acme');
  await user.run('interview add --at 2026-12-18T10:00 --job acme');
  await user.run('job next acme times --by 2026-12-09');
  await user.run('journal predict twice --sure high --by 2026-12-20');
  const { out } = await user.run('checklist');
  expect(out).toMatch(/From your own records\nWed 9 Dec +times: Acme: rehearse job show acme\n/);
  expect(out).not.toContain('look again');
  expect((await user.run('checklist --format md')).out).toContain(
    '## From your own records\n\n- [ ] Wed 9 Dec: times: Acme: rehearse job show acme\n',
  );
  expect(await user.json<object>('checklist --format json')).toMatchObject({
    records: expect.arrayContaining([{ day: '2026-12-09', do: 'times: Acme', command: 'rehearse job show acme' }]),
  });
  const calendar = (await user.run('checklist --format ics')).out;
  expect(calendar).toMatch(
    /DTSTART;VALUE=DATE:20261209\r\nDTEND;VALUE=DATE:20261210\r\nSUMMARY:Rehearsal: times: Acme\r\n/,
  );
  await user.run('job next acme --done');
  const after = (await user.run('checklist --format ics')).out;
  expect(after).toMatch(/SUMMARY:Canceled: Rehearsal: times: Acme\r\nSTATUS:CANCELLED/);
  await user.run('job next acme times --by 2026-12-09');
  const without = (await user.run('checklist --anonymous')).out;
  expect(without).toMatch(/Wed 9 Dec +times: A\n/);
  expect(without).not.toMatch(/acme/i);
  expect((await user.run('checklist --interview acme-2026-12-18 --as-of 2026-12-19')).out).not.toContain('records');
});

test('two interviews on one day ask for a mock once', async () => {
  const user = aUser({ now: '2026-12-07T10:00' });
  await user.run('settings minutes 20');
  for (const hour of ['10:00', '15:00'])
    await user.run(`interview add --at 2026-12-28T${hour} --company C${hour.slice(0, 2)}`);
  const { records } = await user.json<{ records: { day: string; do: string }[] }>('checklist --format json');
  const days = records.filter(({ do: what }) => what.startsWith('a coding mock')).map(({ day }) => day);
  expect(days.length).toBeGreaterThan(1);
  expect(new Set(days).size).toBe(days.length);
});

test('an empty word, as of a variable that is not set, names nothing that could be removed', async () => {
  const user = await owner();
  await user.run(['notes', 'add', 'block-cdn', 'Mine.']);
  await user.run(['interview', 'add', '--at', '2031-05-05T10:00']);
  const stories = user.file('stories.yaml', 'title: Feeds\ntemplate: disagreement\nfields: {issue: The feed}\n');
  await user.run(['story', 'add', '--from', stories]);
  await user.run(['story', 'told', 'feeds', '--job', 'brightpay']);
  const before = (await user.run(['data', 'export'])).out;
  const one = expect.objectContaining({ id: expect.any(String) });
  expect(JSON.parse(before)).toMatchObject({
    ...{ stories: [one], told: [one], notes: [one] },
    ...{ interviews: [one], jobs: [one], claims: [one] },
  });
  for (const command of ['notes', 'interview', 'job', 'story', 'claims']) {
    const { code, err } = await user.run([command, 'remove', '']);
    expect([command, code, err]).toEqual([command, 1, expect.stringMatching(/^Unknown /)]);
  }
  expect((await user.run(['story', 'told', '--remove', ''])).code).toBe(1);
  expect((await user.run(['data', 'export'])).out).toBe(before);
});
