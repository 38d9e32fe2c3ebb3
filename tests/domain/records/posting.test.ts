import { expect, test } from 'vitest';
import { dutiesByScope, spotted, topicsNamed } from '../../../src/domain/records/posting.ts';

type Signal = Parameters<typeof spotted>[1][number];
const signal = (id: string, ...spots: string[]) => ({ id, spots }) as unknown as Signal;
const SIGNALS = [signal('ownership', 'take ownership'), signal('hats', 'many hats'), signal('ninja', 'ninja')];

test('phrases are found word by word, once each, in the order of the posting, with their sentence', () => {
  const text = '- Wear many hats. We ship.\n* You take  ownership, really.\nMany hats again. Ninjas are not meant.';
  expect(spotted(text, SIGNALS).map(({ signal: { id }, sentence }) => [id, sentence])).toEqual([
    ['hats', 'Wear many hats.'],
    ['ownership', 'You take  ownership, really.'],
  ]);
});

test('no more than eight phrases are read', () => {
  const many = Array.from({ length: 12 }, (_, i) => signal(`s${i}`, `phrase ${i}`));
  expect(spotted(many.map((_, i) => `Phrase ${i}.`).join('\n'), many)).toHaveLength(8);
});

test('each duty is under the widest scope that its verbs name', () => {
  const text =
    '- Write tests for your code\n- Mentor juniors and build features\n- Work across teams on standards\n- Free fruit';
  expect(dutiesByScope(text)).toEqual({
    execution: ['Write tests for your code'],
    multiplying: ['Mentor juniors and build features'],
    organization: ['Work across teams on standards'],
  });
});

test('topics are named by whole words', () => {
  expect(topicsNamed('System design, databases; cached costs.')).toEqual(['system-design', 'databases']);
});
