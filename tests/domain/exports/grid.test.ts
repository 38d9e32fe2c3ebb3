import { describe, expect, it } from 'vitest';
import { type Grid, gridBlocks } from '../../../src/domain/exports/grid.ts';
import { createPainter } from '../../../src/terminal/paint.ts';

const GRID: Grid = {
  columns: ['ran in', 'boundary'],
  rows: [
    { name: 'Kafka', cells: ['production', 'yes'] },
    { name: '"Cut checkout p99 from 900 to 140 ms"', cells: ['side project', null] },
  ],
  holes: [{ says: 'No limit said.', command: 'rehearse claims line cut-checkout' }],
};
const rowsAt = (grid: Grid, width: number) =>
  gridBlocks(grid).map((block) => createPainter().rows(block, width, width));

describe('a grid', () => {
  it('is a table no wider than 80 columns, its holes below it with their commands', () => {
    const [table = [], holes] = rowsAt(GRID, 80);
    expect(table[0]).toMatch(/ran in +boundary$/);
    expect(table[1]).toMatch(/Kafka +production +yes$/);
    expect(table[2]).toMatch(/side project +-$/);
    expect(table.every((row) => row.length <= 80)).toBe(true);
    expect(holes).toEqual(['Holes', '  No limit said.', '    rehearse claims line cut-checkout']);
  });

  it('is a sentence a row in a narrow window', () => {
    const [table = []] = rowsAt(GRID, 40);
    expect(table.join(' ')).toContain('Kafka: ran in production; boundary yes');
    expect(table.join(' ')).toContain('boundary none');
    expect(table.every((row) => row.length <= 40)).toBe(true);
  });

  it('of more than six columns goes on in a second table', () => {
    const columns = Array.from({ length: 8 }, (_, i) => `competency-${i}`);
    const wide = { columns, rows: [{ name: 'Orders slow', cells: columns.map(() => 'x') }], holes: [] };
    const tables = rowsAt(wide, 80);
    expect(tables).toHaveLength(2);
    expect(tables.flat().every((row) => row.length <= 80)).toBe(true);
    expect(tables[1]?.[0]).toContain('competen');
  });
});
