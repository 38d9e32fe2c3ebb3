import { FSRSAlgorithm, S_MAX, S_MIN } from 'ts-fsrs';
import type { Grade } from '../attempt.ts';

/**
 * Memory of one item by FSRS-6 with its published default parameters
 * (https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm).
 */
export interface Memory {
  /** Days after which recall has fallen to 0.9. */
  stability: number;
  /** 1 (easy) to 10 (hard). */
  difficulty: number;
  /** Day number of the last attempt. */
  day: number;
}

const fsrs = new FSRSAlgorithm({ enable_fuzz: false });
const RATING: Record<Grade, number> = { again: 1, hard: 2, good: 3, easy: 4 };

/** Recall is held at this level by plain FSRS: an item is due on the day nearest to where it falls to it. */
export const RETENTION = 0.9;

/**
 * Memory after an attempt with this grade on that day. Once more on the same day makes nothing stronger: what was said
 * minutes ago is still in mind. A failure counts as ever.
 * A first meeting graded "again" counts as "hard": here it ends with the answer read, compared and tried once more,
 * which is a lesson. FSRS's own "again" (0.2 days) is that of a card turned over and put back into the deck.
 */
export function afterGrade(memory: Memory | undefined, grade: Grade, day: number): Memory {
  const elapsed = memory ? Math.max(0, day - memory.day) : 0;
  const rating = memory ? RATING[grade] : Math.max(RATING.hard, RATING[grade]);
  const { stability, difficulty } = fsrs.next_state(memory ?? null, elapsed, rating);
  return memory && elapsed === 0 && stability >= memory.stability ? memory : { stability, difficulty, day };
}

/** The day nearest to the moment at which recall falls to 0.9, at the earliest the day after the attempt. */
export function dueDay(memory: Memory): number {
  return memory.day + Math.max(1, Math.round(memory.stability));
}

/** The published parameters by their numbers. */
const w = (i: number) => fsrs.parameters.w[i] as number;
const [W9, W10, W11, W12, W13, W14, W20] = [w(9), w(10), w(11), w(12), w(13), w(14), w(20)];
const FACTOR = RETENTION ** (-1 / W20) - 1;

/** Probability, 0 to 1, that the item could be produced on that day; 0 if it was never met. */
export function recall(memory: Memory | undefined, day: number): number {
  if (memory === undefined) return 0;
  return day > memory.day ? recallAfter((day - memory.day) / memory.stability) : 1;
}

/** The same after that many stabilities. FSRS-6: R = (1 + F * t / S) ** -w20, with F such that R is 0.9 where t is S. */
export function recallAfter(stabilities: number): number {
  return (1 + FACTOR * stabilities) ** -W20;
}

const GROWTH = Math.exp(w(8));
/** Logarithms of the part of the stability that a failure leaves at most, and of the bounds of a stability. */
const LOG_LEFT = -w(17) * w(18);
const [LOG_LEAST, LOG_MOST] = [Math.log(S_MIN), Math.log(S_MAX)];
/** Difficulty grows by this much of what is left to 10 after a failure, and is drawn towards that of an easy item. */
const HARDER = (w(6) * (RATING.good - RATING.again)) / 9;
const DRAWN = w(7);
const EASY = fsrs.init_difficulty(RATING.easy);

/** What the next steps of a memory need, computed once; logarithms of days. */
export interface Steps {
  /** Of the stability. */
  log: number;
  /** How much a pass adds to it where all is forgotten but for `1 - recall`. */
  growth: number;
  /** Of the stability after a failure, where all is still there. */
  lapse: number;
}

export function stepsOf({ stability: s, difficulty: d }: Memory): Steps {
  const lapse = Math.log(W11 * d ** -W12 * ((s + 1) ** W13 - 1));
  return { log: Math.log(s), growth: GROWTH * (11 - d) * s ** -W9, lapse };
}

/** What a practice at that recall, 0 to 1, multiplies the growth of a pass by. */
export function spaced(now: number): number {
  return Math.exp(W10 * (1 - now)) - 1;
}

/**
 * Logarithm of the stability that is expected after a practice that is passed with that chance, 0 to 1: the formulas of
 * `next_state`, averaged over pass ("good") and failure as logarithms, since recall falls with their logarithm.
 * @param now recall on that day, by the model, and what it is `spaced`
 */
export function logAfter({ log, growth, lapse }: Steps, pass: number, now: number, space: number): number {
  const passed = log + Math.log(1 + growth * space);
  const failed = Math.max(LOG_LEAST, Math.min(lapse + W14 * (1 - now), log + LOG_LEFT));
  return Math.min(LOG_MOST, failed + pass * (passed - failed));
}

const FAILED = Math.log(afterGrade(undefined, 'again', 0).stability);
const PASSED = Math.log(afterGrade(undefined, 'good', 0).stability);

/** The same of a first meeting. */
export function logAfterMeeting(pass: number): number {
  return FAILED + pass * (PASSED - FAILED);
}

/** Memory as expected after a practice on a later day than the last one: one state that stands for pass and failure. */
export function afterPractice(memory: Memory | undefined, day: number, pass: number, now: number): Memory {
  if (memory === undefined || day <= memory.day) {
    const [failed, passed] = [afterGrade(memory, 'again', day), afterGrade(memory, 'good', day)];
    const stability = failed.stability ** (1 - pass) * passed.stability ** pass;
    return { stability, difficulty: (1 - pass) * failed.difficulty + pass * passed.difficulty, day };
  }
  const { difficulty: d } = memory;
  const harder = Math.min(10, DRAWN * EASY + (1 - DRAWN) * (d + HARDER * (10 - d)));
  const difficulty = Math.max(1, (1 - pass) * harder + pass * (DRAWN * EASY + (1 - DRAWN) * d));
  return { stability: Math.exp(logAfter(stepsOf(memory), pass, now, spaced(now))), difficulty, day };
}
