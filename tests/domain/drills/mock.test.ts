import { describe, expect, test } from 'vitest';
import type { MockRoom, MockTask } from '../../../src/domain/drills/mock/task.ts';
import { mock } from '../../../src/domain/drills/mock.ts';
import { Stopped } from '../../../src/domain/problem.ts';
import type { Rule } from '../../fixtures/scripted-terminal.ts';
import { aRoom, draftsIn } from './room.ts';

const TASK: MockTask = {
  round: 'behavioral',
  parts: [
    { do: 'Tell one.', task: 'The first story?', seconds: 60 },
    { do: 'Another.', task: 'The second story?', seconds: 60 },
  ],
  interruptions: [],
  stamps: [],
  feedback: 'rubric',
  seconds: 120,
};
const ASK = 'Were you silent?';
const RUBRIC = { dimensions: [{ id: 'silence', name: 'Silence', ask: ASK, low: 'often', high: 'never' }] };

/** Holds it, beginning so many seconds after the first time. */
function held(rules: readonly Rule[], { drafts = draftsIn(), at = 0, screen = false } = {}) {
  const { room, terminal } = aRoom(rules, { drafts });
  Object.assign(terminal, { searches: screen });
  const own: MockRoom = {
    now: () => at * 1000 + terminal.now,
    deal: async () => [],
    mock: () => undefined,
    rubric: () => RUBRIC,
  };
  return { drafts, terminal, ended: mock.run(TASK, { ...room, mock: own }) };
}

describe('a mock', () => {
  test('takes neither an answer to its questions nor the grade by Enter alone', async () => {
    const { terminal, ended } = held([]);
    await ended;
    expect(terminal.recorded).toEqual([ASK, 'How was it, all in all?']);
  });

  test('whose clock ran out while someone was there is whole, also if a part was passed over', async () => {
    const { terminal, ended } = held([['The first story?', { after: 130 }]]);
    expect(await ended).toMatchObject({ seconds: 120, limit: 120 });
    expect(terminal.text).not.toContain('The second story?');
    expect(terminal.text).not.toContain('broken off');
  });

  test('took as long as it was held, however late its questions are answered', async () => {
    const { drafts, ended } = held([
      ['The first story?', { after: 20 }],
      ['The second story?', { after: 20 }],
      [ASK, { leaves: new Stopped() }],
    ]);
    await expect(ended).rejects.toThrow(Stopped);
    expect(await held([], { drafts, at: 5000 }).ended).toMatchObject({ seconds: 40 });
  });

  test.each([
    [44, true],
    [45, false],
  ])('at a screen, after %i seconds of a minute, asks whether it is done: %s', async (after, asks) => {
    const { terminal, ended } = held([['The first story?', { after }]], { screen: true });
    await ended;
    expect(terminal.recorded.some((one) => one.startsWith('0:16 left'))).toBe(asks);
  });

  test('at a screen, is not ended by one key while much of its clock is left', async () => {
    const rules: Rule[] = [
      ['The first story?', { types: 'once', after: 10 }, { types: 'once and for all', after: 20 }],
      ['Are you done?', { takes: 'go on' }, { takes: 'done' }],
    ];
    const { terminal, ended } = held(rules, { screen: true });
    const { answer } = await ended;
    expect(answer).toContain('once and for all');
    expect(terminal.of('answer').filter(({ text }) => text.includes('The first story?'))).toHaveLength(2);
    expect(terminal.recorded).toContain('0:50 left, and the clock goes on. Are you done?');
  });

  test('is ended by one key in its last quarter, and wherever no one sits at a screen', async () => {
    const late: Rule[] = [
      ['The first story?', { after: 50 }],
      ['The second story?', { after: 60 }],
    ];
    const screen = held(late, { screen: true });
    await screen.ended;
    const piped = held([]);
    await piped.ended;
    expect(`${screen.terminal.text}${piped.terminal.text}`).not.toContain('Are you done?');
  });

  test('asks when and on what only where something was amiss', async () => {
    const { terminal, ended } = held([[ASK, { takes: 'never' }]]);
    await ended;
    expect(terminal.of('ask').map(({ text }) => text)).toEqual(['One line about it?']);
    const other = held([[ASK, { takes: 'often' }]]);
    await other.ended;
    expect(other.terminal.of('ask').map(({ text }) => text)).toEqual(['One line: when, and on what?']);
  });
});
