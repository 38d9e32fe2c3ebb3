import { normal, uniform } from './draws.ts';
import type { LearnerSort } from './learner.ts';

/** FSRS-6, published default parameters w0 to w20 (https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm). */
export const DEFAULTS: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

interface State {
  stability: number;
  difficulty: number;
  day: number;
}

/** R = (1 + F * t / S) ** -w20, with F such that R is 0.9 at t = S. */
export function retrievability(days: number, stability: number, w: readonly number[] = DEFAULTS): number {
  const decay = w[20] ?? 0;
  return (1 + ((0.9 ** (-1 / decay) - 1) * days) / stability) ** -decay;
}

/** S' = S * (1 + e ** w8 * (11 - D) * S ** -w9 * (e ** (w10 * (1 - R)) - 1)) after a pass. */
export function stabilityAfterPass(
  stability: number,
  difficulty: number,
  r: number,
  w: readonly number[] = DEFAULTS,
): number {
  const [w8 = 0, w9 = 0, w10 = 0] = w.slice(8, 11);
  return stability * (1 + Math.exp(w8) * (11 - difficulty) * stability ** -w9 * (Math.exp(w10 * (1 - r)) - 1));
}

/** S' = w11 * D ** -w12 * ((S + 1) ** w13 - 1) * e ** (w14 * (1 - R)) after a failure, never above S. */
export function stabilityAfterFail(
  stability: number,
  difficulty: number,
  r: number,
  w: readonly number[] = DEFAULTS,
): number {
  const [w11 = 0, w12 = 0, w13 = 0, w14 = 0] = w.slice(11, 15);
  return Math.min(stability, w11 * difficulty ** -w12 * ((stability + 1) ** w13 - 1) * Math.exp(w14 * (1 - r)));
}

/** Spread of every parameter's logarithm between people, of items' difficulty, and how much steeper forgetting is (ours). */
const SPREAD = 0.15;
const ITEMS = 1;
const STEEPER = [1.5, 2.5] as const;

export const perturbed: LearnerSort = {
  name: 'perturbed FSRS',
  make(seed) {
    const steeper = STEEPER[0] + (STEEPER[1] - STEEPER[0]) * uniform(seed, 'decay');
    const w = DEFAULTS.map(
      (value, i) => value * Math.exp(SPREAD * normal(seed, 'parameter', i)) * (i === 20 ? steeper : 1),
    );
    const items = new Map<number, State>();
    const difficulty = (item: number) =>
      Math.min(10, Math.max(1, (w[4] ?? 5) - Math.exp(2 * (w[5] ?? 0)) + 1 + 3 + ITEMS * normal(seed, 'hard', item)));
    const recall = (item: number, day: number) => {
      const own = items.get(item);
      return own ? retrievability(Math.max(0, day - own.day), own.stability, w) : 0;
    };
    return {
      meet: (item, day) => {
        items.set(item, { stability: w[2] ?? 1, difficulty: difficulty(item), day });
      },
      test: (item, day, passed) => {
        const own = items.get(item);
        if (!own) return;
        const r = recall(item, day);
        const after = passed ? stabilityAfterPass : stabilityAfterFail;
        items.set(item, { ...own, stability: Math.max(0.01, after(own.stability, own.difficulty, r, w)), day });
      },
      recall,
    };
  },
};
