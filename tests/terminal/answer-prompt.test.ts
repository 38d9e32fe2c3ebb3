import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type AnswerConfig, answerPrompt } from '../../src/terminal/answer-prompt.ts';
import { createStage, KEY, play } from './story.ts';

const QUESTION = 'Two people click the last seat at the same moment. How do you make sure only one of them gets it?';
const DONE = KEY.ctrl('d');

beforeEach(() => {
  // setImmediate stays real: frames are drawn by it.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function begin(more: Partial<AnswerConfig> = {}, size: [number, number, number?] = [80, 24]) {
  const { stage, resize } = createStage(...size);
  const kept: string[] = [];
  const prompt = await play(answerPrompt, {
    stage,
    prompt: [QUESTION],
    seconds: 120,
    aloud: false,
    keep: (text: string) => kept.push(text),
    openEditor: async (text: string) => text,
    ...more,
  });
  const wait = async (seconds: number) => {
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ...prompt, resize, kept, wait };
}

const last = (rows: string[]) => rows.at(-1);

describe('the clock', () => {
  test('is in the last line of the window, with the keys', async () => {
    const { rows } = await begin();
    expect(rows()).toHaveLength(24);
    expect(rows()[0]).toMatch(/^Two people click/);
    expect(last(rows())).toBe(`2:00 left${' '.repeat(19)}Ctrl-D done   Ctrl-G keys   Ctrl-E editor   Esc stop`);
  });

  test('keeps to the window: what the page holds above is left in sight', async () => {
    const { rows } = await begin({}, [80, 24, 2]);
    expect(rows()).toHaveLength(22);
  });

  test('leaves the heading in sight when the question takes the whole window', async () => {
    const { rows } = await begin({ prompt: Array<string>(6).fill(QUESTION) }, [40, 15, 2]);
    expect(rows()).toHaveLength(13);
    expect(rows().slice(-3)[0]).toBe('> ');
  });

  test('runs, and goes on past zero', async () => {
    const { rows, wait } = await begin();
    await wait(48);
    expect(last(rows())).toMatch(/^1:12 left/);
    await wait(95);
    expect(last(rows())).toMatch(/^0:23 over/);
  });

  test('is not shown without a limit', async () => {
    const { rows } = await begin({ seconds: null });
    expect(last(rows())?.trim()).toBe('Ctrl-D done   Ctrl-G keys   Ctrl-E editor   Esc stop');
  });

  test('leaves in a narrow window the key that ends and the one that shows the others', async () => {
    const { rows } = await begin({}, [40, 15]);
    expect(last(rows())).toBe(`2:00 left${' '.repeat(6)}Ctrl-D done   Ctrl-G keys`);
  });
});

describe('a clock of its own', () => {
  const spoken = { aloud: true, clock: () => performance.now() / 1000 + 30, seconds: 120 };

  test('shows what is left by it, whenever the question came into sight', async () => {
    const { rows } = await begin(spoken);
    expect(last(rows())).toMatch(/^1:30 left/);
  });

  test('brings up what the other side says when its second comes, and rings', async () => {
    const { stage } = createStage();
    const bell = vi.fn();
    const says = [{ at: 40, lines: ['They say: "Go on."'] }];
    const { rows, wait } = await begin({ ...spoken, says, stage: { ...stage, bell } });
    expect(rows().join('\n')).not.toContain('Go on.');
    await wait(11);
    expect(rows().join('\n')).toContain('They say: "Go on."');
    expect(bell).toHaveBeenCalledTimes(1);
  });

  test('notes the moment of a key once, unless it may be asked for again', async () => {
    const stamped: string[] = [];
    const stamps = [
      { key: 'a', label: 'approach said' },
      { key: 'r', label: 'task again', again: true as const },
    ];
    const { rows, press } = await begin({ ...spoken, stamps, stamped: (key) => stamped.push(key) });
    for (const key of ['a', 'a', 'r', 'r', 'x']) await press(key);
    expect(stamped).toEqual(['a', 'r', 'r']);
    expect(rows().join('\n')).toMatch(/a {2}approach said {2}0:3\d/);
  });

  test('keeps the moments in sight in a low window, whatever the length of the task', async () => {
    const stamps = [
      { key: 'a', label: 'approach said' },
      { key: 't', label: 'first test run' },
    ];
    const task = Array.from({ length: 8 }, () => QUESTION);
    const { rows } = await begin({ ...spoken, stamps, prompt: task }, [40, 15]);
    expect(rows().join('\n')).toMatch(/a {2}approach said\n {2}t {2}first test run/);
    expect(rows().join('\n')).toContain('Two people click');
  });
});

describe('writing', () => {
  test('Enter begins a new line, Ctrl-D hands over', async () => {
    const { press, rows, answer } = await begin();
    await press(`one${KEY.enter}two`);
    expect(rows().slice(3, 5)).toEqual(['> one', '  two']);
    await press(DONE);
    await expect(answer).resolves.toEqual({ value: 'one\ntwo' });
  });

  test('starts from the draft that was kept', async () => {
    const { press, rows, answer } = await begin({ initial: 'a draft' });
    expect(rows()[3]).toBe('> a draft');
    await press(` goes on${DONE}`);
    await expect(answer).resolves.toEqual({ value: 'a draft goes on' });
  });

  test('arrows go where one sees them go', async () => {
    const { press, answer } = await begin();
    await press(`ac${KEY.left}b${KEY.enter}x${KEY.up}${KEY.home}> ${DONE}`);
    await expect(answer).resolves.toEqual({ value: '> ab\nxc' });
  });

  test('a paste of many lines arrives whole', async () => {
    const { press, answer } = await begin();
    const text = Array.from({ length: 100 }, (_, index) => `line ${index} with some words`).join('\n');
    await press(KEY.paste(text));
    await press(DONE);
    await expect(answer).resolves.toEqual({ value: text });
  });

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
    ['Escape', '\u001b'],
    ['an escape sequence', '\u001b[31m'],
    ['a sequence cut short by the end of the paste', '\u001b['],
    ['the start of another paste', '\u001b[200~'],
    ['every control character', Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('')],
  ])('%s in a paste is not a key, and what is pasted is kept', async (_name, control) => {
    const { press, answer } = await begin({ initial: 'typed ' });
    await press(KEY.paste(`pasted ${control}`));
    await press(`, typed${DONE}`);
    await expect(answer).resolves.toEqual({ value: expect.stringMatching(/^typed pasted\s+, typed$/) });
  });

  test('the same without the marks of a paste, lines ended by CR LF', async () => {
    const { press, answer } = await begin();
    await press(`one\r\ntwo\r\n\r\nthree${DONE}`);
    await expect(answer).resolves.toEqual({ value: 'one\ntwo\n\nthree' });
  });

  test('wide characters and emoji are wrapped by their width', async () => {
    const { press, rows, answer } = await begin({}, [20, 15]);
    const text = `${'日'.repeat(9)}👨‍👩‍👧x`;
    await press(text);
    expect(rows()).toContain(`> ${'日'.repeat(8)}`);
    expect(rows()).toContain('  日👨‍👩‍👧x');
    await press(DONE);
    await expect(answer).resolves.toEqual({ value: text });
  });
});

describe('a small window', () => {
  test('an answer longer than the window scrolls inside it', async () => {
    const { press, rows } = await begin({}, [40, 10]);
    await press(Array.from({ length: 20 }, (_, index) => `line ${index}`).join(KEY.enter));
    expect(rows()).toHaveLength(10);
    expect(rows()[0]).toMatch(/^Two people/);
    expect(rows()).toContain('  line 19');
    expect(rows()).toContain('^ line 16');
    await press(KEY.up.repeat(19));
    expect(rows()).toContain('> line 0');
    expect(rows()).toContain('v line 3');
  });

  test('a question longer than the window is scrolled by the page; answer and clock stay', async () => {
    const prompt = [...Array<string>(10).fill(QUESTION), 'The end of it.'];
    const { press, rows } = await begin({ prompt }, [40, 15]);
    await press('my answer');
    expect(rows()).toHaveLength(15);
    expect(rows()).toContain('... more below: PgDn');
    expect(rows()).not.toContain('The end of it.');
    await press(KEY.pageDown.repeat(20));
    expect(rows()).toContain('The end of it.');
    expect(rows()[0]).toBe('... more above: PgUp');
    await press(`${KEY.pageUp.repeat(20)}, just so`);
    expect(rows()[0]).toMatch(/^Two people/);
    expect(rows()).toContain('> my answer, just so');
    expect(last(rows())).toMatch(/left/);
  });

  test.each([
    [8, 3],
    [20, 4],
    [12, 6],
  ])('%i columns and %i rows still show the answer and the clock', async (columns, height) => {
    const { press, rows, answer } = await begin({}, [columns, height]);
    await press('hello');
    expect(rows().length).toBeLessThanOrEqual(height);
    expect(rows().join('\n')).toMatch(/hello/);
    expect(last(rows())).toMatch(/2:00/);
    await press(DONE);
    await expect(answer).resolves.toEqual({ value: 'hello' });
  });

  test('a resize lays everything out again and loses nothing', async () => {
    const { press, rows, resize, answer } = await begin();
    await press('word '.repeat(30).trim());
    resize(40, 15);
    expect(rows()).toHaveLength(15);
    expect(Math.max(...rows().map((row) => row.length))).toBeLessThanOrEqual(40);
    resize(80, 24);
    expect(rows()).toHaveLength(24);
    await press(DONE);
    await expect(answer).resolves.toEqual({ value: 'word '.repeat(30).trim() });
  });
});

describe('the keys', () => {
  test.each<[number, number]>([
    [80, 24],
    [40, 15],
  ])(
    'Ctrl-G shows all of them in %i x %i, the clock under them; any key is taken, and they are gone',
    async (...size) => {
      const { press, rows } = await begin({}, size);
      await press(`what I say${KEY.ctrl('g')}`);
      expect(rows().length).toBeLessThanOrEqual(size[1]);
      const shown = rows().join(' ').replace(/\s+/g, ' ');
      for (const key of ['Ctrl-D', 'Ctrl-E', 'Ctrl-Z', 'Ctrl-U', 'Ctrl-W', 'PgUp', 'Esc', 'Ctrl-G'])
        expect(shown).toContain(key);
      expect(shown).toContain('close this; time runs on');
      expect(last(rows())).toMatch(/^2:00 left/);
      await press('?');
      expect(rows()).toContain('> what I say?');
    },
  );

  test('Escape closes them first, and only then ends', async () => {
    const { press, key, rows, answer } = await begin();
    await press(`half${KEY.ctrl('g')}`);
    await key({ name: 'escape', sequence: '\u001b' });
    expect(rows()).toContain('> half');
    await key({ name: 'escape', sequence: '\u001b' });
    await expect(answer).resolves.toBe('stopped');
  });

  test('Ctrl-Z takes back words, and the draft follows', async () => {
    const { press, rows, kept, answer } = await begin();
    await press(`one two${KEY.ctrl('z')}`);
    expect(rows()).toContainEqual(expect.stringMatching(/^> one *$/));
    await press(KEY.ctrl('c'));
    await answer;
    expect(kept.at(-1)).toBe('one ');
  });
});

describe('ending', () => {
  test('leaves question, answer and time behind, and no keys', async () => {
    const { press, wait, rows } = await begin();
    await press('an answer');
    await wait(72);
    await press(DONE);
    expect(rows().slice(2)).toEqual(['', '> an answer', '', '1:12 of 2:00']);
  });

  test('says how far over it was', async () => {
    const { press, wait, rows } = await begin();
    await wait(143);
    await press(DONE);
    expect(last(rows())).toBe('2:23, 0:23 over');
  });

  test.each([
    ['Escape', '\u001b', 'stopped'],
    ['Ctrl-C', KEY.ctrl('c'), 'interrupted'],
  ])('%s keeps the text first', async (_name, key, ending) => {
    const { press, wait, kept, answer } = await begin();
    await press('half an ans');
    await press('wer');
    await press(key);
    await wait(1);
    await expect(answer).resolves.toBe(ending);
    expect(kept.at(-1)).toBe('half an answer');
  });
});

describe('the draft', () => {
  test('is kept at most every two seconds while it grows', async () => {
    const { press, wait, kept } = await begin();
    await press('a');
    await press('b');
    await press('c');
    expect(kept).toEqual(['a']);
    await wait(2);
    expect(kept).toEqual(['a', 'abc']);
    await wait(10);
    expect(kept).toHaveLength(2);
  });

  test('is not kept again once the answer has been handed over', async () => {
    const { press, kept, answer } = await begin();
    await press('a');
    await press(`b${DONE}`);
    await answer;
    expect(kept).toEqual(['a']);
  });
});

describe('the editor', () => {
  test('takes the text and gives it back', async () => {
    const { press, answer } = await begin({ openEditor: async (text) => `${text}, edited` });
    await press('typed');
    await press(KEY.ctrl('e'));
    await press(DONE);
    await expect(answer).resolves.toEqual({ value: 'typed, edited' });
  });

  test('that cannot be started is reported in the last line until the next key', async () => {
    const openEditor = () => Promise.reject(new Error('Cannot find the editor "viii"'));
    const { press, rows } = await begin({ openEditor });
    await press('typed');
    await press(KEY.ctrl('e'));
    expect(last(rows())).toBe('Cannot find the editor "viii"');
    expect(rows()[3]).toBe('> typed');
    await press('!');
    expect(last(rows())).toMatch(/^2:00 left/);
  });
});

describe('aloud', () => {
  test('? shows the keys', async () => {
    const { press, rows } = await begin({ aloud: true });
    await press('?');
    expect(rows()).toContainEqual(expect.stringMatching(/^Ctrl-Z +to the shell; fg comes back$/));
  });

  test('there is the question and the clock alone, and Enter ends it', async () => {
    const { press, rows, answer, wait } = await begin({ aloud: true });
    expect(last(rows())).toMatch(/^2:00 left +Enter done {3}\? keys {3}Esc stop$/);
    await press('typed by mistake');
    expect(rows().join('')).not.toMatch(/mistake/);
    await wait(30);
    await press(KEY.enter);
    await expect(answer).resolves.toEqual({ value: '' });
    expect(rows().slice(2)).toEqual(['', '0:30 of 2:00']);
  });
});
