import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { checkContent } from '../../../src/domain/content/check.ts';
import type { ItemOfKind } from '../../../src/domain/content/kinds.ts';
import { tasksOf } from '../../../src/domain/content/tasks.ts';
import { textBlocks } from '../../../src/domain/content/text-lines.ts';
import { recall } from '../../../src/domain/drills/recall.ts';
import { aRoom } from './room.ts';

/** A card as it is written, checked and completed. */
function card(fields: Record<string, unknown>) {
  const data = { format: 2, items: [{ id: 'mine-card', ...fields }] };
  const file = { file: 'a.yaml', kind: 'flashcard', data, where: () => ({ line: 1, column: 1 }) };
  const { placed, findings } = checkContent(z, [file]);
  return { item: placed[0]?.item as ItemOfKind<'flashcard'>, says: findings.map(({ says }) => says) };
}

describe('a flashcard', () => {
  it('needs a prompt and an answer, and fills in the rest', () => {
    const { item, says } = card({ prompt: '```sql\nSELECT 1\n```\nWhat is this?', answer: 'A query.' });
    expect(says).toEqual([]);
    expect(item).toMatchObject({ title: 'SELECT 1', topics: ['own'], level: 'mid', weight: 1, seconds: 21, tags: [] });
  });

  it.each([
    ['CAP theorem', 'Two of three, while the network is split.'],
    ['ポートの違いは何ですか', 'ポートの違い'],
    ['Erkläre den Unterschied.', 'Das eine, das andere.'],
  ])('takes %s, whatever it asks and in whatever language', (prompt, answer) => {
    expect(card({ prompt, answer }).says).toEqual([]);
  });

  it.each([
    ['a few words', 'a b c d e', 22],
    ['signs without spaces, two of which count as a word', '锁'.repeat(50), 30],
    ['a long text, never more than three minutes', 'word '.repeat(2000), 180],
  ])('gives time by the length of the answer: %s', (_, answer, seconds) => {
    expect(card({ prompt: 'Why?', answer }).item.seconds).toBe(seconds);
  });

  it.each([
    ['prompt', { answer: 'x' }, 'prompt is missing: what is asked'],
    ['answer', { prompt: 'x', answer: ' ' }, 'is empty: write it, or leave the field out'],
    ['end', { prompt: 'x', answer: 'y'.repeat(20_001) }, 'at most 20000 characters, but these are 20001'],
  ])('is refused without its %s', (_, fields, says) => expect(card(fields).says).toEqual([says]));
});

describe('recalling a flashcard', () => {
  const locks = { prompt: 'What locks?', context: 'SQL > Locks', answer: 'Rows.\n\n- read\n- written', seconds: 60 };
  const task = tasksOf(card(locks).item).recall ?? expect.fail('nothing to recall');

  test('shows the answer beside the own words, asks for the grade, and counts nothing', async () => {
    const { room, terminal } = aRoom([['What locks', { types: 'the rows', after: 40 }]]);
    const performance = await recall.run(task, room);
    expect(performance).toMatchObject({ seconds: 40, limit: 60, answer: 'the rows', grade: 'good' });
    expect(terminal.of('answer')[0]?.text).toContain('SQL > Locks');
    expect(terminal.of('choose').map(({ text }) => text)).toEqual(['Grade it:']);
    for (const shown of ['Rows.', '- read', 'You:  the rows', 'In 0:40 of 1:00.'])
      expect(terminal.text).toContain(shown);
    expect(terminal.text).not.toContain('points');
  });

  test('suggests hard over time, never easy, and then asks what went wrong', async () => {
    const { room, terminal } = aRoom([
      ['What locks', { types: 'the rows', after: 61 }],
      ['What went wrong', { takes: 'said it too late' }],
    ]);
    expect(await recall.run(task, room)).toMatchObject({ grade: 'hard', failure: 'too-late' });
    expect(terminal.text).toContain('open with the decision');
    expect(terminal.recorded).toEqual(['Grade it:', 'What went wrong?']);
  });

  test('shows the answer again where the grade was a slip, and takes another or none', async () => {
    const { room, terminal } = aRoom([['Grade it', { takes: 'easy' }, { takes: 'hard' }, { takes: 'leave it out' }]]);
    const { again } = await recall.run(task, room);
    terminal.happened.length = 0;
    expect(await again?.()).toMatchObject({ grade: 'hard', limit: 60 });
    expect(terminal.text).toContain('Rows.');
    expect(await again?.()).toBeUndefined();
  });

  test('asks in the last days only whether it was known', async () => {
    const { room, terminal } = aRoom([['Did you know it?', { takes: 'I did not' }]], { quiet: true });
    expect(await recall.run(task, room)).toMatchObject({ grade: 'again' });
    expect(terminal.recorded).toEqual(['Did you know it?']);
  });
});

test('a text keeps its lists and its code', () => {
  expect(textBlocks('One\ntwo\n\n1. a\n  - b\n```js\nif (x) {\n\n  y\n```\nend')).toEqual([
    ['One', 'two'],
    [
      { text: 'a', indent: 0, hang: '1. ' },
      { text: 'b', indent: 2, hang: '- ' },
      { text: 'if (x) {', indent: 2, verbatim: true },
      '',
      { text: '  y', indent: 2, verbatim: true },
      'end',
    ],
  ]);
});
