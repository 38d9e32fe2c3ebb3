import { isExportedCalendar } from './interviews/exported-calendar.ts';
import { PLACES } from './interviews/round-sorts.ts';
import { isJsonObject } from './json.ts';
import { isLevel } from './level.ts';
import type { JournalValues } from './ports.ts';
import { isMark } from './practice/marks.ts';
import {
  type Fits,
  fieldsFit,
  isAmount,
  isDate,
  isDateWithOffset,
  isGroupOf,
  isListOf,
  isOneOf,
  isText,
  isWord,
  optional,
} from './records/fits.ts';
import { RECORD_NAMES, RECORDS, type RecordName } from './records/records.ts';

/**
 * What the journal can have, by kind, checked because others can write to the disk too. The schema library
 * would take longer to load than most commands to run.
 */
const FITS: { [K in keyof JournalValues]: Fits } = {
  story: fieldsFit({
    id: isWord,
    title: isWord,
    template: isWord,
    fields: isGroupOf(isText),
    competencies: isListOf(isText),
    answers: isGroupOf(isText),
    created: isDate,
    changed: isDate,
    opening: optional(isText),
  }),
  interview: fieldsFit({
    id: isWord,
    zone: isWord,
    at: isDate,
    rounds: isListOf(
      fieldsFit({ name: isText, at: optional(isDate), minutes: optional(isLength), note: optional(isText) }),
    ),
    added: isDateWithOffset,
    company: optional(isText),
    role: optional(isText),
    level: optional(isLevel),
    place: optional(isOneOf(...PLACES)),
    changed: optional(isText),
    job: optional(isText),
  }),
  note: fieldsFit({
    id: isWord,
    at: isDate,
    item: isText,
    title: isText,
    fields: isListOf(fieldsFit({ name: isText, text: isText })),
    own: optional((value) => value === true),
    scores: optional(isGroupOf(Number.isFinite)),
    interview: optional(isText),
    feedback: optional(
      isListOf(fieldsFit({ id: isWord, self: isAmount, partner: optional(isAmount), line: optional(isText) })),
    ),
    stamps: optional(isListOf(fieldsFit({ key: isText, label: isText, seconds: isAmount }))),
    verified: optional(isListOf(isText)),
    assumed: optional(isListOf(isText)),
    mistakes: optional(isListOf(isText)),
  }),
  tick: fieldsFit({ at: isDate, evidence: optional(isText) }),
  ask: fieldsFit({ text: isText }),
  calendar: isExportedCalendar,
  mark: fieldsFit({ is: isMark, at: isDate }),
  ...(Object.fromEntries(RECORD_NAMES.map((kind) => [kind, RECORDS[kind].fits])) as Record<RecordName, Fits>),
};

/** Whether the journal keeps this value under that kind and id: what does not fit is never written or read. */
export function isJournalValue<K extends keyof JournalValues>(
  kind: K,
  id: string,
  value: unknown,
): value is JournalValues[K] {
  // Ticks, asks and marks are identified only by the id that they are kept under.
  return isWord(id) && isJsonObject(value) && FITS[kind](value) && (!BEARING_ID.has(kind) || value.id === id);
}

/** The kinds of things that the journal keeps, as people count them up. */
export const JOURNAL_KINDS = Object.keys(FITS) as (keyof JournalValues)[];

/** Whether this version knows the kind. */
export function isJournalKind(kind: string): kind is keyof JournalValues {
  return Object.hasOwn(FITS, kind);
}

const BEARING_ID: ReadonlySet<keyof JournalValues> = new Set([
  'story',
  'interview',
  'note',
  'calendar',
  ...RECORD_NAMES,
]);
/** Minutes of a round: a day. */
export const LONGEST_ROUND = 1440;

function isLength(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LONGEST_ROUND;
}
