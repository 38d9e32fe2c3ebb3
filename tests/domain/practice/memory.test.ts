import { FSRSAlgorithm } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { uniform } from '../../../bench/schedule/draws.ts';
import { afterGrade, type Memory, recall } from '../../../src/domain/practice/memory/memory.ts';
import { afterPractice } from '../../../src/domain/practice/memory/step.ts';

const published = new FSRSAlgorithm({ enable_fuzz: false });
const RATING = { again: 1, good: 3 } as const;

/** States from the whole range: stabilities of minutes to years, difficulties from 1 to 10. */
const states = Array.from({ length: 500 }, (_, i): { memory: Memory; day: number } => ({
  memory: {
    stability: 10 ** (-2 + 5 * uniform(1, 'stability', i)),
    difficulty: 1 + 9 * uniform(1, 'difficulty', i),
    day: 100,
  },
  day: 101 + Math.floor(90 * uniform(1, 'elapsed', i)),
}));

describe('memory', () => {
  test('is recalled as the published curve says', () => {
    for (const { memory, day } of states)
      expect(recall(memory, day)).toBeCloseTo(published.forgetting_curve(day - memory.day, memory.stability), 6);
  });

  test.each(['again', 'good'] as const)('steps as the library does when "%s" is certain', (grade) => {
    for (const { memory, day } of states) {
      const step = afterPractice(memory, day, grade === 'good' ? 1 : 0);
      const next = published.next_state(memory, day - memory.day, RATING[grade]);
      expect(step.day).toBe(day);
      expect(step.stability / next.stability).toBeCloseTo(1, 5);
      expect(step.difficulty).toBeCloseTo(next.difficulty, 5);
    }
  });

  test('is expected between the outcomes, in the middle of their logarithms when both are as likely', () => {
    for (const { memory, day } of states) {
      const step = afterPractice(memory, day, 0.5);
      const [pass, fail] = [afterGrade(memory, 'good', day), afterGrade(memory, 'again', day)];
      expect(step.stability / Math.sqrt(pass.stability * fail.stability)).toBeCloseTo(1, 5);
      expect(step.difficulty).toBeCloseTo((pass.difficulty + fail.difficulty) / 2, 5);
    }
  });

  test('is made no stronger by a second practice on the same day', () => {
    const memory = afterGrade(undefined, 'good', 100);
    for (const grade of ['good', 'easy'] as const) expect(afterGrade(memory, grade, 100)).toEqual(memory);
  });

  test('is expected between the outcomes of a first meeting too', () => {
    const [pass, fail] = [afterGrade(undefined, 'good', 100), afterGrade(undefined, 'again', 100)];
    expect(afterPractice(undefined, 100, 0).stability).toBeCloseTo(fail.stability, 8);
    expect(afterPractice(undefined, 100, 1).stability).toBeCloseTo(pass.stability, 8);
    expect(afterPractice(undefined, 100, 0.5).difficulty).toBeCloseTo((pass.difficulty + fail.difficulty) / 2, 8);
  });

  test('of a first meeting that failed is that of a hard lesson, and later failures count in full', () => {
    const met = afterGrade(undefined, 'again', 100);
    expect(met).toEqual(afterGrade(undefined, 'hard', 100));
    expect(met.stability).toBeGreaterThan(1);
    expect(afterGrade(met, 'again', 103).stability).toBeLessThan(afterGrade(met, 'hard', 103).stability);
  });
});
