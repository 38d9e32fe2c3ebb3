import { describe, expect, test } from 'vitest';
import type { ExerciseTask } from '../../../src/domain/drills/exercise.ts';
import { exercise } from '../../../src/domain/drills/exercise.ts';
import { Stopped } from '../../../src/domain/problem.ts';
import { textOf } from '../../fixtures/scripted-terminal.ts';
import { aRoom, draftsIn, points } from './room.ts';

const TASK: ExerciseTask = {
  goal: 'A page.',
  steps: [
    { do: 'Take a blank page.', seconds: 60 },
    { do: 'Name a system.', seconds: 120, field: 'system', example: 'the order platform' },
    { do: 'Name its fault.', seconds: 90, field: 'fault' },
  ],
  done: 'The page is full.',
  points: points('true', 'short'),
  seconds: 270,
};

describe('an exercise', () => {
  test('goes step by step, each with its own clock; a step that leaves nothing is only done', async () => {
    const { room, terminal } = aRoom();
    await exercise.run(TASK, room);
    expect(terminal.of('answer').map(({ request }) => [request?.seconds, request?.aloud])).toEqual([
      [60, true],
      [120, false],
      [90, false],
    ]);
    expect(terminal.of('page').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Topic | step 1 of 3', 'Topic | step 3 of 3']),
    );
  });

  test('keeps what was written in earlier steps in reach of the later ones', async () => {
    const { room, terminal } = aRoom([['Name a system', { types: 'checkout' }]]);
    await exercise.run(TASK, room);
    expect(textOf(terminal.of('answer')[2]?.request?.again ?? [])).toContain('Asked:  Name a system.\nYou:  checkout');
  });

  test('keeps what was written as a note, field by field, and leaves out what stayed empty', async () => {
    const { room } = aRoom([
      ['Name a system', { types: 'checkout', after: 100 }],
      ['Name its fault', { types: ' ' }],
    ]);
    const performance = await exercise.run(TASK, room);
    expect(performance.note).toEqual({ fields: [{ name: 'system', text: 'checkout' }] });
    expect(performance).toMatchObject({ seconds: 100, limit: 270, answer: 'checkout' });
  });

  test('leaves no note when nothing was written', async () => {
    const { room } = aRoom([[/Name/, { types: '' }]]);
    expect((await exercise.run(TASK, room)).note).toBeUndefined();
  });

  test('never asks what went wrong: it is done or not', async () => {
    const { room, terminal } = aRoom();
    const { grade, failure } = await exercise.run(TASK, room);
    expect([grade, failure]).toEqual(['again', undefined]);
    expect(terminal.text).not.toContain('What went wrong?');
  });

  test('has the seconds that the user asked for in each step, or no clock', async () => {
    const short = aRoom([], { seconds: 30 });
    expect((await exercise.run(TASK, short.room)).limit).toBe(90);
    const untimed = aRoom([], { untimed: true });
    expect((await exercise.run(TASK, untimed.room)).limit).toBeUndefined();
    expect(untimed.terminal.of('answer').every(({ request }) => request?.seconds === null)).toBe(true);
  });

  test('aloud, writes nothing but the one line that the user wants to keep', async () => {
    const { room, terminal } = aRoom([['One line of it', { types: 'checkout loses carts' }]], { aloud: true });
    const { note } = await exercise.run(TASK, room);
    expect(terminal.of('answer').every(({ request }) => request?.aloud)).toBe(true);
    expect(note).toEqual({ fields: [{ name: 'in one line', text: 'checkout loses carts' }] });
  });

  test('broken off, goes on at the step that it had reached, with its text', async () => {
    const drafts = draftsIn();
    const rules = [['Name its fault', { types: 'it is sl', leaves: new Stopped() }]] as const;
    const first = aRoom([...rules.map(([about, action]) => [about, action] as [string, typeof action])], { drafts });
    await expect(exercise.run(TASK, first.room)).rejects.toThrow(Stopped);
    const again = aRoom([], { drafts });
    const { note } = await exercise.run(TASK, again.room);
    expect(again.terminal.of('answer').map(({ request }) => request?.initial)).toEqual(['it is sl']);
    expect(note?.fields.map(({ name }) => name)).toEqual(['system', 'fault']);
  });

  test('deals three of its own lenses to the step that asks for them', async () => {
    const lenses = ['cost', 'rollback', 'rollout', 'failure'].map((name) => ({ name, ask: `And ${name}?` }));
    const { room, terminal } = aRoom();
    await exercise.run({ ...TASK, lenses, steps: [{ do: 'Meet them.', seconds: 60, field: 'lenses' }] }, room);
    expect(terminal.of('answer')[0]?.text.match(/And \w+\?/g)).toHaveLength(3);
  });
});

describe('an inventory', () => {
  const inventory = {
    scale: (['strong', 'shaky', 'blank'] as const).map((name) => ({ name, means: `${name} means` })),
    subjects: [
      { name: 'Trees', topics: ['trees-graphs'] },
      { name: 'Systems', topics: ['system-design', 'cloud'] },
    ],
  };

  test('keeps each rating at once, for all topics of its subject, and in the note', async () => {
    const { room, terminal, ratings } = aRoom([
      ['Trees', { takes: 'strong' }],
      ['Systems', { takes: 'blank' }],
    ]);
    const { note } = await exercise.run({ ...TASK, inventory }, room);
    expect(terminal.recorded).toEqual(['Trees', 'Systems', 'Grade it:']);
    expect(ratings).toEqual({ 'trees-graphs': 'strong', 'system-design': 'blank', cloud: 'blank' });
    expect(note?.fields.at(-1)).toEqual({ name: 'ratings', text: 'Trees: strong\nSystems: blank' });
  });

  test('broken off, has kept what was rated until then', async () => {
    const { room, ratings } = aRoom([
      ['Trees', { takes: 'shaky' }],
      ['Systems', { leaves: new Stopped() }],
    ]);
    await expect(exercise.run({ ...TASK, inventory }, room)).rejects.toThrow(Stopped);
    expect(ratings).toEqual({ 'trees-graphs': 'shaky' });
  });
});

const ESTIMATE: ExerciseTask = {
  goal: 'A number.',
  steps: [
    {
      do: 'Writes per second?',
      seconds: 60,
      field: 'writes',
      number: { value: '115.7/s', factor: 2, work: '10M / 86,400' },
    },
    { do: 'At peak?', seconds: 60, field: 'peak', number: { value: '347.2/s', factor: 2, work: 'times three' } },
  ],
  done: 'Two numbers.',
  points: points('said the assumption'),
  seconds: 120,
};

describe('an exercise that asks for numbers', () => {
  test('says of each how far off it is, with the work, before the next step builds on it', async () => {
    const { room, terminal } = aRoom([
      ['Writes', { types: '500/s' }],
      ['At peak', { types: '350/s' }],
    ]);
    await exercise.run(ESTIMATE, room);
    const told = terminal.of('say').map(({ text }) => text);
    expect(told.some((text) => text.includes('It is 115.7/s. Yours is 4.3 times too high.'))).toBe(true);
    expect(told.some((text) => text.includes('10M / 86,400'))).toBe(true);
    expect(told.some((text) => text.includes('Right: 347.2/s.'))).toBe(true);
    expect(terminal.of('turn').map(({ text }) => text)).toEqual(['the next step', 'the points']);
  });

  test('counts each number as a point, and leaves the others to the user', async () => {
    const { room, terminal } = aRoom([
      ['Writes', { types: '500/s' }],
      ['At peak', { types: '350/s' }],
      ['What a good result has', { ticks: 'all' }],
    ]);
    expect(await exercise.run(ESTIMATE, room)).toMatchObject({ said: 2, of: 3, ticks: [false, true, true] });
    expect(terminal.of('tick')[0]?.options).toEqual(['said the assumption']);
  });

  test('asks once more for a number if the text has none, and takes none for an answer', async () => {
    const { room, terminal } = aRoom([[/Writes|At peak/, { types: 'a lot' }]]);
    expect(await exercise.run(ESTIMATE, room)).toMatchObject({ said: 0 });
    expect(terminal.of('answer').map(({ text }) => text.includes('That has no number in it'))).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });

  test('is typed even where answers are spoken', async () => {
    const { room, terminal } = aRoom([[/Writes|At peak/, { types: '1/s' }]], { aloud: true });
    await exercise.run(ESTIMATE, room);
    expect(terminal.of('answer').every(({ request }) => !request?.aloud)).toBe(true);
  });

  test('has other numbers when it comes back, and the begun ones until they are done', async () => {
    const other = { ...ESTIMATE, steps: ESTIMATE.steps.map((step) => ({ ...step, do: 'Reads per second?' })) };
    const drafts = draftsIn();
    const left = aRoom([['Writes', { types: '1/s', leaves: new Stopped() }]], { drafts });
    await expect(exercise.run({ ...ESTIMATE, others: [other] }, left.room)).rejects.toThrow(Stopped);
    const back = aRoom([[/per second/, { types: '1/s' }]], { drafts, earlier: 1 });
    await exercise.run({ ...ESTIMATE, others: [other] }, back.room);
    expect(back.terminal.of('answer')[0]?.text).toContain('Writes per second?');
    const next = aRoom([[/per second/, { types: '1/s' }]], { earlier: 1 });
    await exercise.run({ ...ESTIMATE, others: [other] }, next.room);
    expect(next.terminal.of('answer')[0]?.text).toContain('Reads per second?');
  });
});

describe('an exercise with material', () => {
  const ARTIFACT: ExerciseTask = {
    ...TASK,
    steps: [
      { do: 'Title it.', seconds: 60, field: 'title', material: '14:02  down\n14:09  alert' },
      { do: 'Say what was decided.', seconds: 60, field: 'decision' },
    ],
    strong: 'One page.\n\nThe\nend.',
  };

  test('shows it row by row with its step, and keeps it in reach of the next one', async () => {
    const { room, terminal } = aRoom();
    await exercise.run(ARTIFACT, room);
    const [first, second] = terminal.of('answer');
    expect(first?.text).toContain('14:02  down\n14:09  alert');
    expect(textOf(second?.request?.again ?? [])).toContain('14:02  down');
  });

  test('shows a good one after the own one, in paragraphs', async () => {
    const { room, terminal } = aRoom();
    await exercise.run(ARTIFACT, room);
    const good = terminal.of('say').findIndex(({ text }) => text.includes('One page.\nThe end.'));
    expect(good).toBeGreaterThan(-1);
  });
});
