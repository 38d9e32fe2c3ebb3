import { describe, expect, test } from 'vitest';
import type { DesignTask } from '../../../src/domain/drills/design.ts';
import { design } from '../../../src/domain/drills/design.ts';
import { Stopped } from '../../../src/domain/problem.ts';
import type { Rule } from '../../fixtures/scripted-terminal.ts';
import { aRoom, draftsIn, points } from './room.ts';

const STAGES = ['scale', 'paths', 'data', 'bottlenecks', 'failure'] as const;
const TASK: DesignTask = {
  prompt: 'Design a shortener.',
  reveals: [
    { asked: 'How many reads?', answer: 'Ten a write.' },
    { asked: 'How long kept?', answer: 'Five years.' },
  ],
  stages: STAGES.map((name) => ({
    name,
    ask: `${name}?`,
    seconds: 480,
    short: 180,
    points: points(`${name} one`, `${name} two`),
  })),
  twists: STAGES.map((stage) => ({ stage, says: `${stage} twist`, points: points(`${stage} answer`) })),
  components: [{ name: 'Redis', runs: 'We do.', costs: '60 a month.', volume: '2,000 a second.' }],
  accepts: [{ choose: 'Random codes', accept: 'A second draw' }],
  strong: '"Reads first."',
  seconds: 2400,
};
const FULL: Rule = ['How much time do you have', { takes: 'the full' }];

async function round(rules: Rule[] = [], own: Parameters<typeof aRoom>[1] = {}) {
  const { room, terminal } = aRoom(rules, own);
  const performance = await design.run(TASK, room);
  return { performance, terminal, asked: terminal.of('answer') };
}

describe('a design round', () => {
  test('goes from the user’s questions through five stages to the bill and the price accepted', async () => {
    const { asked } = await round();
    const order = ['What do you ask first', ...STAGES.map((name) => `${name}?`), 'Name every component', 'By choosing'];
    const places = order.map((words) => asked.findIndex(({ text }) => text.includes(words)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test.each([
    ['fifteen minutes', [], 900],
    ['its full length', [FULL], 2400],
    ['as many times the seconds asked for as it has parts', [], 9 * 30, { seconds: 30 }],
  ] as [string, Rule[], number, { seconds?: number }?][])('lasts %s', async (_, rules, total, own) => {
    const { asked, performance } = await round(rules, own);
    expect(asked.reduce((sum, { request }) => sum + (request?.seconds ?? 0), 0)).toBe(total);
    expect(performance.limit).toBe(total);
  });

  test('answers only the questions that were asked, and tells the others at the end', async () => {
    const { asked, terminal } = await round([['interviewer has answers', { ticks: [1] }]]);
    for (const name of STAGES) {
      const stage = asked.find(({ text }) => text.startsWith(`${name}?`));
      expect(stage?.text).toContain('Ten a write.');
      expect(stage?.text).not.toContain('Five years.');
    }
    const end = terminal.text.slice(terminal.text.indexOf('What you were not told'));
    expect(end).toContain('How long kept? Five years.');
    expect(end).not.toContain('Ten a write.');
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
        const before = asked[asked.findIndex((one) => one.text === text) - 1];
        expect(before?.text).toContain(`${text.split(' ')[0]}?`);
      }
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  test('lets every box be checked for a keeper, a price and a volume', async () => {
    const bill = 'Redis: we, 60, 2,000/s\n\nKafka: because';
    const { terminal } = await round([
      ['Name every component', { types: bill }],
      ['Your boxes', { ticks: [1] }],
    ]);
    const check = terminal.of('tick').find(({ text }) => text.startsWith('Your boxes'));
    expect(check?.options).toEqual(['Redis: we, 60, 2,000/s', 'Kafka: because']);
    expect(terminal.text).toContain('1 of 2 cannot be justified');
  });

  test('shows one sound answer with its boxes, its bill and what it accepts', async () => {
    const { terminal } = await round();
    expect(terminal.text).toContain('- Redis\nWe do. 60 a month. 2,000 a second.');
    expect(terminal.text).toContain('By choosing random codes I accept a second draw');
  });

  test('counts the points of the stages towards the grade, and those of the twists beside them', async () => {
    const { performance, terminal } = await round([
      ['strong round', { ticks: 'all' }],
      ['called for', { ticks: 'all' }],
    ]);
    expect(performance).toMatchObject({ said: 10, of: 10 });
    expect(performance.ticks).toHaveLength(11);
    expect(terminal.text).toContain('10 of 10 points, 1 of 1 on the twists,');
  });

  test('is kept as a note, part by part', async () => {
    const { performance } = await round([['Name every component', { types: '' }]]);
    const names = performance.note?.fields.map(({ name }) => name) ?? [];
    expect(names.filter((name) => name.startsWith('The interviewer adds: '))).toHaveLength(1);
    expect(names.filter((name) => !name.startsWith('The interviewer adds: '))).toEqual([
      'Before you draw',
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
