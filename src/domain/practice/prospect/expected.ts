import { placeOf, valueAt } from '../memory/curve.ts';
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
  let [recall, low, high, all] = [0, 0, 0, 0];
  for (const [i, { weights, known }] of [...candidates, ...beyond].entries()) {
    const memory = memories[i];
    const weight = weights[place] as number;
    const log = memory && Math.log(Math.max(0, on - memory.day) / memory.stability);
    const points = (faster: number) =>
      weight * (log === undefined ? known : belief.level * valueAt(outlook.share, placeOf(log + faster)));
    recall += points(0);
    low += points(doubt);
    high += points(-doubt);
    all += weight;
  }
  const share = (points: number) => (all ? points / all : 0);
  return { recall: share(recall), low: share(low), high: share(high) };
}

/** What is expected at the next interview with so many minutes on top of every day. */
export function expectedWith(more: number, preparation: Preparation): Expected {
  return expectedAt(0, rollForward(preparation, more), preparation);
}
