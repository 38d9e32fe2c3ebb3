import { placeOf, valueAt } from '../memory/curve.ts';
import type { Memory } from '../memory/memory.ts';
import type { Preparation } from '../plan/preparation.ts';
import { memoriesAt, type RolledDay, rollForward } from './roll.ts';

/** Expected share of the points by weight, 0 to 1: the best guess, and the band that holds three users of four. */
export interface Expected {
  recall: number;
  low: number;
  high: number;
}

/** What is expected at the interview in that place of those to come, if the plan is kept on these days. */
export function expectedAt(place: number, days: readonly RolledDay[], preparation: Preparation): Expected {
  const { candidates, beyond, interviews, input, belief, outlook } = preparation;
  const on = interviews[place] ?? input.day;
  const memories = memoriesAt(on, days, preparation);
  // The ends of the band: all is forgotten so many times as fast as is best believed, or as slowly.
  const doubt = Math.log(belief.doubt);
  const at = (memory: Memory, faster: number) =>
    belief.level * valueAt(outlook.share, placeOf(Math.log(Math.max(0, on - memory.day) / memory.stability) + faster));
  const [sum, low, high] = [0, doubt, -doubt].map((faster) => {
    let points = 0;
    for (const [i, { weights, known }] of candidates.entries()) {
      const memory = memories[i];
      points += (weights[place] as number) * (memory ? at(memory, faster) : known);
    }
    return points;
  }) as [number, number, number];
  const known = beyond.reduce((points, one) => points + (one.weights[place] as number) * one.known, 0);
  const weight = [...candidates, ...beyond].reduce((all, { weights }) => all + (weights[place] as number), 0);
  const share = (points: number) => (weight ? (points + known) / weight : 0);
  return { recall: share(sum), low: share(low), high: share(high) };
}

/** What is expected at the next interview with so many minutes on top of every day. */
export function expectedWith(more: number, preparation: Preparation): Expected {
  return expectedAt(0, rollForward(preparation, more), preparation);
}
