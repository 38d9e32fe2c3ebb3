import type { Note } from '../ports.ts';
import type { Mistake } from './mistake.ts';

/** A round that was looked back on: a retrospective or a mock, with the mistakes that were made again. */
export interface LookedBack extends Pick<Note, 'id' | 'at' | 'mistakes' | 'interview'> {
  /** The mistakes that the questions after a mock are about; absent where all were asked about. */
  asked?: readonly string[] | undefined;
}

/** One mistake in the rounds, the oldest first. */
export interface MistakeRow {
  mistake: Mistake;
  /** By round, whether it was made; null for a round before it was known, or in which no one asked about it. */
  made: (boolean | null)[];
  /** In so many of the rounds that count. */
  seen: number;
  of: number;
  /** Rounds since it was last made. */
  clean: number;
}

/** After so many rounds without it, the user is asked whether it is done (ours). */
export const CLEAN_ROUNDS = 2;

/** Every open mistake against the rounds, the one that was made most often first. */
export function mistakeRows(mistakes: Iterable<Mistake>, rounds: readonly LookedBack[]): MistakeRow[] {
  return [...mistakes]
    .filter(({ closed }) => closed === undefined)
    .map((mistake) => {
      const made = rounds.map(({ at, asked, mistakes: again }) => {
        if (again?.includes(mistake.id)) return true;
        const isAsked = asked?.includes(mistake.id) ?? true;
        return !isAsked || Date.parse(at) < Date.parse(mistake.added) ? null : false;
      });
      const counted = made.filter((one) => one !== null);
      const last = counted.lastIndexOf(true);
      return {
        mistake,
        made,
        seen: counted.filter((one) => one === true).length,
        of: counted.length,
        clean: counted.length - 1 - last,
      };
    })
    .sort((a, b) => b.seen - a.seen || Date.parse(a.mistake.added) - Date.parse(b.mistake.added));
}
