import { describe, expect, it } from 'vitest';
import { viewLines } from '../../../../src/domain/drills/incident/views.ts';
import { createPainter } from '../../../../src/terminal/paint.ts';

const table = {
  head: '  pid  app         open for',
  lines: { '3920': ' 3920  backup      00:59:46', '4711': ' 4711  stock-sync  00:07:52' },
  foot: '  ... and the rest',
};
const figure = { caption: 'All pools are full.', rows: 'orders   ########## 50 of 50\nbilling  ########   40 of 40' };
const drawn = (view: Parameters<typeof viewLines>[0], columns: number) =>
  createPainter()
    .rows(viewLines(view), columns, columns)
    .map((row) => row.trimEnd());

describe('what a look shows', () => {
  it('is a table, row by row', () => {
    expect(drawn(table, 40)).toEqual([
      'pid    app         open for',
      '3920   backup      00:59:46',
      '4711   stock-sync  00:07:52',
      '... and the rest',
    ]);
  });

  it('is a sentence for each row if one of them does not fit, and line by line', () => {
    const sentences = ['pid 3920, app backup, open for: 00:59:46', 'pid 4711, app stock-sync, open for: 00:07:52'];
    expect(drawn(table, 26).join(' ')).toBe([...sentences, '... and the rest'].join(' '));
    expect(drawn(table, Number.POSITIVE_INFINITY).slice(0, 2)).toEqual(sentences);
  });

  it('is a figure, or its caption if it does not fit', () => {
    expect(drawn(figure, 40)).toEqual(figure.rows.split('\n'));
    expect(drawn(figure, 24)).toEqual(['All pools are full.']);
  });
});
