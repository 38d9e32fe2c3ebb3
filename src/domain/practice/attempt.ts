export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof GRADES)[number];

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
  /** Revision of the item that was practised. */
  revision?: number;
  /** The typed answer; only if the user keeps answers. */
  answer?: string;
  /** Key points said, of how many. */
  said?: number;
  of?: number;
  /** What was ticked, in order: first the `of` key points, then those of the probes. */
  ticks?: boolean[];
  /** 1 (guess) to 4 (certain), before the reveal. */
  confidence?: number;
  failure?: Failure;
  /** Id of the user's story, where one was told. */
  story?: string;
  /** Practised elsewhere and noted by hand. */
  elsewhere?: true;
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
export function standingAttempts(attempts: readonly Attempt[], undos: readonly Undo[]): Attempt[] {
  if (undos.length === 0) return [...attempts];
  const undone = new Set(undos.map(({ undoes }) => undoes));
  return attempts.filter(({ id }) => !undone.has(id));
}
