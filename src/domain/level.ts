export const LEVELS = ['junior', 'mid', 'senior', 'staff'] as const;
export type Level = (typeof LEVELS)[number];

export function isLevel(value: unknown): value is Level {
  return LEVELS.some((level) => level === value);
}

/** How high a level is, from 0. */
const rank = (level: Level) => LEVELS.indexOf(level);

/** The higher one of two: no one is asked an item below the level from which it is asked. */
export function higher(one: Level, other: Level): Level {
  return rank(one) >= rank(other) ? one : other;
}

/** The next level up; undefined above the highest. */
export function nextLevel(level: Level): Level | undefined {
  return LEVELS[rank(level) + 1];
}

/** Whether what is expected from one level on is expected at another. */
export function isUpTo(level: Level, from: Level): boolean {
  return rank(from) <= rank(level);
}

/** Points of which some name the level from which on they are expected; the others are expected at their item's. */
export function withLevels<T extends { level?: Level | undefined }>(points: readonly T[], level: Level) {
  return points.map((point) => ({ ...point, level: point.level ?? level }));
}

/** Things by what is expected at a level, and what the next one adds; what lies further up is left out. */
export function byLevel<T extends { level: Level }>(all: readonly T[], level: Level): { own: T[]; stretch: T[] } {
  return {
    own: all.filter((one) => isUpTo(level, one.level)),
    stretch: all.filter((one) => one.level === nextLevel(level)),
  };
}
