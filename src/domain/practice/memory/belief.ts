import type { Grade } from '../attempt.ts';
import type { Calibration, ItemStanding } from './item.ts';
import { type Memory, RETENTION, recall } from './memory.ts';

/**
 * How this user forgets, against the model. Two shapes of forgetting are held to be possible: a power of the model's own
 * curve (1 is as modelled; it is monotone, keeps 0 and 1, and bends long gaps more than short ones), and an exponential
 * one, which has no long tail. Which of them holds shows only after long gaps, so a plan made before must suit both.
 */
export interface Belief {
  /** The best single guess of the power. */
  steepness: number;
  /** Rate of the exponential shape: recall is 0.9 to the power of this for each stability that has passed. */
  tail: number;
  /** How many times as fast, or as slowly, all might be forgotten: three users of four are between. */
  doubt: number;
  /** Part of what reviews to come add to a stability's logarithm that a forecast counts on: all once many were fitted. */
  growth: number;
  /** Share of the points that is said of what is recalled, 0 to 1. */
  level: number;
  /** The reviews that it rests on, with the mean share of points predicted by the model and said; if there are enough. */
  calibration?: { reviews: number; predicted: number; observed: number; steepness: number };
}

/** Reviews after which the correction counts for half, and is shown. */
const ENOUGH = 30;
/** Steepness that is believed before any review: FSRS-6's default curve is very flat (0.67 four weeks after one meeting). */
const START = 1.8;
/** The doubt before any review, and what is left of it in the end. */
const DOUBT = 7;
const DOUBT_LEFT = 2.3;
/** The growth before any review (ours): a pass makes a new memory 4 to 5 times as stable by FSRS-6, 2.5 times by SM-2. */
const GROWTH = 0.65;
/** Bounds of the fit: an eighth as steep, eight times as steep. */
const MOST = 8;
/** The exponential shape's rate for each unit of steepness. It is slower at first than the power, and ends lower. */
const TAIL = 0.5;
/** Share of the points that a pass is taken to say before any, and for how many passes that counts. */
const LEVEL = 0.85;
const PASSES = 10;

/** What the user's own attempts say of the model, drawn toward the start while they are few. */
export function beliefFrom({ predicted, points, count, passes, passPoints }: Calibration): Belief {
  const level = (LEVEL * PASSES + passPoints) / (PASSES + passes);
  const [reviews, said] = [sum(count), sum(points)];
  const trust = reviews / (reviews + ENOUGH);
  const seen = reviews ? steepnessFor(predicted, count, said / level) : START;
  const steepness = START ** (1 - trust) * seen ** trust;
  const [doubt, growth] = [DOUBT_LEFT * (DOUBT / DOUBT_LEFT) ** (1 - trust), GROWTH ** (1 - trust)];
  const means = { predicted: (level * sum(predicted)) / reviews, observed: said / reviews };
  const calibration = reviews >= ENOUGH ? { reviews, ...means, steepness } : undefined;
  return { steepness, tail: TAIL * steepness, doubt, growth, level, ...(calibration && { calibration }) };
}

/** The power under which as many recalls are predicted as were seen, by bisection over the means of the bins. */
function steepnessFor(predicted: readonly number[], count: readonly number[], recalls: number): number {
  let [low, high] = [1 / MOST, MOST];
  for (let i = 0; i < 40; i += 1) {
    const middle = Math.sqrt(low * high);
    const expected = sum(count.map((n, bin) => (n ? n * ((predicted[bin] as number) / n) ** middle : 0)));
    if (expected > recalls) low = middle;
    else high = middle;
  }
  return Math.sqrt(low * high);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** Chance, 0 to 1, that the item is recalled on that day, as this user is best believed to forget. */
export function chanceOf(memory: Memory, day: number, { steepness }: Belief): number {
  return recall(memory, day) ** steepness;
}

/** Whether an item is firm that day: it would be produced with a probability of 0.9 or more. */
export function isFirm(memory: Memory | undefined, day: number, belief: Belief): boolean {
  return memory !== undefined && chanceOf(memory, day, belief) >= RETENTION;
}

/** Of so many items those held today, those of them that today's practice made firm, and those met for the first time. */
export interface Held {
  today: number;
  gained: number;
  met: number;
  of: number;
}

/** Whether an item is held that day: it would still be firm tomorrow, and it did not come hard that same day. */
export function isHeld(memory: Memory | undefined, grade: Grade | undefined, day: number, belief: Belief): boolean {
  const hard = memory?.day === day && (grade === 'again' || grade === 'hard');
  return !hard && isFirm(memory, day + 1, belief);
}

export function heldOn(day: number, practiced: readonly { own?: ItemStanding }[], of: number, belief: Belief): Held {
  const all = practiced.flatMap(({ own }) => own ?? []);
  const held = all.filter(({ memory, grade }) => isHeld(memory, grade, day, belief));
  const today = ({ memory }: ItemStanding) => memory.day === day;
  return {
    today: held.length,
    gained: held.filter((one) => today(one) && !isFirm(one.earlier, day, belief)).length,
    met: all.filter((one) => today(one) && !one.earlier).length,
    of,
  };
}
