import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Tone } from '../../src/domain/terminal.ts';
import { type AnswerConfig, answerPrompt } from '../../src/terminal/answer-prompt.ts';
import { headingLine } from '../../src/terminal/heading.ts';
import { pickOne } from '../../src/terminal/inquired.ts';
import { createKeeper } from '../../src/terminal/keeper.ts';
import { createKeyboard } from '../../src/terminal/keyboard.ts';
import { createPainter, type Tones } from '../../src/terminal/paint.ts';
import { tickPrompt } from '../../src/terminal/tick-prompt.ts';
import { createStage, KEY, play } from './story.ts';

// What comments promise in seconds, rows and columns: each boundary from both sides.

beforeEach(() => {
  // setImmediate stays real: frames are drawn by it.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const named = (tone: Tone) => (text: string) => `<${tone}>${text}`;
const TONES: Tones = {
  title: named('title'),
  quiet: (text) => text,
  voice: named('voice'),
  good: named('good'),
  warn: named('warn'),
  bad: named('bad'),
};

async function answering(more: Partial<AnswerConfig> = {}, size: [number, number] = [80, 24], tones?: Tones) {
  const { stage } = createStage(...size);
  const prompt = await play(answerPrompt, {
    stage: { ...stage, painter: createPainter(tones) },
    prompt: ['And now?'],
    seconds: 120,
    aloud: false,
    openEditor: async (text: string) => text,
    ...more,
  });
  const wait = async (seconds: number) => {
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const last = () => prompt.rows().at(-1) ?? '';
  return { ...prompt, wait, last };
}

describe('an answer against the clock', () => {
  test('is amber in the last quarter of its time, and red past it', async () => {
    const { wait, last } = await answering({}, [80, 24], TONES);
    await wait(89);
    expect(last()).toMatch(/^0:31 left/);
    await wait(1);
    expect(last()).toMatch(/^<warn>0:30 left/);
    await wait(29);
    expect(last()).toMatch(/^<warn>0:01 left/);
    await wait(1);
    expect(last()).toMatch(/^<bad>0:00 over/);
  });

  test('has the clock in the 24th row at the lowest', async () => {
    expect((await answering({}, [80, 23])).rows()).toHaveLength(23);
    expect((await answering({}, [80, 60])).rows()).toHaveLength(24);
  });

  test('keeps three of its rows in sight, however long the question is', async () => {
    const prompt = Array.from({ length: 40 }, (_, i) => `question ${i}`);
    const { press, rows } = await answering({ prompt }, [80, 20]);
    await press(Array.from({ length: 9 }, (_, i) => `answer ${i}`).join(KEY.enter));
    expect(rows().filter((row) => row.includes('answer'))).toHaveLength(3);
  });

  test('has all its keys from sixty columns on, and only "done" in a narrower window', async () => {
    expect((await answering({}, [60, 24])).last()).toMatch(/left +Ctrl-D done {3}Ctrl-G keys {3}Ctrl-E editor$/);
    expect((await answering({}, [59, 24])).last()).toMatch(/left +Ctrl-D done {3}Ctrl-G keys$/);
  });

  test('goes ten rows up and down by the page', async () => {
    const { press, answer } = await answering();
    await press(Array.from({ length: 12 }, (_, i) => `row ${i}`).join(KEY.enter));
    await press(`${KEY.pageUp}, up${KEY.pageDown}, down${KEY.ctrl('d')}`);
    const { value } = (await answer) as { value: string };
    expect(value.split('\n')[1]).toBe('row 1, up');
    expect(value.split('\n')[11]).toBe('row 11, down');
  });

  test('shows a tab as four columns', async () => {
    const { press, rows } = await answering();
    await press(KEY.paste('a\tb'));
    expect(rows()).toContain('> a    b');
  });

  test('is wrapped at 88 columns, however wide the window is', async () => {
    const { press, rows } = await answering({ prompt: ['word '.repeat(40).trim()] }, [200, 24]);
    await press('word '.repeat(40).trim());
    const widths = rows()
      .filter((row) => row.includes('word'))
      .map((row) => row.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(88);
    expect(Math.max(...widths)).toBeGreaterThan(83);
  });
});

describe('a draft', () => {
  test('is kept at once, and again two seconds later at the soonest', () => {
    const kept: string[] = [];
    const keeper = createKeeper(
      () => performance.now(),
      (text) => kept.push(text),
    );
    keeper.keep('a');
    keeper.keep('ab');
    vi.advanceTimersByTime(1999);
    keeper.keep('abc');
    expect(kept).toEqual(['a']);
    vi.advanceTimersByTime(1);
    expect(kept).toEqual(['a', 'abc']);
  });
});

describe('a key that took at once', () => {
  async function pressed(...keys: [text: string, at: number][]) {
    let now = 0;
    const stdin = new PassThrough();
    const keyboard = createKeyboard(stdin, { now: () => now, seen() {}, suspend() {}, end() {}, write() {} });
    const taken: string[] = [];
    keyboard.input().on('keypress', (text: string) => taken.push(text));
    for (const [text, at] of keys) {
      now = at;
      stdin.write(text);
      await new Promise((resolve) => setImmediate(resolve));
      if (taken.length === 1 && at === 0) keyboard.ignoreRepeat();
    }
    keyboard.close();
    return taken;
  }

  test('is not taken again for half a second, nor is an Enter; then both are', async () => {
    expect(await pressed(['g', 0], ['g', 499], ['\r', 499])).toEqual(['g']);
    expect(await pressed(['g', 0], ['g', 500])).toEqual(['g', 'g']);
    expect(await pressed(['g', 0], ['\r', 500])).toEqual(['g', '\r']);
  });

  test('holds up no other key', async () => {
    expect(await pressed(['g', 0], ['h', 10], ['g', 20])).toEqual(['g', 'h', 'g']);
  });
});

test('a heading says "question 2 of 8" from sixty columns on, and "2 of 8" in a narrower window', () => {
  const line = (width: number) => headingLine(createPainter(), { left: 'Databases', right: 'question 2 of 8' }, width);
  expect(line(60)).toMatch(/ question 2 of 8$/);
  expect(line(59)).toMatch(/^Databases +2 of 8$/);
});

test('a list to pick from shows nine rows at most, which fit a window of fifteen', async () => {
  const labels = Array.from({ length: 40 }, (_, i) => `choice ${i}`);
  const { stage } = createStage(80, 60);
  const { rows } = await play(pickOne, { stage, question: 'Which one?', labels });
  expect(rows().filter((row) => row.includes('choice'))).toHaveLength(9);
});

test('a text that is being scrolled has four rows at least, whatever is asked under it', async () => {
  const text = Array.from({ length: 30 }, (_, i) => `row ${i}`);
  const items = Array.from({ length: 20 }, (_, i) => ({ text: `point ${i}` }));
  const { stage } = createStage(80, 18);
  const { press, rows } = await play(tickPrompt, { stage, question: 'Tick.', items, text });
  await press(KEY.pageDown);
  expect(rows().findIndex((row) => row.includes('Tick.'))).toBe(4);
});
