import { describe, expect, it } from 'vitest';
import { findingText } from '../../src/domain/content/finding.ts';
import { parseYaml } from '../../src/storage/yaml.ts';
import { growth, MOST_GROWTH } from '../growth.ts';
import { someOf } from '../shares.ts';

/** Bytes of a file, the second a tenth of what it may have, and milliseconds that tell nothing. */
const SIZES = [
  { bytes: 40_000, nothing: 20 },
  { bytes: 200_000, nothing: 100 },
];

type Piece = [name: string, piece: string, before?: string, after?: string];

const filled = (bytes: number, [, piece, before = '', after = '']: Piece) =>
  Buffer.from(`${before}${piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)))}${after}`);

/** Whatever takes long enough to be measured in a small file is measured there. */
function growthOf(piece: Piece): number {
  for (const { bytes, nothing } of SIZES) {
    const [half, whole] = [filled(bytes / 2, piece), filled(bytes, piece)];
    const times = growth((size) => parseYaml('mine.yaml', size === bytes ? whole : half), bytes, nothing);
    if (times !== 1) return times;
  }
  return 1;
}

const first = (piece: Piece, bytes = 20_000) => {
  const [finding] = parseYaml('mine.yaml', filled(bytes, piece)).findings;
  return finding ? findingText(finding) : '';
};

const NESTED: Piece[] = [
  ['brackets', '['],
  ['braces', '{'],
  ['braces with keys', '{a: '],
  ['both', '[{a: '],
  ['dashes', '- '],
  ['question marks', '? '],
  ['colons', ': '],
  ['keys on one line', 'a: '],
];

const REFUSED: Piece[] = [
  ['empty lines', '\n'],
  ['comments', '#\n'],
  ['list entries', '- a\n'],
  ['documents', '---\na\n'],
  ['document ends', '...\n'],
  ['directives', '%YAML 1.2\n'],
  ['anchors', '&a '],
  ['tags', '!a '],
  ['escapes', '\x1b'],
  ['closing brackets', ']\n'],
  ['empty keys', '?\n'],
  ['the same key', 'a: 1\n'],
  ['zero bytes', '\0'],
  ['text lines outside a field', 'a\n', 'a: '],
  ['quotes that are never closed', '"a: ', 'a: '],
];

const READ: Piece[] = [
  ['one word', 'a', 'a: '],
  ['one number', '9', 'a: '],
  ['one text of words', 'a word ', 'a: '],
  ['spaces', ' ', 'a: '],
  ['plain lines', ' some words\n', 'a:\n'],
  ['plain lines with empty ones between', ' some words\n\n', 'a:\n'],
  ['folded lines', ' some words\n', 'a: >\n'],
  ['folded lines, indented further', '  some words\n words\n', 'a: >\n'],
  ['folded quotes', '"a: ', 'a: >\n '],
  ['literal lines', ' some words\n', 'a: |\n'],
  ['lines in double quotes', ' some words\n', 'a: "\n', ' "\n'],
  ['lines in single quotes', ' some words\n', "a: '\n", " '\n"],
  ['escapes in double quotes', '\\x41', 'a: "', '"'],
  ['values in brackets', '1,', 'a: [', ']'],
];

describe.each(someOf([...NESTED, ...REFUSED, ...READ], 12, ([name]) => name))('a file of %s', (...piece) => {
  it('takes no more than twice as long to read at twice the size', () => {
    expect(growthOf(piece)).toBeLessThan(MOST_GROWTH);
  });
});

it.each(NESTED)('a file of %s is refused as too deep', (...piece) => {
  expect(first(piece)).toContain('is nested deeper than 40 levels');
});

it.each(REFUSED.filter(([name]) => !['empty lines', 'comments', 'list entries'].includes(name)))(
  'a file of %s is refused',
  (...piece) => {
    expect(first(piece)).toMatch(/^mine\.yaml:\d+:\d+/);
  },
);

it.each(READ)('a file of %s names what it refuses, if anything', (...piece) => {
  expect(first(piece)).toMatch(/^(mine\.yaml:\d+:\d+.*)?$/s);
});

it('a file as large as may be is read to the end of what may be in one', () => {
  expect(first(['list entries', '- a\n'], 1_990_000)).toContain('has too many values');
});
