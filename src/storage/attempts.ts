import { join } from 'node:path';
import type { Attempts } from '../domain/ports.ts';
import { type Attempt, attemptFrom, standingAttempts, type Undo, undoFrom } from '../domain/practice/attempt.ts';
import type { Write } from './bytes.ts';
import { openLog } from './log.ts';
import { passedOver } from './refusals.ts';

/** What was recorded after an offset, and where to continue next time. */
export interface AttemptsFrom {
  attempts: Attempt[];
  /** What takes attempts back: those here, those before the offset, and those still to come. */
  undos: Undo[];
  /** Bytes. */
  offset: number;
  mark: string;
}

export interface AttemptLog extends Attempts {
  /**
   * The attempts after `offset`, so that a `Snapshot` need not be computed again; undefined if the log is not the
   * one that the snapshot was made from. @throws Problem if the log cannot be read.
   */
  readFrom(offset: number, mark: string): AttemptsFrom | undefined;
  /** What the latest reading had to skip: reported on standard error. */
  troubles(): string[];
}

/** The log of attempts in `attempts.jsonl` of the data folder. */
export function openAttempts(folder: string, write?: Write): AttemptLog {
  const path = join(folder, 'attempts.jsonl');
  const log = openLog(path, 'attempts', write);
  let unreadable = 0;

  function readFrom(offset: number, mark: string): AttemptsFrom | undefined {
    const tail = log.readFrom(offset, mark);
    if (tail === undefined) return undefined;
    const attempts = tail.records.flatMap((record) => attemptFrom(record) ?? []);
    const undos = tail.records.flatMap((record) => undoFrom(record) ?? []);
    unreadable = tail.broken + tail.records.length - attempts.length - undos.length;
    return { attempts, undos, offset: tail.offset, mark: tail.mark };
  }

  return {
    record: (records) => log.append(records),
    all() {
      const whole = readFrom(0, '');
      return whole ? standingAttempts(whole.attempts, whole.undos) : [];
    },
    undos: () => readFrom(0, '')?.undos ?? [],
    readFrom,
    troubles: () => passedOver(path, unreadable),
  };
}
