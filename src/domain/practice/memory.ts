import { FSRSAlgorithm, S_MAX, S_MIN } from 'ts-fsrs';
import { dayOf } from '../dates.ts';
import type { Attempt, Grade } from './attempt.ts';

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

/** Recall is held at this level by plain FSRS: an item is due on the day it falls to it. */
export const RETENTION = 0.9;

/**
 * Memory after an attempt with this grade on that day.
 * A first meeting graded "again" counts as "hard": here it ends with the answer read, compared and tried once more,
 * which is a lesson. FSRS's own "again" (0.2 days) is that of a card turned over and put back into the deck.
 */
export function afterGrade(memory: Memory | undefined, grade: Grade, day: number): Memory {
  const elapsed = memory ? Math.max(0, day - memory.day) : 0;
  const rating = memory ? RATING[grade] : Math.max(RATING.hard, RATING[grade]);
  const next = fsrs.next_state(memory ?? null, elapsed, rating);
  return { stability: next.stability, difficulty: next.difficulty, day };
}

/** Memory after an attempt. */
export function afterAttempt(memory: Memory | undefined, attempt: Attempt): Memory {
  return afterGrade(memory, attempt.grade, dayOf(attempt.at));
}

const W = Float64Array.from(fsrs.parameters.w);
const w = (i: number) => W[i] as number;
const DECAY = -w(20);
const FACTOR = RETENTION ** (1 / DECAY) - 1;

/**
 * Probability, 0 to 1, that the item could be produced on that day; 0 where it was never met.
 * FSRS-6: R = (1 + F * t / S) ** -w20, with F such that R is 0.9 where t is S.
 */
export function recall(memory: Memory | undefined, day: number): number {
  return memory ? (1 + (FACTOR * Math.max(0, day - memory.day)) / memory.stability) ** DECAY : 0;
}

/**
 * Memory as expected after a practice that is passed with that chance: one state that stands for the mix of "good" and
 * "again". Stabilities are averaged as logarithms, as recall falls with their logarithm.
 * @param pass chance, 0 to 1
 * @param now recall on that day
 */
export function afterPractice(memory: Memory | undefined, day: number, pass: number, now: number): Memory {
  if (!memory || day <= memory.day)
    return between(afterGrade(memory, 'again', day), afterGrade(memory, 'good', day), pass);
  // The formulas of `next_state`, without its checks and rounding: a plan asks for some twenty thousand steps.
  const { stability: s, difficulty: d } = memory;
  const grown = s * (1 + GROWTH * (11 - d) * s ** -w(9) * (Math.exp(w(10) * (1 - now)) - 1));
  const lapsed = w(11) * d ** -w(12) * ((s + 1) ** w(13) - 1) * Math.exp(w(14) * (1 - now));
  return between(
    { stability: bounded(Math.min(lapsed, s / SHORTEST)), difficulty: harder(d, RATING.again), day },
    { stability: bounded(grown), difficulty: harder(d, RATING.good), day },
    pass,
  );
}

const GROWTH = Math.exp(w(8));
/** A failure leaves at most this part of the stability. */
const SHORTEST = Math.exp(w(17) * w(18));
/** Difficulty of an item first graded "easy", towards which all difficulties are drawn. */
const EASY = fsrs.init_difficulty(RATING.easy);

function harder(difficulty: number, rating: number): number {
  const next = difficulty - (w(6) * (rating - RATING.good) * (10 - difficulty)) / 9;
  return Math.min(10, Math.max(1, w(7) * EASY + (1 - w(7)) * next));
}

/** The library's own bounds of stability. */
function bounded(stability: number): number {
  return Math.min(S_MAX, Math.max(S_MIN, stability));
}

function between(fail: Memory, pass: Memory, share: number): Memory {
  return {
    stability: fail.stability ** (1 - share) * pass.stability ** share,
    difficulty: (1 - share) * fail.difficulty + share * pass.difficulty,
    day: pass.day,
  };
}

/** First day on which recall has fallen to 0.9, at the earliest the day after the attempt. */
export function dueDay(memory: Memory): number {
  return memory.day + Math.max(1, Math.round(memory.stability));
}
