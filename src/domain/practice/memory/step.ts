import { S_MAX, S_MIN } from 'ts-fsrs';
import { afterGrade, fsrs, type Memory, RATING, recall } from './memory.ts';

/** The published parameters by their numbers. */
const w = (number: number) => fsrs.parameters.w[number] as number;
const GROWTH = Math.exp(w(8));
const [W9, W10, W11, W12, W13, W14] = [w(9), w(10), w(11), w(12), w(13), w(14)];
/** Logarithms of the part of the stability that a failure leaves at most, and of the bounds of a stability. */
const LOG_LEFT = -w(17) * w(18);
const LOG_LEAST = Math.log(S_MIN);
const LOG_MOST = Math.log(S_MAX);
const MET = { pass: afterGrade(undefined, 'good', 0), fail: afterGrade(undefined, 'again', 0) };
const LOG_MET = { pass: Math.log(MET.pass.stability), fail: Math.log(MET.fail.stability) };
/** Difficulty grows by this much of what is left to 10 after a failure, and is drawn toward that of an easy item. */
const HARDER = (w(6) * (RATING.good - RATING.again)) / 9;
const DRAWN = w(7);
const EASY = fsrs.init_difficulty(RATING.easy);

/**
 * What the next practice of a memory needs, computed once: the day of the last one, the logarithm of its stability in
 * days, how much a pass adds to it where all is forgotten but for `1 - recall`, and what a failure leaves of it where all
 * is still there. A class, as literals of fractions have a shape each until V8 has seen a hundred: `look` is slow then.
 */
export class Steps {
  readonly day: number;
  readonly log: number;
  readonly growth: number;
  readonly lapse: number;

  constructor({ stability: s, difficulty: d, day }: Memory) {
    this.day = day;
    this.log = Math.log(s);
    this.growth = GROWTH * (11 - d) * s ** -W9;
    this.lapse = Math.log(W11 * d ** -W12 * ((s + 1) ** W13 - 1));
  }
}

/** What a practice at that recall, 0 to 1, multiplies the growth of a pass by, and adds to what a failure leaves. */
export const spaced = (now: number) => Math.exp(W10 * (1 - now)) - 1;
export const faded = (now: number) => W14 * (1 - now);

/**
 * Logarithm of the stability that is expected after a practice that is passed with that chance, 0 to 1: the formulas of
 * `next_state`, averaged over pass ("good") and failure as logarithms, since recall falls with their logarithm.
 * @param space what recall on that day is `spaced`, and `fade` what it is `faded`
 */
export function logAfter({ log, growth, lapse }: Steps, pass: number, space: number, fade: number): number {
  const passed = log + Math.log(1 + growth * space);
  const failed = Math.max(LOG_LEAST, Math.min(lapse + fade, log + LOG_LEFT));
  return Math.min(LOG_MOST, failed + pass * (passed - failed));
}

/** The same of a first meeting. */
export function logAfterMeeting(pass: number): number {
  return between(LOG_MET.fail, LOG_MET.pass, pass);
}

/** Memory as expected after a first meeting or a practice on a later day: one state that stands for pass and failure. */
export function afterPractice(memory: Memory | undefined, day: number, pass: number, steps?: Steps): Memory {
  if (!memory) {
    const difficulty = between(MET.fail.difficulty, MET.pass.difficulty, pass);
    return { stability: Math.exp(logAfterMeeting(pass)), difficulty, day };
  }
  const { difficulty: d } = memory;
  const now = recall(memory, day);
  const harder = Math.min(10, between(d + HARDER * (10 - d), EASY, DRAWN));
  const difficulty = Math.max(1, between(harder, between(d, EASY, DRAWN), pass));
  return { stability: Math.exp(logAfter(steps ?? new Steps(memory), pass, spaced(now), faded(now))), difficulty, day };
}

function between(a: number, b: number, part: number): number {
  return a + part * (b - a);
}
