import type { Belief } from './belief.ts';
import { tailChance } from './course.ts';
import { type Memory, recall } from './memory.ts';
import type { Outlook } from './outlook.ts';
import { memoryAt } from './row.ts';

/** Expected recall as a share of the weight, 0 to 1: the best guess, and the band of what is believed of forgetting. */
export interface Expected {
  recall: number;
  low: number;
  high: number;
}

/** Weighted sums of the same. */
interface Sums extends Expected {
  weight: number;
}

/** Items outside the grid stay as they are: they are summed once for each outlook. */
const outsides = new WeakMap<Outlook['outside'], Map<number, Sums>>();

/** Expected recall a day if the plan is kept in the slots up to `until`, and dropped then; -1: no practice at all. */
export function expectedOn(
  { outside, beyond, grid, belief }: Outlook,
  day: number,
  until = Number.POSITIVE_INFINITY,
): Expected {
  const total = { ...outsideOn(outside, belief, day) };
  total.weight += beyond.weight;
  for (const part of ['recall', 'low', 'high'] as const) total[part] += beyond.known;
  for (const row of grid.rows) add(total, row.candidate, memoryAt(row, day, grid.slots, until), belief, day);
  const share = (sum: number) => (total.weight ? sum / total.weight : 0);
  return { recall: share(total.recall), low: share(total.low), high: share(total.high) };
}

function outsideOn(outside: Outlook['outside'], belief: Belief, day: number): Sums {
  const known = outsides.get(outside) ?? new Map<number, Sums>();
  outsides.set(outside, known);
  const sums = known.get(day) ?? { weight: 0, recall: 0, low: 0, high: 0 };
  if (!known.has(day)) for (const candidate of outside) add(sums, candidate, candidate.memory, belief, day);
  known.set(day, sums);
  return sums;
}

function add(
  total: Sums,
  { weights, known }: Outlook['candidates'][number],
  memory: Memory | undefined,
  belief: Belief,
  day: number,
): void {
  const weight = weights[0] ?? 0;
  const modelled = memory ? recall(memory, day) : 0;
  total.weight += weight;
  total.recall += weight * (memory ? modelled ** belief.steepness : known);
  // The lower end is the steeper of both shapes of forgetting.
  total.low += weight * (memory ? Math.min(modelled ** belief.high, tailChance(memory, day, belief.tail)) : known);
  total.high += weight * (memory ? modelled ** belief.low : known);
}
