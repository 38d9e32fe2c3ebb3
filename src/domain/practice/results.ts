import { type Attempt, HELD, pointsOf, SURE } from './attempt.ts';
import { wasMissed } from './missed.ts';
import { skimmed } from './pace.ts';

/** One thing practiced in a session, with the attempt before it in the same drill, if there was one. */
export interface Practiced {
  attempt: Attempt;
  title: string;
  last?: Attempt | undefined;
}

/** How sure the user was of the answers whose points were counted, and how many of them held up. */
export interface SureOf {
  sure: number;
  sureHeld: number;
  unsure: number;
  unsureHeld: number;
}

/** What a session came to. */
export interface Results<T extends Practiced = Practiced> {
  /** Each item and drill once, as it is at the end, in the order of practice. */
  rows: T[];
  /** Points said more than the last time, over what had been counted before; negative if there were fewer. */
  gained: number;
  /** What was said of it rose most, as a share of its points; absent if nothing rose. */
  improved?: T;
  sureOf: SureOf;
}

/** What a session came to, from what was practiced in it. */
export function resultsOf<T extends Practiced>(done: readonly T[]): Results<T> {
  const rows = latestOf(done);
  const risen = rows.filter((row) => riseOf(row) > 0).sort((a, b) => riseOf(b) - riseOf(a));
  const [improved] = risen;
  const gained = rows.reduce((sum, { attempt, last }) => sum + gainOf(attempt, last), 0);
  return { rows, gained, ...(improved && { improved }), sureOf: sureOf(done.map(({ attempt }) => attempt)) };
}

/** What is worth practicing again at once. */
export function missedIn<T extends Practiced>(done: readonly T[]): T[] {
  return latestOf(done).filter(({ attempt }) => wasMissed(attempt));
}

/** How sure someone was, against what they said. Answers without counted points, and those only skimmed, tell nothing. */
export function sureOf(attempts: readonly Attempt[]): SureOf {
  const found: SureOf = { sure: 0, sureHeld: 0, unsure: 0, unsureHeld: 0 };
  for (const attempt of attempts) {
    if (attempt.confidence === undefined || !isCounted(attempt) || skimmed(attempt)) continue;
    const held = pointsOf(attempt) >= HELD ? 1 : 0;
    if (attempt.confidence >= SURE) {
      found.sure += 1;
      found.sureHeld += held;
    } else {
      found.unsure += 1;
      found.unsureHeld += held;
    }
  }
  return found;
}

/** Whether its points were counted. */
export function isCounted({ said, of }: Attempt): boolean {
  return said !== undefined && of !== undefined && of > 0;
}

/** Each item and drill once: its latest attempt, beside the one before the first, or the first if it was new. */
function latestOf<T extends Practiced>(done: readonly T[]): T[] {
  const rows = new Map<string, T>();
  for (const one of done) {
    const key = `${one.attempt.item}/${one.attempt.drill}`;
    const first = rows.get(key);
    rows.set(key, first ? { ...one, last: first.last ?? first.attempt } : one);
  }
  return [...rows.values()];
}

/** By how much the share of points said rose since the last time; 0 where one of them was not counted. */
function riseOf({ attempt, last }: Practiced): number {
  return last && isCounted(last) && isCounted(attempt) ? pointsOf(attempt) - pointsOf(last) : 0;
}

function gainOf(attempt: Attempt, last: Attempt | undefined): number {
  if (!last || attempt.of !== last.of || !isCounted(attempt) || !isCounted(last)) return 0;
  return (attempt.said ?? 0) - (last.said ?? 0);
}
