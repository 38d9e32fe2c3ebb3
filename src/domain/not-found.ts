import { Problem } from './problem.ts';
import { nearest } from './spelling.ts';

/** The hint for an item. */
export const LISTED = 'rehearse content list shows them all.';

/**
 * The problem of naming something that does not exist: with what was probably meant, or else the hint.
 *
 * @param hint where to look; without one, all that exist are listed
 * @param As `WrongUsage` if the word belongs to the command line and not to the user's data
 */
export function notFound(
  noun: string,
  named: string,
  ids: readonly string[],
  hint = `There are: ${ids.join(', ')}.`,
  As: typeof Problem = Problem,
): Problem {
  return new As(`Unknown ${noun} "${named}".`, meantOr(nearest(named, ids), hint));
}

/** "Did you mean caching?" if there is a guess, or else the hint. */
export function meantOr(guess: string | undefined, hint: string): string {
  return guess === undefined ? hint : `Did you mean ${guess}?`;
}
