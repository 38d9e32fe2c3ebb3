import type { Absence } from './absence.ts';
import type { Phase } from './calendar.ts';
import type { Expected } from './expected.ts';

/** Where today's plan leads. Shares of weight are from 0 to 1, times as their names say. */
export interface Verdict {
  says: string;
  /** Seconds that today's list takes. */
  seconds: number;
  /** Items due today, and of these how many did not fit; only without a date. */
  due?: number;
  left?: number;
  /** What today is for; the rest is there where an interview is ahead. */
  phase?: Phase;
  /** Days to the next interview. */
  days?: number;
  /** Expected recall on its day: with this plan, and if practice stopped now. */
  expected?: Expected;
  without?: Expected;
  /** Items expected at 0.9 or above, of how many. */
  firm?: number;
  of?: number;
  /** The target for expected recall, minutes needed for it (absent if it is out of reach), minutes left. */
  target?: number;
  minutesNeeded?: number;
  minutesLeft?: number;
  /** Items that no practice will reach before the interview, the heaviest first. */
  unreached?: { id: string; title: string }[];
  /** Further items that were not even planned for, since there are too many; counted, not named. */
  beyond?: number;
  /** Gain in expected recall if every practice day had five minutes more. */
  fiveMore?: number;
  absence?: Absence;
  /** The user's reviews against the model, if there are enough. */
  calibration?: { reviews: number; predicted: number; observed: number; steepness: number };
}
