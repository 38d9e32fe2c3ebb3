import { absenceOf } from './absence.ts';
import { type Belief, ENOUGH } from './belief.ts';
import type { Phase } from './calendar.ts';
import { chance } from './course.ts';
import { expectedOn } from './expected.ts';
import { RETENTION } from './memory.ts';
import { fiveMinutesMore, reconciled, secondsNeeded } from './more-time.ts';
import type { Outlook } from './outlook.ts';
import type { PlannedItem } from './planned.ts';
import { memoryAt } from './row.ts';
import { says } from './says.ts';
import type { OpenDay } from './today.ts';
import type { Verdict } from './verdict.ts';

/** Expected recall that the user is told to aim at. */
const TARGET = 0.9;

/** Judges where the plan leads. */
export function verdictOf(input: OpenDay, phase: Phase, outlook: Outlook, items: readonly PlannedItem[]): Verdict {
  const { grid, aim, belief, candidates, beyond, days } = outlook;
  const on = aim.targets[0] ?? input.day;
  const expected = expectedOn(outlook, on);
  const reached = new Set(
    grid.rows.filter(({ candidate, steps }) => candidate.memory || steps.length > 0).map(({ candidate }) => candidate),
  );
  const unreached = candidates
    .filter((candidate) => !candidate.memory && !reached.has(candidate))
    .sort((a, b) => (b.weights[0] ?? 0) - (a.weights[0] ?? 0))
    .map(({ entry }) => ({ id: entry.id, title: entry.title }));
  const firm = grid.rows.filter(
    (row) => chance(memoryAt(row, on, grid.slots), on, belief.steepness, row.candidate.known) >= RETENTION,
  ).length;
  const without = expectedOn(outlook, on, -1);
  const left = days.reduce((sum, { seconds }) => sum + seconds, 0);
  const missed = phase === 'graded' ? absenceOf(input, on, expected.recall) : undefined;
  const estimate = secondsNeeded(outlook, on, TARGET);
  const fiveMore = fiveMinutesMore(outlook, on);
  const needed = reconciled(
    estimate,
    left,
    TARGET - expected.recall,
    days.length > 0 ? fiveMore / (300 * days.length) : 0,
  );
  const facts = {
    phase,
    days: on - input.day,
    expected,
    without,
    firm,
    of: candidates.length + beyond.items,
    target: TARGET,
    ...(needed === undefined ? {} : { minutesNeeded: Math.ceil(needed / 60) }),
    minutesLeft: Math.round(left / 60),
    unreached,
    ...(beyond.items > 0 ? { beyond: beyond.items } : {}),
    fiveMore,
    ...(missed ? { absence: missed } : {}),
    ...(belief.reviews >= ENOUGH ? { calibration: calibrationOf(belief) } : {}),
  };
  const seconds = items.reduce((sum, item) => sum + item.seconds, 0);
  return { says: says(input, facts, on, belief, items.length), seconds, ...facts };
}

function calibrationOf({ reviews, predicted = 0, observed = 0, steepness }: Belief) {
  return { reviews, predicted, observed, steepness };
}
