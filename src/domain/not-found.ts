import { Problem } from './problem.ts';
import { nearest } from './spelling.ts';

/** The hint for an item. */
export const LISTED = 'rehearse content list shows all of them.';

/**
 * What is said where something is named that is not there: what was probably meant, or else the hint.
 *
 * @param hint where to look; without one everything there is, is listed
 * @param As `WrongUsage` where the word belongs to the command line and not to the user's data
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
