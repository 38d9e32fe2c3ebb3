import { type Attempt, type Grade, pointsOf } from '../attempt.ts';
import { measured } from '../pace.ts';
import { afterGrade, type Memory, recall } from './memory.ts';

/** Something of each sort of practice: met for the first time, produced, and failed. */
export type BySort<T> = Record<'first' | 'pass' | 'fail', T>;

/** Where the user stands with one item. */
export interface ItemStanding {
  memory: Memory;
  /** Memory before the latest day of practice; absent if it was met on it. */
  earlier?: Memory;
  attempts: number;
  /** Reviews in a row that failed; those of one day count once, and the first meeting does not count. */
  failing: number;
  /** Of the latest attempt: its grade, when it was (ISO 8601 with offset), and the key points said if someone counted. */
  grade: Grade;
  at: string;
  said?: number;
  of?: number;
  /** Whole measured seconds of the latest attempts of each sort, at most five, oldest first. */
  times: BySort<number[]>;
}

/**
 * Reviews on a later day, in ten bins of predicted recall: the sums of what the model predicted and of the share of
 * points that was said. And the same share over the attempts that passed.
 */
export interface Calibration {
  predicted: number[];
  points: number[];
  count: number[];
  passes: number;
  passPoints: number;
}

const BINS = 10;
const KEPT = 5;

export function noCalibration(): Calibration {
  const zeros = () => new Array<number>(BINS).fill(0);
  return { predicted: zeros(), points: zeros(), count: zeros(), passes: 0, passPoints: 0 };
}

/** Where the user stands with an item after one more attempt on that day. */
export function practiced(before: ItemStanding | undefined, attempt: Attempt, day: number): ItemStanding {
  const { grade, said, of, at } = attempt;
  const failed = grade === 'again';
  const repeat = isRepeat(before, day);
  const sort = before ? (failed ? 'fail' : 'pass') : 'first';
  const times = before?.times ?? { first: [], pass: [], fail: [] };
  return {
    memory: afterGrade(before?.memory, grade, day),
    earlier: repeat ? before?.earlier : before?.memory,
    attempts: (before?.attempts ?? 0) + 1,
    failing: repeat ? (before?.failing ?? 0) : before && failed ? before.failing + 1 : 0,
    ...(of ? { said, of } : {}),
    grade,
    at,
    times: { ...times, [sort]: times[sort].concat(measured(attempt) ?? []).slice(-KEPT) },
  };
}

/** A second try on the same day tells nothing of what is remembered: its prediction would be a certainty. */
function isRepeat(before: ItemStanding | undefined, day: number): boolean {
  return before !== undefined && day <= before.memory.day;
}

/** Takes an attempt on that day into the calibration, in place. */
export function calibrate(calibration: Calibration, before: ItemStanding | undefined, attempt: Attempt, day: number) {
  if (isRepeat(before, day)) return;
  const share = pointsOf(attempt);
  if (attempt.grade !== 'again') {
    calibration.passes += 1;
    calibration.passPoints += share;
  }
  if (!before) return;
  const { predicted, points, count } = calibration;
  const chance = recall(before.memory, day);
  const bin = Math.min(BINS - 1, Math.floor(chance * BINS));
  predicted[bin] = (predicted[bin] as number) + chance;
  points[bin] = (points[bin] as number) + share;
  count[bin] = (count[bin] as number) + 1;
}
