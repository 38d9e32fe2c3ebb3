/** What a number counts. */
type Measure = 'count' | 'bytes' | 'time' | 'money' | 'percent';

/** A number with its unit, as someone writes it: "116/s", "9 TB", "about 3.5k", "20 minutes", "$40". */
export interface Quantity {
  /** In bytes, seconds, dollars or parts of one; per second if it is a rate. */
  value: number;
  measure: Measure;
  /** Seconds of the time that it is a rate of: 86,400 for "a day". */
  per?: number | undefined;
  /** What one of its unit is worth: 1e12 for "TB". A number without a unit is taken in that of the one it is held against. */
  scale: number;
  /** Only the number was written. */
  bare: boolean;
}

const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mio: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
};

const SIZES: Readonly<Record<string, number>> = {
  ...sized('b', 1),
  ...sized('byte', 1),
  ...sized('bytes', 1),
  ...sized('bit', 1 / 8),
  ...sized('bits', 1 / 8),
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
  tib: 1024 ** 4,
};

/** A month has 30 days, and a year 365: close enough for what is worked out in the head. */
const TIMES: Readonly<Record<string, number>> = {
  ns: 1e-9,
  us: 1e-6,
  µs: 1e-6,
  ms: 1e-3,
  ...named(1, 's', 'sec', 'secs', 'second', 'seconds'),
  ...named(60, 'min', 'mins', 'minute', 'minutes'),
  ...named(3600, 'h', 'hr', 'hrs', 'hour', 'hours'),
  ...named(86_400, 'd', 'day', 'days'),
  ...named(604_800, 'week', 'weeks'),
  ...named(2_592_000, 'month', 'months'),
  ...named(31_536_000, 'year', 'years'),
};

/** Units that are a rate in one word. */
const RATES: Readonly<Record<string, { measure: Measure; scale: number }>> = {
  ...named({ measure: 'count' as const, scale: 1 }, 'rps', 'qps', 'tps', 'wps', 'iops'),
  ...Object.fromEntries(
    ['', 'k', 'm', 'g', 't'].map((letter, i) => [`${letter}bps`, { measure: 'bytes' as const, scale: 1000 ** i / 8 }]),
  ),
};

function named<T>(value: T, ...names: string[]): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, value]));
}

/** A unit with the letters before it: b, kb, mb. In lower case: "9 tb" is said by people who mean terabytes. */
function sized(unit: string, one: number): Record<string, number> {
  return Object.fromEntries(['', 'k', 'm', 'g', 't', 'p'].map((letter, i) => [`${letter}${unit}`, one * 1000 ** i]));
}

const NUMBER = /(\$\s*)?(\d[\d,_]*(?:\.\d+)?|\.\d+)(?:e\+?(\d+))?\s*(.*)$/is;
const PER = /(?:\/|\bper\b|\ban?\b|\beach\b)\s*([a-zµ]+)/;

/**
 * The number in a text: the first one, or the first after the last "=".
 *
 * @param like what it is held against: it decides what a single letter means ("5 m" of time is minutes)
 * @returns undefined for a text without a number
 */
export function quantityIn(text: string, like?: Quantity): Quantity | undefined {
  const [, dollar, digits = '', exponent = '0', rest = ''] =
    NUMBER.exec(text.slice(text.lastIndexOf('=') + 1)) ?? NUMBER.exec(text) ?? [];
  if (digits === '') return undefined;
  const written = Number(digits.replace(/[,_]/g, '')) * 10 ** Number(exponent);
  const { times, words } = magnitude(rest.toLowerCase(), like);
  const unit = unitOf(words, dollar !== undefined);
  const per = unit.per ?? TIMES[PER.exec(words)?.[1] ?? ''];
  const scale = unit.scale / (per ?? 1);
  return {
    value: written * times * scale,
    measure: unit.measure,
    per,
    scale,
    bare: unit.bare === true && times === 1 && per === undefined,
  };
}

/** "3.5k", "10 million": what it multiplies by, and what is left of the text. */
function magnitude(rest: string, like: Quantity | undefined): { times: number; words: string } {
  const [whole = '', word = ''] = /^\s*([a-z]+)\b/.exec(rest) ?? [];
  const means = Object.hasOwn(MAGNITUDES, word) ? MAGNITUDES[word] : undefined;
  if (means === undefined) return { times: 1, words: rest };
  if (word === 'm' && like?.measure === 'time') return { times: 1, words: rest.replace(word, 'min') };
  if (word === 'b' && like?.measure === 'bytes') return { times: 1, words: rest };
  return { times: means, words: rest.slice(whole.length) };
}

function unitOf(words: string, dollar: boolean): { measure: Measure; scale: number; per?: number; bare?: true } {
  const [, word = ''] = /^\s*([a-zµ%]+)/.exec(words) ?? [];
  if (dollar || /^(dollars?|usd)$/.test(word)) return { measure: 'money', scale: 1 };
  if (word === '%' || word === 'percent') return { measure: 'percent', scale: 0.01 };
  const size = Object.hasOwn(SIZES, word) ? SIZES[word] : undefined;
  if (size !== undefined) return { measure: 'bytes', scale: size };
  const rate = Object.hasOwn(RATES, word) ? RATES[word] : undefined;
  if (rate) return { ...rate, per: 1 };
  const time = Object.hasOwn(TIMES, word) ? TIMES[word] : undefined;
  if (time !== undefined) return { measure: 'time', scale: time };
  return { measure: 'count', scale: 1, bare: true };
}

/** How an estimate stands to what was worked out. */
export interface Mark {
  right: boolean;
  /** How many times too high; below 1 it is too low. Undefined if it counts something else, such as bytes for seconds. */
  times: number | undefined;
}

/**
 * Holds an estimate against the number as it was worked out. A number without a unit, or without "per second", is taken
 * in the unit of the other.
 *
 * @param factor how far it may be off, up or down
 * @returns undefined if the text holds no number
 * @throws Error if what was worked out is not a number
 */
export function marked(text: string, value: string, factor: number): Mark | undefined {
  const expected = quantityIn(value);
  if (!expected) throw new Error(`"${value}" has no number`);
  const said = quantityIn(text, expected);
  if (!said) return undefined;
  if (said.bare) return within(said.value * expected.scale, expected.value, factor);
  // "9 million" of something measured in bytes is nine million bytes.
  const counts = said.measure === 'count' || said.measure === expected.measure;
  if (!counts || (said.per !== undefined && expected.per === undefined)) return { right: false, times: undefined };
  return within(said.value / (said.per === undefined ? (expected.per ?? 1) : 1), expected.value, factor);
}

function within(said: number, expected: number, factor: number): Mark {
  const times = said / expected;
  // What was worked out is shown rounded: a hundredth more than the factor is still within it.
  return { right: times <= factor * 1.01 && times >= 1 / (factor * 1.01), times };
}
