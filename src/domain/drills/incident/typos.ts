import { distance } from '../../spelling.ts';
import { words } from '../room/naming.ts';
import { counts, stemOf } from '../said.ts';

/** A word with fewer letters is too near to others to be a typo of one of them; two letters swapped may be in a shorter one. */
const LEAST = { letters: 6, swapped: 5 };

/**
 * A line without its typos: a word that no phrase has becomes the one known word that is one letter away from it and
 * begins like it.
 *
 * @param known stems of the words by which something can be found
 */
export function withoutTypos(line: string, known: ReadonlySet<string>): string {
  return words(line)
    .filter(({ text }) => text.length >= LEAST.swapped && counts(text) && !known.has(stemOf(text)))
    .reduce((corrected, { text }) => {
      const meant = [...known].filter((one) => isTypo(stemOf(text), one));
      return meant.length === 1 && meant[0] ? corrected.replace(new RegExp(text, 'i'), meant[0]) : corrected;
    }, line);
}

function isTypo(stem: string, meant: string): boolean {
  if (/\d/.test(stem) || stem[0] !== meant[0] || Math.abs(stem.length - meant.length) > 1) return false;
  const isLong = Math.min(stem.length, meant.length) >= LEAST.letters;
  return distance(stem, meant, 2) === 1 && (isLong || sorted(stem) === sorted(meant));
}

const sorted = (word: string) => [...word].sort().join('');
