import { expect, test } from 'vitest';
import { mentions, words } from '../../src/domain/drills/room/naming.ts';
import { gridBlocks } from '../../src/domain/exports/grid.ts';
import { pageText } from '../../src/domain/exports/page-text.ts';
import { shortMark } from '../../src/domain/journal/change.ts';
import { opinionDocument } from '../../src/domain/opinion/opinion.ts';
import { phraseTest } from '../../src/domain/stories/phrases.ts';
import { createPainter } from '../../src/terminal/paint.ts';

test('a document for a second opinion has 64 kB at most', () => {
  const sent = (answer: string) => opinionDocument({ question: 'How?', points: ['A key'], level: 'mid', answer });
  const room = 65_536 - new TextEncoder().encode(sent('')).length;
  expect(sent('e'.repeat(room))).toBeDefined();
  expect(sent('e'.repeat(room + 1))).toBeUndefined();
});

test('an open place in a phrase takes up to four words', () => {
  const isRead = phraseTest(['ruled ... out']);
  expect(isRead('I ruled the old disk array out.')).toBe(true);
  expect(isRead('I ruled the very old disk array out.')).toBe(false);
});

test('one letter may be wrong in a name of eight', () => {
  const named = (said: string, name: string) => mentions(words(said), new Set([name])).length;
  expect([named('dijkstar', 'dijkstra'), named('topsrot', 'topsort')]).toEqual([1, 0]);
});

test('the page for the day ends after 48 lines, whatever is on it', () => {
  const rounds = Array.from({ length: 60 }, (_, i) => ({ time: '10:00', name: `round ${i}` }));
  const text = pageText({ name: 'Acme', when: 'Fri 18 Dec', rounds, stories: [], asks: [], gap: 'none', blank: false });
  expect(text.split('\n').slice(0, -1)).toHaveLength(48);
});

test('a table has six columns, and another one those after them', () => {
  const tables = (count: number) => {
    const columns = Array.from({ length: count }, (_, i) => `c${i}`);
    const rows = [{ name: 'Orders slow', cells: columns.map(() => 'x') }];
    return gridBlocks({ columns, rows, holes: [] }).map(
      (block) => createPainter().rows(block, 80, 80)[0]?.trim().split(/ +/).length,
    );
  };
  expect([6, 7].map(tables)).toEqual([[6], [6, 1]]);
});

test('what tells two things of one name apart has four letters and digits', () => {
  const marks = Array.from({ length: 200 }, (_, i) => shortMark(`text ${i}`));
  expect(marks.filter((mark) => !/^[0-9a-z]{4}$/.test(mark))).toEqual([]);
});
