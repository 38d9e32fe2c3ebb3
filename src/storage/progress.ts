import type { Attempt } from '../domain/practice/attempt.ts';
import { emptyStanding, fold, type Standing, standingOf } from '../domain/practice/standing.ts';
import type { Progress } from '../world.ts';
import { openAttempts } from './attempts.ts';
import { openSnapshot } from './snapshot.ts';
import { tellOnce } from './telling.ts';

/** Raised when the folded state changes its shape or its meaning: older snapshots are then folded anew. */
const VERSION = 'standing-5';
/** A tail longer than this is worth a new snapshot. */
const TAIL = 50;

/**
 * The log of attempts and the standing folded from it. Only what was appended since the last snapshot is read;
 * the snapshot may be thrown away at any time.
 */
export function openProgress(folder: string, warn: (text: string) => void): Progress {
  const log = openAttempts(folder);
  const snapshots = openSnapshot<Standing>(folder, VERSION);
  const tellAll = tellOnce(warn);
  const tell = () => tellAll(log.troubles());
  const all = (): Attempt[] => {
    const attempts = log.all();
    tell();
    return attempts;
  };

  const current = (): Standing => {
    const kept = snapshots.read();
    const tail = kept && log.readFrom(kept.offset, kept.mark);
    if (kept && tail) {
      const standing = fold(kept.state, tail.attempts);
      tell();
      if (!standing.disordered) {
        if (tail.attempts.length > TAIL) snapshots.write({ offset: tail.offset, mark: tail.mark, state: standing });
        return standing;
      }
    }
    const whole = log.readFrom(0, '');
    tell();
    if (!whole) return emptyStanding();
    const standing = standingOf(whole.attempts);
    if (whole.attempts.length > TAIL) snapshots.write({ offset: whole.offset, mark: whole.mark, state: standing });
    return standing;
  };

  return {
    record: (attempts) => log.record(attempts),
    all,
    standing: (until) => {
      const standing = current();
      if (!until || standing.latest <= until.getTime()) return standing;
      return standingOf(all().filter(({ at }) => Date.parse(at) <= until.getTime()));
    },
  };
}
