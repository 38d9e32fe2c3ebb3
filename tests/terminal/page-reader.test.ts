import { describe, expect, test } from 'vitest';
import type { Line } from '../../src/domain/terminal.ts';
import { createCanvas } from '../../src/terminal/canvas.ts';
import { choosePrompt } from '../../src/terminal/choose-prompt.ts';
import { createPageReader } from '../../src/terminal/page-reader.ts';
import { createPainter } from '../../src/terminal/paint.ts';
import type { Stage } from '../../src/terminal/stage.ts';
import { createStage, KEY, play } from './story.ts';

/** A window with a heading on its page, whose user turns every page; `turned` may change its size meanwhile. */
function aWindow(
  columns: number,
  rows: number,
  turned: (window: { columns: number; rows: number }) => void = () => {},
) {
  const window = { columns, rows, write: () => true };
  const canvas = createCanvas(window);
  const painter = createPainter();
  const stage: Stage = {
    painter,
    columns: canvas.columns,
    rows: canvas.rows,
    above: canvas.above,
    now: () => 0,
    bell: () => {},
    atWork: () => 0,
    onResize: () => () => {},
  };
  const laidOut = (lines: readonly Line[]) => painter.rows(lines, canvas.columns(), canvas.columns());
  /** What was on each page when it was turned: its rows under the heading. */
  const pages: string[][] = [];
  let unread = false;
  const fresh = () => {
    canvas.clear();
    canvas.say(() => ['Heading', '']);
    unread = false;
  };
  fresh();
  const reading = createPageReader({
    stage,
    lastRow: canvas.lastRow,
    unread: () => unread,
    fresh,
    async turn(lines) {
      const shown = laidOut(lines);
      expect(shown.length + 1 + canvas.above()).toBeLessThanOrEqual(window.rows);
      pages.push(shown);
      canvas.say(() => shown);
      turned(window);
    },
  });
  const say = (...lines: string[]) => {
    canvas.say(() => lines);
    unread = true;
  };
  return { reading, pages, say, laidOut, rows: () => window.rows - canvas.above(), read: () => (unread = false) };
}

const numbered = (count: number, from = 1): Line[][] =>
  Array.from({ length: count }, (_, i) => [`Paragraph ${from + i} of what is to be read.`]);
const words = (lines: readonly Line[]) => lines.join(' ').split(/\s+/).filter(Boolean).join(' ');

describe('what has to be read before something is asked', () => {
  test('is nothing when there is nothing to read', async () => {
    const { reading, pages } = aWindow(80, 24);
    expect(await reading.upTo([], () => 5)).toEqual([]);
    expect(await reading.upTo([[], []], () => 5)).toEqual([]);
    expect(pages).toEqual([]);
  });

  test('shares the page with the question when there is room for both', async () => {
    const { reading, pages } = aWindow(80, 24);
    expect(await reading.upTo([['one'], ['two', 'three']], () => 5)).toEqual(['one', '', 'two', 'three', '']);
    expect(pages).toEqual([]);
  });

  test('goes under what was said, a blank row between them', async () => {
    const { reading, say } = aWindow(80, 24);
    say('said before');
    expect(await reading.upTo([['one']], () => 5)).toEqual(['', 'one', '']);
  });

  test('has room to the last row, and one row more is another page', async () => {
    // Two rows of heading and four of text leave six of twelve.
    const fits = aWindow(80, 12);
    expect(await fits.reading.upTo(numbered(2), () => 6)).toHaveLength(4);
    expect(fits.pages).toHaveLength(0);
    const pages = aWindow(80, 12);
    expect(await pages.reading.upTo(numbered(2), () => 7)).toHaveLength(2);
    expect(pages.pages).toEqual([['Paragraph 1 of what is to be read.', '']]);
  });

  test('comes page by page when it is longer than the window, every paragraph once, the last ones with the question', async () => {
    const { reading, pages, laidOut, rows } = aWindow(40, 12);
    const last = await reading.upTo(numbered(20), () => 5);
    expect(words([...pages.flat(), ...last])).toBe(words(numbered(20).flat()));
    expect(pages.length).toBeGreaterThan(3);
    expect(last.length).toBeGreaterThan(0);
    expect(laidOut(last).length + 5).toBeLessThanOrEqual(rows());
  });

  test('begins a page of its own once what was said there has been read', async () => {
    const { reading, pages, say } = aWindow(80, 12);
    say('said', 'before', 'it');
    await reading.upTo(numbered(3), () => 4);
    expect(pages[0]).toEqual([]);
    expect(pages.flat()).not.toContain('said');
  });

  test('is not waited for twice: what was said and turned already gives way', async () => {
    const { reading, pages, say, read } = aWindow(80, 12);
    say('said', 'before', 'it');
    read();
    await reading.upTo(numbered(3), () => 4);
    expect(pages.every((page) => page.length > 0)).toBe(true);
  });

  test.each([
    ['smaller', 40, 9],
    ['larger', 100, 40],
  ])(
    'is laid out anew in a window that was made %s meanwhile, and nothing of it is lost or comes twice',
    async (_, columns, rows) => {
      const { reading, pages, laidOut, ...page } = aWindow(60, 12, (window) =>
        Object.assign(window, { columns, rows }),
      );
      const last = await reading.upTo(numbered(20), () => 4);
      expect(words([...pages.flat(), ...last])).toBe(words(numbered(20).flat()));
      expect(laidOut(last).length + 4).toBeLessThanOrEqual(page.rows());
    },
  );

  test('keeps as many rows free as what is asked needs in the window as it is now', async () => {
    let need = 3;
    const { reading, laidOut, rows } = aWindow(80, 14, () => {
      need = 8;
    });
    const last = await reading.upTo(numbered(9), () => need);
    expect(laidOut(last).length + 8).toBeLessThanOrEqual(rows());
  });
});

describe('a text above a choice that is longer than the window', () => {
  const TEXT = Array.from({ length: 30 }, (_, i) => `row ${i + 1} of the text`);
  const begin = async (size: [number, number] = [80, 12]) => {
    const { stage, resize } = createStage(...size, 2);
    const choices = ['again', 'good'].map((label) => ({ value: label, label, key: label.charAt(0) }));
    const prompt = await play(choosePrompt, { stage, question: 'Grade it:', choices, inline: true, text: TEXT });
    return { ...prompt, resize };
  };
  const numbers = (rows: string[]) => rows.flatMap((row) => /^row (\d+) /.exec(row)?.[1] ?? []).map(Number);

  test('fills what the question leaves, and says that more is below', async () => {
    const { rows } = await begin();
    expect(rows()).toHaveLength(10);
    expect(numbers(rows())).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(rows().slice(-2)).toEqual(['... more below: PgDn', expect.stringMatching(/^Grade it:/)]);
  });

  test('j and k scroll it by a row', async () => {
    const { press, rows } = await begin();
    await press('jj');
    expect(rows()[0]).toBe('... more above: PgUp');
    expect(numbers(rows())[0]).toBe(3);
    await press('k');
    expect(numbers(rows())[0]).toBe(2);
    await press('kkk');
    expect(numbers(rows())[0]).toBe(1);
    expect(rows()).not.toContain('... more above: PgUp');
  });

  test('PgDn goes on with the row that was the last one, which stays in sight; PgUp goes back', async () => {
    const { press, rows } = await begin();
    await press('j');
    const [before, first] = [numbers(rows()).at(-1) ?? 0, numbers(rows())[0]];
    await press(KEY.pageDown);
    const seen = numbers(rows());
    expect(seen[0]).toBe(before);
    expect(seen.at(-1)).toBeGreaterThan(before + 3);
    await press(KEY.pageUp);
    expect(numbers(rows())[0]).toBe(first);
  });

  test('ends with its last row, however far it is scrolled, and comes back from there at once', async () => {
    const { press, rows } = await begin();
    await press(KEY.pageDown.repeat(20));
    expect(numbers(rows()).at(-1)).toBe(30);
    expect(rows()).not.toContain('... more below: PgDn');
    const first = numbers(rows())[0] ?? 0;
    await press('k');
    expect(numbers(rows())[0]).toBe(first - 1);
    await press(KEY.pageUp.repeat(20));
    expect(numbers(rows())[0]).toBe(1);
  });

  test('stays scrolled in a window of another size, the question in sight', async () => {
    const { press, rows, resize } = await begin();
    await press(KEY.pageDown);
    const first = numbers(rows())[0] ?? 0;
    resize(40, 10);
    expect(rows()).toHaveLength(8);
    expect(numbers(rows())[0]).toBe(first);
    expect(rows().join('\n')).toMatch(/Grade it:/);
    resize(80, 50);
    expect(numbers(rows())).toHaveLength(30);
  });

  test('leaves the keys of the choices what they are, and stays whole behind it', async () => {
    const { press, rows, answer } = await begin();
    await press(`j${KEY.pageDown}g`);
    await expect(answer).resolves.toEqual({ value: 1 });
    expect(rows().slice(0, 30)).toEqual(TEXT);
  });
});
