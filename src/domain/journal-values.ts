import { isMoment } from './dates.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import { isLevel } from './level.ts';
import type { JournalValues } from './ports.ts';

/**
 * What the journal can have, by kind, checked because others can write to the disk too. The schema library
 * would take longer to load than most commands to run.
 */
const FITS: { [K in keyof JournalValues]: (value: JsonObject) => boolean } = {
  story: ({ id, title, template, fields, competencies, answers, created, changed }) =>
    [id, title, template].every(isWord) &&
    isGroupOf(fields, isText) &&
    isListOf(competencies, isText) &&
    isGroupOf(answers, isText) &&
    [created, changed].every(isDate),
  interview: ({ id, at, zone, rounds, added, company, role, level, changed }) =>
    [id, zone].every(isWord) &&
    isDate(at) &&
    isListOf(rounds, isRound) &&
    isDate(added) &&
    WITH_OFFSET.test(added) &&
    [company, role, changed].every(optional(isText)) &&
    optional(isLevel)(level),
  note: ({ id, at, item, title, fields, scores, interview }) =>
    isWord(id) &&
    isDate(at) &&
    [item, title].every(isText) &&
    isListOf(fields, (field) => isJsonObject(field) && isText(field.name) && isText(field.text)) &&
    optional((value) => isGroupOf(value, Number.isFinite))(scores) &&
    optional(isText)(interview),
  tick: ({ at }) => isDate(at),
  ask: ({ text }) => isText(text),
};

/** Whether the journal keeps this value under that kind and id: what does not fit is never written or read. */
export function isJournalValue<K extends keyof JournalValues>(
  kind: K,
  id: string,
  value: unknown,
): value is JournalValues[K] {
  // Ticks and asks are identified only by the id that they are kept under.
  return isWord(id) && isJsonObject(value) && FITS[kind](value) && (!BEARING_ID.has(kind) || value.id === id);
}

/** The kinds of things that the journal keeps, as people count them up. */
export const JOURNAL_KINDS = Object.keys(FITS) as (keyof JournalValues)[];

/** Whether this version knows the kind. */
export function isJournalKind(kind: string): kind is keyof JournalValues {
  return Object.hasOwn(FITS, kind);
}

const BEARING_ID: ReadonlySet<keyof JournalValues> = new Set(['story', 'interview', 'note']);
const WITH_OFFSET = /(Z|[+-]\d{2}:?\d{2})$/;
/** Minutes of a round: a day. */
export const LONGEST_ROUND = 1440;

const isText = (value: unknown): value is string => typeof value === 'string';
const isWord = (value: unknown): value is string => isText(value) && value !== '';
const isDate = (value: unknown): value is string => isText(value) && isMoment(value);
const isListOf = (value: unknown, test: (one: unknown) => boolean) => Array.isArray(value) && value.every(test);
const isGroupOf = (value: unknown, test: (one: unknown) => boolean) =>
  isJsonObject(value) && Object.values(value).every(test);
const optional = (test: (value: unknown) => boolean) => (value: unknown) => value === undefined || test(value);

function isRound(value: unknown): boolean {
  return isJsonObject(value) && isText(value.name) && optional(isDate)(value.at) && optional(isLength)(value.minutes);
}

function isLength(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LONGEST_ROUND;
}
