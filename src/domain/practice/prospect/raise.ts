import type { Entry } from '../../ports.ts';
import type { PlanInput } from '../plan/planned.ts';
import { type Preparation, prepared } from '../plan/preparation.ts';
import { type Expected, expectedWith, fewest } from './roll.ts';
import type { Verdict } from './verdict.ts';

/** What would raise the result at the next interview; each is rolled forward, so only `forecast` tells it. */
export interface Raise {
  /** Minutes on top of every day by which the target is reached; absent if it is reached anyway, or by none of these. */
  minutes?: number;
  /** Kinds without which more would be said of all others. */
  without: { kind: Entry['kind']; items: number; expected: Expected }[];
}

/** Minutes on top that are tried, in fives up to two hours; kinds that are tried, and points that one must bring to be told. */
const EACH = 5;
const MOST = 120;
const KINDS = 3;
const WORTH_TELLING = 0.01;

/** Nothing on the last days, when it is too late to raise anything. */
export function raiseOf(given: PlanInput, preparation: Preparation, { phase, expected, target = 0 }: Verdict): Raise {
  if (phase !== 'graded' || !expected) return { without: [] };
  const without = leavingOut(given, preparation, expected);
  if (expected.recall >= target) return { without };
  // More minutes never lead to less.
  const enough = fewest(MOST / EACH + 1, (times) => expectedWith(times * EACH, preparation).recall >= target);
  return enough > MOST / EACH ? { without } : { minutes: enough * EACH, without };
}

/** The kinds with most items, each left out alone; with only one kind nothing would be left. */
function leavingOut(given: PlanInput, { candidates }: Preparation, { recall }: Expected): Raise['without'] {
  const counts = new Map<Entry['kind'], number>();
  for (const { entry } of candidates) counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
  if (counts.size < 2) return [];
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, KINDS);
  return most
    .map(([kind, items]) => {
      const entries = given.entries.filter((entry) => entry.kind !== kind);
      return { kind, items, expected: expectedWith(0, prepared({ ...given, entries })) };
    })
    .filter(({ expected }) => expected.recall >= recall + WORTH_TELLING);
}
