import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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

/** An interview on Friday 11 December at 14:00 in Amsterdam, for somebody who is in Amsterdam too. */
const AT = '--at 2026-12-11T14:00 --zone Europe/Amsterdam';
function at(now: string, more = ''): Checklist {
  const user = aUser({ zone: 'Europe/Amsterdam', now });
  return user.json<Checklist>(`checklist ${AT} --format json${more}`);
}
const ticksOf = ({ blocks }: Checklist) => blocks.flatMap(({ ticks }) => ticks);
const LONG_BEFORE = '2026-11-21T09:00+01:00';

/** The 45 ticks of the handbook's appendix, as the library marks them. */
function appendix(user: Home): string[] {
  const lists = user.json<{ id: string }[]>('content list --kind checklist --json');
  return lists.flatMap(({ id }) => {
    const item = user.json<{ ticks: { id: string; appendix?: true }[] }>(`content show ${id} --json`);
    return item.ticks.filter((tick) => tick.appendix).map((tick) => `${id}/${tick.id}`);
  });
}

describe('the calendar', () => {
  it('holds every tick of the appendix, each once', () => {
    const ids = ticksOf(at(LONG_BEFORE)).map(({ id }) => id);
    const wanted = appendix(aUser());
    expect(wanted).toHaveLength(45);
    expect(ids.filter((id) => wanted.includes(id)).sort()).toEqual(wanted.sort());
  });

  it('shows every tick of the appendix with --all, by a name that can be ticked', () => {
    const user = aUser({ now: LONG_BEFORE });
    const { out } = user.run(`checklist ${AT} --all`);
    const wanted = appendix(aUser());
    const shown = ticksOf(at(LONG_BEFORE)).filter(({ id }) => wanted.includes(id));
    expect(shown).toHaveLength(45);
    for (const { short } of shown) expect(out).toContain(`(${short})`);
  });

  it('is laid out in the order of time, a deadline on its last day', () => {
    const dated = at(LONG_BEFORE).blocks.filter(({ start }) => start);
    const days = dated.map(({ start = '', end = '', by }) => (by ? Date.parse(end) - 86_400_000 : Date.parse(start)));
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(dated.find(({ by }) => by)?.end).toBe('2026-12-05T00:00+01:00');
  });

  it.each([20, 10, 7, 5, 3, 2, 1, 0])(
    'entered %i days before holds nothing twice and nothing that was over',
    (days) => {
      const day = new Date(Date.UTC(2026, 11, 11 - days)).toISOString().slice(0, 10);
      const now = `${day}T08:00+01:00`;
      const checklist = at(now);
      const ids = ticksOf(checklist).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(checklist.blocks.map(({ id }) => id)).size).toBe(checklist.blocks.length);
      const names = ticksOf(checklist).map(({ short }) => short);
      expect(new Set(names).size).toBe(names.length);
      expect(checklist.blocks.filter(({ state }) => state === 'past')).toEqual([]);
      for (const { why, title } of checklist.dropped) expect(title && why).not.toBe('');
    },
  );

  it('drops nothing for somebody who comes early', () => {
    expect(at(LONG_BEFORE).dropped).toEqual([]);
  });

  it('moves a week’s work into the days that are left, five days before, up to the day on which the books close', () => {
    const { blocks, dropped } = at('2026-12-06T08:00+01:00');
    const moved = blocks.filter((block) => block.moved);
    expect(moved.length).toBeGreaterThan(2);
    for (const { start, end } of moved) {
      expect([start, end]).toEqual(['2026-12-06T00:00+01:00', '2026-12-08T00:00+01:00']);
    }
    const research = dropped.find(({ title }) => title.startsWith('Research'));
    expect(research).toMatchObject({ why: 'it needs 7 days, there were 5 days' });
    expect(research?.instead).toContain('ten minutes');
  });

  it.each([2, 1, 0])('moves nothing into the last two days, entered %i days before', (days) => {
    const { blocks, dropped } = at(`2026-12-${String(11 - days).padStart(2, '0')}T08:00+01:00`);
    expect(blocks.filter((block) => block.moved)).toEqual([]);
    expect(dropped.length).toBeGreaterThan(10);
    const offsets = blocks.filter(({ start }) => start).map(({ offset }) => offset);
    const kept = ['T-48h', 'T-24h', 'night', 'morning', 'during', 'T+2h', 'T+7d'];
    expect(offsets.filter((offset) => !kept.includes(offset))).toEqual([]);
  });

  it('says what to do instead of what was dropped', () => {
    const { dropped } = at('2026-12-10T08:00+01:00');
    const simulation = dropped.find(({ title }) => title.includes('simulation'));
    expect(simulation?.why).toBe('it needs 2 days, there was one day');
    expect(simulation?.instead).toContain('No simulation on the last day');
    const { out } = aUser({ zone: 'Europe/Amsterdam', now: '2026-12-10T08:00+01:00' }).run(`checklist ${AT}`);
    expect(out.replace(/\s+/g, ' ')).toContain('Instead: No simulation on the last day');
  });

  it('keeps the warm-up for somebody who comes six hours before', () => {
    const { blocks } = at('2026-12-11T08:00+01:00');
    expect(blocks.find(({ offset }) => offset === 'morning')).toMatchObject({
      start: '2026-12-11T09:00+01:00',
      state: 'ahead',
    });
    expect(at('2026-12-11T09:30+01:00').blocks.find(({ offset }) => offset === 'morning')?.state).toBe('due');
  });

  it('gives every further day of rounds its evening, morning and hours, and looks back after the last', () => {
    const user = aUser({ zone: 'Europe/Amsterdam', now: LONG_BEFORE });
    const rounds = ['coding@10:00', 'design@2026-12-12T10:00', 'talk@2026-12-15T10:00'];
    user.run(['interview', 'add', '--at', '2026-12-11T10:00', '--rounds', ...rounds]);
    const { blocks } = user.json<Checklist>('checklist --format json');
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

describe('zones', () => {
  it('are both told where they differ, with the day where that differs', () => {
    const user = aUser({ zone: 'Asia/Tokyo', now: LONG_BEFORE });
    const { out } = user.run('checklist --at 2026-12-11T17:00 --zone America/Los_Angeles --all');
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain('Fri 11 Dec 2026, 17:00 America/Los_Angeles (Sat 12 Dec, 10:00 for you in Tokyo)');
    expect(text).toContain('Thu 10 Dec, 20:00 (Fri 11 Dec, 13:00 for you) night');
    const { interview } = user.json<Checklist>(
      'checklist --at 2026-12-11T17:00 --zone America/Los_Angeles --format json',
    );
    expect(interview).toMatchObject({ start: '2026-12-11T17:00-08:00', yours: '2026-12-12T10:00+09:00' });
  });

  it('are told once where the clocks agree', () => {
    const { out } = aUser({ zone: 'Europe/Paris', now: LONG_BEFORE }).run(`checklist ${AT}`);
    expect(out).not.toMatch(/\d for you/);
  });

  it('differ on the days between two changes of clocks', () => {
    const user = aUser({ zone: 'Europe/London', now: '2026-03-01T09:00Z' });
    const { blocks } = user.json<Checklist>('checklist --at 2026-03-31T10:00 --zone America/New_York --format json');
    const night = blocks.find(({ offset }) => offset === 'night');
    expect(night).toMatchObject({ start: '2026-03-30T20:00-04:00', yours: '2026-03-31T01:00+01:00' });
  });

  it.each(['', 'Etc/Unknown', 'GMT+5', 'No/Where'])('of a machine that are none, as "%s", count as UTC', (zone) => {
    const user = aUser({ zone, now: LONG_BEFORE });
    expect(user.run('interview add --at 2026-12-11T10:00').out).toContain('10:00 UTC.');
    const { out, err } = user.run('checklist');
    expect(err).toBe('');
    expect(out).toMatch(/^The interview, Fri 11 Dec 2026, 10:00 UTC\n/);
  });
});

describe('ticks', () => {
  it('are made by the words in brackets, kept for one interview, and taken back', () => {
    const user = aUser({ now: LONG_BEFORE });
    user.run('interview add --at 2026-12-11T10:00 --company Acme');
    user.run('interview add --at 2026-12-14T10:00 --company Globex');
    const done = (interview: string) =>
      ticksOf(user.json<Checklist>(`checklist --interview ${interview} --format json`))
        .filter(({ state }) => state === 'done')
        .map(({ short }) => short);
    expect(user.run('checklist tick blog talks --interview globex').out).toMatch(/^\[x\] Read three.*\n\[x\] Search/);
    expect([done('acme'), done('globex')]).toEqual([[], ['blog', 'talks']]);
    user.run('checklist tick checklist-week-research/blog --undo --interview globex');
    expect(done('globex')).toEqual(['talks']);
    expect(user.run('checklist --interview globex --all').out).toContain('[x] Search');
  });

  it('are all or none, and a misspelt one is guessed', () => {
    const user = aUser({ now: LONG_BEFORE });
    user.run('interview add --at 2026-12-11T10:00');
    const { code, err } = user.run('checklist tick talks repositries');
    expect(code).toBe(1);
    expect(err).toContain('Did you mean repositories?');
    expect(ticksOf(user.json('checklist --format json')).filter(({ state }) => state === 'done')).toEqual([]);
  });

  it('are past, due or ahead by the moment that counts as now', () => {
    const user = aUser({ zone: 'Europe/Amsterdam', now: LONG_BEFORE });
    user.run('interview add --at 2026-12-11T14:00 --company Acme');
    user.run('checklist tick blog');
    const states = (now: string) => {
      const { blocks } = user.json<Checklist>(`--as-of ${now} checklist --interview acme --format json`);
      const ticks = blocks.flatMap((block) => block.ticks);
      return ['blog', 'talks', 'link', 'own-part-first', 'page-ticked'].map(
        (name) => ticks.find(({ short }) => short === name)?.state,
      );
    };
    expect(states('2026-12-03T23:59+01:00')).toEqual(['done', 'ahead', 'ahead', 'ahead', 'ahead']);
    expect(states('2026-12-04T00:00+01:00')).toEqual(['done', 'due', 'ahead', 'ahead', 'ahead']);
    expect(states('2026-12-10T12:00+01:00')).toEqual(['done', 'past', 'due', 'ahead', 'ahead']);
    expect(states('2026-12-11T14:30+01:00')).toEqual(['done', 'past', 'past', 'due', 'ahead']);
    expect(states('2026-12-11T18:00+01:00')).toEqual(['done', 'past', 'past', 'past', 'due']);
  });

  it('can still be made a week later, without naming the interview', () => {
    const user = aUser({ now: LONG_BEFORE });
    user.run('interview add --at 2026-12-11T14:00');
    expect(user.run('--as-of 2026-12-18 checklist tick interview-retrospective/after-7d').code).toBe(0);
    expect(user.run('--as-of 2027-01-18 checklist').code).toBe(1);
  });
});

describe('the text', () => {
  it('begins with what is due, and fits its columns', () => {
    const user = aUser({ now: LONG_BEFORE });
    user.run('interview add --at 2026-12-11T10:00 --company Acme');
    for (const columns of ['80', '40']) {
      user.env.COLUMNS = columns;
      const lines = user.run('checklist').out.split('\n');
      expect(lines.join('\n').indexOf('\nNow\n')).toBeLessThan(lines.join('\n').indexOf('\nAhead\n'));
      expect(lines.filter((line) => line.length > Number(columns))).toEqual([]);
    }
  });

  it('says nothing twice in a row', () => {
    const lines = aUser({ now: LONG_BEFORE })
      .run(`checklist ${AT} --all`)
      .out.split('\n')
      .filter((line) => line.trim());
    expect(lines.filter((line, i) => line === lines[i + 1])).toEqual([]);
    const headings = lines.filter((line) => /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun|By|Until|Today) /.test(line));
    expect(new Set(headings).size).toBe(headings.length);
  });

  it('goes to a file as text, not as Markdown', () => {
    const user = aUser({ now: LONG_BEFORE });
    const path = user.file('list.txt', '');
    expect(user.run(`checklist ${AT} --out ${path}`)).toMatchObject({ code: 0, out: `Written: ${path}\n` });
    const out = readFileSync(path, 'utf8');
    expect(out).toContain('  [ ] ');
    expect(out).not.toContain('**');
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('names the other interviews', () => {
    const user = aUser({ now: LONG_BEFORE });
    user.run('interview add --at 2026-12-11T10:00 --company Acme');
    user.run('interview add --at 2026-12-14T10:00 --company Globex');
    const text = user.run('checklist').out.replace(/\s+/g, ' ');
    expect(text).toContain('Acme, Fri 11 Dec');
    expect(text).toContain('rehearse checklist --interview globex-2026-12-14');
    const other = user.run('checklist --interview globex').out.replace(/\s+/g, ' ');
    expect(other).toMatch(/rehearse checklist tick [a-z-]+ --interview globex-2026-12-14/);
  });

  it('is made of the user’s own data', () => {
    const user = aUser({ now: LONG_BEFORE });
    user.run('interview add --at 2026-12-11T10:00');
    const story = JSON.stringify({ title: 'The wrong queue', template: 'production-incident', fields: {} });
    user.run(['story', 'add', '--from', '-'], story);
    user.run(['ask', '--own', 'Who carries the pager?']);
    user.run('record framework-design-round --grade again');
    const text = user.run('--as-of 2026-11-21T10:00+01:00 checklist').out.replace(/\s+/g, ' ');
    expect(text).toContain('yours: The wrong queue');
    expect(text).toContain('The wrong queue (lacks: ');
    expect(text).toContain('yours: Who carries the pager?');
    expect(text).toContain('yours: A design round in five steps and forty minutes');
  });

  it('refuses in plain words what it cannot lay out', () => {
    const user = aUser({ now: LONG_BEFORE });
    expect(user.run('checklist')).toMatchObject({ code: 1, out: '' });
    expect(user.run('checklist --zone Europe/Paris').code).toBe(2);
    expect(user.run('checklist --at 2026-02-30').code).toBe(1);
    expect(user.run('checklist --format pdf').code).toBe(2);
  });
});
