import type { Path, Remark } from './finding.ts';

/** Columns of what is shown with its own line breaks. */
export const COLUMNS = 76;

/** What is wrong with a text in rows: those that are too wide, and more than `most` of them. */
export function rowRemarks(text: string, path: Path, most = Number.POSITIVE_INFINITY): Remark[] {
  const rows = text.trimEnd().split('\n');
  const wide = rows.flatMap((row, i) =>
    row.length > COLUMNS ? [{ path, says: `at most ${COLUMNS} columns: row ${i + 1}` }] : [],
  );
  return rows.length > most ? [...wide, { path, says: `at most ${most} rows` }] : wide;
}

/** Whether a drawing in characters is narrow enough, and has at most so many rows. */
export function isFigure(text: string, most: number): boolean {
  return rowRemarks(text, [], most).length === 0;
}
