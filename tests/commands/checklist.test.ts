import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKLIST_FORMATS } from '../../src/commands/checklist/formats.ts';
import { ITEMS } from '../content/items.ts';
import { aUser, type Home } from './program.ts';

interface Tick {
  id: string;
  short: string;
  do: string;
  state: string;
  own: string[];
}
interface Block {
  id: string;
  offset: string;
  title: string;
  minutes?: number;
  start?: string;
  end?: string;
  yours?: string;
  state: string;
  allDay: boolean;
  by: boolean;
  moved?: true;
  ticks: Tick[];
}
interface Checklist {
  interview: { id: string; start: string; yours?: string };
  blocks: Block[];
  dropped: { title: string; offset: string; why: string; instead?: string }[];
}

/** An interview on Friday 11 December at 14:00 in Amsterdam, for someone who is in Amsterdam too. */
const AT = '--at 2026-12-11T14:00 --zone Europe/Amsterdam';
async function at(now: string, more = ''): Promise<Checklist> {
  const user = aUser({ zone: 'Europe/Amsterdam', now });
  return await user.json<Checklist>(`checklist ${AT} --format json${more}`);
}
const ticksOf = ({ blocks }: Checklist) => blocks.flatMap(({ ticks }) => ticks);
const LONG_BEFORE = '2026-11-21T09:00+01:00';

/** The 45 ticks of the handbook's appendix, as the library marks them. */
const APPENDIX = ITEMS.flatMap((item) =>
  item.kind === 'checklist' ? item.ticks.filter((tick) => tick.appendix).map(({ id }) => `${item.id}/${id}`) : [],
);

describe('the calendar', () => {
  it('holds every tick of the appendix, each once', async () => {
    const ids = ticksOf(await at(LONG_BEFORE)).map(({ id }) => id);
    expect(APPENDIX).toHaveLength(45);
    expect(ids.filter((id) => APPENDIX.includes(id)).sort()).toEqual(APPENDIX.toSorted());
  });

  it('shows every tick of the appendix with --all, by a name that can be ticked', async () => {
    const user = aUser({ now: LONG_BEFORE });
    const { out } = await user.run(`checklist ${AT} --all`);
    const shown = ticksOf(await at(LONG_BEFORE)).filter(({ id }) => APPENDIX.includes(id));
    expect(shown).toHaveLength(45);
    for (const { short } of shown) expect(out).toContain(`(${short})`);
  });

  it('is laid out in the order of time, a deadline on its last day', async () => {
    const dated = (await at(LONG_BEFORE)).blocks.filter(({ start }) => start);
    const days = dated.map(({ start = '', end = '', by }) => (by ? Date.parse(end) - 86_400_000 : Date.parse(start)));
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(dated.find(({ by }) => by)?.end).toBe('2026-12-08T00:00+01:00');
  });

  it.each([20, 10, 7, 5, 3, 2, 1, 0])(
    'entered %i days before holds nothing twice and nothing that was over',
    async (days) => {
      const day = new Date(Date.UTC(2026, 11, 11 - days)).toISOString().slice(0, 10);
      const now = `${day}T08:00+01:00`;
      const checklist = await at(now);
      const ids = ticksOf(checklist).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(checklist.blocks.map(({ id }) => id)).size).toBe(checklist.blocks.length);
      const names = ticksOf(checklist).map(({ short }) => short);
      expect(new Set(names).size).toBe(names.length);
      expect(checklist.blocks.filter(({ state }) => state === 'past')).toEqual([]);
      for (const { why, title } of checklist.dropped) expect(title && why).not.toBe('');
    },
  );

  it('has at most 60 ticks with a date for three weeks, each group of them with its minutes', async () => {
    const { blocks } = await at('2026-11-20T09:00+01:00');
    const dated = blocks.filter(({ start }) => start);
    expect(dated.flatMap(({ ticks }) => ticks).length).toBeLessThanOrEqual(60);
    expect(dated.filter(({ minutes }) => !minutes).map(({ title }) => title)).toEqual([]);
  });

  it('has a line for a silence, a rejection and the thanks after the interview', async () => {
    const ids = ticksOf(await at(LONG_BEFORE)).map(({ short }) => short);
    expect(ids).toEqual(expect.arrayContaining(['thank-you-sent', 'next-asked', 'silent-offer-mail', 'rejection']));
  });

  it.each([5, 20, 60])('has a smaller act for everything that is dropped, %i hours before', async (hours) => {
    const { dropped } = await at(new Date(Date.parse('2026-12-11T14:00+01:00') - hours * 3_600_000).toISOString());
    expect(dropped.length).toBeGreaterThan(5);
    expect(dropped.filter(({ instead }) => !instead).map(({ title }) => title)).toEqual([]);
  });

  it('says what is expected in the announced rounds, and nothing of others', async () => {
    const said = async (rounds: string) => {
      const user = aUser({ zone: 'Europe/Amsterdam', now: LONG_BEFORE });
      await user.run(`interview add --at 2026-12-11T14:00 --company Acme${rounds && ` --rounds ${rounds}`}`);
      const ticks = ticksOf(await user.json<Checklist>('checklist --format json'));
      return JSON.stringify(ticks.filter(({ id }) => id.startsWith('checklist-during')));
    };
    expect(await said('coding')).toMatch(/Coding: example by hand.*Coding: you said the plan/);
    expect(await said('coding')).not.toMatch(/Design:|Stories:|Architecture:|Incident:/);
    expect(await said('behavioral')).toMatch(/Stories: the number/);
    // What was not announced, or under a name of the company's own, may be anything.
    for (const rounds of ['', 'coding superday'])
      expect(await said(rounds)).toMatch(/Coding:.*Stories:.*Design:.*Incident:/);
  });

  it('packs a bag for an interview on site, and makes a test call for one by video', async () => {
    const logistics = async (place: string) => {
      const user = aUser({ zone: 'Europe/Amsterdam', now: LONG_BEFORE });
      await user.run(`interview add --at 2026-12-11T14:00 --company Acme${place && ` --place ${place}`}`);
      const ticks = ticksOf(await user.json<Checklist>('checklist --format json'));
      return ticks.filter(({ id }) => id.startsWith('checklist-logistics')).map(({ short }) => short);
    };
    const [video, onSite, unknown] = [await logistics('video'), await logistics('on-site'), await logistics('')];
    expect(video).toEqual(unknown.filter((name) => name !== 'on-site'));
    expect(onSite).toEqual(unknown.filter((name) => !['link', 'camera-and-sound'].includes(name)));
    expect(unknown).toHaveLength(7);
  });

  it('drops nothing for someone who comes early', async () => {
    expect((await at(LONG_BEFORE)).dropped).toEqual([]);
  });

  it('moves a week’s work into the days that are left, five days before, up to the day on which the books close', async () => {
    const { blocks, dropped } = await at('2026-12-06T08:00+01:00');
    const moved = blocks.filter((block) => block.moved);
    expect(moved.length).toBeGreaterThan(2);
    for (const { start, end } of moved) {
      expect([start, end]).toEqual(['2026-12-06T00:00+01:00', '2026-12-08T00:00+01:00']);
    }
    const research = dropped.find(({ title }) => title.startsWith('Research'));
    expect(research).toMatchObject({ why: 'it needs 7 days, there were 5 days' });
    expect(research?.instead).toContain('Read one of their newest engineering posts');
  });

  it.each([2, 1, 0])('moves nothing into the last two days, entered %i days before', async (days) => {
    const { blocks, dropped } = await at(`2026-12-${String(11 - days).padStart(2, '0')}T08:00+01:00`);
    expect(blocks.filter((block) => block.moved)).toEqual([]);
    expect(dropped.length).toBeGreaterThan(10);
    const offsets = blocks.filter(({ start }) => start).map(({ offset }) => offset);
    // The recruiter can be asked on the day before, and chased on the day before that.
    const asked = days === 2 ? ['plan+0d', 'T-72h..T-48h'] : days === 1 ? ['plan+0d'] : [];
    const kept = [...asked, 'T-48h', 'T-24h', 'night', 'morning', 'during', 'T+2h', 'T+1d', 'T+7d'];
    expect(offsets.filter((offset) => !kept.includes(offset))).toEqual([]);
  });

  it('says what to do instead of what was dropped', async () => {
    const { dropped } = await at('2026-12-10T08:00+01:00');
    const simulation = dropped.find(({ title }) => title.includes('simulation'));
    expect(simulation?.why).toBe('it needs 2 days, there was one day');
    expect(simulation?.instead).toBe('Tell the architecture story aloud once, and leave the rest.');
    const { out } = await aUser({ zone: 'Europe/Amsterdam', now: '2026-12-10T08:00+01:00' }).run(`checklist ${AT}`);
    expect(out.replace(/\s+/g, ' ')).toContain('Instead: Tell the architecture story aloud once');
  });

  it('ticks what replaces something dropped', async () => {
    const user = aUser({ zone: 'Europe/Amsterdam', now: '2026-12-10T08:00+01:00' });
    await user.run('interview add --at 2026-12-11T14:00');
    expect((await user.run('checklist')).out).toContain('(week-research)');
    expect((await user.run('checklist tick week-research')).out).toMatch(/^\[x\] Read one of their/);
    expect((await user.run('checklist')).out).toContain('[x] Instead: Read one of their newest engineering posts');
    expect((await user.run('checklist --format md')).out).toContain('- [x] Instead: Read one of their newest');
    expect((await user.run('checklist tick week-research --undo')).out).toMatch(/^\[ \] Read/);
  });

  it('keeps the warm-up for someone who comes six hours before', async () => {
    const { blocks } = await at('2026-12-11T08:00+01:00');
    expect(blocks.find(({ offset }) => offset === 'morning')).toMatchObject({
      start: '2026-12-11T09:00+01:00',
      state: 'ahead',
    });
    expect((await at('2026-12-11T09:30+01:00')).blocks.find(({ offset }) => offset === 'morning')?.state).toBe('due');
  });

  it('gives every further day of rounds its evening, morning and hours, and looks back after the last', async () => {
    const user = aUser({ zone: 'Europe/Amsterdam', now: LONG_BEFORE });
    const rounds = ['coding@10:00', 'design@2026-12-12T10:00', 'talk@2026-12-15T10:00'];
    await user.run(['interview', 'add', '--at', '2026-12-11T10:00', '--rounds', ...rounds]);
    const { blocks } = await user.json<Checklist>('checklist --format json');
    const starts = (offset: string) => [
      ...new Set(blocks.filter((b) => b.offset === offset).map((b) => b.start?.slice(0, 10))),
    ];
    expect(starts('during')).toEqual(['2026-12-11', '2026-12-12', '2026-12-15']);
    expect(starts('night')).toEqual(['2026-12-10', '2026-12-11', '2026-12-14']);
    // The day before the second day is the first: no rest day.
    expect(starts('T-24h')).toEqual(['2026-12-10', '2026-12-14']);
    expect(starts('T+7d')).toEqual(['2026-12-22']);
  });
});

describe('logistics', () => {
  /** What is ticked first with so much time left, for an interview at 14:00 that was added at `added`. */
  const shown = async (now: string, format: string, added = now) => {
    const user = aUser({ zone: 'Europe/Amsterdam', now: added });
    await user.run(`--as-of ${added} interview add --at 2026-12-11T14:00 --company Acme`);
    return (await user.run(`--as-of ${now} checklist --format ${format}`)).out.replaceAll('\r\n ', '');
  };
  const boxes = (text: string) => text.match(/(?<=\[ \] ).*/g) ?? [];
  const FIRST = [
    /link/,
    /camera and headset/,
    /start time in their time zone/,
    /coding environment/,
    /phone number/,
    /water/,
    /On site/,
    /names|answered/,
    /two questions/,
    /weaker area/,
    /aloud, standing/,
  ];

  it.each([
    ['five hours', '2026-12-11T09:00+01:00'],
    ['forty minutes', '2026-12-11T13:20+01:00'],
  ])('come before any practice with %s left, in text and Markdown', async (_, now) => {
    for (const added of [now, LONG_BEFORE]) {
      for (const page of [await shown(now, 'md', added), await shown(now, 'text', added)]) {
        const from = page.slice(page.indexOf('First, before 14:00'));
        expect(page.slice(0, page.indexOf('First, before 14:00'))).not.toContain('[ ]');
        for (const [i, wanted] of FIRST.entries()) expect(boxes(from)[i]).toMatch(wanted);
      }
    }
  });

  it.each(['2026-12-11T11:00+01:00', '2026-12-11T13:20+01:00'])(
    'are in the calendar file first, and nothing before the interview is at an hour that is past (%s)',
    async (now) => {
      const text = await shown(now, 'ics');
      const names = (text.match(/(?<=SUMMARY:).*/g) ?? []).map((name) => name.replace('Acme: ', ''));
      expect(names.slice(0, 3)).toEqual(['Interview: Acme', 'Logistics', 'Confirm the format']);
      expect(text).toMatch(/DESCRIPTION:.*camera/);
      const starts = [...text.matchAll(/DTSTART:(\d{8}T\d{4})/g)].map(([, at = '']) => at);
      const from = new Date(now).toISOString().replace(/[-:]/g, '').slice(0, 13);
      expect(starts.filter((at) => at < from)).toEqual([]);
    },
  );

  it('leave with the start of the interview, and say in text until when the rest may be done', async () => {
    const before = await shown('2026-12-11T11:00+01:00', 'text', LONG_BEFORE);
    expect(before).toContain('Now, until 13:00   morning');
    expect(before).not.toContain(', 9:00');
    expect(await shown('2026-12-11T14:10+01:00', 'text', LONG_BEFORE)).not.toContain('First');
  });
});

describe('the mail to the recruiter', () => {
  it.each([20, 5, 3, 2, 1])('is the first tick of all, alone, %i days before', async (days) => {
    const now = `${new Date(Date.UTC(2026, 11, 11 - days)).toISOString().slice(0, 10)}T08:00+01:00`;
    const user = aUser({ zone: 'Europe/Amsterdam', now });
    await user.run('interview add --at 2026-12-11T14:00');
    const { blocks } = await user.json<Checklist>('checklist --format json');
    const mail = blocks.find(({ ticks }) => ticks.some(({ short }) => short === 'mail-sent'));
    expect(mail).toMatchObject({ state: 'due', ticks: [{ short: 'mail-sent' }] });
    expect(blocks.find(({ state }) => state === 'due')).toEqual(mail);
    const { out } = await user.run('checklist');
    expect(out).toContain('"Thank you for the invitation.');
  });

  it('stays first on the days after until it is ticked, and is chased three days before', async () => {
    const user = aUser({ zone: 'Europe/Amsterdam', now: LONG_BEFORE });
    await user.run('interview add --at 2026-12-11T14:00');
    expect((await user.run('--as-of 2026-11-28 checklist')).out).toMatch(/Now\nFirst {3}Email the recruiter/);
    const { blocks } = await user.json<Checklist>('--as-of 2026-12-08 checklist --format json');
    const chaser = blocks.find(({ title }) => title === "Chase the recruiter's answer");
    expect(chaser).toMatchObject({ state: 'due', start: '2026-12-08T00:00+01:00' });
    expect((await user.run('--as-of 2026-12-11T09:00 checklist')).out).not.toContain('Email the recruiter\n  Before');
  });
});

describe('zones', () => {
  it('are both told when they differ, with the day when that differs', async () => {
    const user = aUser({ zone: 'Asia/Tokyo', now: LONG_BEFORE });
    const { out } = await user.run('checklist --at 2026-12-11T17:00 --zone America/Los_Angeles --all');
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain('Fri 11 Dec 2026, 17:00 America/Los_Angeles (Sat 12 Dec, 10:00 for you in Tokyo)');
    expect(text).toContain('Fri 11 Dec, 20:00 night');
    expect(text).toContain('Sat 12 Dec, 10:00 (Fri 11 Dec, 17:00 in Los Angeles) during');
    const { interview } = await user.json<Checklist>(
      'checklist --at 2026-12-11T17:00 --zone America/Los_Angeles --format json',
    );
    expect(interview).toMatchObject({ start: '2026-12-11T17:00-08:00', yours: '2026-12-12T10:00+09:00' });
  });

  it('are told once when the clocks agree', async () => {
    const { out } = await aUser({ zone: 'Europe/Paris', now: LONG_BEFORE }).run(`checklist ${AT}`);
    expect(out).not.toMatch(/\d for you/);
  });

  it('differ on the days between two changes of clocks', async () => {
    const user = aUser({ zone: 'Europe/London', now: '2026-03-01T09:00Z' });
    const { blocks, interview } = await user.json<Checklist>(
      'checklist --at 2026-03-31T10:00 --zone America/New_York --format json',
    );
    expect(interview).toMatchObject({ start: '2026-03-31T10:00-04:00', yours: '2026-03-31T15:00+01:00' });
    const night = blocks.find(({ offset }) => offset === 'night');
    expect(night).toMatchObject({ start: '2026-03-30T20:00+01:00' });
  });

  it.each(['', 'Etc/Unknown', 'GMT+5', 'No/Where'])(
    'of a machine that are none, as "%s", count as UTC',
    async (zone) => {
      const user = aUser({ zone, now: LONG_BEFORE });
      expect((await user.run('interview add --at 2026-12-11T10:00')).out).toContain('10:00 UTC.');
      const { out, err } = await user.run('checklist');
      expect(err).toBe('');
      expect(out).toMatch(/^The interview, Fri 11 Dec 2026, 10:00 UTC\n/);
    },
  );
});

describe('ticks', () => {
  it('are made by the words in brackets, kept for one interview, and taken back', async () => {
    const user = aUser({ now: LONG_BEFORE });
    await user.run('interview add --at 2026-12-11T10:00 --company Acme');
    await user.run('interview add --at 2026-12-14T10:00 --company Globex');
    const done = async (interview: string) =>
      ticksOf(await user.json<Checklist>(`checklist --interview ${interview} --format json`))
        .filter(({ state }) => state === 'done')
        .map(({ short }) => short);
    expect((await user.run('checklist tick blog talks --interview globex')).out).toMatch(
      /^\[x\] Read three.*\n\[x\] Find recent/,
    );
    expect([await done('acme'), await done('globex')]).toEqual([[], ['blog', 'talks']]);
    await user.run('checklist tick checklist-week-research/blog --undo --interview globex');
    expect(await done('globex')).toEqual(['talks']);
    expect((await user.run('checklist --interview globex --all')).out).toContain('[x] Find recent');
  });

  it('are made together or not at all, and a misspelled one is guessed', async () => {
    const user = aUser({ now: LONG_BEFORE });
    await user.run('interview add --at 2026-12-11T10:00');
    const { code, err } = await user.run('checklist tick talks repositries');
    expect(code).toBe(1);
    expect(err).toContain('Did you mean repositories?');
    expect(ticksOf(await user.json('checklist --format json')).filter(({ state }) => state === 'done')).toEqual([]);
  });

  it('are past, due or ahead by the moment that counts as now', async () => {
    const user = aUser({ zone: 'Europe/Amsterdam', now: LONG_BEFORE });
    await user.run('interview add --at 2026-12-11T14:00 --company Acme');
    await user.run('checklist tick blog');
    const states = async (now: string) => {
      const { blocks } = await user.json<Checklist>(`--as-of ${now} checklist --interview acme --format json`);
      const ticks = blocks.flatMap((block) => block.ticks);
      return ['blog', 'talks', 'link', 'next-asked', 'own-part-first'].map(
        (name) => ticks.find(({ short }) => short === name)?.state,
      );
    };
    expect(await states('2026-12-04T03:59+01:00')).toEqual(['done', 'ahead', 'ahead', 'ahead', 'ahead']);
    expect(await states('2026-12-04T04:00+01:00')).toEqual(['done', 'due', 'ahead', 'ahead', 'ahead']);
    expect(await states('2026-12-10T12:00+01:00')).toEqual(['done', 'past', 'due', 'ahead', 'ahead']);
    expect(await states('2026-12-11T14:30+01:00')).toEqual(['done', 'past', 'past', 'due', 'ahead']);
    expect(await states('2026-12-11T18:00+01:00')).toEqual(['done', 'past', 'past', 'past', 'due']);
  });

  it('can still be made a week later, without naming the interview', async () => {
    const user = aUser({ now: LONG_BEFORE });
    await user.run('interview add --at 2026-12-11T14:00');
    expect((await user.run('--as-of 2026-12-18 checklist tick interview-retrospective/after-7d')).code).toBe(0);
    expect((await user.run('--as-of 2027-01-18 checklist')).code).toBe(1);
  });
});

describe('the text', () => {
  it('begins with what is due, and fits its columns', async () => {
    const user = aUser({ now: LONG_BEFORE });
    await user.run('interview add --at 2026-12-11T10:00 --company Acme');
    for (const columns of ['80', '40']) {
      user.env.COLUMNS = columns;
      const lines = (await user.run('checklist')).out.split('\n');
      expect(lines.join('\n').indexOf('\nNow\n')).toBeLessThan(lines.join('\n').indexOf('\nAhead\n'));
      expect(lines.filter((line) => line.length > Number(columns))).toEqual([]);
    }
  });

  it('says nothing twice in a row', async () => {
    const lines = (await aUser({ now: LONG_BEFORE }).run(`checklist ${AT} --all`)).out
      .split('\n')
      .filter((line) => line.trim());
    expect(lines.filter((line, i) => line === lines[i + 1])).toEqual([]);
    const headings = lines.filter((line) => /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun|By|Until|Today) /.test(line));
    expect(new Set(headings).size).toBe(headings.length);
  });

  it('goes to a file as text, not as Markdown', async () => {
    const user = aUser({ now: LONG_BEFORE });
    const path = user.file('list.txt', '');
    expect(await user.run(`checklist ${AT} --out ${path}`)).toMatchObject({ code: 0, out: `Written: ${path}\n` });
    const out = readFileSync(path, 'utf8');
    expect(out).toContain('  [ ] ');
    expect(out).not.toContain('**');
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('names the other interviews', async () => {
    const user = aUser({ now: LONG_BEFORE });
    await user.run('interview add --at 2026-12-11T10:00 --company Acme');
    await user.run('interview add --at 2026-12-14T10:00 --company Globex');
    const text = (await user.run('checklist')).out.replace(/\s+/g, ' ');
    expect(text).toContain('Acme, Fri 11 Dec');
    expect(text).toContain('rehearse checklist --interview globex-2026-12-14');
    const other = (await user.run('checklist --interview globex')).out.replace(/\s+/g, ' ');
    expect(other).toMatch(/rehearse checklist tick [a-z-]+ --interview globex-2026-12-14/);
  });

  it('is made of the user’s own data', async () => {
    const user = aUser({ now: LONG_BEFORE });
    await user.run('interview add --at 2026-12-11T10:00');
    const story = JSON.stringify({ title: 'The wrong queue', template: 'production-incident', fields: {} });
    await user.run(['story', 'add', '--from', '-'], story);
    await user.run(['ask', '--own', 'Who carries the pager?']);
    await user.run('claims add Kafka --ran production');
    const text = (await user.run('--as-of 2026-11-21T10:00+01:00 checklist')).out.replace(/\s+/g, ' ');
    expect(text).toContain('yours: The wrong queue');
    expect(text).toContain('The wrong queue (open: ');
    expect(text).toContain('yours: Who carries the pager?');
    expect(text).toContain('yours: Kafka: production');
  });

  it('names stories on the screen alone: whatever leaves the program has their titles only if that is asked for', async () => {
    const user = aUser({ now: LONG_BEFORE });
    await user.run('interview add --at 2026-12-11T10:00');
    for (const title of ['The wrong queue', 'The late index']) {
      const story = JSON.stringify({ title, template: 'production-incident', fields: {} });
      await user.run(['story', 'add', '--from', '-'], story);
    }
    const written = async (how: string) => {
      const { out } = await user.run(`checklist ${how}`.trim());
      const text = how.includes('--out') ? readFileSync(join(user.folder, 'x'), 'utf8') : out;
      return text.replace(/\r\n /g, '').replace(/\s+/g, ' ');
    };
    const file = `--out ${join(user.folder, 'x')}`;
    for (const how of ['--format md', '--format json', '--format ics', file, `--format md --all ${file}`]) {
      const unasked = await written(how);
      expect(unasked).not.toMatch(/The wrong queue|The late index/);
      expect(unasked).toContain('2 stories');
      expect(await written(`${how} --stories`)).toContain('The wrong queue');
    }
    expect(await written('')).toContain('The wrong queue');
    expect((await user.run(`checklist ${file}`)).out).toContain('counted in it, not named: --stories names them.');
    expect((await user.run(`checklist ${file} --stories`)).out).toMatch(/^Written: .*\n$/);
  });

  it('refuses in plain words what it cannot lay out', async () => {
    const user = aUser({ now: LONG_BEFORE });
    expect(await user.run('checklist')).toMatchObject({ code: 1, out: '' });
    expect((await user.run('checklist --zone Europe/Paris')).code).toBe(2);
    expect((await user.run('checklist --at 2026-02-30')).code).toBe(1);
    expect((await user.run('checklist --format pdf')).code).toBe(2);
  });
});

describe('the calendar file', () => {
  const uidsOf = (text: string) => text.match(/^UID:.*$/gm) ?? [];
  /** The sequence number and status of the interview itself. */
  const stateOf = (text: string) =>
    text
      .split('BEGIN:VEVENT')
      .find((event) => /UID:[^\r]*\/interview@/.test(event))
      ?.match(/SEQUENCE:\d+|STATUS:\w+/g);
  const aUserWithInterview = async () => {
    const user = aUser({ zone: 'Europe/Amsterdam', now: LONG_BEFORE });
    await user.run('interview add --at 2026-12-11T14:00 --company Acme');
    return user;
  };
  const ICS = 'checklist --interview acme-2026-12-11 --format ics';

  it('updates or cancels every entry of the one before it when the interview has moved', async () => {
    const user = await aUserWithInterview();
    const first = (await user.run(ICS)).out;
    const { out } = await user.run('interview edit acme-2026-12-11 --at 2026-11-25T10:00');
    expect(out).toContain(`rehearse ${ICS} --out interview.ics`);
    const second = (await user.run(ICS)).out;
    expect(uidsOf(second)).toEqual(expect.arrayContaining(uidsOf(first)));
    expect(stateOf(second)).toEqual(['SEQUENCE:1', 'STATUS:CONFIRMED']);
    expect(second).toContain('STATUS:CANCELLED');
    expect((await user.run(ICS)).out).toBe(second);
  });

  it('takes everything back when the interview was removed, and puts it in again when it is restored', async () => {
    const user = await aUserWithInterview();
    const first = (await user.run(ICS)).out;
    expect((await user.run('interview remove acme')).out).toContain(`rehearse ${ICS}`);
    const cancelled = (await user.run(ICS)).out;
    expect(uidsOf(cancelled).sort()).toEqual(uidsOf(first).sort());
    expect(cancelled).not.toContain('STATUS:CONFIRMED');
    await user.run('interview restore acme-2026-12-11');
    expect(stateOf((await user.run(ICS)).out)).toEqual(['SEQUENCE:2', 'STATUS:CONFIRMED']);
  });

  it('is not spoken of where none was ever written', async () => {
    const user = await aUserWithInterview();
    expect((await user.run('interview edit acme --at 2026-12-12T10:00')).out).not.toContain('ics');
    expect((await user.run('interview remove acme')).out).not.toContain('ics');
    expect((await user.run(ICS)).code).toBe(1);
  });

  it('is remembered on another machine, together with what was written there', async () => {
    const [one, two] = [await aUserWithInterview(), aUser({ zone: 'Europe/Amsterdam', now: LONG_BEFORE })];
    await two.run('data import -', (await one.run('data export')).out);
    const first = (await one.run(ICS)).out;
    await two.run('data import -', (await one.run('data export')).out);
    await two.run('interview edit acme --at 2026-11-25T10:00');
    expect(uidsOf((await two.run(ICS)).out)).toEqual(expect.arrayContaining(uidsOf(first)));
  });

  it('rings as it is set', async () => {
    const user = await aUserWithInterview();
    const rings = async () => ((await user.run(ICS)).out.match(/^TRIGGER:.*$/gm) ?? []).map((line) => line.trim());
    expect(await rings()).toEqual(['TRIGGER:-PT1080M', 'TRIGGER:-PT60M']);
    await user.run('settings alarms hour');
    expect(await rings()).toEqual(['TRIGGER:-PT60M']);
  });
});

describe('a checklist without companies', () => {
  async function invited() {
    const user = aUser({ now: '2026-12-01T10:00' });
    await user.run(['job', 'add', 'Big Corp']);
    for (const role of ['Backend', 'Platform'])
      await user.run(['interview', 'add', '--at', '2026-12-18T10:00', '--company', 'Big Corp', '--role', role]);
    await user.run(['claims', 'add', 'Led the move at Big Corp', '--ran', 'production']);
    return user;
  }
  const written = async (user: Home, ...more: string[]) =>
    (await user.run(['checklist', '--anonymous', '--all', ...more])).out.replace(/\r\n /g, '').replace(/\s+/g, ' ');

  it.each(Object.keys(CHECKLIST_FORMATS))('names none as %s', async (format) => {
    const text = await written(await invited(), '--format', format);
    expect(text).toMatch(/\bA\\?, Backend/);
    expect(text).not.toMatch(/big.{0,2}corp/i);
  });

  it('has entries of their own for each interview, and cancels them when it was removed', async () => {
    const user = await invited();
    const ics = ['--format', 'ics', '--interview', 'big-corp-2026-12-18'];
    const first = await written(user, ...ics);
    const second = await written(user, '--format', 'ics', '--interview', 'big-corp-2026-12-18-2');
    const uids = (text: string): string[] => text.match(/UID:\S+/g) ?? [];
    expect(uids(first).filter((uid) => uids(second).includes(uid))).toEqual([]);
    await user.run('interview remove big-corp-2026-12-18');
    const cancelled = await written(user, ...ics);
    expect(uids(cancelled).sort()).toEqual(uids(first).sort());
    expect(cancelled).not.toMatch(/big.{0,2}corp|STATUS:CONFIRMED/i);
  });
});
