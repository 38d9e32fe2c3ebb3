import { SumError, type Values, worked } from './sums.ts';

/** How a number is shown. Only this converts units: bytes and seconds in, a number with its unit out. */
export const UNITS = ['count', 'bytes', 'time', 'percent', 'money'] as const;
export type Unit = (typeof UNITS)[number];

const SIGNIFICANT = { count: 4, bytes: 3, time: 3, percent: 3, money: 4 };

/** A number as a text has it: "2,000", "10 MB", "90 s", "33%", "99.95%", "$1,200". */
export function shown(value: number, as: Unit = 'count'): string {
  switch (as) {
    case 'bytes':
      return bytes(value);
    case 'time':
      return time(value);
    case 'percent':
      return `${percent(value * 100)}%`;
    case 'money':
      return `$${cents(value) ?? plain(value, SIGNIFICANT.money)}`;
    default:
      return plain(value, SIGNIFICANT.count);
  }
}

/** Whole numbers below a million as they are ("17,280"), others to so many significant digits. */
function plain(value: number, significant: number): string {
  const exact = Number.isInteger(value) && Math.abs(value) < 1e6;
  return (exact ? value : Number(value.toPrecision(significant))).toLocaleString('en-US', {
    maximumFractionDigits: 12,
  });
}

/** An amount below 1,000 that is not whole, as "0.50"; nothing for others, and for fractions of a cent. */
function cents(value: number): string | undefined {
  const shownWithCents =
    Math.abs(value) < 1000 && !Number.isInteger(value) && Number.isInteger(Number((value * 100).toFixed(6)));
  return shownWithCents ? value.toFixed(2) : undefined;
}

/** Shortly below a hundred the part that is missing counts: 99.95 must not become 100. */
function percent(value: number): string {
  if (value <= 90 || value >= 100) return plain(value, SIGNIFICANT.percent);
  return plain(100 - Number((100 - value).toPrecision(2)), 12);
}

const SIZES = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'];

function bytes(value: number): string {
  let unit = 0;
  let left = value;
  while (Math.abs(Number(left.toPrecision(SIGNIFICANT.bytes))) >= 1000 && unit < SIZES.length - 1) {
    left /= 1000;
    unit += 1;
  }
  return `${plain(left, SIGNIFICANT.bytes)} ${SIZES[unit]}`;
}

/** Seconds as milliseconds below a second, seconds below two minutes, then minutes, hours and days. */
function time(seconds: number): string {
  const of = (value: number, unit: string) => `${plain(value, SIGNIFICANT.time)} ${unit}`;
  if (Math.abs(seconds) < 1) return of(seconds * 1000, 'ms');
  if (Math.abs(seconds) < 120) return of(seconds, 's');
  if (Math.abs(seconds) < 7200) return of(seconds / 60, 'minutes');
  if (Math.abs(seconds) < 172_800) return of(seconds / 3600, 'hours');
  return of(seconds / 86_400, 'days');
}

const PLACE = /\{\{|\}\}|\{\s*([A-Za-z][A-Za-z0-9]*)\s*(?:\?([^{}:]*):([^{}]*))?\}/g;
/** A place that the drill fills: the candidate's own way. */
const OWN = 'way';

/**
 * A text with its numbers. `{x}` shows a value, `{x ? a : b}` one of two texts, `{{` and `}}` are braces.
 *
 * @throws {SumError} if a name has no value
 */
export function filled(text: string, values: Values, show: Readonly<Record<string, Unit>> = {}): string {
  return text.replace(PLACE, (whole, name?: string, then?: string, otherwise?: string) => {
    if (name === undefined) return whole.slice(1);
    if (name === OWN) return whole;
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new SumError(`"${name}" has no value`);
    if (then !== undefined && otherwise !== undefined) return (value === 0 ? otherwise : then).trim();
    return shown(value, Object.hasOwn(show, name) ? show[name] : undefined);
  });
}

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?%?`;
const EQUATION = new RegExp(
  String.raw`(?<![\w$.,])([\d(][\d.,%()x×*/+\s-]*?)=\s*(about\s+)?(${NUMBER})(?![\d%]|[.,]\d|\s+[mb]illion)`,
  'g',
);
/** What a number may be off as it is said, exactly or with "about". */
const OFF = { said: 0.005, about: 0.05 };

/** The sums in a text ("0.8 + 0.4 x 1.5 = 1.4") that do not come out right, from the numbers as they are written. */
export function wrongSums(text: string): string[] {
  return [...text.matchAll(EQUATION)].flatMap(([whole, left = '', about, right = '']) => {
    if (!/\d\s*[%)]*\s*[x×*/+-]/.test(left)) return [];
    const off = Math.abs(calculated(left) / calculated(right) - 1);
    return off > (about ? OFF.about : OFF.said) ? [whole.trim()] : [];
  });
}

/** A sum as people write it: "1,000", "x" for times, "5%". Not a number if it is not a sum. */
function calculated(text: string): number {
  const sum = text
    .replaceAll(',', '')
    .replace(/[x×]/g, '*')
    .replace(/(\d(?:[\d.]*))%/g, '($1/100)');
  try {
    return worked(sum);
  } catch (error) {
    if (error instanceof SumError) return Number.NaN;
    throw error;
  }
}
