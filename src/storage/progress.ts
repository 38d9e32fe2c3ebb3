import type { Days } from '../domain/dates.ts';
import { type Attempt, notTakenBack } from '../domain/practice/attempt.ts';
import { emptyStanding, fold, type Standing, standingOf } from '../domain/practice/standing.ts';
import type { Progress } from '../world.ts';
import { type AttemptsFrom, openAttempts } from './attempts.ts';
import { openSnapshot } from './snapshot.ts';
import { tellOnce } from './telling.ts';
import { tryWriting } from './writable.ts';

/** Raised when the folded state changes its shape or its meaning: older snapshots are then folded again. */
const VERSION = 'standing-13';
/** A tail longer than this is worth a new snapshot. */
const TAIL = 50;

/** What is in a snapshot. */
interface Fold {
  standing: Standing;
  /** Ids of attempts that were taken back: one of them may still arrive, from another machine. */
  undone: string[];
}

/**
 * The logs of attempts and the standing folded from them. Only what was appended since the last snapshot is read;
 * the snapshot may be thrown away at any time.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: short functions around one log and its snapshot.
export function openProgress(
  folder: string,
  warn: (text: string) => void,
  days: () => Days,
  device: () => string = () => '',
): Progress {
  const log = openAttempts(folder, undefined, device);
  const snapshots = openSnapshot<Fold>(folder, VERSION);
  const tellAll = tellOnce(warn);
  const tell = () => tellAll(log.troubles());
  const all = (): Attempt[] => {
    const attempts = log.all();
    tell();
    return attempts;
  };

  /** Of the latest reading. */
  let latest: number | undefined;
  const current = (): Standing => {
    const standing = read();
    latest = standing.latest;
    return standing;
  };

  const read = (): Standing => {
    const { dayStarts } = days();
    const snapshot = snapshots.read();
    // Other days are other standings: what was folded by them is folded again.
    const kept = snapshot?.state.standing.dayStarts === dayStarts ? snapshot : undefined;
    const tail = kept && log.readFrom(kept.places);
    // How many lines cannot be read, only the whole log says.
    const isWhole = log.troubles().length === 0;
    // What is folded in cannot be taken out again: after an undo the whole log is folded again.
    // Nor can the fold tell whether one that is not later was among them.
    const isNew = ({ at }: Attempt) => Date.parse(at) > (kept?.state.standing.latest ?? 0);
    if (kept && tail && isWhole && tail.undos.length === 0 && tail.attempts.every(isNew)) {
      const { undone } = kept.state;
      const standing = fold(
        kept.state.standing,
        undone.length === 0 ? tail.attempts : tail.attempts.filter(({ id }) => !undone.includes(id)),
      );
      if (!standing.disordered) {
        if (tail.attempts.length > TAIL) keep(tail, { standing, undone });
        return standing;
      }
    }
    const whole = log.readFrom({});
    tell();
    if (!whole) return emptyStanding({ dayStarts });
    const standing = standingOf(notTakenBack(whole.attempts, whole.undos), { dayStarts });
    const undone = whole.undos.map(({ undoes }) => undoes);
    if (whole.attempts.length > TAIL) keep(whole, { standing, undone });
    return standing;
  };

  function keep({ places }: AttemptsFrom, state: Fold): void {
    snapshots.write({ places, state });
  }

  return {
    record: (records) => log.record(records),
    all,
    undos: () => log.undos(),
    after(moment) {
      if ((latest ?? current().latest) <= moment.getTime()) return [];
      return all()
        .filter(({ at }) => Date.parse(at) > moment.getTime())
        .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    },
    tryWriting: () => tryWriting(folder, device()),
    standing: (until) => {
      const standing = current();
      if (!until || standing.latest <= until.getTime()) return standing;
      const { dayStarts } = standing;
      return standingOf(
        all().filter(({ at }) => Date.parse(at) <= until.getTime()),
        { dayStarts },
      );
    },
  };
}
