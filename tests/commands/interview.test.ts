import { describe, expect, it } from 'vitest';
import { aUser } from './program.ts';

interface Kept {
  id: string;
  at: string;
  zone: string;
  level?: string;
  rounds: { name: string; at?: string; minutes?: number }[];
}

const NOW = '2026-11-20T08:00Z';

describe('adding an interview', () => {
  it('keeps the time of its own zone, with the offset of that day', async () => {
    const user = aUser({ now: NOW });
    const { out } = await user.run('interview add --at 2026-12-11T10:00 --zone Europe/Amsterdam --company Acme');
    expect(out).toContain('Acme, Fri 11 Dec, 10:00 Europe/Amsterdam (9:00 for you). In 21 days.');
    expect(await user.json<Kept[]>('interview list --json')).toMatchObject([
      { id: 'acme-2026-12-11', at: '2026-12-11T10:00+01:00', zone: 'Europe/Amsterdam' },
    ]);
  });

  it('is found by a company that only one has; of several, those are named', async () => {
    const user = aUser({ now: NOW });
    for (const line of ['12-11T10:00 --company Acme', '12-12T10:00 --company Acme', '12-13T10:00 --company Brightpay'])
      await user.run(`interview add --at 2026-${line}`);
    const { code, err } = await user.run('interview remove acme');
    expect([code, err]).toEqual([
      1,
      'Several interviews start with "acme".\n  There are: acme-2026-12-11, acme-2026-12-12.\n',
    ]);
    expect((await user.run('interview remove brightpay')).code).toBe(0);
  });

  it('keeps the level that it is for, and says it', async () => {
    const user = aUser({ now: NOW });
    const { out } = await user.run('interview add --at 2026-12-11T10:00 --company Acme --level staff');
    expect(out).toContain('For staff.');
    await user.run('interview edit acme --role Lead');
    expect(await user.json<Kept[]>('interview list --json')).toMatchObject([{ level: 'staff' }]);
    await user.run('interview edit acme --level senior');
    expect(await user.json<Kept[]>('interview list --json')).toMatchObject([{ level: 'senior' }]);
    expect(await user.run('interview edit acme --level expert')).toMatchObject({ code: 2 });
  });

  it('takes a time with an offset as that instant, seen in its zone', async () => {
    const user = aUser({ now: NOW });
    await user.run('interview add --at 2026-12-11T15:00Z --zone America/New_York');
    expect((await user.json<Kept[]>('interview list --json'))[0]?.at).toBe('2026-12-11T10:00-05:00');
  });

  it('names the day when it is another one for the user', async () => {
    const user = aUser({ zone: 'Asia/Tokyo', now: NOW });
    const { out } = await user.run('interview add --at 2026-12-11T17:00 --zone America/Los_Angeles');
    expect(out).toContain('17:00 America/Los_Angeles (Sat 12 Dec, 10:00 for you)');
  });

  it('understands a date as people write it, and takes ten o’clock when there is no time', async () => {
    const user = aUser({ now: NOW });
    await user.run(['interview', 'add', '--at', 'in 3 weeks']);
    await user.run('interview add --at 2026-12-18');
    expect((await user.json<Kept[]>('interview list --json')).map(({ at }) => at)).toEqual([
      '2026-12-11T10:00+00:00',
      '2026-12-18T10:00+00:00',
    ]);
  });

  it('moves a time that clocks skip forward, and says so', async () => {
    const user = aUser({ now: NOW });
    const { err, code } = await user.run('interview add --at 2027-03-28T02:30 --zone Europe/Amsterdam');
    expect(code).toBe(0);
    expect(err).toContain('The clocks in Europe/Amsterdam skip 02:30 that day');
    expect((await user.json<Kept[]>('interview list --json'))[0]?.at).toBe('2027-03-28T03:30+02:00');
  });

  it('tells the two times apart that clocks show twice', async () => {
    const user = aUser({ now: NOW });
    await user.run('interview add --at 2027-10-31T00:30Z --zone Europe/Amsterdam --company First');
    await user.run('interview add --at 2027-10-31T01:30Z --zone Europe/Amsterdam --company Second');
    expect((await user.json<Kept[]>('interview list --json')).map(({ at }) => at)).toEqual([
      '2027-10-31T02:30+02:00',
      '2027-10-31T02:30+01:00',
    ]);
  });

  it.each([
    ['2026-02-30T10:00', 'not a date and time that exists'],
    ['2026-12-11T25:00', 'not a date and time that exists'],
    ['2027-02-29', 'not a date and time that exists'],
    ['soon', 'not a date and time that exists'],
    ['2026-12-11T10:00[Europe/Paris]', 'not a date and time that exists'],
  ])('refuses %s with exit code 1 and keeps nothing', async (at, says) => {
    const user = aUser({ now: NOW });
    const { code, err } = await user.run(['interview', 'add', '--at', at]);
    expect(code).toBe(1);
    expect(err).toContain(says);
    expect(await user.json('interview list --json')).toEqual([]);
  });

  it.each([
    ['Amsterdam', 'Europe/Amsterdam'],
    ['Europe/Amsterdan', 'Europe/Amsterdam'],
    ['New York', 'America/New_York'],
    ['America/NewYork', 'America/New_York'],
    ['berln', 'Europe/Berlin'],
  ])('suggests the zone near %s', async (zone, meant) => {
    const { code, err } = await aUser({ now: NOW }).run(['interview', 'add', '--at', '2026-12-11', '--zone', zone]);
    expect(code).toBe(1);
    expect(err).toContain(`Did you mean ${meant}?`);
  });

  it('takes a zone in any capitals', async () => {
    const user = aUser({ now: NOW });
    await user.run('interview add --at 2026-12-11T10:00 --zone europe/amsterdam');
    expect((await user.json<Kept[]>('interview list --json'))[0]?.zone).toBe('Europe/Amsterdam');
  });
});

describe('rounds', () => {
  it('have their own times, days and minutes', async () => {
    const user = aUser({ now: NOW });
    const rounds = ['coding@10:00/60', 'design@11:15', 'behavioural@2026-12-14T09:00/45'];
    await user.run(['interview', 'add', '--at', '2026-12-11T10:00', '--rounds', ...rounds]);
    expect((await user.json<Kept[]>('interview list --json'))[0]?.rounds).toEqual([
      { name: 'coding', at: '2026-12-11T10:00+00:00', minutes: 60 },
      { name: 'design', at: '2026-12-11T11:15+00:00' },
      { name: 'behavioural', at: '2026-12-14T09:00+00:00', minutes: 45 },
    ]);
  });

  it.each([
    'coding@',
    '@10:00',
    'coding/0',
    'coding@25:00',
    'coding@2026-02-30T10:00',
    'coding@10:00/x',
    'coding:60',
    'coding:10:00',
  ])('are refused when they make no sense: %s', async (round) => {
    const { code, err } = await aUser({ now: NOW }).run(['interview', 'add', '--at', '2026-12-11', '--rounds', round]);
    expect(code).toBe(1);
    expect(err).not.toContain('bug');
  });

  it('move with the interview, over a change of clocks too', async () => {
    const user = aUser({ now: NOW });
    const rounds = ['coding@10:00', 'design@2027-03-27T09:00'];
    await user.run(['interview', 'add', '--at', '2027-03-26T10:00', '--company', 'Acme', '--rounds', ...rounds]);
    await user.run('interview edit acme --at 2027-03-27T11:00');
    const [kept] = await user.json<Kept[]>('interview list --json');
    expect(kept).toMatchObject({ id: 'acme-2027-03-26', at: '2027-03-27T11:00+00:00' });
    expect(kept?.rounds.map(({ at }) => at)).toEqual(['2027-03-27T11:00+00:00', '2027-03-28T10:00+01:00']);
  });

  it('go when the list of them is empty', async () => {
    const user = aUser({ now: NOW });
    await user.run(['interview', 'add', '--at', '2026-12-11', '--company', 'Acme', '--rounds', 'coding']);
    await user.run(['interview', 'edit', 'acme', '--rounds', '']);
    expect((await user.json<Kept[]>('interview list --json'))[0]?.rounds).toEqual([]);
  });
});

describe('changing interviews', () => {
  it('keeps the time on the clock when only the zone was wrong', async () => {
    const user = aUser({ now: NOW });
    await user.run('interview add --at 2026-12-11T10:00 --company Acme');
    await user.run('interview edit acme --zone Asia/Tokyo --role Engineer');
    expect((await user.json<Kept[]>('interview list --json'))[0]).toMatchObject({
      at: '2026-12-11T10:00+09:00',
      zone: 'Asia/Tokyo',
      role: 'Engineer',
      company: 'Acme',
    });
  });

  it('brings a removed one back as it was', async () => {
    const user = aUser({ now: NOW });
    await user.run('interview add --at 2026-12-11T10:00 --company Acme');
    const before = await user.json('interview list --json');
    expect((await user.run('interview remove acme')).out).toContain('rehearse interview restore acme-2026-12-11');
    expect(await user.json('interview list --json')).toEqual([]);
    expect((await user.run('interview restore acme-2026-12-11')).code).toBe(0);
    expect(await user.json('interview list --json')).toEqual(before);
    expect((await user.run('interview restore acme-2026-12-11')).code).toBe(1);
  });

  it('asks for more than the company when that has two', async () => {
    const user = aUser({ now: NOW });
    await user.run('interview add --at 2026-12-11 --company Acme');
    await user.run('interview add --at 2026-12-12 --company Acme');
    const { code, err } = await user.run('interview remove acme');
    expect(code).toBe(1);
    expect(err).toContain('acme-2026-12-11, acme-2026-12-12');
  });

  it('lists them in the order of time, whatever their zones', async () => {
    const user = aUser({ now: NOW });
    await user.run('interview add --at 2026-12-11T09:00 --zone America/New_York --company Later');
    await user.run('interview add --at 2026-12-11T10:00 --zone Europe/Paris --company Sooner');
    expect((await user.json<Kept[]>('interview list --json')).map(({ id }) => id)).toEqual([
      'sooner-2026-12-11',
      'later-2026-12-11',
    ]);
  });
});

it('names an interview of a job after it, unless another name is given', async () => {
  const user = aUser();
  await user.run(['job', 'add', 'Acme', '--role', 'Senior backend']);
  const { out } = await user.run('interview add --at 2031-12-11T10:00 --job acme');
  expect(out).toContain('Acme, Senior backend, ');
  const other = await user.run('interview add --at 2031-12-12T10:00 --job acme --role Staff');
  expect(other.out).toContain('Acme, Staff, ');
});
