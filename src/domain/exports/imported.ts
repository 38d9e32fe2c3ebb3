import * as z from 'zod';
import { LONGEST_NAME, LONGEST_TEXT } from '../bounds.ts';
import { isMoment, USUAL_DAYS } from '../dates.ts';
import type { Interview } from '../interviews/interview.ts';
import { interviewDays } from '../interviews/moments.ts';
import { PLACES } from '../interviews/round-sorts.ts';
import { isZone } from '../interviews/zone.ts';
import type { Change } from '../journal/change.ts';
import { isJournalKind, isJournalValue, LONGEST_ROUND } from '../journal-values.ts';
import { LEVELS } from '../level.ts';
import type { JournalValues } from '../ports.ts';
import { FAILURES, GRADES } from '../practice/attempt.ts';
import { MARKS } from '../practice/marks.ts';
import { Problem } from '../problem.ts';
import { RECORD_NAMES, RECORDS, type RecordLists, type RecordName } from '../records/records.ts';
import { readSettings, type Settings } from '../settings.ts';
import { type Everything, EXPORT_FORMAT } from './everything.ts';

const WRITES = 'rehearse data export --out FILE writes one.';

const text = z.string().max(LONGEST_TEXT);
const name = z.string().max(LONGEST_NAME);
const id = name.min(1);
const isoMoment = z.string().refine(isMoment, 'it is not a date and time in ISO 8601');
const texts = z.record(text, text);
const number = z.number().min(0);

const INTERVIEW = z
  .looseObject({
    id,
    at: text,
    zone: id,
    rounds: z
      .array(
        z.looseObject({
          name,
          at: isoMoment.optional(),
          minutes: z.int().min(0).max(LONGEST_ROUND).optional(),
          note: text.optional(),
        }),
      )
      .default([]),
    added: isoMoment,
    company: name.optional(),
    role: name.optional(),
    place: z.enum(PLACES).optional(),
    level: z.enum(LEVELS).optional().catch(undefined),
    changed: text.optional(),
    job: text.optional(),
  })
  .refine(hasDays, 'it has a time or a time zone that does not exist');

const STORY = z.looseObject({
  id,
  title: id,
  template: id,
  fields: texts,
  competencies: z.array(name).default([]),
  answers: texts.default({}),
  created: isoMoment.optional(),
  changed: isoMoment,
  opening: text.optional(),
});

const NOTE = z.looseObject({
  id,
  at: isoMoment,
  item: name,
  title: name,
  fields: z.array(z.looseObject({ name, text })),
  own: z.literal(true).optional(),
  scores: z.record(text, z.number()).optional(),
  interview: text.optional(),
  feedback: z.array(z.looseObject({ id, self: number, partner: number.optional(), line: text.optional() })).optional(),
  stamps: z.array(z.looseObject({ key: text, label: text, seconds: number })).optional(),
  verified: z.array(text).optional(),
  assumed: z.array(text).optional(),
  mistakes: z.array(text).optional(),
});

const TICK = z.object({ at: isoMoment, evidence: text.optional() });
const ASK = z.object({ text });
const MARK = z.object({ is: z.enum(MARKS), at: isoMoment });

/** Any record: the journal's own check says what it must have. */
const RECORD = z.looseObject({ id }).superRefine(shortEnough);

/** What the calendar files of an interview have had. */
const CALENDAR = RECORD.refine((value) => isJournalValue('calendar', value.id, value), 'it is not a calendar');

/** Finds texts that are longer than anyone writes, however deep they lie. */
function shortEnough(value: unknown, context: z.RefinementCtx, path: PropertyKey[] = []): void {
  if (typeof value === 'string' && value.length > LONGEST_TEXT) {
    context.addIssue({ code: 'custom', path, message: `it must be at most ${LONGEST_TEXT} characters long` });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      shortEnough(one, context, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
}

function recordSchemas(): { [L in keyof RecordLists]: z.ZodType<RecordLists[L]> } {
  const schemas = RECORD_NAMES.map((kind) => {
    const one = RECORD.refine((value) => isJournalValue(kind, value.id, value), `it is not a ${kind}`);
    return [RECORDS[kind].list, z.array(one).default([])];
  });
  return Object.fromEntries(schemas);
}

/**
 * What the journal keeps (`isJournalValue`), and nothing more: what is confirmed must be found again. Fields that this
 * version does not know are kept: a newer one of the same format may have written them.
 */
const DOCUMENT = z.object({
  settings: z
    .looseObject({})
    .superRefine((row, context) => {
      for (const { name, meant } of readSettings(row).misread) {
        context.addIssue({ code: 'custom', path: [name], message: `it must be ${meant}` });
      }
    })
    .default({}),
  attempts: z
    .array(
      z.looseObject({
        id: text.default(''),
        item: id,
        at: isoMoment,
        grade: z.enum(GRADES),
        seconds: number.optional(),
        spent: number.optional(),
        limit: number.optional(),
        blank: z.boolean().optional(),
        said: number.optional(),
        of: number.optional(),
        ticks: z.array(z.boolean()).optional(),
        confidence: number.optional(),
        failure: z.enum(FAILURES).optional(),
      }),
    )
    .default([]),
  undos: z.array(z.looseObject({ id, at: isoMoment, undoes: id })).default([]),
  interviews: z.array(INTERVIEW).default([]),
  stories: z.array(STORY).default([]),
  notes: z.array(NOTE).default([]),
  ticks: z.array(TICK.extend({ id })).default([]),
  asks: z.array(ASK.extend({ id })).default([]),
  calendars: z.array(CALENDAR).default([]),
  marks: z.array(MARK.extend({ id })).default([]),
  ...recordSchemas(),
  changes: z
    .array(
      z
        .looseObject({
          kind: id,
          id,
          at: isoMoment,
          base: z.union([text, z.array(text), z.null()]).optional(),
          resolves: z.literal(true).optional(),
          undoes: text.optional(),
          value: z.unknown().optional(),
        })
        .refine(isKept, { error: 'it is nothing that can be kept', abort: true })
        .superRefine(bound),
    )
    .default([]),
});

/** Whether the journal would read the change again. */
function isKept({ kind, id, value }: { kind: string; id: string; value?: unknown }): boolean {
  if (value === undefined) return false;
  if (value === null || !isJournalKind(kind)) return true;
  return isJournalValue(kind, id, value) && (kind !== 'interview' || hasDays(value as Interview));
}

const VALUES: { [K in keyof JournalValues]: z.ZodType } = {
  interview: INTERVIEW,
  story: STORY,
  note: NOTE,
  tick: TICK,
  ask: ASK,
  calendar: CALENDAR,
  mark: MARK,
  ...(Object.fromEntries(RECORD_NAMES.map((kind): [string, z.ZodType] => [kind, RECORD])) as Record<
    RecordName,
    z.ZodType
  >),
};

/** Finds what is longer in a change than it may be in the lists. */
function bound({ kind, value }: { kind: string; value?: unknown }, context: z.RefinementCtx): void {
  if (!isJournalKind(kind) || value === null) return;
  for (const issue of VALUES[kind].safeParse(value).error?.issues ?? []) {
    context.addIssue({ code: 'custom', path: ['value', ...issue.path], message: issueText(issue) });
  }
}

function hasDays(interview: Interview): boolean {
  try {
    return (
      isZone(interview.zone) &&
      isMoment(interview.at) &&
      interviewDays(interview, interview.zone, USUAL_DAYS).length > 0
    );
  } catch {
    return false;
  }
}

/** An exported document; it can have some of the settings, or none. */
export type ImportedData = Omit<Everything, 'settings'> & { settings: Partial<Settings> };

/** @throws Problem if the document is not ours, is damaged, or is newer than this version can read */
export function readExported(document: unknown): ImportedData {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw new Problem('This is not a Rehearsal export.', WRITES);
  }
  const { format } = document as { format?: unknown };
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) {
    throw new Problem('This is not a Rehearsal export: it has no format.', WRITES);
  }
  if (format > EXPORT_FORMAT) {
    throw new Problem(
      `This export has format ${format}, from a newer Rehearsal; this one reads format ${EXPORT_FORMAT}.`,
      'Update Rehearsal, then import again. Nothing was imported.',
    );
  }
  const { data, error } = DOCUMENT.safeParse(document);
  if (error) {
    const [issue, ...more] = error.issues;
    const others = more.length > 0 ? `, and ${more.length} more` : '';
    throw new Problem(
      `The export is damaged at ${placeText(issue?.path ?? [])}: ${issueText(issue)}${others}.`,
      'Nothing was imported.',
    );
  }
  const read = ordered(data, document) as Omit<typeof data, 'settings'>;
  const stories = read.stories.map((story) => ({ ...story, created: story.created ?? story.changed }));
  // What has no value was refused.
  const changes = read.changes as Change[];
  return { ...read, changes, format: EXPORT_FORMAT, settings: data.settings as Partial<Settings>, stories };
}

/** What was read, its keys in the order in which they were given: what is exported again stays the same to the byte. */
function ordered(read: unknown, given: unknown): unknown {
  if (Array.isArray(read)) return read.map((value, i) => ordered(value, Array.isArray(given) ? given[i] : undefined));
  if (typeof read !== 'object' || read === null) return read;
  const values = new Map(Object.entries(read));
  const places = typeof given === 'object' && given !== null ? new Map(Object.entries(given)) : new Map();
  const keys = [...places.keys()].filter((key) => values.has(key));
  const all = [...keys, ...[...values.keys()].filter((key) => !places.has(key))];
  return Object.fromEntries(all.map((key) => [key, ordered(values.get(key), places.get(key))]));
}

/** What is wrong, in words for someone who has never seen a schema. */
function issueText(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'custom') return issue.message;
  if (issue?.code === 'invalid_type') return `expected a ${NAMES[issue.expected] ?? issue.expected}`;
  if (issue?.code === 'too_big' && issue.origin === 'string')
    return `it must be at most ${issue.maximum} characters long`;
  return issue?.code === 'invalid_value' ? `it must be one of ${issue.values.join(', ')}` : 'it is not valid';
}

const NAMES: Record<string, string> = {
  string: 'text',
  array: 'list',
  record: 'group of texts',
  object: 'group of fields',
};

/** "attempts 3, grade": counted from one, as people do. */
function placeText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? ` ${part + 1}` : `, ${String(part)}`))
    .join('')
    .replace(/^[, ]+/, '');
}
