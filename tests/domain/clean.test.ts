import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../src/domain/clean.ts';
import { growth, MOST_GROWTH } from '../growth.ts';

const ESC = '\u001b';

describe('what a terminal would obey is taken out', () => {
  test.each([
    ['colors', `${ESC}[31mred${ESC}[0m`, 'red'],
    ['cursor movement in the one-byte form', '\u009b2Aup', 'up'],
    ['a title', `${ESC}]0;title\u0007text`, 'text'],
    ['the clipboard (OSC 52)', `${ESC}]52;c;aGk=${ESC}\\text`, 'text'],
    ['a title in the one-byte form', '\u009d0;title\u009ctext', 'text'],
    ['a title that never ends, up to its line', `${ESC}]0;title\nrest`, '\nrest'],
    ['device control', `${ESC}P1$r0m${ESC}\\text`, 'text'],
    ['application and privacy strings', `${ESC}_a${ESC}\\${ESC}^b${ESC}\\${ESC}Xc${ESC}\\text`, 'text'],
    ['a reset', `${ESC}ctext`, 'text'],
    ['a charset', `${ESC}(0text`, 'text'],
    ['a lone escape', `a${ESC}`, 'a'],
    ['an unfinished sequence', `a${ESC}[12`, 'a'],
    ['bell, backspace and delete', 'a\u0007b\u0008c\u007fd', 'abcd'],
    ['one-byte controls', 'a\u0084b\u008dc', 'abc'],
    ['line breaks of other kinds', 'a\u0085b\vc\fd', 'a\nb\nc\nd'],
    ['invisible characters that are not assigned', 'a\u{e0080}b', 'ab'],
    ['carriage returns', 'real\rfake\r\nnext', 'real\nfake\nnext'],
    ['bidirectional controls', 'a\u202eb\u2066c\u200fd\u061ce', 'abcde'],
    ['zero-width characters', 'a\u200bb\u2060c\ufeffd\u00ade', 'abcde'],
    ['tags', 'a\u{e0041}b', 'ab'],
    ['half a surrogate pair', 'a\ud800b', 'a\ufffdb'],
  ])('%s', (_name, text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });
});

test('ordinary text of any script stays', () => {
  const text = 'Grüße,\n\t日本語 العربية हिन्दी 👨‍👩‍👧 می‌خواهم ❤️';
  expect(clean(text)).toBe(text);
});

test('nothing that is left is a control, whatever came in, and cleaning twice changes nothing', () => {
  const piece = fc.constantFrom(
    ESC,
    '[',
    ']',
    '0',
    ';',
    'm',
    '\u0007',
    '\\',
    '\u009b',
    '\u009c',
    'P',
    '\r',
    '\n',
    'a',
    '\u202e',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        const cleaned = clean(text);
        expect(cleaned).not.toMatch(/(?![\n\t])\p{Cc}|\u202e/u);
        expect(clean(cleaned)).toBe(cleaned);
      },
    ),
  );
});

test.each([`${ESC}]`, `${ESC}[`])('twice as many openings %j take no more than twice as long', (opening) => {
  expect(growth((count) => clean(opening.repeat(count)), 50_000, 20)).toBeLessThan(MOST_GROWTH);
});
