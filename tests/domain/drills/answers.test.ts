import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/domain/drills/answer.ts';
import { recall } from '../../../src/domain/drills/recall.ts';
import { rehearse } from '../../../src/domain/drills/rehearse.ts';
import { tell } from '../../../src/domain/drills/tell.ts';
import type { Level } from '../../../src/domain/level.ts';
import { textOf } from '../../fixtures/scripted-terminal.ts';
import { aRoom, points } from './room.ts';

const at = (level: Level, ...texts: string[]) => texts.map((text) => ({ text, level }));

const QUESTION = {
  prompt: 'Two people click the last seat. And now?',
  seconds: 180,
  level: 'mid' as const,
  grounds: { answer: 'The answer' },
  points: at('mid', 'a race', 'a lock', 'a version', 'a constraint').map((one) => ({ ground: 'answer', ...one })),
  probes: [
    { ask: 'Which one?', points: at('mid', 'the lock'), seconds: 75 },
    { ask: 'For how long?', points: at('mid', 'not during payment', 'an expiry'), seconds: 60 },
  ],
  wrong: [{ says: '"I look first."', words: [] }],
  strong: '"I lock the row."',
};

describe('answer', () => {
  test('asks, probes, asks how sure one is, and only then reveals', async () => {
    const { room, terminal } = aRoom([['What a strong answer', { ticks: 'all' }]]);
    await answer.run(QUESTION, room);
    const order = ['last seat', 'Which one?', 'For how long?', 'How sure', 'a race', 'Sounds strong', 'Grade it'];
    const places = order.map((words) => terminal.text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('reports the main answer’s seconds, everything typed, and the key points apart from the probes', async () => {
    const { room } = aRoom([
      ['last seat', { types: 'lock it', after: 100 }],
      ['Which one?', { types: 'pessimistic', after: 30 }],
      ['How sure', { takes: 'certain' }],
      ['What a strong answer', { ticks: [1, 2, 3] }],
      ['What it was after', { ticks: [1] }, { ticks: [2] }],
    ]);
    const { again, ...performance } = await answer.run(QUESTION, room);
    expect(again).toBeTypeOf('function');
    expect(performance).toEqual({
      seconds: 100,
      limit: 180,
      answer: 'lock it\n\npessimistic\n\nan answer',
      ticks: [true, true, true, false, true, false, true],
      said: 3,
      of: 4,
      confidence: 4,
      failure: undefined,
      grade: 'good',
      level: 'mid',
    });
  });

  test('ticks all probes on one page of a screen, each with its own words, for one key less', async () => {
    const { room, terminal } = aRoom([
      ['Which one?', { types: 'the row' }],
      ['What the probes were after', { ticks: [1] }],
    ]);
    Object.defineProperty(terminal, 'searches', { value: true });
    const { ticks } = await answer.run(QUESTION, room);
    expect(ticks?.slice(-3)).toEqual([true, false, false]);
    const place = terminal.happened.findIndex(({ text }) => text.startsWith('What the probes were after'));
    expect(terminal.happened[place - 1]?.text).toBe('Which one?\nYou:  the row\nFor how long?\nYou:  an answer');
    expect(terminal.text).not.toContain('What it was after');
  });

  test('shows one’s own words beside the points, so that one ticks what one said', async () => {
    const { room, terminal } = aRoom([['last seat', { types: 'I would lock it' }]]);
    await answer.run(QUESTION, room);
    const shown = terminal.happened.findIndex(({ text }) => text.includes('You:  I would lock it'));
    expect(terminal.happened[shown + 1]).toMatchObject({ how: 'tick', options: expect.arrayContaining(['a race']) });
  });

  test('keeps the question and what one said so far in reach of each probe, the latest first', async () => {
    const { room, terminal } = aRoom([
      ['last seat', { types: 'I would lock it' }],
      ['Which one?', { types: 'the row' }],
    ]);
    await answer.run(QUESTION, room);
    const again = terminal.of('answer').map(({ request }) => textOf(request?.again ?? []));
    const main = `Asked:  ${QUESTION.prompt}\nYou:  I would lock it`;
    expect(again).toEqual(['', main, `Asked:  Which one?\nYou:  the row\n\n${main}`]);
  });

  test('gives each answer the seconds that the user wants, probes included', async () => {
    const { room, terminal } = aRoom([], { seconds: 20 });
    const { limit } = await answer.run(QUESTION, room);
    expect(limit).toBe(20);
    expect(terminal.of('answer').map(({ request }) => request?.seconds)).toEqual([20, 20, 20]);
  });

  test('aloud shows the clock alone, and keeps no words', async () => {
    const { room, terminal } = aRoom([], { aloud: true });
    const performance = await answer.run(QUESTION, room);
    expect(performance.answer).toBe('');
    expect(terminal.of('answer').every(({ request }) => request?.aloud)).toBe(true);
  });

  test('without a clock no limit is shown, neither for the answer nor in the report', async () => {
    const { room, terminal } = aRoom([], { untimed: true });
    const { limit } = await answer.run(QUESTION, room);
    expect(limit).toBeUndefined();
    expect(terminal.of('answer').map(({ request }) => request?.seconds)).toEqual([null, null, null]);
  });

  test('adds the lenses to the answer that is kept', async () => {
    const lenses = [{ name: 'Cost', ask: 'What does it cost?' }];
    const { room } = aRoom([['What does it cost', { types: 'forty euro' }]], { lenses });
    expect((await answer.run(QUESTION, room)).answer).toContain('Cost: forty euro');
  });
});

describe('rehearse', () => {
  const moment = (name: string) => ({
    setting: `${name} setting`,
    prompt: `${name} prompt`,
    trap: `${name} trap`,
    heard: `${name} heard`,
    better: `${name} better`,
  });
  const task = {
    moments: [moment('first'), moment('second')],
    recovery: 'way back',
    points: points('one', 'two'),
    failures: 'rubric',
    seconds: 60,
  };

  test('lets one reply before it shows the trap, what is heard, the way back and the better reply', async () => {
    const { room, terminal } = aRoom([['What a better reply', { ticks: 'all' }]]);
    await rehearse.run(task, room);
    const order = ['first prompt', 'How sure', 'first trap', 'first heard', 'way back', 'first better', 'one', 'Grade'];
    const places = order.map((words) => terminal.text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('deals the other moment when the scenario comes back', async () => {
    for (const [earlier, name] of ['first', 'second', 'first'].entries()) {
      const { room, terminal } = aRoom([], { earlier });
      await rehearse.run(task, room);
      expect(terminal.of('answer')[0]?.text).toContain(`${name} prompt`);
    }
  });
});

test('recall produces the card first, and shows its sections after the points are ticked', async () => {
  const { room, terminal } = aRoom([['What is on the card', { ticks: 'all' }]]);
  const sections = [{ label: 'meaning', text: 'everyone at once' }];
  const task = { cue: 'A herd?', level: 'mid' as const, points: at('mid', 'one', 'two'), sections, seconds: 60 };
  expect(await recall.run(task, room)).toMatchObject({ said: 2, of: 2, limit: 60 });
  expect(terminal.text.indexOf('What is on the card')).toBeLessThan(terminal.text.indexOf('everyone at once'));
  expect(terminal.text).toContain('Meaning:');
});

test('recall counts what is expected up to the level, shows what the next one adds, and leaves out the rest', async () => {
  const task = {
    cue: 'A herd?',
    level: 'mid' as const,
    points: [...at('staff', 'who pays'), ...at('mid', 'one'), ...at('senior', 'the cost'), ...at('mid', 'two')],
    sections: [{ label: 'meaning', text: 'everyone at once' }],
    seconds: 60,
  };
  const { room, terminal } = aRoom([['What is on the card', { ticks: [1, 3] }]]);
  expect(await recall.run(task, room)).toMatchObject({ said: 1, of: 2, ticks: [true, false, true], level: 'mid' });
  expect(terminal.of('tick')[0]?.options).toEqual(['one', 'two', 'the cost  (senior)']);
  expect(terminal.text).toContain('1 of 2 points, 1 of 1 beyond your level,');
  const senior = aRoom([], { level: 'senior' });
  expect(await recall.run(task, senior.room)).toMatchObject({ of: 3, level: 'senior' });
});

describe('tell', () => {
  const task = {
    template: 'story-incident',
    prompt: 'Tell me about an incident.',
    points: points('numbers', 'a tool'),
    probes: [{ ask: 'Why then?', points: points('the deploy'), seconds: 75 }],
    weak: 'weak',
    strong: 'strong',
    lengths: {},
    redFlags: points('a culprit'),
    failures: 'rubric',
    seconds: 240,
  };
  const story = (id: string) => ({ id, title: `The ${id}`, outline: [`${id} written down`], gaps: ['a metric'] });

  test('names the story that is told and what it lacks, and keeps its id with the attempt', async () => {
    const { room, terminal } = aRoom([], { stories: async () => [story('pool')] });
    const performance = await tell.run(task, room);
    expect(performance.story).toBe('pool');
    expect(terminal.of('answer')[0]?.text).toContain('Your story: The pool\nStill missing: a metric.');
    expect(terminal.text.indexOf('How sure')).toBeLessThan(terminal.text.indexOf('pool written down'));
  });

  test('asks which one when there are several for the template', async () => {
    const { room } = aRoom([['Which story?', { takes: 'The queue' }]], {
      stories: async () => [story('pool'), story('queue')],
    });
    expect((await tell.run(task, room)).story).toBe('queue');
  });

  test('goes on with the one that was broken off, without asking', async () => {
    const { room, terminal } = aRoom([], { stories: async () => [story('pool'), story('queue')] });
    room.sheet.keep(`${story('queue').title}: ${task.prompt}`, { text: 'It was', seconds: 0, done: false });
    expect((await tell.run(task, room)).story).toBe('queue');
    expect(terminal.of('answer')[0]?.request?.initial).toBe('It was');
  });

  test('lets one tell from memory before there is one', async () => {
    const { room, terminal } = aRoom();
    expect((await tell.run(task, room)).story).toBeUndefined();
    expect(terminal.of('answer')[0]?.text).toContain('You have no story for this yet');
  });
});
