import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsOf, showPages } from '../../../../src/domain/drills/room/pages.ts';
import type { Line } from '../../../../src/domain/terminal.ts';
import { createPainter } from '../../../../src/terminal/paint.ts';
import { ScriptedTerminal } from '../../../fixtures/scripted-terminal.ts';

const WINDOWS = [
  { width: 80, rows: 24 },
  { width: 40, rows: 15 },
];
const painter = createPainter();

/** What each page holds, as the terminal wraps it. */
async function pages(blocks: Line[][], width: number, spare = 0): Promise<string[][]> {
  const terminal = new ScriptedTerminal([], { width });
  const shown: Line[][] = [];
  terminal.page = () => void shown.push([]);
  terminal.say = (...lines) => void shown.at(-1)?.push(...lines);
  await showPages({ terminal, heading: { left: 'Here' } }, blocks, spare);
  return shown.map((lines) => painter.rows(lines, width));
}

const sentence = fc
  .array(fc.constantFrom('a', 'lock', 'transaction', 'holds', 'everybody', 'p99', 'of'), {
    minLength: 2,
    maxLength: 14,
  })
  .map((words) => `The ${words.join(' ')}.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 9 }).map((sentences) => sentences.join(' '));
const line = fc.record({ text, hang: fc.constantFrom('', '  - ', 'Sounds strong:  '), indent: fc.constantFrom(0, 2) });
const blocks = fc.array(fc.array(line, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });

describe.each(WINDOWS)('in a window of $width columns and $rows rows', ({ width, rows }) => {
  test('no page is higher than the window with its heading and the key to press', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (some) => {
        for (const page of await pages(some, width)) expect(page.length + 3).toBeLessThanOrEqual(rows);
      }),
    );
  });

  test('every word is shown, once and in order', async () => {
    const words = (lines: string) => lines.split(/\s+/).filter(Boolean).join(' ');
    await fc.assert(
      fc.asyncProperty(blocks, async (some) => {
        const shown = (await pages(some, width)).flat().join('\n');
        expect(words(shown)).toBe(
          words(
            some
              .flat()
              .map(({ hang, text: said }) => `${hang} ${said}`)
              .join('\n'),
          ),
        );
      }),
    );
  });

  test('the last page leaves the rows that are needed under it', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, fc.integer({ min: 0, max: 12 }), async (some, spare) => {
        const last = (await pages(some, width, spare)).at(-1) ?? [];
        expect(last.length + 2 + spare).toBeLessThanOrEqual(rows);
      }),
    );
  });

  test('rows are counted as the terminal makes them', () => {
    fc.assert(
      fc.property(line, (one) => {
        expect(rowsOf([one], width)).toBe(painter.rows([one], width).length);
      }),
    );
  });
});

test('line by line there is one page, and nothing to press', async () => {
  const terminal = new ScriptedTerminal([], { plain: true });
  await showPages({ terminal, heading: { left: 'Here' } }, Array(40).fill(['a line']), 20);
  expect(terminal.of('page')).toHaveLength(1);
  expect(terminal.of('choose')).toHaveLength(0);
});
