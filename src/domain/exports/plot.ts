/** A share from 0 to 1, with its range. */
export interface Band {
  low: number;
  high: number;
}

export interface PlotColumn {
  /** Days left. */
  left: number;
  with: Band;
  without: Band;
}

const AXIS = 6;
const HEIGHT = 10;
/** Told apart by shape, not by color. */
const WITH = '#';
const WITHOUT = '.';
const BOTH = '+';

/**
 * Two bands over the days left, as lines of text no wider than `width` columns: `#` with practice, `.` without, `+`
 * where they overlap. Plain ASCII, so that it works in every terminal, font and screen reader.
 */
export function plot(columns: readonly PlotColumn[], width: number): string[] {
  const wide = Math.max(1, Math.min(columns.length * 3, width - AXIS - 1, 72));
  const shown = Array.from(
    { length: wide },
    (_, x) => columns[Math.round((x * (columns.length - 1)) / Math.max(1, wide - 1))],
  ).filter((one) => one !== undefined);
  const rows = Array.from({ length: HEIGHT + 1 }, (_, i) => HEIGHT - i);
  const lines = rows.map((row) =>
    `${label(row)}|${shown.map((column) => mark(column, row / HEIGHT)).join('')}`.trimEnd(),
  );
  return [...lines, `${' '.repeat(AXIS - 1)}+${'-'.repeat(shown.length)}`, ...daysAxis(shown)].map((line) =>
    line.slice(0, width),
  );
}

/** What the marks mean, in the same width. */
export function legend(): string {
  return `${WITH} with this plan   ${WITHOUT} if you stopped now   ${BOTH} both`;
}

function label(row: number): string {
  return (row % 2 === 0 ? `${row * 10}%` : '').padStart(AXIS - 1);
}

function mark(column: PlotColumn, level: number): string {
  const [inWith, inWithout] = [covers(column.with, level), covers(column.without, level)];
  return inWith && inWithout ? BOTH : inWith ? WITH : inWithout ? WITHOUT : ' ';
}

/** A band thinner than a row still shows in the nearest one. */
function covers({ low, high }: Band, level: number): boolean {
  const half = 0.5 / HEIGHT;
  return low < level + half && high >= level - half;
}

/** Days left at both ends, and in the middle if there is room. */
function daysAxis(shown: readonly PlotColumn[]): string[] {
  const [first, middle, last] = [shown[0], shown[shown.length >> 1], shown.at(-1)].map((column) =>
    String(column?.left ?? ''),
  );
  if (shown.length < 8) return [`${' '.repeat(AXIS)}${first} .. ${last} days left`];
  const gap = shown.length >= 24 ? (middle ?? '') : '';
  const start = `${first}`.padEnd(shown.length >> 1);
  const ends = `${(start + gap).padEnd(shown.length - (last?.length ?? 0))}${last}`;
  return [`${' '.repeat(AXIS)}${ends}`, `${' '.repeat(AXIS)}days left`];
}
