import { DRILLS, isDrill } from '../drills/drills.ts';
import type { Entry } from '../ports.ts';
import type { Attempt } from './attempt.ts';

/** Seconds that a first meeting with this item should take, before anything is known of the user. */
export function expectedSeconds({ seconds, beside }: Length): number {
  return seconds + beside;
}

/** What the length of a practice is judged by: the seconds allowed for the main answer, and those that the drill adds. */
type Length = Pick<Entry, 'seconds' | 'beside'>;

/** The same of an attempt with a limit; a drill that this version does not know adds nothing. */
function lengthOf(limit: number, { drill }: Attempt): Length {
  return { seconds: limit, beside: drill !== undefined && isDrill(drill) ? DRILLS[drill].beside : 0 };
}

/** Of its limit, the part within which no one reads a task, answers it and compares; in seconds at least and at most. */
const READ = 1 / 6;
const READ_LEAST = 5;
const READ_MOST = 20;
/** Of its expected length, how much a practice may take before it was left open, and in seconds at most. */
const LEFT_OPEN = 3;
const LEFT_OPEN_MOST = 3600;
/** The limit that is taken where an untimed answer has none. */
const UNTIMED = 60;

/** The shortest and the longest time, in seconds, that says anything about how long this takes someone. All are ours. */
export function bounds(length: Length): { least: number; most: number } {
  const expected = expectedSeconds(length);
  return {
    least: Math.min(READ_MOST, Math.max(READ_LEAST, length.seconds * READ)),
    most: Math.max(expected, Math.min(LEFT_OPEN_MOST, LEFT_OPEN * expected)),
  };
}

/** Whether nothing was answered, in less time than it takes to read: such a try is kept, and nothing is learned from it. */
export function skimmed(attempt: Attempt): boolean {
  const { blank, said, spent, seconds, limit } = attempt;
  const taken = spent ?? seconds;
  if (!blank || said !== 0 || taken === undefined) return false;
  return taken < bounds(lengthOf(limit ?? UNTIMED, attempt)).least;
}

/**
 * Seconds that an attempt took, where they say something about the user's pace, whatever the grade; undefined for one
 * that was skimmed or left open, or whose time no one measured.
 */
export function measured(attempt: Attempt): number | undefined {
  const { spent, seconds, limit } = attempt;
  const taken = spent ?? seconds;
  if (taken === undefined || skimmed(attempt)) return undefined;
  if (limit === undefined) return taken >= READ_LEAST && taken <= LEFT_OPEN_MOST ? taken : undefined;
  const { least, most } = bounds(lengthOf(limit, attempt));
  return taken >= least && taken <= most ? taken : undefined;
}

/** Seconds that an attempt really took, however few; undefined where no one measured, or if it was left open. */
export function takenSeconds(attempt: Attempt): number | undefined {
  const { spent, seconds, limit } = attempt;
  const taken = spent ?? seconds;
  const most = limit === undefined ? LEFT_OPEN_MOST : bounds(lengthOf(limit, attempt)).most;
  return taken !== undefined && taken <= most ? taken : undefined;
}

/** Seconds that an attempt counts for in what is told of a day: one left open, as long as it should have taken. */
export function countedSeconds(attempt: Attempt): number {
  const { spent, seconds = 0, limit } = attempt;
  const most = limit === undefined ? LEFT_OPEN_MOST : expectedSeconds(lengthOf(limit, attempt));
  return takenSeconds(attempt) ?? Math.min(most, spent ?? seconds);
}

/** Seconds of several attempts, as a day counts them: a session tells no other time than the plan does after it. */
export function secondsTogether(done: readonly { attempt: Attempt }[]): number {
  return done.reduce((sum, { attempt }) => sum + countedSeconds(attempt), 0);
}

export function median(numbers: readonly number[]): number {
  const sorted = new Float64Array(numbers).sort();
  const middle = sorted.length / 2;
  return sorted.length % 2
    ? (sorted[Math.floor(middle)] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
