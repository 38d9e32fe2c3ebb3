import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asOne, inSentence, mentions, words } from '../../../../src/domain/drills/room/naming.ts';

const names = (text: string, wanted: string[]) => mentions(words(text), new Set(wanted.map(asOne))).length > 0;

const MAP = ['hash map', 'dictionary', 'hash table'];
const BFS = ['breadth-first search', 'BFS'];
const WINDOW = ['sliding window', 'moving window'];
const HEAP = ['min-heap', 'priority queue'];

describe('an answer names a thing', () => {
  test.each([
    ['hash map', MAP, 'as it is called'],
    ['Hash Map!', MAP, 'in capitals and with a mark'],
    ['hashmap', MAP, 'written as one word'],
    ['hash-map', MAP, 'with a hyphen'],
    ['a couple of hashmaps', MAP, 'in the plural'],
    ['I would use a dictionary from id to count', MAP, 'in the middle of a sentence'],
    ['a hash table', MAP, 'by a synonym'],
    ['sliding windwo', WINDOW, 'with two letters swapped'],
    ['slidng window', WINDOW, 'with a letter missing'],
    ['sliding wimdow', WINDOW, 'with a letter wrong'],
    ['slidding window', WINDOW, 'with a letter too many'],
    ['bfs, level by level', BFS, 'by an abbreviation'],
    ['Breadth first search', BFS, 'without the hyphen'],
    ['a priority queue', HEAP, 'by the abstract type'],
    ['two pointers\nsorted array', ['sorted array'], 'on the second line'],
    ['union find', ['union-find', 'disjoint set union'], 'without the hyphen'],
    ['élan vital', ['elan vital'], 'with an accent'],
    ["Kahn's algorithm", ['kahns algorithm'], 'with an apostrophe'],
    ['a simple queue', ['queue'], 'with a word that says nothing more'],
    ['hash map, queue', ['queue'], 'behind a comma'],
    ['bidirectional bfs', BFS, 'as one of its kinds'],
  ])('%j names it: %#', (text, wanted) => {
    expect(names(text, wanted)).toBe(true);
  });

  test.each([
    ['', MAP, 'nothing was written'],
    ['map', MAP, 'half of a name is another thing'],
    ['hash', MAP, 'half of a name is another thing'],
    ['map of hashes', MAP, 'the order counts'],
    ['dfs', BFS, 'a short name must be right to the letter'],
    ['bfd', BFS, 'a short name must be right to the letter'],
    ['max-heap', HEAP, 'the other end of the heap'],
    ['window, and something slides', WINDOW, 'the words stand apart'],
    ['sliding door', WINDOW, 'another thing that slides'],
    ['bfs with state', ['dfs with state'], 'a misspelling hardly ever begins with the first letter'],
    ['1d dynamic programming', ['2d dynamic programming'], 'a number is not misspelt'],
    ['heaped', ['heap'], 'a longer word'],
    ['priority queue', ['queue'], 'half of a name is another thing'],
    ['linked list', ['list'], 'half of a name is another thing'],
    ['2d array', ['array'], 'half of a name is another thing'],
    ['multi-queue', ['queue'], 'half of a name is another thing'],
    ['segment tree', ['tree'], 'half of a name is another thing'],
    ['prefix product', ['prefix sum'], 'a relative'],
    ['binary search tree', ['binary search trie'], 'never mind: one letter, and another thing'],
  ])('%j does not name it: %#', (text, wanted, why) => {
    // One letter may be wrong in a long name, and there two real names can meet; the content must list both.
    expect(names(text, wanted)).toBe(why.startsWith('never mind'));
  });

  test('by its longest name, and not by those within it', () => {
    const known = new Set(['window', 'slidingwindow', 'slidingwindowmaximum', 'deque']);
    const found = (text: string) => mentions(words(text), known).map(({ name }) => name);
    expect(found('sliding window maximum with a deque')).toEqual(['slidingwindowmaximum', 'deque']);
    expect(found('a window that slides, a sliding window')).toEqual(['window', 'slidingwindow']);
  });

  test('whatever is around it, as long as its own words stay together', () => {
    const words = fc.array(fc.constantFrom('the', 'a', 'sorted', 'array', 'over', 'then'), { maxLength: 6 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(names([...before, 'Monotonic', 'stacks', ...after].join(' '), ['monotonic stack'])).toBe(true);
      }),
    );
  });
});

test.each([
  ['Two pointers', 'two pointers'],
  ['A single primary', 'a single primary'],
  ['LRU cache', 'LRU cache'],
  ['302 instead of 301', '302 instead of 301'],
  ['I wait', 'I wait'],
])('%j is in a sentence as %j', (title, said) => {
  expect(inSentence(title)).toBe(said);
});
