import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../src/domain/clean.ts';
import { jsonText, parseJson, TooDeep } from '../../src/domain/json.ts';
import { ANY_CHARACTER } from '../texts.ts';

test('a document of readable lines', () => {
  expect(jsonText({ a: ['Grüße 👨‍👩‍👧'] })).toBe('{\n  "a": [\n    "Grüße 👨‍👩‍👧"\n  ]\n}\n');
});

test('what a terminal would obey or no one sees is an escape', () => {
  expect(jsonText('a\u001b]0;x\u0007 \u009b2J \u202e \u2066 \u2028 \ufeff \u007f \u{e0041}')).toBe(
    '"a\\u001b]0;x\\u0007 \\u009b2J \\u202e \\u2066 \\u2028 \\ufeff \\u007f \\udb40\\udc41"\n',
  );
});

test('nothing is lost, and nothing is left to be cleaned, whatever it holds', () => {
  const piece = fc.oneof(
    fc.string({ unit: ANY_CHARACTER }),
    fc.constantFrom('\u001b[', '\u009d', '\u0085', '\u202e', '\r\n', '\t', '\ud800', '\u{e0041}', '\u00ad'),
  );
  fc.assert(
    fc.property(fc.dictionary(piece, fc.array(piece)), (value) => {
      const text = jsonText(value);
      expect(clean(text)).toBe(text);
      expect(JSON.parse(text)).toEqual(value);
    }),
  );
});

describe('reading', () => {
  test.each([
    ['lists', (depth: number) => '['.repeat(depth) + ']'.repeat(depth)],
    ['objects', (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`],
  ])('%s in each other are read to forty levels', (_name, nested) => {
    expect(JSON.stringify(parseJson(nested(40)))).toBe(nested(40));
    for (const depth of [41, 100_000]) expect(() => parseJson(nested(depth))).toThrow(TooDeep);
  });

  test('many values beside each other are not deep, nor are brackets in a text', () => {
    const wide = { list: Array.from({ length: 1000 }, (_, n) => [n]), text: '['.repeat(1000) };
    expect(parseJson(JSON.stringify(wide))).toEqual(wide);
  });
});
