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
