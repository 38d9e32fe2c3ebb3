import type { Attempts } from '../domain/ports.ts';
import { type Attempt, attemptFrom, notTakenBack, type Undo, undoFrom } from '../domain/practice/attempt.ts';
import type { Write } from './bytes.ts';
import { openLogs, type Places, placesOf } from './logs.ts';
import { passedOver } from './refusals.ts';

/** What was recorded after some places, and where to continue next time. */
export interface AttemptsFrom {
  attempts: Attempt[];
  /** What takes attempts back: those here, those before the places, and those still to come. */
  undos: Undo[];
  places: Places;
}

export interface AttemptLog extends Attempts {
  /**
   * The attempts after the places, so that a `Snapshot` need not be computed again; undefined if the logs are not those
   * that the snapshot was made from. @throws Problem if a log cannot be read.
   */
  readFrom(places: Places): AttemptsFrom | undefined;
  /** What the latest reading had to skip: reported on standard error. */
  troubles(): string[];
}

/**
 * Each attempt once, however often it was imported: by its id. Old ones have none: of these a file may have two that look the
 * same, but what is in an earlier file as well is a copy.
 */
function onceEach(files: readonly Attempt[][]): Attempt[] {
  const known = new Set<string>();
  const old = new Set<string>();
  return files.flatMap((attempts) => {
    const fresh = attempts.filter((one) =>
      one.id === '' ? !old.has(oldName(one)) : !known.has(one.id) && known.add(one.id),
    );
    for (const one of attempts) if (one.id === '') old.add(oldName(one));
    return fresh;
  });
}

const oldName = ({ at, item }: Attempt) => `${at} ${item}`;

/** In the order in which they were recorded, which one file has by itself. */
function inTime(attempts: Attempt[], files: number): Attempt[] {
  return files > 1 ? attempts.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)) : attempts;
}

/** The log of attempts in `attempts.jsonl` of the data folder, and those of devices beside it. */
export function openAttempts(folder: string, write?: Write, device: () => string = () => ''): AttemptLog {
  const logs = openLogs(folder, 'attempts', device, write);
  let troubles: string[] = [];

  function readFrom(places: Places): AttemptsFrom | undefined {
    const parts = logs.readFrom(places);
    if (parts === undefined) return undefined;
    const files = parts.map(({ path, records, broken }) => {
      const attempts = records.flatMap((record) => attemptFrom(record) ?? []);
      const undos = records.flatMap((record) => undoFrom(record) ?? []);
      return { path, attempts, undos, unreadable: broken + records.length - attempts.length - undos.length };
    });
    troubles = files.flatMap(({ path, unreadable }) => passedOver(path, unreadable));
    const filled = files.filter(({ attempts }) => attempts.length > 0);
    return {
      attempts: inTime(onceEach(filled.map(({ attempts }) => attempts)), filled.length),
      undos: files.flatMap(({ undos }) => undos),
      places: placesOf(parts),
    };
  }

  return {
    record: (records) => logs.append(records),
    all() {
      const whole = readFrom({});
      return whole ? notTakenBack(whole.attempts, whole.undos) : [];
    },
    undos: () => readFrom({})?.undos ?? [],
    readFrom,
    troubles: () => troubles,
  };
}
