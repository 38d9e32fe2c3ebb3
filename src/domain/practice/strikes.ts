import { byLevel, type Level, withLevels } from '../level.ts';
import type { Strike } from '../records/strike.ts';

/** What a list of points to tick is, as far as it matters here; in some kinds each has a level. */
export interface StrikablePoint {
  text: string;
  level?: Level;
}

/** The item, as far as it matters here. */
interface Named {
  id: string;
  aliases?: readonly string[];
}

/** What the user struck out of an item, under its id or an earlier one, the oldest first. */
export function strikesOn(strikes: Iterable<Strike>, { id, aliases = [] }: Named): Strike[] {
  return [...strikes]
    .filter(({ item }) => item === id || aliases.includes(item))
    .sort((a, b) => Date.parse(a.added) - Date.parse(b.added));
}

/**
 * The places of the struck points in an item's list, from 0. None of them counts where nothing would be left to say at
 * the item's own level: an answer without a point to it has no grade.
 */
export function struckPlaces(
  points: readonly StrikablePoint[],
  strikes: readonly Pick<Strike, 'point'>[],
  level: Level,
): number[] {
  const struck = new Set(strikes.map(({ point }) => point));
  const left = points.filter(({ text }) => !struck.has(text));
  if (countedAt(level, left) === 0) return [];
  return points.flatMap(({ text }, place) => (struck.has(text) ? [place] : []));
}

/** Whether a point can still be struck out: another one stays that counts at the item's own level. */
export function canStrike(points: readonly StrikablePoint[], place: number, level: Level): boolean {
  return (
    countedAt(
      level,
      points.filter((_, i) => i !== place),
    ) > 0
  );
}

function countedAt(level: Level, points: readonly StrikablePoint[]): number {
  return byLevel(withLevels(points, level), level).own.length;
}

/** Whether two attempts were made at the same points of a list, by the places that were left out of it. */
export function sameStruck(one: readonly number[] = [], other: readonly number[] = []): boolean {
  return one.length === other.length && one.every((place, i) => place === other[i]);
}
