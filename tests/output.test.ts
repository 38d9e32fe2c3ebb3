import { describe, expect, test } from 'vitest';
import { inWords } from '../src/output.ts';

describe('what is said in passing in a terminal', () => {
  test.each([
    ['is broken between words', 'What you typed is kept.\n', 12, 'What you\ntyped is\nkept.\n'],
    ['keeps its indent in every row', '  rehearse show block-cdn', 16, '  rehearse show\n  block-cdn'],
    ['may fill the row', 'one two\n', 7, 'one two\n'],
    [
      'leaves a word alone that is wider than the window',
      'see /a/very/long/path now',
      8,
      'see\n/a/very/long/path\nnow',
    ],
    [
      'keeps each of two lines',
      'Removed: it.\nTo bring it back: restore it\n',
      20,
      'Removed: it.\nTo bring it back:\nrestore it\n',
    ],
    ['keeps the space between words that fit', 'a  b\n', 9, 'a  b\n'],
  ])('%s', (_, text, columns, rows) => expect(inWords(text, () => columns)).toBe(rows));

  test.each([
    ['a document', 'one two three\nfour\nfive\n', 8],
    ['what goes elsewhere than to a terminal', 'one two three\n', undefined],
  ])('leaves %s as it is', (_, text, columns) => expect(inWords(text, () => columns)).toBe(text));
});
