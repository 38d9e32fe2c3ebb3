import type { Entry } from '../ports.ts';
import type { Attempt } from './attempt.ts';
import { sameStruck } from './strikes.ts';

/** The attempts at an item, under its id or an old one, in the order of time. */
export function attemptsAt(attempts: readonly Attempt[], { id, aliases }: Pick<Entry, 'id' | 'aliases'>): Attempt[] {
  return inTime(attempts.filter(({ item }) => item === id || aliases.includes(item)));
}

/** In the order of time: what was noted later, or came from another machine, stands further down in the log. */
export function inTime(attempts: readonly Attempt[]): Attempt[] {
  return [...attempts].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** How the points went: the first and the last time that there were any to say, as shares from 0 to 1. */
export interface Trend {
  tries: number;
  first: number;
  last: number;
  /** Points that there were to say, if they were as many each time. */
  of?: number;
}

/** Undefined where fewer than two attempts had points to say. */
export function trendOf(attempts: readonly Attempt[]): Trend | undefined {
  const told = inTime(attempts).flatMap(({ said, of }) => (said !== undefined && of ? [{ said, of }] : []));
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last || told.length < 2) return undefined;
  const same = told.every(({ of }) => of === first.of);
  return {
    tries: told.length,
    first: first.said / first.of,
    last: last.said / last.of,
    ...(same && { of: first.of }),
  };
}

/**
 * Which of an item's points no attempt said, by place; none where fewer than two were made at these points. Points are
 * those of one revision, without those that are struck out: what an attempt at others ticked is left out.
 */
export function alwaysMissed(
  attempts: readonly Attempt[],
  { points, revision, struck }: { points: number; revision: number; struck?: readonly number[] },
): number[] {
  const same = attempts.filter(
    (one) =>
      one.of === points &&
      one.revision === revision &&
      sameStruck(one.struck, struck) &&
      (one.ticks?.length ?? 0) >= points,
  );
  if (same.length < 2) return [];
  return Array.from({ length: points }, (_, place) => place).filter((place) =>
    same.every(({ ticks }) => !ticks?.[place]),
  );
}
