import { SumError, type Values, worked } from './sums.ts';

/** How a number is shown. Only this converts units: bytes and seconds in, a figure with its unit out. */
export const FIGURES = ['count', 'bytes', 'time', 'percent', 'money'] as const;
export type Figure = (typeof FIGURES)[number];

const SIGNIFICANT = { count: 4, bytes: 3, time: 3, percent: 3, money: 4 };

/** A number as it stands in a text: "2,000", "10 MB", "90 s", "33%", "$1,200". */
export function shown(value: number, as: Figure = 'count'): string {
  switch (as) {
    case 'bytes':
      return scaled(value, 1000, ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'], SIGNIFICANT.bytes);
    case 'time':
      return time(value);
    case 'percent':
      return `${plain(value * 100, SIGNIFICANT.percent)}%`;
    case 'money':
      return `$${plain(value, SIGNIFICANT.money)}`;
    default:
      return plain(value, SIGNIFICANT.count);
  }
}

function plain(value: number, significant: number): string {
  return Number(value.toPrecision(significant)).toLocaleString('en-US', { maximumFractionDigits: 12 });
}

function scaled(value: number, base: number, units: readonly string[], significant: number): string {
  let unit = 0;
  let left = value;
  while (Math.abs(Number(left.toPrecision(significant))) >= base && unit < units.length - 1) {
    left /= base;
    unit += 1;
  }
  return `${plain(left, significant)} ${units[unit]}`;
}

/** Seconds as milliseconds below a second, seconds below two minutes, then minutes, hours and days. */
function time(seconds: number): string {
  const of = (value: number, unit: string) => `${plain(value, SIGNIFICANT.time)} ${unit}`;
  if (Math.abs(seconds) < 1) return of(seconds * 1000, 'ms');
  if (Math.abs(seconds) < 120) return of(seconds, 's');
  if (Math.abs(seconds) < 7200) return of(seconds / 60, 'min');
  if (Math.abs(seconds) < 172_800) return of(seconds / 3600, 'hours');
  return of(seconds / 86_400, 'days');
}

/** Numbers by name: the dealt ones, and those worked out of them in their order. */
export function valuesOf(dealt: Values, sums: Readonly<Record<string, string | number>>): Values {
  const values: Record<string, number> = { ...dealt };
  for (const [name, sum] of Object.entries(sums)) {
    if (name in values) throw new SumError(`"${name}" has a value already`, 0);
    values[name] = worked(String(sum), values);
  }
  return values;
}

const PLACE = /\{\{|\}\}|\{\s*([A-Za-z][A-Za-z0-9]*)\s*(?:\?([^{}:]*):([^{}]*))?\}/g;

/**
 * A text with its figures. `{x}` shows a value, `{x ? a : b}` one of two texts, `{{` and `}}` stand for braces.
 *
 * @throws {SumError} if a name has no value
 */
export function filled(text: string, values: Values, show: Readonly<Record<string, Figure>> = {}): string {
  return text.replace(PLACE, (whole, name?: string, then?: string, otherwise?: string) => {
    if (name === undefined) return whole.slice(1);
    const value = values[name];
    if (value === undefined) throw new SumError(`"${name}" has no value`, 0);
    if (then !== undefined && otherwise !== undefined) return (value === 0 ? otherwise : then).trim();
    return shown(value, show[name]);
  });
}

/** Every combination of the dealt numbers, the reference (the first of each) first. */
export function rolls(lists: Readonly<Record<string, readonly number[]>>): Values[] {
  return Object.entries(lists).reduce<Values[]>(
    (made, [name, list]) => list.flatMap((value) => made.map((one) => ({ ...one, [name]: value }))),
    [{}],
  );
}
