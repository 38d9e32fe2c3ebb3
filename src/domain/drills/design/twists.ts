import type { DesignPoint, Twist } from './task.ts';

/** Parts in a drawing, each with the candidate's own words for it. */
export type Drawn = Readonly<Record<string, string>>;

/** Whether a twist has something to say about a drawing. */
export function fits({ when }: Pick<Twist, 'when'>, drawn: Drawn): boolean {
  if (when?.has !== undefined && drawn[when.has] === undefined) return false;
  return when?.lacks === undefined || drawn[when.lacks] === undefined;
}

const OWN = /\{([a-z][a-z0-9-]*)\}/g;

/** A twist as it is said: `{cache}` is the candidate's own word for it. */
export function saidTo(says: string, drawn: Drawn): string {
  return says.replace(OWN, (_, part: string) => drawn[part] ?? part);
}

/** The parts whose own words a twist uses. */
export function ownWordsIn(says: string): string[] {
  return [...says.matchAll(OWN)].map(([, part = '']) => part);
}

/** The points that arise in a drawing. */
export function arising(points: readonly DesignPoint[], drawn: Drawn): DesignPoint[] {
  return points.filter(({ needs }) => needs === undefined || drawn[needs] !== undefined);
}

/** The parts of one drawing for which no twist of a stage fits; undefined if there is always one. */
export function unfitted(twists: readonly Twist[]): string[] | undefined {
  const named = twists.flatMap(({ when }) => [when?.has, when?.lacks]).filter((part) => part !== undefined);
  const parts = [...new Set(named)];
  for (let set = 0; set < 2 ** parts.length; set++) {
    const has = parts.filter((_, i) => set & (1 << i));
    const drawn = Object.fromEntries(has.map((part) => [part, part]));
    if (!twists.some((twist) => fits(twist, drawn))) return has;
  }
  return undefined;
}
