import type { DrillName, TaskOf } from '../drills/drills.ts';
import { type Item, KINDS, type KindName } from './kinds.ts';

/** What an item offers, by drill. */
export type Tasks = { [D in DrillName]?: TaskOf<D> };

/** The tasks of an item. They are made when content is compiled, so that practice loads no kind. */
export function tasksOf(item: Item): Tasks {
  const offers = Object.entries(KINDS[item.kind].offers as Record<string, (item: Item) => unknown>);
  return Object.fromEntries(offers.map(([drill, offer]) => [drill, offer(item)]));
}

/** Every kind, and the drills that it offers tasks to: the first is the one that a plan chooses. */
export function drillsByKind(): Record<KindName, DrillName[]> {
  const kinds = Object.entries(KINDS).map(([name, { offers }]) => [name, Object.keys(offers)]);
  return Object.fromEntries(kinds) as Record<KindName, DrillName[]>;
}
