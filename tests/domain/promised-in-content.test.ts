import { describe, expect, test } from 'vitest';
import { shown } from '../../src/domain/content/arithmetic/numbers.ts';
import { flashcard } from '../../src/domain/content/kinds/flashcard.ts';
import { beginSitting } from '../../src/domain/drills/mock/sitting.ts';
import type { MockRoom, MockTask } from '../../src/domain/drills/mock/task.ts';
import { heard } from '../../src/domain/drills/said.ts';
import { wasMissed } from '../../src/domain/practice/missed.ts';
import { plannedFor } from '../../src/domain/practice/protocol/quota.ts';
import { isExploding } from '../../src/domain/records/deadline.ts';
import { asksForMode } from '../../src/domain/records/problem-log.ts';
import { parseYaml } from '../../src/storage/yaml.ts';

test('an answer was missed with less than three quarters of its points', () => {
  const missed = (said: number) => wasMissed({ grade: 'good', said, of: 200 });
  expect([149, 150].map(missed)).toEqual([true, false]);
});

test('three interviews are planned for at once', () => {
  const interviews = [9, 3, 7, 5].map((day) => ({ day, since: 0 }));
  expect(plannedFor({ interviews, day: 1 }).map(({ day }) => day)).toEqual([3, 5, 7]);
});

test('an offer to be answered within two days of the call explodes', () => {
  const isIt = (replyBy: string) =>
    isExploding({ called: '2026-11-20T10:00:00+00:00', replyBy } as never, { dayStarts: '04:00' });
  expect(['2026-11-22T10:00:00+00:00', '2026-11-23T10:00:00+00:00'].map(isIt)).toEqual([true, false]);
});

test('a problem that took more than thirty minutes asks what went wrong', () => {
  expect([30, 31].map((minutes) => asksForMode({ result: 'alone', minutes }))).toEqual([false, true]);
});

test.each([
  [0, 20],
  [100, 60],
  [400, 180],
  [1000, 180],
])('an answer of %i words has %i seconds', (words, seconds) => {
  const answer = words === 0 ? '!' : 'word '.repeat(words);
  expect(flashcard.complete?.({ prompt: 'Why?', answer } as never)).toMatchObject({ seconds });
});

test('a negation takes back the three words after it', () => {
  const is = (line: string) => heard(line, [{ name: 'restart', phrases: ['restart'] }]).is;
  expect(is('no red green restart')).toBe('unsure');
  expect(is('no red green blue restart')).toBe('one');
});

describe('the interruptions of a round', () => {
  const task: MockTask = {
    round: 'behavioral',
    parts: [{ do: 'Tell one.', task: 'The first story?', seconds: 1000 }],
    interruptions: Array.from({ length: 5 }, (_, i) => ({ between: [10, 90], say: `say ${i}`, points: [] })),
    stamps: [],
    feedback: 'rubric',
    seconds: 1000,
  } as never;
  const room = {
    now: () => 0,
    deal: async () => [],
    mock: () => undefined,
    rubric: () => undefined,
  } as unknown as MockRoom;

  test('are two', async () => {
    expect((await beginSitting(task, room, () => 0)).says).toHaveLength(2);
  });

  test('of a task that was dealt come from 35% to 70% of the clock', async () => {
    const dealt = { title: 'T', text: 'T', reveals: [], asks: [{ say: 'Why?', points: [] }] };
    const dealing = { ...task, parts: [{ do: 'Do it.', deals: 'problem', seconds: 1000 }] } as MockTask;
    const at = async (random: number) =>
      (await beginSitting(dealing, { ...room, deal: async () => [dealt] } as never, () => random)).says[0]?.at;
    expect([await at(0), await at(1)]).toEqual([350, 700]);
  });
});

test('two minutes are minutes, and less is seconds', () => {
  expect([119, 120].map((seconds) => shown(seconds, 'time'))).toEqual(['119 s', '2 minutes']);
});

test('a YAML file is read up to 300,000 tokens', () => {
  // The first line is six tokens, and each blank one is one.
  const said = (tokens: number) =>
    parseYaml('x.yaml', Buffer.from(`a: 1\n${'\n'.repeat(tokens - 6)}`)).findings.map(({ says }) => says);
  expect(said(300_000)).toEqual([]);
  expect(said(300_001)).toEqual(['has too many values: split it into smaller files']);
});
