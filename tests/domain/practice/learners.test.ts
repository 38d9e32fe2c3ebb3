import { describe, expect, test } from 'vitest';
import { activation, actr, DAY, decayAt, recallAt } from '../../../bench/schedule/actr.ts';
import { perturbed, retrievability, stabilityAfterFail, stabilityAfterPass } from '../../../bench/schedule/fsrs.ts';
import { halfLifeAfter, halflife, recallAfter } from '../../../bench/schedule/halflife.ts';
import { afterGrade } from '../../../bench/schedule/published.ts';
import { everyThreeDays, sm2 } from '../../../bench/schedule/rivals.ts';
import { library, simulate } from '../../../bench/schedule/simulate.ts';
import { recall } from '../../../src/domain/practice/memory/memory.ts';

describe('the learners of the bench, by hand', () => {
  test('ACT-R: one encoding of the lowest decay, a day ago', () => {
    expect(decayAt(Number.NEGATIVE_INFINITY)).toBeCloseTo(0.177, 12);
    // ln(2160 ** -0.177) = -0.177 * 7.677864 = -1.358982
    expect(activation([{ at: 0, decay: 0.177 }], DAY)).toBeCloseTo(-1.358982, 5);
    // 1 / (1 + e ** ((-0.704 + 1.358982) / 0.255)) = 1 / (1 + e ** 2.568557) = 0.071194
    expect(recallAt(-1.358982)).toBeCloseTo(0.0712, 4);
  });

  test('ACT-R: an encoding at a high activation decays faster', () => {
    // 0.217 * e ** -0.5 + 0.177 = 0.308617
    expect(decayAt(-0.5)).toBeCloseTo(0.308617, 5);
  });

  test('half-life: a half after one half-life, an eighth after three', () => {
    expect(recallAfter(4, 4)).toBe(0.5);
    expect(recallAfter(12, 4)).toBe(0.125);
    expect(halfLifeAfter(4, true)).toBeCloseTo(6.8, 12);
    expect(halfLifeAfter(4, false)).toBeCloseTo(2.4, 12);
  });

  test('FSRS: 0.9 after one stability, and the published curve later', () => {
    expect(retrievability(7, 7)).toBeCloseTo(0.9, 12);
    // F = 0.9 ** (-1 / 0.1542) - 1 = 0.980340; (1 + 0.980340 * 10) ** -0.1542 = 0.692...
    expect(retrievability(10, 1)).toBeCloseTo(10.8034 ** -0.1542, 5);
  });

  test('FSRS with its default parameters agrees with ts-fsrs', () => {
    const memory = afterGrade(undefined, 'good', 0);
    const r = recall(memory, 5);
    expect(retrievability(5, memory.stability)).toBeCloseTo(r, 6);
    expect(stabilityAfterPass(memory.stability, memory.difficulty, r)).toBeCloseTo(
      afterGrade(memory, 'good', 5).stability,
      4,
    );
    expect(stabilityAfterFail(memory.stability, memory.difficulty, r)).toBeCloseTo(
      afterGrade(memory, 'again', 5).stability,
      4,
    );
  });

  test.each([actr, halflife, perturbed])(
    '$name knows nothing before it learns, forgets, and gains by practice',
    (kind) => {
      const learner = kind.make(3);
      expect(learner.recall(0, 5)).toBe(0);
      learner.meet(0, 0);
      const after = [1, 5, 20].map((day) => learner.recall(0, day));
      expect(after).toEqual([...after].sort((a, b) => b - a));
      const before = learner.recall(0, 20);
      learner.test(0, 5, true);
      expect(learner.recall(0, 20)).toBeGreaterThan(before);
    },
  );

  test('a simulation gives the same for the same seed, and no more than can be learned', () => {
    const cell = {
      learner: halflife,
      horizon: 5,
      gap: 1,
      minutes: 10,
      items: 30,
      missed: [2],
      first: 'judged' as const,
    };
    expect(simulate(cell, sm2, 4)).toEqual(simulate(cell, sm2, 4));
    // 4 days of 600 s: at most 20 items were met, the heaviest first.
    const weights = library(30, 4)
      .map(({ weight }) => weight)
      .sort((a, b) => b - a);
    const most = weights.slice(0, 20).reduce((a, b) => a + b, 0) / weights.reduce((a, b) => a + b, 0);
    expect(simulate(cell, everyThreeDays, 4).recall).toBeLessThanOrEqual(most);
  });
});
