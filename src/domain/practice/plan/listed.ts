import type { Entry } from '../../ports.ts';
import { type Belief, chanceOf } from '../memory/belief.ts';
import type { Candidate } from './candidates.ts';
import type { PlannedItem } from './planned.ts';
import { pointsOn, practicedOn } from './track.ts';

/** An item of that day's list, with what this practice alone brings by a later day. */
export function listed(candidate: Candidate, day: number, on: number, belief: Belief): PlannedItem {
  const { entry, own, memory, costs } = candidate;
  const taken = memory ? costs.fail + chanceOf(memory, day, belief) * (costs.pass - costs.fail) : costs.first;
  const after = practicedOn(candidate, memory, day, belief);
  const gain = pointsOn(candidate, after, on, belief) - pointsOn(candidate, memory, on, belief);
  return { entry, own, seconds: Math.max(1, Math.round(taken)), gain: Math.max(0, gain) };
}

/** One of each kind in turn, so that a day is not twenty of the same; the order within a kind is kept. */
export function inTurn<T extends { entry: Pick<Entry, 'kind'> }>(items: readonly T[]): T[] {
  const byKind = new Map<string, T[]>();
  for (const item of items) {
    const list = byKind.get(item.entry.kind);
    if (list) list.push(item);
    else byKind.set(item.entry.kind, [item]);
  }
  const lists = [...byKind.values()];
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}
