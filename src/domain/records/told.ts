import { isDate, isOneOf, isText, isWord, optional } from './fits.ts';
import { type Recorded, recordKind } from './record.ts';

export const LANDED = ['well', 'flat', 'unknown'] as const;

/** A story that was told in an interview: who has heard it, so that no one hears it twice. */
export interface Told extends Recorded {
  /** Id of the story. */
  story: string;
  at: string;
  /** Id of the job or the interview. */
  job?: string;
  interview?: string;
  /** The number or the name of the round. */
  round?: string;
  /** The listener, by role: "hiring manager". */
  to?: string;
  landed?: (typeof LANDED)[number];
}

export const told = recordKind({
  list: 'told',
  called: 'telling',
  fields: {
    story: isWord,
    at: isDate,
    job: optional(isText),
    interview: optional(isText),
    round: optional(isText),
    to: optional(isText),
    landed: optional(isOneOf(...LANDED)),
  },
});
