import { hash } from '../hash.ts';
import type { Candidate } from './candidates.ts';
import type { Aim } from './course.ts';
import { Heap } from './heap.ts';
import { boundOf, type Row, type Trials, trialsOf, withStep, worthsOf } from './row.ts';
import type { Slot } from './slots.ts';

/** The item-by-day grid: what is planned for each item, and the time that is left in each slot. */
export interface Grid {
  rows: Row[];
  slots: Slot[];
  aim: Aim;
  /** What is known of unseen items, by sort and plan. */
  shared: Map<string, Pick<Row, 'steps' | 'worths' | 'trials'>>;
}

/** Weighted gain of the least practice worth planning: a twentieth of a point of recall. */
const LEAST_GAIN = 0.0005;
/** A gathered slot may be overdrawn by part of a practice: expected seconds are not a promise. Today's may not. */
const OVERDRAW = 0.5;

/** An empty grid over the candidates; ties between equals are broken by the seed. */
export function gridOf(candidates: readonly Candidate[], slots: Slot[], aim: Aim, seed: number): Grid {
  const rows = candidates.map((candidate): Row => {
    const worths = worthsOf({ candidate, steps: [] }, slots, aim);
    return { candidate, steps: [], worths, tie: hash(candidate.entry.id, seed) };
  });
  return { rows, slots, aim, shared: new Map() };
}

/** What one more practice of the item would bring. */
export function trialsIn({ slots, aim, shared }: Grid, row: Row): Trials {
  if (row.trials) return row.trials;
  const key = sharedKey(row.candidate, row.steps);
  const known = key === undefined ? undefined : shared.get(key);
  row.trials = known?.trials ?? trialsOf(row, slots, aim);
  if (key !== undefined) shared.set(key, { steps: row.steps, worths: row.worths, trials: row.trials });
  return row.trials;
}

/** Plans one more practice of the item. */
export function take({ slots, aim, shared }: Grid, row: Row, slot: number): void {
  const key = sharedKey(
    row.candidate,
    [...row.steps, { slot }].sort((a, b) => a.slot - b.slot),
  );
  const known = key === undefined ? undefined : shared.get(key);
  row.steps = known?.steps ?? withStep(row, slot, slots, aim.belief.steepness);
  row.worths = known?.worths ?? worthsOf(row, slots, aim);
  row.trials = known?.trials;
}

/** Unseen items of the same sort with the same plan are computed once. */
function sharedKey({ alike }: Candidate, steps: readonly { slot: number }[]): string | undefined {
  return alike === undefined ? undefined : `${alike}|${steps.map(({ slot }) => slot).join()}`;
}

/** A practice on offer; without a slot it is a bound only, to be computed when it comes up. */
interface Offer {
  row: Row;
  rate: number;
  at?: number;
  seconds?: number;
}

/**
 * Fills the grid: again and again the practice with the largest gain per second that still fits its slot.
 * The heap is lazy: rows enter with a bound, and an offer whose slot is full meanwhile is renewed when it comes up.
 */
export function fill(grid: Grid, today?: number): void {
  const heap = new Heap<Offer>((a, b) => a.rate > b.rate || (a.rate === b.rate && a.row.tie < b.row.tie));
  for (const row of grid.rows) heap.push({ row, rate: boundOf(row) });
  for (let one = heap.first; one; one = heap.first) {
    const slot = one.at === undefined ? undefined : grid.slots[one.at];
    const { seconds = 0 } = one;
    if (slot && one.at !== undefined && fits(slot, seconds, today)) {
      slot.seconds -= slot.day === today ? Math.round(seconds) : seconds;
      take(grid, one.row, one.at);
    }
    const best = bestOffer(grid, one.row, today);
    if (best) heap.replace(best);
    else heap.pop();
  }
}

/** The practice with the largest gain per second among the slots that have room. Plain loops: it runs thousands of times. */
function bestOffer(grid: Grid, row: Row, today: number | undefined): Offer | undefined {
  const { slots } = grid;
  if (!hasRoom(slots)) return undefined;
  const { rate, seconds } = trialsIn(grid, row);
  let at = -1;
  let most = 0;
  for (let i = 0; i < slots.length; i += 1) {
    const here = rate[i] ?? 0;
    const takes = seconds[i] ?? 0;
    if (here <= most || here * takes < LEAST_GAIN || !fits(slots[i] as Slot, takes, today)) continue;
    at = i;
    most = here;
  }
  return at < 0 ? undefined : { row, at, rate: most, seconds: seconds[at] ?? 0 };
}

/** No practice takes less than two seconds: a full grid needs no further computing. */
function hasRoom(slots: readonly Slot[]): boolean {
  for (let i = 0; i < slots.length; i += 1) if ((slots[i]?.seconds ?? 0) >= 2) return true;
  return false;
}

function fits(slot: Slot, seconds: number, today: number | undefined): boolean {
  return slot.seconds >= (slot.day === today ? Math.round(seconds) : seconds * OVERDRAW);
}
