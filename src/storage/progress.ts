import { type Attempt, standingAttempts } from '../domain/practice/attempt.ts';
import { emptyStanding, fold, type Standing, standingOf } from '../domain/practice/standing.ts';
import type { Progress } from '../world.ts';
import { type AttemptsFrom, openAttempts } from './attempts.ts';
import { openSnapshot } from './snapshot.ts';
import { tellOnce } from './telling.ts';

/** Raised when the folded state changes its shape or its meaning: older snapshots are then folded again. */
const VERSION = 'standing-8';
/** A tail longer than this is worth a new snapshot. */
const TAIL = 50;

/** What is in a snapshot. */
interface Fold {
  standing: Standing;
  /** Ids of attempts that were taken back: one of them may still arrive, from another machine. */
  undone: string[];
}

/**
 * The log of attempts and the standing folded from it. Only what was appended since the last snapshot is read;
 * the snapshot may be thrown away at any time.
 */
export function openProgress(folder: string, warn: (text: string) => void): Progress {
  const log = openAttempts(folder);
  const snapshots = openSnapshot<Fold>(folder, VERSION);
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
    // What is folded in cannot be taken out again: after an undo the whole log is folded again.
    if (kept && tail && tail.undos.length === 0) {
      const { undone } = kept.state;
      const standing = fold(
        kept.state.standing,
        undone.length === 0 ? tail.attempts : tail.attempts.filter(({ id }) => !undone.includes(id)),
      );
      tell();
      if (!standing.disordered) {
        if (tail.attempts.length > TAIL) keep(tail, { standing, undone });
        return standing;
      }
    }
    const whole = log.readFrom(0, '');
    tell();
    if (!whole) return emptyStanding();
    const standing = standingOf(standingAttempts(whole.attempts, whole.undos));
    const undone = whole.undos.map(({ undoes }) => undoes);
    if (whole.attempts.length > TAIL) keep(whole, { standing, undone });
    return standing;
  };

  function keep({ offset, mark }: AttemptsFrom, state: Fold): void {
    snapshots.write({ offset, mark, state });
  }

  return {
    record: (records) => log.record(records),
    all,
    undos: () => log.undos(),
    standing: (until) => {
      const standing = current();
      if (!until || standing.latest <= until.getTime()) return standing;
      return standingOf(all().filter(({ at }) => Date.parse(at) <= until.getTime()));
    },
  };
}
