import { describe, expect, test } from 'vitest';
import { type DiagnoseTask, diagnose } from '../../../src/domain/drills/diagnose.ts';
import { Stopped } from '../../../src/domain/problem.ts';
import type { Rule } from '../../fixtures/scripted-terminal.ts';
import { aRoom, draftsIn, points } from './room.ts';

const TASK: DiagnoseTask = {
  prompt: 'Orders are charged twice.',
  material: '14:02 charged 8817\n14:03 charged 8817\n',
  changed: ['A fraud check, since Tuesday.'],
  minutes: 10,
  tests: [
    { id: 'topic', do: 'Search the topic', minutes: 4, shows: 'One record.', rulesOut: 'The shop.' },
    { id: 'polls', do: 'Look at the time between polls', minutes: 2, shows: '300 s.', decides: true },
    { id: 'restart', do: 'Restart it', minutes: 8, shows: 'Quiet for a while.' },
  ],
  cause: 'It polls too rarely.',
  fix: 'Smaller batches.',
  prevents: 'A key per order.',
  points: points('looked first', 'asked what changed'),
  seconds: 90,
};

const HYPOTHESIS = 'Your hypothesis';
const WITH: Rule = [HYPOTHESIS, { types: 'two consumers at once' }];

describe('a diagnosis', () => {
  test('tells what changed only after the candidate said what they see', async () => {
    const { room, terminal } = aRoom([WITH]);
    await diagnose.run(TASK, room);
    const [seen, hypothesis] = terminal.of('answer').map(({ text }) => text);
    expect(seen).toContain('14:03 charged 8817');
    expect(seen).not.toContain('fraud check');
    expect(hypothesis).toContain('fraud check');
  });

  test('offers no test before a hypothesis stands, however often one is tried', async () => {
    const { room, terminal } = aRoom([[HYPOTHESIS, { types: '1' }, { types: ' ' }, { types: 'two at once' }]]);
    await diagnose.run(TASK, room);
    const asked = terminal.happened.filter(({ how }) => how === 'answer' || how === 'choose').map(({ text }) => text);
    expect(asked.filter((text) => text.includes(HYPOTHESIS))).toHaveLength(3);
    expect(asked[2]).toContain('Tests come after it');
    expect(asked.indexOf('Which test first?')).toBe(4);
  });

  test('gives two minutes to the hypothesis, and two to the cause', async () => {
    const { room, terminal } = aRoom([WITH]);
    await diagnose.run(TASK, room);
    expect(terminal.of('answer').map(({ request }) => request?.seconds)).toEqual([90, 120, 120]);
  });

  test('takes two words as a hypothesis', async () => {
    const { room, terminal } = aRoom([
      [HYPOTHESIS, { types: 'consumers' }, { types: 'consumers race' }, { types: 'two consumers race' }],
    ]);
    await diagnose.run(TASK, room);
    expect(terminal.of('answer').filter(({ text }) => text.includes(HYPOTHESIS))).toHaveLength(2);
  });

  test('shows what a test shows, counts its minutes, and offers only what can still be paid for', async () => {
    const { room, terminal } = aRoom([WITH, ['Which test first?', { takes: 'Search' }]]);
    await diagnose.run(TASK, room);
    expect(terminal.text).toContain('One record.');
    expect(terminal.of('page').map(({ text }) => text)).toContain('Topic | 4 of 10 minutes spent');
    const next = terminal.of('choose').find(({ text }) => text === 'Which test next?');
    expect(next?.options).toEqual(['Look at the time between polls  2 min', 'I know enough: name the cause']);
  });

  test('reveals the cause last, with what the way to it cost and the cheapest one', async () => {
    const { room, terminal } = aRoom([
      WITH,
      ['Which test first?', { takes: 'Search' }],
      ['Which test next?', { takes: 'Look' }],
    ]);
    await diagnose.run(TASK, room);
    expect(terminal.text).toContain('You spent 6 minutes until a test decided it.');
    expect(terminal.text).toContain('The cheapest that does: look at the time between polls, 2 min.');
    expect(terminal.text.indexOf('It polls too rarely')).toBeGreaterThan(terminal.text.indexOf('They ask: what is it'));
  });

  test('keeps the hypotheses in order, the tests and the named cause as a note', async () => {
    const { room } = aRoom([
      WITH,
      ['Which test first?', { takes: 'Look' }],
      ['Which test next?', { takes: 'I know' }],
      ['A new hypothesis?', { types: 'it leaves the group' }],
      ['They ask', { types: 'polls too rarely' }],
    ]);
    expect((await diagnose.run(TASK, room)).note).toEqual({
      fields: [
        { name: 'hypotheses, in order', text: 'two consumers at once\nit leaves the group' },
        { name: 'tests', text: 'Look at the time between polls, 2 min' },
        { name: 'cause', text: 'polls too rarely' },
      ],
    });
  });

  test('broken off, remembers the tests that were paid for', async () => {
    const drafts = draftsIn();
    const left = aRoom(
      [WITH, ['Which test first?', { takes: 'Search' }], ['Which test next?', { leaves: new Stopped() }]],
      { drafts },
    );
    await expect(diagnose.run(TASK, left.room)).rejects.toThrow(Stopped);
    const back = aRoom([['Which test next?', { takes: 'I know' }]], { drafts });
    await diagnose.run(TASK, back.room);
    expect(back.terminal.text).not.toContain('Which test first?');
    expect(back.terminal.text).toContain('You spent 4 minutes, and none of your tests decides it.');
  });

  test('broken off, remembers the hypothesis that a test led to', async () => {
    const drafts = draftsIn();
    const left = aRoom(
      [
        WITH,
        ['Which test first?', { takes: 'Search' }],
        ['A new hypothesis?', { types: 'it leaves the group' }],
        ['Which test next?', { leaves: new Stopped() }],
      ],
      { drafts },
    );
    await expect(diagnose.run(TASK, left.room)).rejects.toThrow(Stopped);
    const back = aRoom([['Which test next?', { takes: 'I know' }]], { drafts });
    const { note } = await diagnose.run(TASK, back.room);
    expect(note?.fields[0]?.text).toBe('two consumers at once\nit leaves the group');
    expect(back.room.sheet.part('Tests')?.reads).toBe('Search the topic');
  });

  test('is typed at the hypothesis even where answers are spoken', async () => {
    const { room, terminal } = aRoom([WITH], { aloud: true });
    await diagnose.run(TASK, room);
    expect(terminal.of('answer').map(({ request }) => request?.aloud)).toEqual([true, false, true]);
  });
});
