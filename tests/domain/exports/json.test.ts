import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean } from '../../../src/domain/clean.ts';
import { jsonText } from '../../../src/domain/exports/json.ts';

test('a document of readable lines', () => {
  expect(jsonText({ a: ['Grüße 👨‍👩‍👧'] })).toBe('{\n  "a": [\n    "Grüße 👨‍👩‍👧"\n  ]\n}\n');
});

test('what a terminal would obey or nobody sees is an escape', () => {
  expect(jsonText('a\u001b]0;x\u0007 \u009b2J \u202e \u2066 \u2028 \ufeff \u007f \u{e0041}')).toBe(
    '"a\\u001b]0;x\\u0007 \\u009b2J \\u202e \\u2066 \\u2028 \\ufeff \\u007f \\udb40\\udc41"\n',
  );
});

test('nothing is lost, and nothing is left to be cleaned, whatever it holds', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
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
