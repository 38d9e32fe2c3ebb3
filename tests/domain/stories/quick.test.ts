import { describe, expect, test } from 'vitest';
import {
  dealQuestions,
  lastQuick,
  quickHoles,
  quickNote,
  quickTimes,
  worn,
} from '../../../src/domain/stories/quick.ts';

const competency = (id: string) =>
  ({ id, ways: ['one', 'two', 'three'].map((way) => `${id} ${way}?`) }) as Parameters<typeof dealQuestions>[0][number];
const THREE = ['conflict', 'failure', 'incident'].map(competency);

describe('the questions of a quick run', () => {
  test('ask about every competency before one comes again, and never in the same words twice', () => {
    let seed = 1;
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const asked = dealQuestions(THREE, 7, random);
    expect(new Set(asked.slice(0, 3).map((one) => one.competency)).size).toBe(3);
    expect(new Set(asked.map(({ ask }) => ask)).size).toBe(7);
    expect(dealQuestions(THREE, 60, random)).toHaveLength(9);
  });
});

describe('the note of a quick run', () => {
  const answers = [
    { ask: 'A?', story: 's1', named: 4, sentence: 12, opening: 'Nine seconds.' },
    { ask: 'B?', story: 's1', named: 8 },
    { ask: 'C?', named: 20 },
  ];
  const note = {
    id: 'n',
    at: '2026-11-28T10:00:00Z',
    item: 'story-quick',
    title: '',
    ...quickNote(answers, () => 'Orders'),
  };

  test('has two times a question, and their middle', () => {
    expect(quickTimes(note)).toEqual({ named: 8, sentence: 12 });
    expect(quickTimes({ stamps: [] })).toEqual({ named: undefined, sentence: undefined });
    expect(quickTimes(quickNote(answers.slice(0, 2), String)).named).toBe(6);
  });

  test('names the questions without a story', () => {
    expect(note.fields.map(({ text }) => text)).toEqual(['Orders: Nine seconds.', 'Orders', 'no story']);
    expect(quickHoles(note)).toEqual(['C?']);
  });

  test('is found again among others as the newest of its kind', () => {
    const other = { ...note, id: 'o', at: '2026-11-29T10:00:00Z' };
    expect(lastQuick([other, note, { ...other, id: 'x', item: 'else' }])?.id).toBe('o');
    expect(lastQuick([other, note], 'o')?.id).toBe('n');
  });
});

test('a story is worn from the fourth question on', () => {
  const of = (times: number) => Array.from({ length: times }, () => ({ ask: '?', story: 's1', named: 1 }));
  expect(worn(of(3))).toEqual([]);
  expect(worn([...of(4), { ask: '?', named: 1 }])).toEqual([{ story: 's1', times: 4 }]);
});
