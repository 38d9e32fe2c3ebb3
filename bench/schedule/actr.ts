import { normal } from './draws.ts';
import type { LearnerSort } from './learner.ts';

/**
 * ACT-R's declarative memory with decay that grows with activation at encoding: Pavlik and Anderson (2005), "Practice
 * and forgetting effects on vocabulary memory: an activation-based model of the spacing effect", Cognitive Science 29.
 * Activation m = ln(sum of t_j ** -d_j) + b, with d_j = c * e ** m_j + a, m_j the activation when j was encoded;
 * recall = 1 / (1 + e ** ((tau - m) / s)). Their parameters; time between days runs at `h` of clock time.
 */
export const ACTR = { c: 0.217, a: 0.177, tau: -0.704, s: 0.255, h: 0.025 } as const;

/** One encoding: the moment in scaled seconds, and its decay. */
export interface Encoding {
  at: number;
  decay: number;
}

/** Scaled seconds of a day. */
export const DAY = 86_400 * ACTR.h;
/** Ours: an encoding takes about thirty seconds, so 120 s are four, a failed try of 90 s is two, a pass one. */
const APART = 30;
const MEETING = 4;
const FAILED = 2;
/**
 * Ours: items of an interview mean something, so they start above the foreign word pairs of the paper, by this much
 * activation, and differ among themselves by the spread. A first meeting is then recalled by 0.89 after a day,
 * 0.57 after a week and 0.27 after four.
 */
const MEANING = 0.6;
const SPREAD = 0.3;

/** Activation at a moment; minus infinity without an encoding. */
export function activation(encodings: readonly Encoding[], at: number): number {
  return Math.log(encodings.reduce((sum, one) => sum + Math.max(1, at - one.at) ** -one.decay, 0));
}

/** Decay of an encoding made at that activation. */
export function decayAt(activation: number): number {
  return ACTR.c * Math.exp(activation) + ACTR.a;
}

/** Chance to recall at that activation. */
export function recallAt(activation: number): number {
  return 1 / (1 + Math.exp((ACTR.tau - activation) / ACTR.s));
}

export const actr: LearnerSort = {
  name: 'ACT-R',
  make(seed) {
    const items = new Map<number, Encoding[]>();
    const ease = (item: number) => MEANING + SPREAD * normal(seed, 'ease', item);
    const encode = (item: number, day: number, times: number) => {
      const encodings = items.get(item) ?? [];
      for (let i = 0; i < times; i += 1) {
        const at = day * DAY + i * APART;
        encodings.push({ at, decay: decayAt(activation(encodings, at)) });
      }
      items.set(item, encodings);
    };
    return {
      meet: (item, day) => encode(item, day, MEETING),
      test: (item, day, passed) => encode(item, day, passed ? 1 : FAILED),
      recall: (item, day) => {
        const encodings = items.get(item);
        return encodings ? recallAt(activation(encodings, day * DAY) + ease(item)) : 0;
      },
    };
  },
};
