import { type Attempt, HELD, pointsOf } from './attempt.ts';
import { inTime } from './history.ts';

/** Minutes without practice after which the next attempt begins another session. Our own choice: a lunch break. */
const PAUSE = 45;

/** Whether an item is worth practicing again at once: graded again or hard, or less than three quarters of its points said. */
export function wasMissed(attempt: Pick<Attempt, 'grade' | 'said' | 'of'>): boolean {
  return attempt.grade === 'again' || attempt.grade === 'hard' || pointsOf(attempt) < HELD;
}

/** The attempts whose item was missed in its drill and not made up for later among them, each item and drill once. */
export function missedOf(attempts: readonly Attempt[]): Attempt[] {
  const latest = new Map<string, Attempt>();
  for (const attempt of inTime(attempts)) latest.set(`${attempt.item}/${attempt.drill ?? ''}`, attempt);
  return [...latest.values()].filter(wasMissed);
}

/**
 * The attempts of the last session, in the order of time: back from the latest one until a pause of 45 minutes. What
 * was practiced elsewhere and noted by hand belongs to no session.
 */
export function lastSession(attempts: readonly Attempt[]): Attempt[] {
  const own = inTime(attempts.filter(({ elsewhere }) => !elsewhere));
  const first = own.findLastIndex((attempt, i) => {
    const before = own[i - 1];
    return !before || begun(attempt) - Date.parse(before.at) > PAUSE * 60_000;
  });
  return own.slice(Math.max(0, first));
}

/** When an attempt began, in milliseconds. */
function begun({ at, spent, seconds = 0 }: Attempt): number {
  return Date.parse(at) - (spent ?? seconds) * 1000;
}
