import { isMoment } from '../dates.ts';
import { isJsonObject } from '../json.ts';
import { isLevel, type Level } from '../level.ts';

export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof GRADES)[number];

/** Shares of the points: below the first an answer was missed, below the second it failed. */
export const HELD = 0.75;
export const HALF = 0.5;
/** Confidence from which someone was sure: fairly sure, certain. */
export const SURE = 3;

/** What went wrong, as the user names it after comparing. */
export const FAILURES = ['not-known', 'not-said', 'too-late', 'nothing'] as const;
export type Failure = (typeof FAILURES)[number];

/**
 * One piece of practice, recorded at the moment it ended. Attempts are the only truth about progress:
 * memory state, plans and statistics are computed from them.
 */
export interface Attempt {
  /** Unique among all attempts of all machines; import knows an attempt again by it. */
  id: string;
  /** Id of the item (an old id stays valid as an alias of the item). */
  item: string;
  /** ISO 8601 with offset, the moment the attempt ended. */
  at: string;
  grade: Grade;
  /** Seconds taken for the main answer. */
  seconds?: number;
  /** Seconds of the whole drill, probes and comparison included. */
  spent?: number;
  /** Seconds allowed; absent where untimed. */
  limit?: number;
  /** Nothing was typed, and the answer was not to be said aloud. */
  blank?: boolean;
  drill?: string;
  /** Revision of the item that was practiced. */
  revision?: number;
  /** The typed answer; only if the user keeps answers. */
  answer?: string;
  /** Key points said, of how many: those asked for at the level of the attempt. */
  said?: number;
  of?: number;
  /** The level whose points those are; absent where points have no levels. */
  level?: Level;
  /** What was ticked, in order: first the `of` key points, then those beyond the level, then those of the probes. */
  ticks?: boolean[];
  /** Places in the item's list of the points that the user had struck out; what was said and ticked is of the others. */
  struck?: number[];
  /** 1 (guess) to 4 (certain), before the reveal. */
  confidence?: number;
  failure?: Failure;
  /** Id of the user's story, if one was told. */
  story?: string;
  /** Seconds that a story was told in, if that was chosen; and for whom. */
  length?: number;
  audience?: string;
  /** A short form: it is practice, and nothing is learned from it about what is remembered. */
  brief?: true;
  /** Practiced elsewhere and noted by hand. */
  elsewhere?: true;
  /** When it was noted, if not at once: "undo" goes by it. */
  noted?: string;
  /** What was measured of a spoken answer, if it was recorded. */
  voice?: KeptVoice;
  /** The answer was written down by a command from what was said. */
  transcript?: true;
  /** The second opinion that was asked for; only if the user keeps answers. */
  opinion?: KeptOpinion;
}

/** Seconds until the first word, of the longest silence, and with a voice in them; words a minute, and fillers in all. */
export interface KeptVoice {
  first: number;
  longest: number;
  spoken: number;
  words?: number;
  fillers?: number;
}

/** What a second opinion said: who, for which of the key points it found words, and its two sentences. */
export interface KeptOpinion {
  by: string;
  said: boolean[];
  gap: string;
  followUp: string;
}

/** Share of the points that a grade stands for where no one counted them. */
const POINTS: Record<Grade, number> = { again: 0, hard: 0.6, good: 0.85, easy: 1 };

/** Share of the key points that was said, 0 to 1; by the grade where none were counted. */
export function pointsOf({ said, of, grade }: Pick<Attempt, 'said' | 'of' | 'grade'>): number {
  return of && said !== undefined ? Math.min(1, said / of) : POINTS[grade];
}

/** Takes an attempt back. Nothing is removed: both stay in the log, and neither counts any more. */
export interface Undo {
  /** Unique among all records of all machines. */
  id: string;
  /** When it was taken back, ISO 8601 with offset. */
  at: string;
  /** Id of the attempt; it may arrive later, from another machine. */
  undoes: string;
}

/** The attempts that nothing takes back. */
export function notTakenBack(attempts: readonly Attempt[], undos: readonly Undo[]): Attempt[] {
  if (undos.length === 0) return [...attempts];
  const undone = new Set(undos.map(({ undoes }) => undoes));
  return attempts.filter(({ id }) => !undone.has(id));
}

/** Seconds of more than a hundred days measure nothing. */
const MOST_SECONDS = 1e7;
const CONFIDENCE = [1, 2, 3, 4];

const isSeconds = (value: unknown) => isCount(value) && Number(value) <= MOST_SECONDS;
const isCount = (value: unknown) => Number.isFinite(value) && Number(value) >= 0;
const isText = (value: unknown) => typeof value === 'string';

/** What may be absent, and what it is if it is there. */
const OPTIONAL: [field: Exclude<keyof Attempt, 'id' | 'item' | 'at' | 'grade'>, test: (value: unknown) => boolean][] = [
  ['seconds', isSeconds],
  ['spent', isSeconds],
  ['limit', isSeconds],
  ['drill', isText],
  ['revision', isCount],
  ['answer', isText],
  ['said', isCount],
  ['of', isCount],
  ['level', isLevel],
  ['ticks', (value) => Array.isArray(value) && value.every((tick) => typeof tick === 'boolean')],
  ['struck', (value) => Array.isArray(value) && value.every(isCount)],
  ['confidence', (value) => CONFIDENCE.some((level) => level === value)],
  ['failure', (value) => FAILURES.some((failure) => failure === value)],
  ['story', isText],
  ['blank', (value) => typeof value === 'boolean'],
  ['length', isSeconds],
  ['audience', isText],
  ['brief', (value) => value === true],
  ['elsewhere', (value) => value === true],
  ['noted', (value) => typeof value === 'string' && isMoment(value)],
  ['opinion', isOpinion],
  ['voice', isVoice],
  ['transcript', (value) => value === true],
];

function isVoice(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const { first, longest, spoken, words, fillers } = value;
  return (
    [first, longest, spoken].every(isSeconds) && [words, fillers].every((one) => one === undefined || isCount(one))
  );
}

function isOpinion(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const { by, said, gap, followUp } = value;
  return [by, gap, followUp].every(isText) && Array.isArray(said) && said.every((one) => typeof one === 'boolean');
}

const GRADED: ReadonlySet<unknown> = new Set(GRADES);

/**
 * The attempt that a record of the log tells of; undefined if it is not one. What is known beside item, time and grade
 * is left out if it does not fit: that something was practiced is worth more than how long it took.
 */
export function attemptFrom(record: Record<string, unknown>): Attempt | undefined {
  const { id, item, at, grade } = record;
  const known =
    isText(id) && isText(item) && item !== '' && typeof at === 'string' && isMoment(at) && GRADED.has(grade);
  if (!known) return undefined;
  let attempt = record;
  for (const [field, test] of OPTIONAL) {
    if (record[field] === undefined || test(record[field])) continue;
    const { [field]: _odd, ...rest } = attempt;
    attempt = rest;
  }
  return withPoints(attempt as unknown as Attempt);
}

/**
 * Points are told by both numbers or by none. Where a record only has what was ticked, its first `of` ticks are the key
 * points; a record with more points said than there were has no points.
 */
function withPoints(attempt: Attempt): Attempt {
  const { of, ticks } = attempt;
  const said = attempt.said ?? (of === undefined ? undefined : ticks?.slice(0, of).filter(Boolean).length);
  if (said === attempt.said && (said === undefined ? of === undefined : of !== undefined && said <= of)) return attempt;
  const { said: _said, of: _of, ...rest } = attempt;
  return said !== undefined && of !== undefined && said <= of ? { ...rest, said, of } : rest;
}

/** The undo that a record of the log tells of; undefined if it is not one. */
export function undoFrom(record: Record<string, unknown>): Undo | undefined {
  const { id, at, undoes } = record;
  const known = isText(id) && isText(undoes) && typeof at === 'string' && isMoment(at);
  return known ? (record as unknown as Undo) : undefined;
}
