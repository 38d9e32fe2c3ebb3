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
function held(rules: readonly Rule[], { drafts = draftsIn(), at = 0 } = {}) {
  const { room, terminal } = aRoom(rules, { drafts });
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
});
