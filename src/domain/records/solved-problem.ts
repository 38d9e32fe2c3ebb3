import { isAmount, isDate, isFlag, isOneOf, isText, isWord, optional } from './fits.ts';
import { type Recorded, recordKind } from './record.ts';

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];
export const RESULTS = ['alone', 'hint', 'unsolved'] as const;
export type Result = (typeof RESULTS)[number];
export const MODES = ['pattern', 'implementation', 'explanation'] as const;
export type Mode = (typeof MODES)[number];

/** A coding problem that was worked on elsewhere: its name, never its text, which is not ours to copy. */
export interface SolvedProblem extends Recorded {
  name: string;
  at: string;
  difficulty: Difficulty;
  minutes: number;
  result: Result;
  /** What went wrong: the pattern was not recognized, not implemented, or not explained. */
  mode?: Mode;
  pattern?: string;
  insight?: string;
  link?: string;
  /** Whether it was explained aloud while it was solved. */
  narrated?: boolean;
  /** The day on which it is to be solved again from an empty file. */
  redo?: string;
}

export const problem = recordKind({
  list: 'problems',
  fields: {
    name: isWord,
    at: isDate,
    difficulty: isOneOf(...DIFFICULTIES),
    minutes: isAmount,
    result: isOneOf(...RESULTS),
    mode: optional(isOneOf(...MODES)),
    pattern: optional(isText),
    insight: optional(isText),
    link: optional(isText),
    narrated: optional(isFlag),
    redo: optional(isDate),
  },
});
