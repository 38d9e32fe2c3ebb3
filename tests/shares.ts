import { createHash } from 'node:crypto';
import { THOROUGH } from './thorough.mts';

export { THOROUGH };

/** The time zone in which the tests were asked to run. */
export const ZONE = process.env.TZ;

const RUNS = Number(process.env.RUNS);

/** How often a property is tried: so often when thorough, a fifth of it otherwise, or as often as RUNS says. */
export function runs(all: number): number {
  if (RUNS > 0) return RUNS;
  return THOROUGH ? all : Math.ceil(all / 5);
}

/** How large something is that could be large: so large when thorough, a fifth of it otherwise. */
export function largeOf(all: number): number {
  return THOROUGH ? all : all / 5;
}

/** How many processes a crowd is: so many when thorough, half of them otherwise. */
export function crowdOf(all: number): number {
  return THOROUGH ? all : all / 2;
}

/** At most so many of a list, always the same ones; all of them when thorough. The list may grow, the time may not. */
export function someOf<T>(all: readonly T[], most: number, nameOf: (one: T) => string): T[] {
  if (THOROUGH || all.length <= most) return [...all];
  const chosen = new Set([...all].sort((a, b) => hashOf(nameOf(a)) - hashOf(nameOf(b))).slice(0, most));
  return all.filter((one) => chosen.has(one));
}

/** A number that a name always has, evenly spread. */
export function hashOf(name: string): number {
  return createHash('sha1').update(name).digest().readUInt32BE();
}
