import { FSRSAlgorithm } from 'ts-fsrs';
import type { Grade } from '../../src/domain/practice/attempt.ts';
import type { Memory } from '../../src/domain/practice/memory/memory.ts';

const fsrs = new FSRSAlgorithm({ enable_fuzz: false });
const RATING: Record<Grade, number> = { again: 1, hard: 2, good: 3, easy: 4 };

/** FSRS as it is published, for the rivals. The planner's own memory takes a first meeting that failed for a lesson. */
export function afterGrade(memory: Memory | undefined, grade: Grade, day: number): Memory {
  const { stability, difficulty } = fsrs.next_state(
    memory ?? null,
    memory ? Math.max(0, day - memory.day) : 0,
    RATING[grade],
  );
  return { stability, difficulty, day };
}
