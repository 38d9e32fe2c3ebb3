import { describe, expect, test } from 'vitest';
import { aFolder } from '../storage/places.ts';
import { rehearse } from './program.ts';

const recorded = async (lines: object[]) => {
  const home = aFolder();
  await rehearse(['record', '--from', '-'], { home, input: lines.map((line) => JSON.stringify(line)).join('\n') });
  return home;
};
const stats = async (home: string, asOf: string) =>
  JSON.parse((await rehearse(['stats', '--json', '--as-of', asOf], { home })).out);
const attempt = (day: string, item = 'block-cdn') => ({ item, at: `${day}T09:00:00Z`, grade: 'good', seconds: 90 });

describe('stats', () => {
  test('before anything is practiced', async () => {
    const home = aFolder();
    expect((await rehearse(['stats'], { home })).out).toBe('Nothing practiced yet. Start with: rehearse\n');
    expect(await stats(home, '2030-03-04')).toMatchObject({
      attempts: 0,
      days: 0,
      streak: 0,
      byKind: { card: { practised: 0 } },
    });
  });

  test('attempts, days, the row of days up to today or yesterday, and each kind', async () => {
    const days = ['2030-02-20', '2030-03-02', '2030-03-03', '2030-03-03'];
    const home = await recorded([...days.map((day) => attempt(day)), attempt('2030-03-03', 'question-double-booking')]);
    const found = await stats(home, '2030-03-04');
    expect(found).toMatchObject({ attempts: 5, days: 3, streak: 2 });
    expect(found.byKind.card).toMatchObject({ practised: 1 });
    expect(found.byKind.question).toMatchObject({ practised: 1 });
    expect(found.byKind.pattern).toMatchObject({ practised: 0, firm: 0 });
    expect(found.byKind.checklist).toBeUndefined();
    expect((await stats(home, '2030-03-05')).streak).toBe(0);
  });

  test('as of a day, what came later has not happened yet', async () => {
    const home = await recorded([attempt('2030-03-02'), attempt('2030-03-03')]);
    expect(await stats(home, '2030-03-02')).toMatchObject({ attempts: 1, days: 1, streak: 1 });
    expect(await stats(home, '2030-03-02T08:00Z')).toMatchObject({ attempts: 0 });
  });

  test('in words, one row for each kind', async () => {
    const home = await recorded([attempt('2030-03-02')]);
    const { out } = await rehearse(['stats', '--as-of', '2030-03-02'], { home });
    expect(out).toMatch(/^1 attempt on 1 day, 2 minutes\.$/m);
    expect(out).toMatch(/^ {2}cards +1 of +\d+ practiced, /m);
  });

  test('fit forty columns, and do not count days in a row', async () => {
    const days = ['2030-02-27', '2030-02-28', '2030-03-01', '2030-03-02'];
    const home = await recorded(days.map((day) => attempt(day)));
    const { out } = await rehearse(['stats', '--as-of', '2030-03-02'], { home, env: { COLUMNS: '40' } });
    expect(out).toMatch(/^4 attempts on 4 days, \d+ minutes\.$/m);
    expect(out).not.toContain('in a row');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
  });

  test('by topic: what of it is practiced and firm, with a bar in which little is never nothing', async () => {
    const home = await recorded([attempt('2030-03-02')]);
    const { byTopic } = await stats(home, '2030-03-02');
    const met = Object.entries<{ practised: number }>(byTopic).filter(([, { practised }]) => practised > 0);
    expect(met.map(([topic]) => topic)).toContain('caching');
    expect(byTopic.ai).toEqual({ items: expect.any(Number), practised: 0, firm: 0 });
    const { out } = await rehearse(['stats', '--as-of', '2030-03-02'], { home });
    expect(out).toMatch(/^ {2}[#+]\.{9} Caching$/m);
    expect(out).toMatch(/^\d+ topics not practiced yet\.$/m);
  });
});

test('what is not recalled is practiced, and never firm', async () => {
  const home = await recorded([{ ...attempt('2030-03-02'), item: 'mock-coding', drill: 'mock', grade: 'easy' }]);
  expect((await stats(home, '2030-03-02')).byKind.mock).toMatchObject({ practised: 1, firm: 0 });
  const { out } = await rehearse(['stats', '--as-of', '2030-03-02'], { home });
  expect(out).toMatch(/^ {2}mocks +1 of +\d+ practiced$/m);
  const { out: later } = await rehearse(['stats', 'last-week', '--as-of', '2030-03-08'], { home });
  expect(later).not.toContain('firm');
});

describe('the week', () => {
  const log = (name: string, at: string) => [
    'log',
    'add',
    name,
    '--difficulty',
    'easy',
    '--minutes',
    '10',
    '--result',
    'alone',
    '--at',
    at,
  ];

  test('counts problems, mocks, the story document and minutes, from Monday on, against the targets', async () => {
    const home = await recorded([attempt('2030-03-05')]);
    const run = (args: string[]) => rehearse([...args, '--as-of', '2030-03-07'], { home });
    await run(log('3Sum', '2030-03-06'));
    await run(log('Two sum', '2030-03-03'));
    await run(['settings', 'targets', 'problems=6', 'coding=2']);
    const { week } = await stats(home, '2030-03-07');
    expect(week).toMatchObject({
      from: '2030-03-04',
      to: '2030-03-10',
      problems: 1,
      coding: 0,
      design: 0,
      story: null,
    });
    const { out } = await run(['stats']);
    expect(out).toMatch(/^This week, Mon 4 Mar to Sun 10 Mar\n {2}problems +1 of 6\n/);
    expect(out).toMatch(/mocks, coding +0 of 2: rehearse mock coding\n/);
    expect(out).toMatch(/mocks, design +0\n/);
    expect(out).toContain('story document  not changed');
    expect(out).not.toMatch(/in a row|ready/);
    const weeks = JSON.parse((await run(['stats', 'weeks', '--json'])).out);
    expect(weeks.map(({ problems }: { problems: number }) => problems)).toEqual([0, 0, 0, 0, 1, 1]);
    expect((await run(['stats', 'weeks'])).out).toMatch(/4 Mar/);
  });

  test('targets are set one by one, and refused when they make no sense', async () => {
    const home = aFolder();
    const set = (...words: string[]) => rehearse(['settings', 'targets', ...words], { home });
    await set('problems=6', 'coding=2');
    expect((await set('design=1')).out).toContain('problems=6 coding=2 design=1');
    expect(await set('problems=many')).toMatchObject({ code: 2 });
    expect(await set('stories=2')).toMatchObject({ code: 2 });
    expect((await set('none')).out).toContain('none');
  });
});
