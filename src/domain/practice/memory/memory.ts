import { FSRSAlgorithm } from 'ts-fsrs';
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

export const fsrs = new FSRSAlgorithm({ enable_fuzz: false });
export const RATING: Record<Grade, number> = { again: 1, hard: 2, good: 3, easy: 4 };

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

const DECAY = -(fsrs.parameters.w[20] as number);
const FACTOR = RETENTION ** (1 / DECAY) - 1;

/** Probability, 0 to 1, that the item could be produced on that day; 0 if it was never met. */
export function recall(memory: Memory | undefined, day: number): number {
  if (memory === undefined) return 0;
  return day > memory.day ? recallAfter((day - memory.day) / memory.stability) : 1;
}

/** The same after that many stabilities. FSRS-6: R = (1 + F * t / S) ** -w20, with F such that R is 0.9 where t is S. */
export function recallAfter(stabilities: number): number {
  return (1 + FACTOR * stabilities) ** DECAY;
}
