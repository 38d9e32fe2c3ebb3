import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Numbers, numberRemarks, withNumbers } from '../../../../src/domain/content/arithmetic/dealing.ts';
import { filled, shown, wrongSums } from '../../../../src/domain/content/arithmetic/numbers.ts';
import { worked } from '../../../../src/domain/content/arithmetic/sums.ts';

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
    ['1 +', 'ends too early'],
    ['(1 + 2', '")" is missing'],
    ['1 2', '"2" does not belong here'],
    ['2 & 3', '"&" does not belong here'],
    ['c + 1', '"c" has no value'],
    ['eval(1)', '"eval" is not a function'],
    ['toString + 1', '"toString" has no value'],
    ['constructor(1)', '"constructor" is not a function'],
    ['sqrt(1, 2)', 'sqrt takes 1 values'],
    ['1 / 0', '"1 / 0" is not a finite number'],
    ['1'.repeat(121), 'longer than 120 characters'],
  ])('says what is wrong with %s', (expression, message) => {
    expect(() => worked(expression, { a: 1 })).toThrow(message);
  });
});

describe('numbers', () => {
  it.each([
    [2000, 'count', '2,000'],
    [0.75, 'count', '0.75'],
    [123_456, 'count', '123,456'],
    [1_234_567, 'count', '1,235,000'],
    [33.3333, 'count', '33.33'],
    [10_000_000, 'bytes', '10 MB'],
    [999.9, 'bytes', '1 kB'],
    [10_000_000_000, 'bytes', '10 GB'],
    [0.05, 'time', '50 ms'],
    [90, 'time', '90 s'],
    [180, 'time', '3 minutes'],
    [7200, 'time', '2 hours'],
    [172_800, 'time', '2 days'],
    [0.333, 'percent', '33.3%'],
    [0.999, 'percent', '99.9%'],
    [0.9995, 'percent', '99.95%'],
    [0.9999, 'percent', '99.99%'],
    [0.9852, 'percent', '98.5%'],
    [1, 'percent', '100%'],
    [1200, 'money', '$1,200'],
    [0.5, 'money', '$0.50'],
    [0.125, 'money', '$0.125'],
  ] as const)('shows %d as %s: %s', (value, as, text) => {
    expect(shown(value, as)).toBe(text);
  });

  it('are put into a text by their names', () => {
    const values = { limit: 1000, double: 2000, view: 0.75 };
    expect(filled('{limit} then {limit}: {double} in 2 s, {view} in view', values)).toBe(
      '1,000 then 1,000: 2,000 in 2 s, 0.75 in view',
    );
    expect(filled('it {over ? is refused : passes}, {{as is}}', { over: 1 })).toBe('it is refused, {as is}');
    expect(filled('You went for {way}.', {})).toBe('You went for {way}.');
    expect(() => filled('{other}', values)).toThrow('"other" has no value');
  });

  it.each([
    ['0.8 + 0.4 x 1.5 = 1.4 ms', []],
    ['800 x 0.75 + 400 = 1,000, refused', []],
    ['1,000 / 30 = about 33 a second', []],
    ['1,000 / 30 = 33 a second', ['1,000 / 30 = 33']],
    ['(1 - 0.6) x 5% = 2%', []],
    ['2 x 3 = 7', ['2 x 3 = 7']],
    ['break-even: 0.8 / 1.5 = 60%', ['0.8 / 1.5 = 60%']],
    ['600 x 40 s / 10 = 40 minutes', []],
    ['acks=1, p99 = 3', []],
    ['500 x 30 = 1.5 million', []],
  ])('are worked out again in %j', (text, wrong) => {
    expect(wrongSums(text)).toEqual(wrong);
  });
});

describe('numbers that are dealt', () => {
  const numbers: Numbers = {
    deal: { limit: [1000, 100], used: [0.8, 0.9] },
    let: { double: '2 * limit', prev: 'limit * used' },
    is: { double: '2,000', prev: '800' },
    must: ['prev < limit'],
  };
  const texts = (...all: string[]) => all.map((text, i) => ({ path: [i], text, most: 40 }));
  const found = (own: Numbers, ...all: string[]) =>
    numberRemarks({ ...numbers, ...own }, texts('{limit} x 2 = {double}, {prev}', ...all)).map(
      ({ path, says }) => `${path.join('.')}: ${says}`,
    );

  it('are put into every text, the first of each list at first and the second ones next', () => {
    expect(withNumbers({ points: [{ text: '{limit} x 2 = {double}', ours: true }] }, numbers)).toEqual([
      { points: [{ text: '1,000 x 2 = 2,000', ours: true }] },
      { points: [{ text: '100 x 2 = 200', ours: true }] },
    ]);
    expect(withNumbers('a set {x}', {})).toEqual(['a set {x}']);
  });

  it('are right in every deal', () => {
    expect(found({})).toEqual([]);
  });

  it.each<[string, Numbers, string[], string]>([
    ['lists of two lengths', { deal: { limit: [1, 2], used: [1, 2, 3] } }, [], 'deal.used: every list has as many'],
    ['a sum over nothing', { let: { ...numbers.let, double: '2 * limits' } }, [], 'let.double: "limits" has no value'],
    [
      'a deal for which a condition fails',
      { must: ['limit > 100'] },
      [],
      'must.0: "limit > 100" does not hold, in deal 2',
    ],
    [
      'a number worked out otherwise',
      { is: { ...numbers.is, prev: '900' } },
      [],
      'the sum "prev" shows "800"; by hand',
    ],
    ['a number that no one worked out', { is: { double: '2,000' } }, [], 'is: the sum "prev" shows "800"; say here'],
    ['a value without use', { deal: { ...numbers.deal, spare: [1, 2] } }, [], 'deal.spare: is never used'],
    ['a text with a wrong sum', {}, ['{limit} + 1 = {double}'], '1: "1,000 + 1 = 2,000" does not come out'],
    ['a text that grows too long', {}, [`${'x'.repeat(33)}{limit}{limit}`], '1: at most 40 characters, but with'],
    ['a place without a value', {}, ['{other}'], '1: "other" has no value'],
    [
      'a sum under a name that is dealt',
      { let: { ...numbers.let, used: '1' } },
      [],
      'let.used: "used" is dealt already',
    ],
  ])('are refused with %s', (_, own, more, says) => {
    expect(found(own, ...more).join('\n')).toContain(says);
  });

  it('need lists', () => {
    expect(numberRemarks({ let: { a: '1' } }, [])[0]?.says).toContain('no `deal`');
  });
});
