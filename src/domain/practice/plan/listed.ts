import type { Entry } from '../../ports.ts';
import { type Belief, chanceOf } from '../memory/belief.ts';
import type { Candidate } from './candidates.ts';
import type { PlannedItem } from './planned.ts';
import { pointsOn, practicedOn } from './track.ts';

/** An item of that day's list, with what this practice alone brings by a later day. */
export function listed(candidate: Candidate, day: number, on: number, belief: Belief): PlannedItem {
  const { entry, own, costs } = candidate;
  const memory = own?.memory;
  const taken = memory ? costs.fail + chanceOf(memory, day, belief) * (costs.pass - costs.fail) : costs.first;
  const after = practicedOn(candidate, memory, day, belief);
  const gain = pointsOn(candidate, after, on, belief) - pointsOn(candidate, memory, on, belief);
  return { entry, own, seconds: Math.max(1, Math.round(taken)), gain: Math.max(0, gain) };
}

/** One of each kind in turn, so that a day is not twenty of the same; the order within a kind is kept. */
export function inTurn<T extends { entry: Pick<Entry, 'kind'> }>(items: readonly T[]): T[] {
  const turns = new Map<string, number>();
  const turned = items.map((item) => {
    const turn = turns.get(item.entry.kind) ?? 0;
    turns.set(item.entry.kind, turn + 1);
    return { item, turn };
  });
  const kinds = [...turns.keys()];
  const place = (one: T) => kinds.indexOf(one.entry.kind);
  return turned.sort((a, b) => a.turn - b.turn || place(a.item) - place(b.item)).map(({ item }) => item);
}
