import { expect, test } from 'vitest';
import { subjectRatings } from '../../src/commands/session/welcome.ts';

test.each([
  [
    'shaky 4 5, blank 6',
    [
      [3, 'shaky'],
      [4, 'shaky'],
      [5, 'blank'],
    ],
  ],
  [
    'strong 1 shaky 3-5',
    [
      [0, 'strong'],
      [2, 'shaky'],
      [3, 'shaky'],
      [4, 'shaky'],
    ],
  ],
  ['', []],
])('ratings name subjects by their numbers: %s', (line, expected) => {
  expect([...(subjectRatings(line, 10) ?? [])]).toEqual(expected);
});

test.each(['4 5', 'shakey 4', 'shaky 11', 'shaky 5-3', 'shaky 9-11', 'shaky 0-2', 'shaky 1-', 'shaky 1-2-3'])(
  'a line that names none, or one that is not on the list, is not understood: %s',
  (line) => {
    expect(subjectRatings(line, 10)).toBeUndefined();
  },
);
