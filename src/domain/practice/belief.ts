import type { Calibration } from './standing.ts';

/**
 * How steeply this user forgets, against the model. Recall is taken as the model's recall to the power of the
 * steepness: 1 is as modelled, 2 forgets as if the forgetting curve's exponent were double (Wixted and Carpenter 2007
 * find individual differences mostly there). It is monotone, keeps 0 and 1, and bends long gaps more than short ones.
 */
export interface Belief {
  /** The best single guess. */
  steepness: number;
  /** The flatter and the steeper end of what is believed. */
  low: number;
  high: number;
  /** Reviews that it rests on. */
  reviews: number;
  /** Mean predicted and observed recall of these reviews, 0 to 1; absent before the first review. */
  predicted?: number;
  observed?: number;
}

/** Reviews after which the correction counts for half, and is shown. */
export const ENOUGH = 30;
/** Width of what is believed before any review, as a factor to both sides; and what is left of it in the end. */
const WIDE = 3;
const NARROW = 1.5;
const MOST = 8;

/** What the user's own reviews say of the model. Without reviews: as modelled, or up to three times as steep. */
export function beliefFrom({ predicted, recalled, count }: Calibration): Belief {
  const reviews = sum(count);
  const trust = reviews / (reviews + ENOUGH);
  const steepness = Math.exp(trust * Math.log(reviews ? steepnessFor(predicted, count, sum(recalled)) : 1));
  const width = NARROW + (WIDE - NARROW) * (1 - trust);
  const means = reviews ? { predicted: sum(predicted) / reviews, observed: sum(recalled) / reviews } : {};
  return { steepness, low: steepness / Math.sqrt(width), high: steepness * width, reviews, ...means };
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
