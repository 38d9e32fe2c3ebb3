import { describe, expect, test } from 'vitest';
import { choosePrompt } from '../../src/terminal/choose-prompt.ts';
import { tickPrompt } from '../../src/terminal/tick-prompt.ts';
import { createStage, KEY, play } from './story.ts';

const ESCAPE = { name: 'escape', sequence: '\u001b' };

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
      '1-3 take at once   Enter take this   ? keys   Esc stop',
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

  test('j and k move the mark, Home, End and the page keys too', async () => {
    const choices = Array.from({ length: 30 }, (_, index) => ({ value: index, label: `choice ${index + 1}` }));
    const { press, rows, answer } = await begin({ choices });
    for (const [keys, at] of [
      ['jjjk', 3],
      [KEY.pageDown, 11],
      [KEY.end, 30],
      [KEY.pageUp, 22],
      [KEY.home, 1],
    ] as const) {
      await press(keys);
      expect(rows().find((row) => row.startsWith('>'))).toMatch(new RegExp(` choice ${at}$`));
    }
    await press(`k${KEY.enter}`);
    await expect(answer).resolves.toEqual({ value: 29 });
  });

  test('/ filters by words; digits are words then, and Enter takes the marked one', async () => {
    const choices = Array.from({ length: 30 }, (_, index) => ({ value: index, label: `choice ${index + 1}` }));
    const { press, rows, answer } = await begin({ choices });
    await press('/2 ch');
    expect(rows().filter((row) => row.includes('choice'))).toHaveLength(12);
    expect(rows()).toContain('/2 ch');
    await press(`9${KEY.backspace}${KEY.down}${KEY.enter}`);
    await expect(answer).resolves.toEqual({ value: 11 });
  });

  test('where nothing matches Enter takes nothing; Escape shows all again, and only then stops', async () => {
    const { press, key, rows, answer } = await begin();
    await press(`/zz${KEY.enter}`);
    expect(rows()).toContain('  Nothing matches these words.');
    await key(ESCAPE);
    expect(rows()).toContain('  3 said it too late');
    await press('?');
    expect(rows()).toContainEqual(expect.stringMatching(/^\/ +filter by words$/));
    await key(ESCAPE);
    expect(rows().at(-1)).toMatch(/^1-3 take at once/);
    await key(ESCAPE);
    await expect(answer).resolves.toBe('stopped');
  });

  test('a table that is said in words, because the window is narrow, is scrolled sideways as it is drawn', async () => {
    const row = (text: string, narrow: string) => ({ text, verbatim: true, narrow });
    const text = [
      row('pid   app         waits for   since', ''),
      row('4711  stock-sync  ClientRead  02:01', 'pid 4711, app stock-sync'),
    ];
    const { stage } = createStage(24, 15);
    const { rows, press } = await play(choosePrompt, {
      stage,
      text,
      question: '',
      choices: [{ value: 1, label: 'go on' }],
      inline: true,
    });
    const words = rows();
    expect(words[0]).toBe('pid 4711, app stock-sync');
    await press(KEY.right);
    expect(rows().slice(0, 2)).toEqual(['pid   app         waits', '4711  stock-sync  Client']);
    await press(KEY.right);
    expect(rows()[1]).toBe('-sync  ClientRead  02:01');
    await press(`${KEY.left}${KEY.left}`);
    expect(rows()).toEqual(words);
  });

  test('items to tick are listed under what they belong to, which is not an item itself', async () => {
    const items = [
      { text: 'one', under: ['Why?', { text: 'so', hang: 'You:  ' }] },
      { text: 'two' },
      { text: 'three', under: ['When?'] },
    ];
    const { stage } = createStage(40, 15);
    const { rows, press, answer } = await play(tickPrompt, { stage, question: 'What?', items });
    expect(rows().slice(2, -2)).toEqual(['Why?', 'You:  so', '> [ ] one', '  [ ] two', '', 'When?', '  [ ] three']);
    await press(`${KEY.down}${KEY.down} ${KEY.enter}`);
    await expect(answer).resolves.toEqual({ value: [false, false, true] });
  });

  test('a list that does not fit is seen in part, a mark for what is above and below', async () => {
    const choices = Array.from({ length: 9 }, (_, i) => ({ value: i, label: `choice ${i + 1}` }));
    const { stage } = createStage(40, 9);
    const { rows, press } = await play(choosePrompt, { stage, question: 'Which?', choices });
    const first = ['> 1 choice 1', '  2 choice 2', '  3 choice 3', '  4 choice 4', '  5 choice 5', '  ...'];
    expect(rows().slice(1, -2)).toEqual(first);
    await press(KEY.down.repeat(4));
    expect(rows().slice(1, -2)).toEqual([
      '  ...',
      '  4 choice 4',
      '> 5 choice 5',
      '  6 choice 6',
      '  7 choice 7',
      '  ...',
    ]);
  });

  test('what records is taken by its number, and by Enter only after a move', async () => {
    const { press, rows, answer } = await begin({ records: true });
    await press(KEY.enter);
    expect(rows().at(-1)).toBe('Press 1-3: Enter records nothing');
    await press(KEY.down);
    expect(rows().at(-1)).toBe('1-3 take at once   Enter take this   ? keys   Esc stop');
    await press(KEY.enter);
    await expect(answer).resolves.toEqual({ value: 1 });
  });

  test('what records is taken by Enter too after a filter that leaves the marked one', async () => {
    const { press, answer } = await begin({ records: true });
    await press(`/did${KEY.enter}`);
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
    expect(rows()).toEqual(['Enter start   p why these   s shorter   ? keys']);
    await press('P');
    await expect(answer).resolves.toEqual({ value: 1 });
  });

  test('a number that is not shown takes nothing: a tick pressed late turns no page', async () => {
    const { rows, press, answer } = await begin({});
    await press('1');
    expect(rows()).toEqual(['Enter start   p why these   s shorter   ? keys']);
    await press(KEY.enter);
    await expect(answer).resolves.toEqual({ value: 0 });
  });

  test('numbers without words are beside the question', async () => {
    const choices = ['guess', '', '', 'certain'].map((label, value) => ({ value, label }));
    const { rows, press, screen } = await begin({ question: 'How sure?', choices });
    expect(rows()).toEqual(['How sure?   [1 guess]   2   3   4 certain   Enter takes [ ]   ? keys']);
    await press('3');
    expect(screen()).toBe('How sure?   3');
  });

  test('without color too it is seen what Enter takes, also after a move', async () => {
    const grades = ['again', 'hard', 'good', 'easy'].map((label) => ({ value: label, label, key: label.charAt(0) }));
    const { rows, press, answer } = await begin({ question: 'Grade it:', choices: grades, initial: 'good' });
    expect(rows()).toEqual(['Grade it:   a again   h hard   [g good]   e easy   Enter takes [ ]   ? keys']);
    await press(KEY.left);
    expect(rows()).toEqual(['Grade it:   a again   [h hard]   g good   e easy   Enter takes [ ]   ? keys']);
    await press(KEY.enter);
    await expect(answer).resolves.toEqual({ value: 1 });
  });

  describe('what records', () => {
    const grades = ['again', 'hard', 'good', 'easy'].map((label) => ({ value: label, label, key: label.charAt(0) }));
    const graded = () => begin({ question: 'Grade it:', choices: grades, initial: 'good', records: true });

    test('is not taken by Enter alone, however often and however late it is pressed', async () => {
      const { rows, press, answer } = await graded();
      expect(rows()).toEqual(['Grade it:   a again   h hard   [g good]   e easy   [ ] suggested   ? keys']);
      await press(KEY.enter.repeat(3));
      expect(rows()).toEqual(['Grade it:   a again   h hard   [g good]   e easy   press its key   ? keys']);
      await press('h');
      await expect(answer).resolves.toEqual({ value: 1 });
    });

    test('says so under it when there is no room beside it', async () => {
      const { rows, press } = await begin({ question: 'Grade it:', choices: grades, records: true }, [40, 15]);
      await press(KEY.enter);
      expect(rows().at(-1)).toBe('press its key');
    });

    test('is taken by Enter once the mark was moved', async () => {
      const { rows, press, answer } = await graded();
      await press(KEY.right);
      expect(rows()).toEqual(['Grade it:   a again   h hard   g good   [e easy]   Enter takes [ ]   ? keys']);
      await press(KEY.enter);
      await expect(answer).resolves.toEqual({ value: 3 });
    });
  });

  test('? shows what can be pressed, and again hides it; the keys work meanwhile', async () => {
    const { rows, press, answer } = await begin({});
    const [line = ''] = rows();
    await press('?');
    expect(rows()[0]).toBe(line);
    expect(rows()).toContainEqual(expect.stringMatching(/^Esc +leave; what you typed is kept$/));
    await press('?');
    expect(rows()).toEqual([line]);
    await press('?p');
    await expect(answer).resolves.toEqual({ value: 1 });
  });

  test('what does not fit beside the question goes under it', async () => {
    const choices = ['guess', '', '', 'certain'].map((label, value) => ({ value, label }));
    const { rows } = await begin({ question: 'How sure are you of that?', choices }, [40, 15]);
    expect(rows()).toEqual(['How sure are you of that?', '  [1 guess]   2   3   4 certain']);
  });

  test('and is broken between choices', async () => {
    const { rows } = await begin({}, [30, 15]);
    expect(rows()).toEqual(['Enter start   p why these', 's shorter   ? keys']);
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

  test('Enter goes on only when every point was in sight, and shows the others first', async () => {
    const many = Array.from({ length: 12 }, (_, i) => `point ${i + 1} of them`);
    const { rows, press, answer } = await begin([80, 14], [], many);
    expect(rows().at(-1)).toMatch(/^space tick {3}Enter more of them/);
    await press('1');
    await press(KEY.enter);
    expect(rows().join('\n')).not.toContain('point 1 of them');
    while (/Enter more/.test(rows().at(-1) ?? '')) await press(KEY.enter);
    expect(rows().join('\n')).toContain('point 12 of them');
    await press(KEY.enter);
    await expect(answer).resolves.toEqual({ value: many.map((_, i) => i === 0) });
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
      'space tick   Enter go on   1-4 tick that one   a all   ? keys   Esc stop',
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

  test('an Enter that comes first of all does not say that nothing was said; the second one does', async () => {
    const { press, rows, answer } = await begin();
    await press(KEY.enter);
    expect(rows().at(-1)).toBe('Nothing ticked: Enter again   space tick');
    await press(KEY.enter);
    await expect(answer).resolves.toEqual({ value: [false, false, false, false] });
  });

  test('after any other key, and where something is ticked, one Enter is enough', async () => {
    const moved = await begin();
    await moved.press(`j${KEY.enter}`);
    await expect(moved.answer).resolves.toEqual({ value: [false, false, false, false] });
    const given = await begin([80, 24], [2]);
    await given.press(KEY.enter);
    await expect(given.answer).resolves.toEqual({ value: [false, false, true, false] });
  });

  test('/ filters, Enter goes back to the list, space and "a" tick only what is in sight', async () => {
    const { press, key, rows, answer } = await begin();
    await press(`/row${KEY.enter} `);
    expect(rows()).toContain('> [x] lock the row');
    expect(rows().join('\n')).not.toContain('a reservation');
    await key(ESCAPE);
    await press(`/a res${KEY.enter}a`);
    await key(ESCAPE);
    expect(rows()).toContain('> [x] a reservation');
    await press(KEY.enter);
    await expect(answer).resolves.toEqual({ value: [false, true, true, false] });
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
    while (rows().at(-1) === 'space tick   Enter more of them') await press(KEY.enter);
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

  test('a text above it that is longer than the window is scrolled by the page; j and k move the mark', async () => {
    const { press, rows, answer } = await scrolling();
    expect(rows()).toHaveLength(16);
    expect(rows()[0]).toBe('row 1 of what I said');
    expect(rows()).toContain('... more below: PgDn');
    for (const item of items) expect(rows().join()).toContain(item);
    await press('j');
    expect(rows()[0]).toBe('row 1 of what I said');
    expect(rows()).toContain('> [ ] lock the row');
    await press('k');
    expect(rows()).toContain(`> [ ] ${items[0]}`);
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
