import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Line } from '../../src/domain/terminal.ts';
import { linesOf, pagesOf, rowsOf } from '../../src/terminal/pages.ts';
import { createPainter } from '../../src/terminal/paint.ts';
import { drawnOnScreen } from '../fixtures/drawn.ts';

const WINDOWS = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 15 },
  { columns: 80, rows: 18 },
  { columns: 100, rows: 40 },
  { columns: 60, rows: 10 },
];
const painter = createPainter();

const sentence = fc
  .array(fc.constantFrom('a', 'lock', 'transaction', 'holds', 'everyone', 'p99', 'of'), {
    minLength: 2,
    maxLength: 99,
  })
  .map((words) => `The ${words.join(' ')}.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 9 }).map((sentences) => sentences.join(' '));
const line = fc.record({ text, hang: fc.constantFrom('', '  - ', 'Sounds strong:  '), indent: fc.constantFrom(0, 2) });
const blocks = fc.array(fc.array(line, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });
const need = fc.integer({ min: 1, max: 20 });

describe.each(WINDOWS)('in a window of $columns columns and $rows rows', ({ columns, rows }) => {
  const paper = { painter, columns, height: rows - 2 };
  const high = (page: Line[][]) => rowsOf(linesOf(page), paper);

  test('no page is higher than the window, its heading and the key that turns it included', () => {
    fc.assert(
      fc.property(blocks, need, (some, rowsNeeded) => {
        for (const page of pagesOf(some, { ...paper, need: rowsNeeded }))
          expect(high(page) + 1).toBeLessThanOrEqual(paper.height);
      }),
    );
  });

  test('every word is shown, once and in order', () => {
    const words = (lines: readonly Line[]) =>
      lines
        .flatMap((one) => (typeof one === 'string' ? one : `${one.hang ?? ''} ${one.text}`).split(/\s+/))
        .filter(Boolean)
        .join(' ');
    fc.assert(
      fc.property(blocks, need, (some, rowsNeeded) => {
        const pages = pagesOf(some, { ...paper, need: rowsNeeded });
        expect(words(pages.flat(2))).toBe(words(some.flat()));
      }),
    );
  });

  test('the last page has room for what is asked, or is left to it', () => {
    fc.assert(
      fc.property(blocks, need, (some, rowsNeeded) => {
        const last = pagesOf(some, { ...paper, need: rowsNeeded }).at(-1) ?? [];
        if (last.length > 0) expect(high(last) + rowsNeeded).toBeLessThanOrEqual(paper.height);
      }),
    );
  });
});

test('a block that is too high is divided between its sentences, those that begin with a figure too', () => {
  const said = ['14:05 we look.', '14:20 next post, 14:35 another.', '14:40 it holds.', 'Done.'];
  const pages = pagesOf([[said.join(' ')]], { painter, columns: 20, height: 4, need: 1 });
  const parts = [...said.slice(0, 2), said.slice(2).join(' ')];
  expect(pages.flat(2)).toMatchObject(parts.map((text) => ({ text })));
});

test('what is in sight again under a question is scrolled, and turns no page before the clock starts', async () => {
  const drawn = drawnOnScreen({ columns: 40, rows: 15 });
  drawn.terminal.page({ left: 'Databases' });
  const again = Array.from({ length: 30 }, (_, i) => `row ${i} of what I said`);
  const answer = drawn.terminal.answer({ prompt: ['Short?'], again, seconds: 60, aloud: false });
  await expect(answer).resolves.toMatchObject({ text: 'my words' });
  expect(drawn.turned).toEqual([]);
  expect((await drawn.rows()).join('\n')).toContain('row 29 of what I said');
  drawn.close();
});

test('a page does not end with a line of which the next one tells more', () => {
  const pairs = Array.from({ length: 20 }, (_, i): Line[] => [
    { text: `Title ${i}`, hang: '  ' },
    { text: `Why ${i}`, indent: 4 },
  ]).flat();
  const pages = pagesOf([['Standing.', ...pairs]], { painter, columns: 80, height: 12, need: 1 });
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(page.flat().at(-1)).toMatchObject({ indent: 4 });
});
