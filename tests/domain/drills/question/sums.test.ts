import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filled, rolls, shown, valuesOf } from '../../../../src/domain/drills/question/figures.ts';
import { worked } from '../../../../src/domain/drills/question/sums.ts';

describe('arithmetic', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['2 ^ 3 ^ 2', 512],
    ['-2 ^ 2', -4],
    ['2 ^ -1', 0.5],
    ['10 - 4 - 3', 3],
    ['24 / 4 / 2', 3],
    ['a * (60 - b) / 60', 75],
    ['a > b', 1],
    ['a == b', 0],
    ['if(a > b, 5, 6)', 5],
    ['round(2.345, 2)', 2.35],
    ['max(1, 7, 3) - min(2, 5)', 5],
    ['log2(8) + log10(1000) + ceil(0.1) + floor(1.9)', 8],
    ['1.5e3', 1500],
  ])('works out %s', (expression, value) => {
    expect(worked(expression, { a: 100, b: 15 })).toBeCloseTo(value, 10);
  });

  it('agrees with the language on sums that both can read', () => {
    const sums = fc.letrec<{ sum: string; leaf: string }>((tie) => ({
      leaf: fc.integer({ min: 1, max: 99 }).map(String),
      sum: fc.oneof(
        { maxDepth: 4 },
        tie('leaf'),
        fc.tuple(tie('sum'), fc.constantFrom('+', '-', '*'), tie('sum')).map(([a, op, b]) => `(${a} ${op} ${b})`),
      ),
    })).sum;
    fc.assert(
      fc.property(
        sums.filter(({ length }) => length <= 120),
        (sum) => {
          expect(worked(sum, {})).toBe(Number(new Function(`return ${sum}`)()));
        },
      ),
    );
  });

  it.each([
    ['1 +', 'ends too early', 3],
    ['(1 + 2', '")" is missing', 6],
    ['1 2', '"2" does not belong here', 2],
    ['2 & 3', '"&" does not belong here', 1],
    ['c + 1', '"c" has no value yet', 0],
    ['eval(1)', '"eval" is not a function', 0],
    ['toString + 1', '"toString" has no value yet', 0],
    ['constructor(1)', '"constructor" is not a function', 0],
    ['sqrt(1, 2)', 'sqrt takes 1 values', 0],
    ['1 / 0', '"1 / 0" is not a finite number', 0],
    ['1'.repeat(121), 'longer than 120 characters', 120],
  ])('says where %s stops making sense', (expression, message, at) => {
    expect(() => worked(expression, { a: 1 })).toThrow(expect.objectContaining({ message, at }));
  });
});

describe('figures', () => {
  it.each([
    [2000, 'count', '2,000'],
    [0.75, 'count', '0.75'],
    [123_456, 'count', '123,500'],
    [10_000_000, 'bytes', '10 MB'],
    [999.9, 'bytes', '1 kB'],
    [10_000_000_000, 'bytes', '10 GB'],
    [0.05, 'time', '50 ms'],
    [90, 'time', '90 s'],
    [180, 'time', '3 min'],
    [7200, 'time', '2 hours'],
    [172_800, 'time', '2 days'],
    [0.333, 'percent', '33.3%'],
    [1200, 'money', '$1,200'],
  ] as const)('shows %d as %s: %s', (value, as, text) => {
    expect(shown(value, as)).toBe(text);
  });

  it('stand in a text by their names', () => {
    const values = valuesOf({ limit: 1000, second: 15 }, { double: '2 * limit', view: '(60 - second) / 60' });
    expect(filled('{limit} then {limit}: {double} in 2 s, {view} in view', values)).toBe(
      '1,000 then 1,000: 2,000 in 2 s, 0.75 in view',
    );
    expect(filled('it {over ? is refused : passes}, {{as is}}', { over: 1 })).toBe('it is refused, {as is}');
    expect(() => filled('{other}', values)).toThrow('"other" has no value');
  });

  it('are dealt in every combination, the reference first', () => {
    expect(rolls({ a: [1, 2], b: [3, 4] })).toEqual([
      { a: 1, b: 3 },
      { a: 2, b: 3 },
      { a: 1, b: 4 },
      { a: 2, b: 4 },
    ]);
  });
});
