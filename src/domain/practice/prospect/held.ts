import { type Belief, isFirm } from '../memory/belief.ts';
import type { Candidate } from '../plan/candidates.ts';

/** Items that the user holds: they would be produced with a probability of 0.9 or more. */
export interface Held {
  today: number;
  /** On the evening before, by what was practiced until then. */
  yesterday: number;
  of: number;
}

export function heldOn(day: number, candidates: readonly Candidate[], of: number, belief: Belief): Held {
  const held = { today: 0, yesterday: 0, of };
  for (const { memory, own } of candidates) {
    if (!memory) continue;
    const before = memory.day < day ? memory : own?.earlier;
    if (isFirm(memory, day, belief)) held.today += 1;
    if (isFirm(before, day - 1, belief)) held.yesterday += 1;
  }
  return held;
}
