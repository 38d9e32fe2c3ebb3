import { fieldsFit, isDate, isListOf, isOneOf, isText, isWord, optional } from './fits.ts';
import { type Recorded, recordKind } from './record.ts';

export const SORTS = ['decision', 'prediction', 'assumption', 'goal'] as const;
export type Sort = (typeof SORTS)[number];
export const SURE = ['low', 'medium', 'high'] as const;
export type Sure = (typeof SURE)[number];
export const CAME = ['yes', 'partly', 'no', 'cannot-tell'] as const;
export type Came = (typeof CAME)[number];
/** What came of it, as people say it. */
export const CAME_WORDS: Readonly<Record<Came, string>> = {
  yes: 'came true',
  partly: 'in part',
  no: 'did not',
  'cannot-tell': 'cannot tell',
};

/** Something that is settled later: what the user thinks today, and what came of it. */
export interface Judgment extends Recorded {
  sort: Sort;
  text: string;
  context?: string;
  options: string[];
  tradeoffs?: string;
  /** What the user expects to come of it. */
  expect?: string;
  sure: Sure;
  /** The day to look at it again. */
  due: string;
  settled?: { at: string; what: string; came: Came };
  /** Id of the note that it comes from. */
  from?: string;
}

export const judgment = recordKind({
  list: 'judgments',
  fields: {
    sort: isOneOf(...SORTS),
    text: isWord,
    context: optional(isText),
    options: isListOf(isText),
    tradeoffs: optional(isText),
    expect: optional(isText),
    sure: isOneOf(...SURE),
    due: isDate,
    settled: optional(fieldsFit({ at: isDate, what: isText, came: isOneOf(...CAME) })),
    from: optional(isText),
  },
  sets: { options: String },
});
