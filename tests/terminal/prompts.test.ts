import { describe, expect, test } from 'vitest';
import { choosePrompt } from '../../src/terminal/choose-prompt.ts';
import { tickPrompt } from '../../src/terminal/tick-prompt.ts';
import { createStage, KEY, play } from './story.ts';

const WRONG = ['did not know it', 'knew it, could not say it', 'said it too late'].map((label) => ({
  value: label,
  label,
}));

describe('choosing one of a list', () => {
  const question = 'What went wrong?';
  const begin = (more = {}, size: [number, number] = [80, 24]) =>
    play(choosePrompt, { stage: createStage(...size).stage, question, choices: WRONG, ...more });

  test('it is numbered, and says what can be pressed', async () => {
    const { rows } = await begin();
    expect(rows()).toEqual([
      'What went wrong?',
      '> 1 did not know it',
      '  2 knew it, could not say it',
      '  3 said it too late',
      '',
      '1-3 take at once   Enter take this   Up, Down move   Esc stop',
    ]);
  });

  test('a number picks at once', async () => {
    const { press, answer, screen } = await begin();
    await press('2');
    await expect(answer).resolves.toEqual({ value: 1 });
    expect(screen()).toBe('What went wrong?   knew it, could not say it');
  });

  test('arrows and Enter do it too, round the ends', async () => {
    const { press, answer } = await begin();
    await press(KEY.up + KEY.enter);
    await expect(answer).resolves.toEqual({ value: 2 });
  });

  test('Enter alone takes the initial one', async () => {
    const { press, answer } = await begin({ initial: 'said it too late' });
    await press(KEY.enter);
    await expect(answer).resolves.toEqual({ value: 2 });
  });

  test('other keys, and whatever is pasted, do nothing', async () => {
    const { press, answer } = await begin();
    await press(`x9${KEY.paste('2\u0003\u001b\r')}1`);
    await expect(answer).resolves.toEqual({ value: 0 });
  });

  test('a list longer than the window scrolls with the mark', async () => {
    const choices = Array.from({ length: 40 }, (_, index) => ({ value: index, label: `choice ${index + 1}` }));
    const { press, rows, answer } = await begin({ choices }, [40, 10]);
    expect(rows().length).toBeLessThanOrEqual(10);
    await press(KEY.down.repeat(30));
    expect(rows().length).toBeLessThanOrEqual(10);
    expect(rows()).toContain('>   choice 31');
    await press(KEY.enter);
    await expect(answer).resolves.toEqual({ value: 30 });
  });

  test('Ctrl-C interrupts', async () => {
    const { press, answer } = await begin();
    await press(KEY.ctrl('c'));
    await expect(answer).resolves.toBe('interrupted');
  });
});

describe('choosing in one line', () => {
  const keys = [
    { value: 's', label: 'start' },
    { value: 'p', label: 'why these', key: 'p' },
    { value: 'h', label: 'shorter', key: 's' },
  ];
  const begin = (config: object, size: [number, number] = [80, 24]) =>
    play(choosePrompt, { stage: createStage(...size).stage, question: '', choices: keys, inline: true, ...config });

  test('what has no key among keys is what Enter does', async () => {
    const { rows, press, answer } = await begin({});
    expect(rows()).toEqual(['Enter start   p why these   s shorter']);
    await press('P');
    await expect(answer).resolves.toEqual({ value: 1 });
  });

  test('numbers without words are beside the question', async () => {
    const choices = ['guess', '', '', 'certain'].map((label, value) => ({ value, label }));
    const { rows, press, screen } = await begin({ question: 'How sure?', choices });
    expect(rows()).toEqual(['How sure?   [1 guess]   2   3   4 certain   Enter takes [ ]']);
    await press('3');
    expect(screen()).toBe('How sure?   3');
  });

  test('without color too it is seen what Enter takes, also after a move', async () => {
    const grades = ['again', 'hard', 'good', 'easy'].map((label) => ({ value: label, label, key: label.charAt(0) }));
    const { rows, press, answer } = await begin({ question: 'Grade it:', choices: grades, initial: 'good' });
    expect(rows()).toEqual(['Grade it:   a again   h hard   [g good]   e easy   Enter takes [ ]']);
    await press(KEY.left);
    expect(rows()).toEqual(['Grade it:   a again   [h hard]   g good   e easy   Enter takes [ ]']);
    await press(KEY.enter);
    await expect(answer).resolves.toEqual({ value: 1 });
  });

  test('what does not fit beside the question goes under it', async () => {
    const choices = ['guess', '', '', 'certain'].map((label, value) => ({ value, label }));
    const { rows } = await begin({ question: 'How sure are you of that?', choices }, [40, 15]);
    expect(rows()).toEqual(['How sure are you of that?', '  [1 guess]   2   3   4 certain']);
  });

  test('and is broken between choices', async () => {
    const { rows } = await begin({}, [30, 15]);
    expect(rows()).toEqual(['Enter start   p why these', 's shorter']);
  });
});

describe('ticking', () => {
  const items = [
    'check-then-book races; a mutex in one process does not help',
    'lock the row',
    'a reservation',
    'a constraint',
  ];
  const above = ['You:  I would check.', ''];
  const begin = (size: [number, number] = [80, 24], ticked: number[] = [], texts = items) =>
    play(tickPrompt, {
      stage: createStage(...size).stage,
      question: 'Tick what you really said.',
      items: texts.map((text, index) => ({ text, ticked: ticked.includes(index) })),
      text: above,
    });

  test('the list, what is to be compared with, and the keys', async () => {
    const { rows } = await begin();
    expect(rows()).toEqual([
      ...above,
      'Tick what you really said.',
      '',
      `> [ ] ${items[0]}`,
      '  [ ] lock the row',
      '  [ ] a reservation',
      '  [ ] a constraint',
      '',
      'space tick   Enter go on   1-4 tick that one   a all   Esc stop',
    ]);
  });

  test('space ticks, arrows move, numbers tick theirs, Enter goes on', async () => {
    const { press, rows, answer } = await begin();
    await press(` ${KEY.down}${KEY.down} 4`);
    expect(
      rows()
        .slice(4, 8)
        .map((row) => row.slice(0, 5)),
    ).toEqual(['  [x]', '  [ ]', '  [x]', '> [x]']);
    await press(` ${KEY.enter}`);
    await expect(answer).resolves.toEqual({ value: [true, false, true, false] });
  });

  test('"a" ticks all of them, and again clears them', async () => {
    const { press, answer } = await begin([80, 24], [1]);
    await press(`a${KEY.enter}`);
    await expect(answer).resolves.toEqual({ value: [true, true, true, true] });
    const again = await begin([80, 24], [0, 1, 2, 3]);
    await again.press(`a${KEY.enter}`);
    await expect(again.answer).resolves.toEqual({ value: [false, false, false, false] });
  });

  test('in a small window the list scrolls with the mark, and the final frame is whole', async () => {
    const texts = Array.from(
      { length: 14 },
      (_, index) => `point ${index + 1} of a list that is longer than the window`,
    );
    const { press, rows, answer } = await begin([40, 15], [], texts);
    expect(rows().length).toBeLessThanOrEqual(15);
    expect(rows()).toContain('> [ ] point 1 of a list that is longer');
    expect(rows()).toContain('  ...');
    await press(KEY.down.repeat(13));
    expect(rows().length).toBeLessThanOrEqual(15);
    expect(rows()).toContain('> [ ] point 14 of a list that is longer');
    expect(rows().at(-1)).toBe('space tick   Enter go on');
    await press(KEY.enter);
    await answer;
    expect(rows()).toHaveLength(2 + 2 + 2 * 14);
    expect(rows()[0]).toBe(above[0]);
  });

  const long = Array.from({ length: 30 }, (_, index) => `row ${index + 1} of what I said`);
  const scrolling = () =>
    play(tickPrompt, {
      stage: createStage(80, 18, 2).stage,
      question: 'Tick.',
      items: items.map((text) => ({ text })),
      text: long,
    });

  test('a text above it that is longer than the window is scrolled, by the page and by the row', async () => {
    const { press, rows, answer } = await scrolling();
    expect(rows()).toHaveLength(16);
    expect(rows()[0]).toBe('row 1 of what I said');
    expect(rows()).toContain('... more below: PgDn');
    for (const item of items) expect(rows().join()).toContain(item);
    await press('j');
    expect(rows().slice(0, 2)).toEqual(['... more above: PgUp', 'row 2 of what I said']);
    await press('k');
    expect(rows()[0]).toBe('row 1 of what I said');
    await press(KEY.pageDown.repeat(30));
    expect(rows()).toContain('row 30 of what I said');
    expect(rows()).not.toContain('... more below: PgDn');
    await press(KEY.pageUp.repeat(30));
    expect(rows()[0]).toBe('row 1 of what I said');
    await press(KEY.enter);
    await answer;
    expect(rows().slice(0, 30)).toEqual(long);
  });

  test('every row of it comes into sight on the way down', async () => {
    const { press, rows } = await scrolling();
    const seen = new Set(rows());
    for (let page = 0; page < 10; page++) {
      await press(KEY.pageDown);
      for (const row of rows()) seen.add(row);
    }
    for (const row of long) expect(seen).toContain(row);
  });

  test('what fits in a large window can be scrolled once the window is made smaller', async () => {
    const { stage, resize } = createStage(80, 50, 2);
    const { press, rows } = await play(tickPrompt, { stage, question: 'Tick.', items: [{ text: 'one' }], text: long });
    expect(rows()).toContain('row 30 of what I said');
    resize(80, 12);
    await press(KEY.pageDown);
    expect(rows().length).toBeLessThanOrEqual(10);
    expect(rows()).toContain('> [ ] one');
    await press(KEY.pageDown.repeat(15));
    expect(rows()).toContain('row 30 of what I said');
  });
});
