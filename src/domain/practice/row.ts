import type { Candidate } from './candidates.ts';
import { type Aim, practiced, worth } from './course.ts';
import type { Memory } from './memory.ts';
import type { Slot } from './slots.ts';

/** A practice that is planned: in which slot, and the memory that is expected after it. */
interface Step {
  slot: number;
  memory: Memory;
}

/** One more practice of an item in each slot: what it is worth, and the seconds it takes. */
export interface Trials {
  /** Weighted gain per second; 0 where it gains nothing or the slot is taken. */
  rate: number[];
  seconds: number[];
}

/** One row of the grid: an item, the practice planned for it, and what one more would bring. */
export interface Row {
  candidate: Candidate;
  steps: Step[];
  /** Unweighted worth at each target with the steps planned. */
  worths: number[];
  /** Computed when first asked for: most rows of a large library never come up. */
  trials?: Trials;
  /** Breaks ties; from the seed. */
  tie: number;
}

/**
 * How much a practice planned for tomorrow counts against one today, and so on for each further day. Days are missed,
 * and what is planned late rests on the model's long gaps, which are its weakest part: without this discount the grid
 * puts off the heaviest items to the last days, where the model sees the largest gain. Anything from 0.92 to 0.97 does
 * nearly the same (docs/planner.md).
 */
const KEPT = 0.95;

/** The practice planned, with one more. */
export function withStep(
  { candidate, steps }: Pick<Row, 'candidate' | 'steps'>,
  slot: number,
  slots: readonly Slot[],
  steepness: number,
): Step[] {
  const kept = steps.filter((step) => step.slot < slot);
  let memory = kept.at(-1)?.memory ?? candidate.memory;
  for (const later of [slot, ...steps.filter((step) => step.slot > slot).map((step) => step.slot)]) {
    memory = practiced(candidate, memory, slots[later]?.day ?? 0, steepness).memory;
    kept.push({ slot: later, memory });
  }
  return kept;
}

/** What one more practice would bring, slot by slot. */
export function trialsOf(row: Pick<Row, 'candidate' | 'steps' | 'worths'>, slots: readonly Slot[], aim: Aim): Trials {
  const { candidate, steps, worths } = row;
  const trials: Trials = { rate: new Array(slots.length).fill(0), seconds: new Array(slots.length).fill(0) };
  let next = 0;
  let before = candidate.memory;
  // Plain loops here and below: they run tens of thousands of times in a process that lives a tenth of a second.
  for (let i = 0; i < slots.length; i += 1) {
    const slot = slots[i] as Slot;
    if (steps[next]?.slot === i) {
      before = steps[next]?.memory;
      next += 1;
      continue;
    }
    // Practiced today already: once more on the same day is not planned.
    if (before && before.day >= slot.day) continue;
    const one = practiced(candidate, before, slot.day, aim.belief.steepness);
    const gain = gainFrom(one.memory, slot.day, next, row, slots, aim, worths);
    trials.seconds[i] = one.seconds;
    trials.rate[i] = gain > 0 ? (gain * KEPT ** (slot.day - (slots[0]?.day ?? 0))) / one.seconds : 0;
  }
  return trials;
}

/** Weighted gain per second that no practice of this item can exceed: it made perfect, at the price of a pass. */
export function boundOf({ candidate, worths }: Pick<Row, 'candidate' | 'worths'>): number {
  const open = worths.reduce((sum, worth, k) => sum + (candidate.weights[k] ?? 0) * (1 - worth), 0);
  const { first, pass, fail } = candidate.costs;
  return open / (candidate.memory ? Math.min(pass, fail) : first);
}

/** Weighted gain at the targets after that day, where the memory is that and the steps from `next` on follow. */
function gainFrom(
  start: Memory,
  day: number,
  next: number,
  { candidate, steps }: Pick<Row, 'candidate' | 'steps'>,
  slots: readonly Slot[],
  aim: Aim,
  worths: readonly number[],
): number {
  let memory = start;
  let at = next;
  let gain = 0;
  for (let k = 0; k < aim.targets.length; k += 1) {
    const target = aim.targets[k] as number;
    if (target <= day) continue;
    for (let step = steps[at]; step && (slots[step.slot]?.day ?? 0) < target; step = steps[at]) {
      memory = practiced(candidate, memory, slots[step.slot]?.day ?? 0, aim.belief.steepness).memory;
      at += 1;
    }
    gain += (candidate.weights[k] ?? 0) * (worth(memory, target, aim, candidate.known) - (worths[k] ?? 0));
  }
  return gain;
}

/** Unweighted worth at each target with these steps, `until` the slot of that number. */
export function worthsOf(
  { candidate, steps }: Pick<Row, 'candidate' | 'steps'>,
  slots: readonly Slot[],
  aim: Aim,
): number[] {
  return aim.targets.map((target) =>
    worth(memoryAt({ candidate, steps }, target, slots), target, aim, candidate.known),
  );
}

/** Memory as it is expected a day, with the practice planned before it (in slots up to `until`). */
export function memoryAt(
  { candidate, steps }: Pick<Row, 'candidate' | 'steps'>,
  day: number,
  slots: readonly Slot[],
  until = Number.POSITIVE_INFINITY,
): Memory | undefined {
  for (let i = steps.length - 1; i >= 0; i -= 1) {
    const step = steps[i] as Step;
    if (step.slot <= until && (slots[step.slot]?.day ?? 0) < day) return step.memory;
  }
  return candidate.memory;
}
