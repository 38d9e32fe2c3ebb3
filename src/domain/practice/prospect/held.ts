import type { Grade } from '../attempt.ts';
import { type Belief, isFirm } from '../memory/belief.ts';
import type { ItemStanding } from '../memory/item.ts';
import type { Memory } from '../memory/memory.ts';

/** Items that the user holds. */
export interface Held {
  today: number;
  /** Items that today's practice made firm, and items met for the first time today. */
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
  const held = { today: 0, gained: 0, met: 0, of };
  for (const { own } of practiced) {
    if (!own) continue;
    const { memory, grade, earlier } = own;
    const now = isHeld(memory, grade, day, belief);
    if (now) held.today += 1;
    if (now && memory.day === day && !isFirm(earlier, day, belief)) held.gained += 1;
    if (memory.day === day && !earlier) held.met += 1;
  }
  return held;
}
