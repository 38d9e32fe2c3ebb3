import type { Candidate } from './candidates.ts';
import { chance, practiced } from './course.ts';
import type { Memory } from './memory.ts';
import type { Outlook } from './outlook.ts';
import { memoryAt, type Row, withStep } from './row.ts';

const FIVE_MINUTES = 300;

/**
 * Gain in expected recall, 0 to 1, if every practice day had five minutes more: one more practice of the items where
 * it brings most, each in its best slot.
 */
export function fiveMinutesMore({ candidates, beyond, grid, belief, days }: Outlook, on: number): number {
  const offers = grid.rows.flatMap((row) => offersOf(row)).sort((a, b) => b.rate - a.rate);
  const weight = candidates.reduce((sum, { weights }) => sum + (weights[0] ?? 0), beyond.weight);
  let seconds = FIVE_MINUTES * days.length;
  let gained = 0;
  for (const { row, slot, takes } of offers) {
    if (seconds <= 0) break;
    seconds -= takes;
    const { candidate } = row;
    const steps = withStep(row, slot, grid.slots, belief.steepness);
    const at = (memory: Memory | undefined) => chance(memory, on, belief.steepness, candidate.known);
    const gain = at(memoryAt({ candidate, steps }, on, grid.slots)) - at(memoryAt(row, on, grid.slots));
    gained += Math.max(0, gain) * (candidate.weights[0] ?? 0);
  }
  return weight > 0 ? gained / weight : 0;
}

/** The best further practice of a row; none where the fill never came to compute it, as it cannot bring much. */
function offersOf(row: Row): { row: Row; slot: number; rate: number; takes: number }[] {
  const rate = Math.max(0, ...(row.trials?.rate ?? []));
  const slot = row.trials?.rate.indexOf(rate) ?? -1;
  return rate > 0 ? [{ row, slot, rate, takes: row.trials?.seconds[slot] ?? 0 }] : [];
}

/** Practices of one item that are tried out, and the steps in which stability is told apart, so that items share. */
const RUNGS = 3;
const STABILITY_STEP = 0.4;

/** A practice: what it adds to recall on the day, and its seconds. */
interface Rung {
  gain: number;
  seconds: number;
}

/**
 * Seconds of practice from today for that share of the weight, as if every item were practiced on days evenly spread
 * up to the interview, the most profitable first. An estimate: days are not checked for room.
 * @returns undefined where three practices of each item do not reach it, or the library is too large for the grid
 */
export function secondsNeeded(
  { candidates, outside, beyond, belief, days }: Outlook,
  on: number,
  target: number,
): number | undefined {
  if (outside.length + beyond.items > 0) return undefined;
  const ladders = new Map<string, { rungs: Rung[]; pass: number }>();
  const rungs: (Rung & { rate: number })[] = [];
  let weight = 0;
  let recalled = 0;
  for (const candidate of candidates) {
    const heavy = candidate.weights[0] ?? 0;
    weight += heavy;
    recalled += heavy * chance(candidate.memory, on, belief.steepness, candidate.known);
    const key = sort(candidate);
    let ladder = ladders.get(key);
    if (!ladder) {
      ladder = { rungs: climb(candidate, on, days, belief.steepness), pass: candidate.costs.pass };
      ladders.set(key, ladder);
    }
    const costlier = candidate.costs.pass / ladder.pass;
    for (const rung of ladder.rungs) {
      const seconds = rung.seconds * costlier;
      rungs.push({ gain: rung.gain * heavy, seconds, rate: (rung.gain * heavy) / seconds });
    }
  }
  rungs.sort((a, b) => b.rate - a.rate);
  let seconds = 0;
  for (const rung of rungs) {
    if (recalled >= target * weight) break;
    recalled += rung.gain;
    seconds += rung.seconds;
  }
  return recalled >= target * weight ? seconds : undefined;
}

/**
 * The estimate, held against the plan itself: where the plan reaches the target no more is needed than is left, and
 * if it does not, at least what the first further minutes bring, as later ones bring less.
 */
export function reconciled(
  estimate: number | undefined,
  left: number,
  wanting: number,
  perSecond: number,
): number | undefined {
  if (wanting <= 0) return Math.min(estimate ?? left, left);
  if (estimate === undefined || perSecond <= 0) return undefined;
  return Math.max(estimate, left + Math.max(60, wanting / perSecond));
}

/** One practice after the other, each ladder spread evenly over the days; gains are levelled so that they fall. */
function climb(candidate: Candidate, on: number, days: Outlook['days'], steepness: number): Rung[] {
  const rungs: Rung[] = [];
  let reached = chance(candidate.memory, on, steepness, candidate.known);
  let spent = 0;
  for (let count = 1; count <= Math.min(RUNGS, days.length); count += 1) {
    let memory = candidate.memory;
    let seconds = 0;
    for (let i = 1; i <= count; i += 1) {
      const step = practiced(candidate, memory, days[Math.ceil((i * days.length) / count) - 1]?.day ?? on, steepness);
      memory = step.memory;
      seconds += step.seconds;
    }
    const after = chance(memory, on, steepness);
    if (after > reached && seconds > spent) rungs.push({ gain: after - reached, seconds: seconds - spent });
    if (after > reached) [reached, spent] = [after, seconds];
  }
  return rungs;
}

/** Items with the same text climb alike, nearly; their seconds are scaled. */
function sort({ memory, alike }: Candidate): string {
  return memory ? `${Math.round(Math.log(memory.stability) / STABILITY_STEP)} ${memory.day >> 3}` : (alike ?? '');
}
