import type { Item } from '../../content/kinds.ts';
import { type StrikablePoint, struckPlaces } from '../../practice/strikes.ts';
import type { Strike } from '../../records/strike.ts';

/** The points of an item that are ticked in a drill; none where the drill ticks something else. */
export function pointsIn(task: object): readonly StrikablePoint[] {
  return 'points' in task && Array.isArray(task.points) ? task.points : [];
}

/** A task without the points that the user struck out, and their places in its list. */
export function withoutStruck<Task extends object>(
  task: Task,
  { level }: Pick<Item, 'level'>,
  strikes: readonly Strike[],
): { task: Task; struck: number[] } {
  const points = pointsIn(task);
  const struck = strikes.length > 0 ? struckPlaces(points, strikes, level) : [];
  if (struck.length === 0) return { task, struck };
  return { task: { ...task, points: points.filter((_, place) => !struck.includes(place)) }, struck };
}
