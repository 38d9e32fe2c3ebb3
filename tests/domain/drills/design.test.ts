import { describe, expect, test } from 'vitest';
import type { DesignPoint, DesignTask } from '../../../src/domain/drills/design/task.ts';
import { design } from '../../../src/domain/drills/design.ts';
import { Stopped } from '../../../src/domain/problem.ts';
import type { Rule } from '../../fixtures/scripted-terminal.ts';
import { aRoom, draftsIn, points } from './room.ts';

const STAGES = ['scale', 'paths', 'data', 'bottlenecks', 'failure'] as const;
const some = (...texts: string[]): DesignPoint[] => points(...texts).map((point) => ({ ...point, level: 'mid' }));
const TASK: DesignTask = {
  system: 'Shortener',
  prompt: 'Design a shortener.',
  answers: [
    { key: true, words: ['reads', 'ratio'], says: 'Ten a write.' },
    { key: true, words: ['kept', 'how long'], says: 'Five years.' },
    { words: ['color'], says: 'Blue.' },
  ],
  parts: { cache: ['redis', 'cache'], queue: ['kafka', 'queue'] },
  stages: STAGES.map((name) => ({
    name,
    ask: `${name}?`,
    seconds: 480,
    short: 180,
    points: some(`${name} one`, `${name} two`),
    twists: [{ says: `${name} twist`, points: some(`${name} answer`) }],
  })),
  figure: { caption: 'The cache answers first.', rows: 'api --> cache' },
  components: [{ name: 'Redis', runs: 'We do.', costs: '60 a month.', volume: '2,000 a second.' }],
  accepts: [{ choose: 'Random codes', accept: 'A code is drawn twice' }],
  strong: '"Reads first."',
  seconds: 2400,
};
const FULL: Rule = ['How much time do you have', { takes: 'the full' }];

async function round(rules: Rule[] = [], own: Parameters<typeof aRoom>[1] = {}, task = TASK) {
  const { room, terminal } = aRoom(rules, own);
  const performance = await design.run(task, room);
  return { performance, terminal, asked: terminal.of('answer') };
}

function levels(): DesignPoint[] {
  return (['junior', 'mid', 'senior', 'staff'] as const).map((level) => ({ level, text: level.slice(0, 1) }));
}

describe('a design round', () => {
  test('goes from the user’s questions through five stages to the bill and the price accepted', async () => {
    const { asked } = await round();
    const order = [...STAGES.map((name) => `${name}?`), 'A line for every box', 'By choosing'];
    const places = order.map((words) => asked.findIndex(({ text }) => text.includes(words)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('says on every page where in the session one is, and how far the minutes are', async () => {
    const heading = { left: 'Design', right: 'design 2 of 4', time: '6 of 40 min' };
    const { terminal } = await round([['What do you ask?', { types: 'reads?' }, { types: '' }]], { heading });
    const pages = terminal.of('page').map(({ text }) => text);
    expect(pages.filter((text) => !text.endsWith(' | design 2 of 4 | 6 of 40 min'))).toEqual([]);
    expect(pages.length).toBeGreaterThan(10);
  });

  test.each([
    [80, ['Design a shortener.', 'Ten a write.', 'Five years.']],
    [40, ['Five years.']],
  ])('shows beside the next question, in %i columns, what can be read at a glance', async (width, shown) => {
    const asks = ['reads or writes?', 'how long is it kept?', ''].map((types) => ({ types }));
    const { room, terminal } = aRoom([['What do you ask?', ...asks]], { width });
    Object.defineProperty(terminal, 'searches', { value: true });
    await design.run(TASK, room);
    const at = terminal.happened.findLastIndex(({ text }) => text.includes('What do you ask?'));
    const from = terminal.happened.slice(0, at).findLastIndex(({ how }) => how === 'page');
    const page = terminal.happened.slice(from, at + 1).map(({ text }) => text);
    const all = ['Design a shortener.', 'Ten a write.', 'Five years.'];
    expect(all.filter((one) => page.join('\n').includes(one))).toEqual(shown);
  });

  test.each([
    ['fifteen minutes', [], 900],
    ['its full length', [FULL], 2400],
    ['as many times the seconds asked for as it has parts', [], 8 * 30, { seconds: 30 }],
  ] as [string, Rule[], number, { seconds?: number }?][])('lasts %s', async (_, rules, total, own) => {
    const { asked, performance } = await round(rules, own);
    const boxes = asked.filter(({ text }) => !text.startsWith('Name the boxes'));
    const questions = own?.seconds ?? (total === 900 ? 60 : 90);
    expect(boxes.reduce((sum, { request }) => sum + (request?.seconds ?? 0), questions)).toBe(performance.limit);
    expect(performance.limit).toBe(own?.seconds ? total + own.seconds : total);
  });

  test('does not ask how much time there is if the whole round takes fifteen minutes', async () => {
    const { terminal, performance } = await round([], {}, { ...TASK, seconds: 900 });
    expect(terminal.text).not.toContain('How much time do you have');
    expect(terminal.text).toContain('Design a shortener.');
    expect(performance.limit).toBe(900);
  });

  test('answers each question at once, and tells at the end what a strong candidate would have asked', async () => {
    const { asked, terminal } = await round([
      ['What do you ask', { types: 'what is the read/write ratio?' }, { types: 'which framework?' }, { types: '' }],
    ]);
    expect(terminal.text).toContain('Ten a write.\nWhat do you ask?');
    expect(terminal.text).toContain('Your call. Say what you assume.\nWhat do you ask?');
    for (const name of STAGES) {
      const stage = asked.find(({ text }) => text.startsWith(`${name}?`));
      expect(stage?.text).toContain('Ten a write.');
      expect(stage?.text).not.toContain('Five years.');
    }
    const end = terminal.text.slice(terminal.text.indexOf('What you were not told'));
    expect(end).toContain('Five years.');
    expect(end).not.toContain('Ten a write.');
    expect(end).not.toContain('Blue.');
  });

  test('does not end the questions with one Enter too many before the first', async () => {
    const { terminal } = await round([['What do you ask', { types: '' }, { types: 'ratio?' }, { types: '' }]]);
    expect(terminal.text.match(/You have asked nothing yet/g)).toHaveLength(1);
    expect(terminal.of('ask')).toHaveLength(3);
  });

  test('takes no more questions once the time for them is up', async () => {
    const { terminal } = await round([['What do you ask', { types: 'ratio?', after: 40 }]]);
    expect(terminal.of('ask').map(({ text }) => text)).toEqual([
      'What do you ask? 1:00 left.',
      'What do you ask? 0:20 left.',
    ]);
  });

  test('says at the end if the trade-off ran over', async () => {
    const { terminal } = await round([['Say your main trade-off', { after: 600 }]]);
    expect(terminal.text).toMatch(/You ran \d+:\d\d over, let's move on\.[\s\S]*Your time:/);
  });

  test('shows the task in full once, later as one line', async () => {
    const { asked } = await round();
    expect(asked.filter(({ text }) => text.includes('Your task:  Shortener'))).toHaveLength(5);
    expect(asked.filter(({ text }) => text.includes('Design a shortener.'))).toHaveLength(0);
  });

  test('takes what one runs over off the later stages in proportion, and says so', async () => {
    const { asked, terminal, performance } = await round([['scale?', { after: 300 }]]);
    const seconds = (words: string) => asked.find(({ text }) => text.startsWith(words))?.request?.seconds ?? 0;
    expect(seconds('scale?')).toBe(130);
    // On the page of the ticks: said before it, it would be gone with the page.
    const said = terminal.happened.findIndex(({ text }) => text.includes("You ran 2:50 over, let's move on."));
    expect(terminal.happened[said + 1]?.how).toBe('tick');
    expect(seconds('paths?')).toBeLessThan(100);
    expect(Math.abs(seconds('paths?') - seconds('data?'))).toBeLessThanOrEqual(5);
    expect(Math.abs(300 + (performance.limit ?? 0) - 130 - 900)).toBeLessThan(5);
    expect(terminal.text).toContain('Scale and constraints: 5:00 of 2:10');
  });

  test('stops the clock while points are ticked, stage by stage', async () => {
    const { performance, terminal } = await round([['strong round', { ticks: 'all', after: 500 }]]);
    expect(performance.seconds).toBe(0);
    const order = terminal.happened.filter(({ how, text }) => how === 'tick' || text.startsWith('paths?'));
    expect(order[0]).toMatchObject({ how: 'tick', options: ['scale one', 'scale two'] });
  });

  test('asks people who asked for nothing to state assumptions', async () => {
    const { asked } = await round();
    expect(asked.find(({ text }) => text.startsWith('scale?'))?.text).toContain('state your assumptions');
  });

  test.each([
    ['one twist in fifteen minutes', [], 1],
    ['two in the full round', [FULL], 2],
  ] as [string, Rule[], number][])('deals %s, at random, each after its stage', async (_, rules, count) => {
    const seen = new Set<string>();
    for (const random of [0, 0.3, 0.6, 0.9]) {
      const { asked } = await round([...rules], { random: () => random });
      const twists = asked.filter(({ text }) => text.endsWith('twist'));
      expect(twists).toHaveLength(count);
      for (const { text } of twists) {
        seen.add(text);
        const before = asked
          .slice(
            0,
            asked.findIndex((one) => one.text === text),
          )
          .map((one) => one.text);
        expect(before.filter((one) => !one.startsWith('Name the boxes')).at(-1)).toContain(`${text.split(' ')[0]}?`);
      }
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  test('deals the twist that fits the boxes, in the words that name them', async () => {
    const twists = [
      { when: { has: 'cache' }, says: 'Your {cache} is gone.', points: some('sheds') },
      { when: { lacks: 'cache' }, says: 'Why is there no cache?', points: some('sums') },
    ];
    const stages = TASK.stages.map((stage) => ({ ...stage, twists: stage.name === 'data' ? twists : [] }));
    const play = (types: string) =>
      round(
        [
          ['Name the boxes', { types }],
          ['What was heard', { ticks: 'all' }],
        ],
        {},
        { ...TASK, stages },
      );
    expect((await play('API\nRedis cluster')).terminal.text).toContain('Your Redis cluster is gone.');
    expect((await play('API\nPostgres')).terminal.text).toContain('Why is there no cache?');
  });

  test('lets a part that was heard wrongly be taken back', async () => {
    const needs = { level: 'mid' as const, text: 'evicts', needs: 'cache' };
    const stages = TASK.stages.map((stage) => ({ ...stage, points: [...some('sums'), needs] }));
    const { terminal } = await round(
      [
        ['Name the boxes', { types: 'no redis, a map' }, { types: '' }],
        ['What was heard', { ticks: [] }],
      ],
      {},
      { ...TASK, stages },
    );
    expect(terminal.of('tick').at(1)?.options).not.toContain('evicts');
  });

  test('lets every box be checked for a keeper, a price and a volume, those that the bill leaves out too', async () => {
    const { terminal } = await round([
      ['Name the boxes', { types: 'Redis\nKafka\nPostgres' }],
      ['A line for every box', { types: 'Redis: we, 60, 2,000/s\n\nKafka: because' }],
      ['Your boxes', { ticks: [1] }],
    ]);
    const check = terminal.of('tick').find(({ text }) => text.startsWith('Your boxes'));
    expect(check?.options).toEqual(['Redis: we, 60, 2,000/s', 'Kafka: because', 'Postgres: not on the bill']);
    expect(terminal.text).toContain('2 of 3 cannot be justified');
  });

  test('shows one sound answer with its drawing, its boxes, its bill and what it accepts', async () => {
    const { terminal } = await round();
    expect(terminal.text).toContain('The cache answers first.\napi --> cache');
    expect(terminal.text).toContain('- Redis\nWe do. 60 a month. 2,000 a second.');
    expect(terminal.text).toContain('By choosing random codes, I accept that a code is drawn twice');
  });

  test('counts the points up to the level of the user, and shows those of the next one beside them', async () => {
    const staged = { ...TASK, stages: TASK.stages.map((stage) => ({ ...stage, points: levels() })) };
    const { terminal, performance } = await round([['strong round', { ticks: 'all' }]], { level: 'mid' }, staged);
    expect(terminal.of('tick')[0]?.options).toEqual(['j', 'm', 's  (senior)']);
    expect(performance).toMatchObject({ said: 10, of: 10, level: 'mid' });
  });

  test('counts the points of the stages toward the grade, and those of the twists beside them', async () => {
    const { performance, terminal } = await round([
      ['strong round', { ticks: 'all' }],
      ['called for', { ticks: 'all' }],
    ]);
    expect(performance).toMatchObject({ said: 10, of: 10 });
    expect(performance.ticks).toHaveLength(11);
    expect(terminal.text).toContain('10 of 10 points, 1 of 1 on the twists,');
  });

  test('is kept as a note, part by part', async () => {
    const { performance } = await round([['A line for every box', { types: '' }]]);
    const names = performance.note?.fields.map(({ name }) => name) ?? [];
    expect(names.filter((name) => name.startsWith('The interviewer adds: '))).toHaveLength(1);
    expect(names.filter((name) => !name.startsWith('The interviewer adds: '))).toEqual([
      'Scale and constraints',
      'Write path and read path',
      'Data model before API',
      'Bottlenecks',
      'Failure and operations',
      'What you accept',
    ]);
  });

  test('told aloud, keeps the one line that the user gives it', async () => {
    const { performance } = await round([['One line of it', { types: 'cache first' }]], { aloud: true });
    expect(performance.note?.fields).toEqual([{ name: 'in one line', text: 'cache first' }]);
  });
});

test('a round that was broken off goes on in the same form, with the same twist, at the stage that it had reached', async () => {
  const drafts = draftsIn();
  const rules: Rule[] = [FULL, ['bottlenecks?', { types: 'the database', leaves: new Stopped() }]];
  const first = aRoom(rules, { drafts });
  await expect(design.run(TASK, first.room)).rejects.toThrow(Stopped);
  const dealt = first.terminal.of('answer').filter(({ text }) => text.endsWith('twist'));

  const again = aRoom([], { drafts, random: () => 0.9 });
  const performance = await design.run(TASK, again.room);
  expect(again.terminal.text).not.toContain('How much time do you have');
  expect(again.terminal.of('answer')[0]).toMatchObject({ request: { initial: 'the database' } });
  expect(performance.limit).toBe(2400);
  for (const { text } of dealt) expect(performance.note?.fields.map(({ name }) => name).join()).toContain(text);
});
