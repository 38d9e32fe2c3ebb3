import { describe, expect, test } from 'vitest';
import { askLine, pickOne } from '../../src/terminal/inquired.ts';
import { createStage, KEY, play } from './story.ts';

const ESCAPE = { name: 'escape', sequence: '\u001b' };

describe('asking for a line', () => {
  const begin = (config = {}, size: [number, number] = [80, 24]) =>
    play(askLine, { stage: createStage(...size).stage, question: 'Minutes a day?', ...config });

  test('the hint is beside the question, what is typed under it', async () => {
    const { rows, press, answer } = await begin({ hint: 'Enter for 20' });
    expect(rows()).toEqual(['Minutes a day?  (Enter for 20)', '>']);
    await press('35');
    expect(rows()).toEqual(['Minutes a day?  (Enter for 20)', '> 35']);
    await press(KEY.enter);
    await expect(answer).resolves.toEqual({ value: '35' });
  });

  test('Enter alone is what is given, or an empty line', async () => {
    const given = await begin({ initial: '20' });
    expect(given.rows()).toEqual(['Minutes a day?', '> 20']);
    await given.press(KEY.enter);
    await expect(given.answer).resolves.toEqual({ value: '20' });
    const { press, answer } = await begin();
    await press(KEY.enter);
    await expect(answer).resolves.toEqual({ value: '' });
  });

  test('a complaint stays until the next key, and the text stays with it', async () => {
    const check = (text: string) => (/^\d+$/.test(text) ? undefined : 'A number, such as 20.');
    const { press, rows, answer } = await begin({ check });
    await press(`2o${KEY.enter}`);
    expect(rows()).toEqual(['Minutes a day?', '> 2o', '  A number, such as 20.']);
    await press(`${KEY.backspace}0`);
    expect(rows()).toEqual(['Minutes a day?', '> 20']);
    await press(KEY.enter);
    await expect(answer).resolves.toEqual({ value: '20' });
  });

  test('keys typed ahead of a complaint come after the text, not before it', async () => {
    const check = (text: string) => (/^\d+$/.test(text) ? undefined : 'A number, such as 20.');
    const { press, answer } = await begin({ check });
    await press(`2o${KEY.enter}${KEY.backspace}1${KEY.enter}`);
    await expect(answer).resolves.toEqual({ value: '21' });
  });

  test('pasted lines become one, and nothing in a paste is a key', async () => {
    const { press, answer } = await begin();
    await press(KEY.paste('one\n  two\u0003\nthree'));
    await press(KEY.enter);
    await expect(answer).resolves.toEqual({ value: 'one two three' });
  });

  test('the line can be edited: to its ends, and away', async () => {
    const { press, answer } = await begin();
    await press(`wrong${KEY.ctrl('u')}b${KEY.home}a${KEY.end}c${KEY.ctrl('d')}`);
    await expect(answer).resolves.toEqual({ value: 'abc' });
  });

  test('Tab writes nothing', async () => {
    const { press, answer } = await begin();
    await press(`2${KEY.tab}0${KEY.enter}`);
    await expect(answer).resolves.toEqual({ value: '20' });
  });

  test('Ctrl-C interrupts, Escape stops', async () => {
    const first = await begin();
    await first.press(KEY.ctrl('c'));
    await expect(first.answer).resolves.toBe('interrupted');
    const second = await begin();
    await second.key(ESCAPE);
    await expect(second.answer).resolves.toBe('stopped');
  });
});

describe('picking one of many', () => {
  const LABELS = [
    'Redis',
    'CDN',
    'Two pointers',
    'Two-phase commit',
    ...Array.from({ length: 40 }, (_, i) => `Card ${i}`),
  ];
  const begin = (size: [number, number] = [80, 24], labels = LABELS) =>
    play(pickOne, { stage: createStage(...size).stage, question: 'Which one?', labels });

  test('the question, the line, the list and the keys', async () => {
    const { rows } = await begin([80, 24], LABELS.slice(0, 4));
    expect(rows()).toEqual([
      'Which one?',
      '> ',
      '> Redis',
      '  CDN',
      '  Two pointers',
      '  Two-phase commit',
      '',
      'type to filter   Enter take this   Up, Down move   Esc stop',
    ]);
  });

  test('Enter takes the first; arrows move', async () => {
    const first = await begin();
    await first.press(KEY.enter);
    await expect(first.answer).resolves.toEqual({ value: 0 });
    const { press, answer } = await begin();
    await press(KEY.down + KEY.down + KEY.up + KEY.enter);
    await expect(answer).resolves.toEqual({ value: 1 });
  });

  test('the page keys move by eight places', async () => {
    const { press, answer } = await begin();
    for (const key of [KEY.pageDown, KEY.pageDown, KEY.pageUp]) {
      await press(key);
      await press('\u001b[A\u001b[B'.repeat(4));
    }
    await press(KEY.enter);
    await expect(answer).resolves.toEqual({ value: 8 });
  });

  test('words filter in any order, and an Enter typed ahead takes what is left', async () => {
    const { press, rows, answer } = await begin();
    await press('commit TWO');
    expect(rows().slice(0, 4)).toEqual(['Which one?', '> commit TWO', '> Two-phase commit', '']);
    await press(KEY.enter);
    await expect(answer).resolves.toEqual({ value: 3 });
    const ahead = await begin();
    await ahead.press(`card 39${KEY.enter}`);
    await expect(ahead.answer).resolves.toEqual({ value: 43 });
  });

  test('when nothing matches it says so, and Enter takes nothing', async () => {
    const { press, rows, answer } = await begin();
    await press(`xyzzy${KEY.enter}`);
    expect(rows().slice(0, 3)).toEqual(['Which one?', '> xyzzy', '  Nothing matches these words.']);
    await press(`${KEY.ctrl('u')}cdn${KEY.enter}`);
    await expect(answer).resolves.toEqual({ value: 1 });
  });

  test.each<[number, number]>([
    [80, 24],
    [40, 15],
    [60, 10],
  ])('it fits into %d x %d, long labels cut', async (columns, rowCount) => {
    const labels = LABELS.map((label) => `${label} ${'and more of it '.repeat(8)}`);
    const { press, rows } = await begin([columns, rowCount], labels);
    await press(KEY.down.repeat(20));
    expect(rows().length).toBeLessThanOrEqual(rowCount);
    for (const row of rows()) expect(row.length).toBeLessThanOrEqual(columns);
    expect(rows().join('\n')).toContain('> Card 16 and');
  });

  test('Ctrl-C interrupts, Escape stops', async () => {
    const first = await begin();
    await first.press(`a${KEY.ctrl('c')}`);
    await expect(first.answer).resolves.toBe('interrupted');
    const second = await begin();
    await second.key(ESCAPE);
    await expect(second.answer).resolves.toBe('stopped');
  });
});
