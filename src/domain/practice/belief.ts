import type { Calibration } from './standing.ts';

/**
 * How steeply this user forgets, against the model. Two shapes of forgetting are held to be possible:
 * a power of the model's own curve (1 is as modelled, 2 as if its exponent were double; it is monotone, keeps 0 and 1,
 * and bends long gaps more than short ones), and an exponential one, which has no long tail at all. Which of them holds
 * shows only after long gaps, so a plan that is made before must be good under both.
 */
export interface Belief {
  /** The best single guess of the power. */
  steepness: number;
  /** The flatter and the steeper end of what is believed of it. */
  low: number;
  high: number;
  /** Rate of the exponential shape: recall is 0.9 to the power of this for each stability that has passed. */
  tail: number;
  /** Reviews that it rests on. */
  reviews: number;
  /** Mean predicted and observed recall of these reviews, 0 to 1; absent before the first review. */
  predicted?: number;
  observed?: number;
}

/** Reviews after which the correction counts for half, and is shown. */
export const ENOUGH = 30;
/**
 * Steepness that is believed before any review. FSRS-6's default curve is very flat (0.67 four weeks after a first
 * meeting), and a plan that trusts it too much loses more than one that trusts it too little.
 */
const START = 2;
/** Width of what is believed before any review, as a factor to the steeper side; and what is left of it in the end. */
const WIDE = 3;
const NARROW = 1.5;
/** Bounds of the fit: an eighth as steep, eight times as steep. */
const MOST = 8;
/** The exponential shape's rate for each unit of steepness. It is slower at first than the power, and ends lower. */
const TAIL = 0.5;

/**
 * What the user's own reviews say of the model: the power under which as many passes are predicted as were seen,
 * drawn towards the start while reviews are few.
 */
export function beliefFrom({ predicted, recalled, count }: Calibration): Belief {
  const reviews = sum(count);
  const trust = reviews / (reviews + ENOUGH);
  const seen = reviews ? steepnessFor(predicted, count, sum(recalled)) : START;
  const steepness = START ** (1 - trust) * seen ** trust;
  const width = NARROW + (WIDE - NARROW) * (1 - trust);
  const means = reviews ? { predicted: sum(predicted) / reviews, observed: sum(recalled) / reviews } : {};
  return {
    steepness,
    low: steepness / Math.sqrt(width),
    high: steepness * width,
    tail: TAIL * steepness,
    reviews,
    ...means,
  };
}

/** The power to which bin means must be raised so that as many passes are predicted as were seen; by bisection. */
function steepnessFor(predicted: readonly number[], count: readonly number[], passes: number): number {
  const expected = (power: number) =>
    count.reduce((total, n, bin) => total + (n ? n * ((predicted[bin] ?? 0) / n) ** power : 0), 0);
  let [low, high] = [1 / MOST, MOST];
  for (let i = 0; i < 40; i += 1) {
    const middle = Math.sqrt(low * high);
    if (expected(middle) > passes) low = middle;
    else high = middle;
  }
  return Math.sqrt(low * high);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
