import type { Candidate } from './candidates.ts';
import type { Aim } from './course.ts';
import { Heap } from './heap.ts';
import { type Row, type Trials, trialsOf, withStep, worthsOf } from './row.ts';
import type { Slot } from './slots.ts';

/** The item-by-day grid: what is planned for each item, and the time that is left in each slot. */
export interface Grid {
  rows: Row[];
  slots: Slot[];
  aim: Aim;
}

/** Weighted gain of the least practice worth planning: a twentieth of a point of recall. */
const LEAST_GAIN = 0.0005;
/** A gathered slot may be overdrawn by part of a practice: expected seconds are no promise. Today's may not. */
const OVERDRAW = 0.5;

/** An empty grid over the candidates; ties between equals are broken by the seed. */
export function gridOf(candidates: readonly Candidate[], slots: Slot[], aim: Aim, seed: number): Grid {
  const empty = new Map<string, Pick<Row, 'worths' | 'trials'>>();
  const rows = candidates.map((candidate): Row => {
    const known = candidate.alike === undefined ? undefined : empty.get(candidate.alike);
    const bare = { candidate, steps: [], worths: known?.worths ?? worthsOf({ candidate, steps: [] }, slots, aim) };
    const trials = known?.trials ?? trialsOf(bare, slots, aim);
    if (!known && candidate.alike !== undefined) empty.set(candidate.alike, { worths: bare.worths, trials });
    return { ...bare, trials, tie: hash(candidate.entry.id, seed) };
  });
  return { rows, slots, aim };
}

interface Offer {
  row: Row;
  slot: number;
  rate: number;
  seconds: number;
}

/**
 * Fills the grid: again and again the practice with the largest gain per second that still fits its slot.
 * The heap is lazy: an offer whose slot is full meanwhile is renewed when it comes up.
 * @returns the weighted gain
 */
export function fill({ rows, slots, aim }: Grid, today?: number): number {
  const heap = new Heap<Offer>((a, b) => a.rate > b.rate || (a.rate === b.rate && a.row.tie < b.row.tie));
  const alike = new Map<string, Pick<Row, 'steps' | 'worths' | 'trials'>>();
  const offer = (row: Row) => {
    const best = bestOffer(row, slots, today);
    if (best) heap.push(best);
  };
  for (const row of rows) offer(row);
  let total = 0;
  for (let one = heap.pop(); one; one = heap.pop()) {
    const { row, rate, seconds } = one;
    const slot = slots[one.slot];
    if (!slot) continue;
    if (fits(slot, seconds, today)) {
      slot.seconds -= slot.day === today ? Math.round(seconds) : seconds;
      total += rate * seconds;
      take(row, one.slot, slots, aim, alike);
    }
    offer(row);
  }
  return total;
}

/** Plans the practice. Unseen items of the same sort and the same plan share the reckoning. */
function take(row: Row, slot: number, slots: readonly Slot[], aim: Aim, alike: Map<string, Pick<Row, 'steps' | 'worths' | 'trials'>>): void {
  const { candidate } = row;
  const plan = row.steps.map((step) => step.slot).concat(slot).sort((a, b) => a - b);
  const key = candidate.alike === undefined ? undefined : `${candidate.alike}|${plan.join()}`;
  const known = key === undefined ? undefined : alike.get(key);
  row.steps = known?.steps ?? withStep(row, slot, slots, aim.belief.steepness);
  row.worths = known?.worths ?? worthsOf(row, slots, aim);
  row.trials = known?.trials ?? trialsOf(row, slots, aim);
  if (key !== undefined && !known) alike.set(key, { steps: row.steps, worths: row.worths, trials: row.trials });
}

function bestOffer(row: Row, slots: readonly Slot[], today: number | undefined): Offer | undefined {
  const { rate, seconds }: Trials = row.trials;
  let best = -1;
  let most = 0;
  for (let i = 0; i < slots.length; i += 1) {
    const slot = slots[i] as Slot;
    const here = rate[i] ?? 0;
    if (here > most && here * (seconds[i] ?? 0) >= LEAST_GAIN && fits(slot, seconds[i] ?? 0, today)) {
      best = i;
      most = here;
    }
  }
  return best < 0 ? undefined : { row, slot: best, rate: most, seconds: seconds[best] ?? 0 };
}

function fits(slot: Slot, seconds: number, today: number | undefined): boolean {
  return slot.seconds >= (slot.day === today ? Math.round(seconds) : seconds * OVERDRAW);
}

/** A number from 0 to 1 for a text and a seed (FNV-1a, then mixed). */
export function hash(text: string, seed: number): number {
  let h = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}
