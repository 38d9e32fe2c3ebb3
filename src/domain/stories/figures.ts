import { quantities } from './quantities.ts';
import { sentences } from './sentences.ts';

/** How many one can keep in mind. */
const MOST = 5;
/** "Nothing" counts too, but is not a figure. */
const FIGURE =
  /\d|\b(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|half|third|quarter|percent|hundred|thousand|million)/i;
/** Characters of one figure with what it is about. */
const LONGEST = 90;
/** When it was is not how much it was. */
const CLOCK = /\b\d{1,2}:\d{2}\b/g;

/**
 * The figures of a story, each with the few words that say what it is: the clause that it is in. Two numbers in one
 * clause, a before and an after, come first. At most five, in the order of the telling.
 */
export function figuresOf(texts: readonly string[]): string[] {
  const clauses = [...new Set(texts.flatMap(sentences).flatMap(clausesOf))];
  const measured = clauses
    .map((clause, place) => ({ clause, place, count: Math.min(2, quantities(clause).length) }))
    .filter(({ clause, count }) => count > 0 && FIGURE.test(clause.replace(CLOCK, '')));
  return measured
    .sort((a, b) => b.count - a.count || a.place - b.place)
    .slice(0, MOST)
    .sort((a, b) => a.place - b.place)
    .map(({ clause }) => clause);
}

/** A comma within a number does not end a clause. */
function clausesOf(sentence: string): string[] {
  return sentence
    .replace(/[.!?]+$/, '')
    .split(/[,;:]\s+|\s[-–—]\s|[()]/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '' && clause.length <= LONGEST);
}
