import { FSRSAlgorithm } from 'ts-fsrs';
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

/** Memory after an attempt with this grade on that day. @param now recall on that day, where it is known already */
export function afterGrade(memory: Memory | undefined, grade: Grade, day: number, now?: number): Memory {
  const elapsed = memory ? Math.max(0, day - memory.day) : 0;
  const next = fsrs.next_state(memory ?? null, elapsed, RATING[grade], now);
  return { stability: next.stability, difficulty: next.difficulty, day };
}

/** Memory after an attempt. */
export function afterAttempt(memory: Memory | undefined, attempt: Attempt): Memory {
  return afterGrade(memory, attempt.grade, dayOf(attempt.at));
}

/** Probability, 0 to 1, that the item could be produced on that day; 0 where it was never met. */
export function recall(memory: Memory | undefined, day: number): number {
  return memory ? fsrs.forgetting_curve(Math.max(0, day - memory.day), memory.stability) : 0;
}

/** First day on which recall has fallen to 0.9, at the earliest the day after the attempt. */
export function dueDay(memory: Memory): number {
  return memory.day + Math.max(1, Math.round(memory.stability));
}
