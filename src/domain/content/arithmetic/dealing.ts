import { isJsonObject } from '../../json.ts';
import type { Path, Remark } from '../finding.ts';
import { filled, shown, type Unit, wrongSums } from './numbers.ts';
import { SumError, type Values, worked } from './sums.ts';

/** What an author writes so that numbers are dealt: lists of values, sums over them, and how each is shown. */
export interface Numbers {
  deal?: Readonly<Record<string, readonly number[]>> | undefined;
  let?: Readonly<Record<string, string | number>> | undefined;
  show?: Readonly<Record<string, Unit>> | undefined;
  /** What each sum of the first deal shows, worked out by hand. */
  is?: Readonly<Record<string, string>> | undefined;
  /** Conditions that hold for every deal. */
  must?: readonly string[] | undefined;
}

/** A text in which numbers stand, and how long it may be with them. */
export interface FilledText {
  path: Path;
  text: string;
  most: number;
}

/** The first value of each list together are the first deal, the second ones the next; without lists there is one. */
function deals({ deal = {} }: Numbers): Values[] {
  const lists = Object.entries(deal);
  const count = Math.max(1, ...lists.map(([, values]) => values.length));
  return Array.from({ length: count }, (_, i) =>
    Object.fromEntries(lists.map(([name, values]) => [name, values[i] ?? Number.NaN])),
  );
}

/** The values of one deal by name: those dealt, and the sums in their order. @throws {SumError} */
function valuesOf(dealt: Values, { let: sums = {} }: Numbers): Values {
  const values: Record<string, number> = { ...dealt };
  for (const [name, sum] of Object.entries(sums)) values[name] = worked(String(sum), values);
  return values;
}

/** Something with its numbers in place, once for each deal; itself if it deals none. @throws {SumError} */
export function withNumbers<T>(value: T, numbers: Numbers): T[] {
  if (numbers.deal === undefined) return [value];
  return deals(numbers).map((dealt) => inPlace(value, valuesOf(dealt, numbers), numbers.show ?? {}) as T);
}

function inPlace(value: unknown, values: Values, show: Readonly<Record<string, Unit>>): unknown {
  if (typeof value === 'string') return filled(value, values, show);
  if (Array.isArray(value)) return value.map((one) => inPlace(one, values, show));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inPlace(one, values, show)]));
}

/** Every text in which numbers are put, with its place. @param longest the most characters of each, by its field */
export function textsIn(
  value: unknown,
  longest: Readonly<Record<string, number>>,
  path: (string | number)[] = [],
): FilledText[] {
  if (typeof value === 'string') {
    const most = longest[String(path.findLast((step) => typeof step === 'string'))];
    return most === undefined ? [] : [{ path, text: value, most }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    textsIn(one, longest, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** What is wrong with numbers, and with the texts that use them. */
export function numberRemarks(numbers: Numbers, texts: readonly FilledText[]): Remark[] {
  const { deal, let: sums = {}, show = {}, is = {}, must = [] } = numbers;
  if (deal === undefined) {
    const without = [...Object.keys({ ...sums, ...is, ...show }), ...must];
    return without.length > 0 ? [{ path: [], says: 'there are sums, and no `deal` to deal their values' }] : [];
  }
  const listed = listRemarks(deal, sums);
  if (listed.length > 0) return listed;
  const names = [...Object.keys(deal), ...Object.keys(sums)];
  const used = [...Object.values(sums).map(String), ...must, ...texts.map(({ text }) => text)];
  return [
    ...Object.keys({ ...show, ...is })
      .filter((name) => !names.includes(name))
      .map((name) => ({ path: [name in show ? 'show' : 'is', name], says: `nothing is called "${name}"` })),
    ...names
      .filter((name) => !used.some((text) => new RegExp(`\\b${name}\\b`).test(text)))
      .map((name) => ({ path: [name in deal ? 'deal' : 'let', name], says: 'is never used' })),
    ...deals(numbers).flatMap((dealt, i) => dealRemarks(dealt, i, numbers, texts)),
  ];
}

function listRemarks(deal: NonNullable<Numbers['deal']>, sums: NonNullable<Numbers['let']>): Remark[] {
  const [first, ...others] = Object.entries(deal);
  return [
    ...others
      .filter(([, values]) => values.length !== first?.[1].length)
      .map(([name]) => ({ path: ['deal', name], says: 'every list has as many values: each place is one deal' })),
    ...Object.keys(sums)
      .filter((name) => Object.hasOwn(deal, name))
      .map((name) => ({ path: ['let', name], says: `"${name}" is dealt already` })),
  ];
}

/** What goes wrong in one deal. Each text is filled on its own, so that every problem has its place. */
function dealRemarks(dealt: Values, index: number, numbers: Numbers, texts: readonly FilledText[]): Remark[] {
  const { let: sums = {}, show = {}, is = {}, must = [] } = numbers;
  const where = index === 0 ? '' : `, in deal ${index + 1}`;
  const remarks: Remark[] = [];
  const values: Record<string, number> = { ...dealt };
  const tried = (path: Path, work: () => void) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof SumError)) throw error;
      remarks.push({ path, says: `${error.message}${where}` });
    }
  };
  for (const [name, sum] of Object.entries(sums)) {
    tried(['let', name], () => {
      values[name] = worked(String(sum), values);
    });
  }
  must.forEach((condition, i) => {
    tried(['must', i], () => {
      if (worked(condition, values) === 0) throw new SumError(`"${condition}" does not hold`);
    });
  });
  if (index === 0) remarks.push(...handRemarks(values, sums, is, show));
  for (const { path, text, most } of texts) {
    tried(path, () => {
      const full = filled(text, values, show);
      if (full.length > most) throw new SumError(`at most ${most} characters, but with its numbers ${full.length}`);
      const [wrong] = wrongSums(full);
      if (wrong !== undefined) throw new SumError(`"${wrong}" does not come out`);
    });
  }
  return remarks;
}

/** Two derivations, one number: what the author worked out by hand is what the sum shows. */
function handRemarks(
  values: Values,
  sums: NonNullable<Numbers['let']>,
  is: NonNullable<Numbers['is']>,
  show: NonNullable<Numbers['show']>,
): Remark[] {
  return Object.keys(sums).flatMap((name) => {
    const value = values[name];
    if (value === undefined) return [];
    const says = shown(value, show[name]);
    if (is[name] === says) return [];
    const hand = is[name] === undefined ? 'say here what you worked out by hand' : `by hand it is "${is[name]}"`;
    return [
      { path: is[name] === undefined ? ['is'] : ['is', name], says: `the sum "${name}" shows "${says}"; ${hand}` },
    ];
  });
}
