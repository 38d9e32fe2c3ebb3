import { normal } from './draws.ts';
import type { LearnerSort } from './learner.ts';

/**
 * Exponential forgetting with a half-life that practice multiplies: Settles and Meeder (2016), "A trainable spaced
 * repetition model for language learning", ACL. recall = 2 ** (-days / h), and log2 h is linear in what was practiced:
 * here one constant for a pass and one for a failure (ours), whatever the spacing. Nothing of this is in FSRS.
 */
export function recallAfter(days: number, halfLife: number): number {
  return 2 ** (-days / halfLife);
}

/**
 * Ours: days of the first half-life (median over items, and spread of its logarithm), and factors of a test; set so that
 * an earlier measurement (every three days .32, SM-2 .44, FSRS .42) is met at 28 days, 20 minutes, 300 items.
 */
export const HALFLIFE = { first: 8, spread: 0.5, pass: 1.7, fail: 0.6, least: 0.5 } as const;

/** The half-life after a test. */
export function halfLifeAfter(halfLife: number, passed: boolean): number {
  return Math.max(HALFLIFE.least, halfLife * (passed ? HALFLIFE.pass : HALFLIFE.fail));
}

export const halflife: LearnerSort = {
  name: 'half-life',
  make(seed) {
    const items = new Map<number, { halfLife: number; day: number }>();
    return {
      meet: (item, day) => {
        items.set(item, {
          halfLife: HALFLIFE.first * Math.exp(HALFLIFE.spread * normal(seed, 'half-life', item)),
          day,
        });
      },
      test: (item, day, passed) => {
        items.set(item, { halfLife: halfLifeAfter(items.get(item)?.halfLife ?? HALFLIFE.first, passed), day });
      },
      recall: (item, day) => {
        const own = items.get(item);
        return own ? recallAfter(day - own.day, own.halfLife) : 0;
      },
    };
  },
};
