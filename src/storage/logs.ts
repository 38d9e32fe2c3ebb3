import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bestEffort } from './best-effort.ts';
import type { Write } from './bytes.ts';
import { openLog, type Tail } from './log.ts';

/** Where reading goes on, by the name of a file: see `Tail`. */
export type Places = Readonly<Record<string, Pick<Tail, 'offset' | 'mark'>>>;

/** What was appended to one of the files. */
export interface Part extends Tail {
  path: string;
}

/** A log in several files, all of which are read: one that was there first, and one of each device that has a name. */
export interface Logs {
  /** The file that this device appends to. */
  path(): string;
  /** @throws Problem */
  append(records: readonly object[]): void;
  /**
   * What was appended to each file after its place, and all of a file that has none; undefined if a file is not the one that
   * its place is of. @throws Problem
   */
  readFrom(places: Places): Part[] | undefined;
  /** @throws Problem */
  readAll(): Part[];
  /** Another text once something was appended, and once a file has come, gone or been replaced. */
  stamp(): string;
}

/**
 * The logs in a folder that begin with `stem`, which also names what they hold. `device` gives this device's name. If
 * that is empty, records go to `<stem>.jsonl`.
 */
export function openLogs(folder: string, stem: string, device: () => string, write?: Write): Logs {
  const logOf = (name: string) => openLog(join(folder, name), stem, write);
  const own = () => logName(stem, device());
  const readFrom = (places: Places): Part[] | undefined => {
    const names = namesIn(folder, stem);
    if (Object.keys(places).some((name) => !names.includes(name))) return undefined;
    const parts: Part[] = [];
    for (const name of names) {
      const { offset, mark } = places[name] ?? { offset: 0, mark: '' };
      const tail = logOf(name).readFrom(offset, mark);
      if (!tail) return undefined;
      parts.push({ ...tail, path: join(folder, name) });
    }
    return parts;
  };
  return {
    path: () => join(folder, own()),
    append: (records) => logOf(own()).append(records),
    readFrom,
    readAll: () => readFrom({}) ?? [],
    stamp: () =>
      namesIn(folder, stem)
        .map((name) => stampOf(join(folder, name)))
        .join('\n'),
  };
}

/** Logs only grow: the size alone tells of an append, however fast it came. */
function stampOf(path: string): string {
  // What cannot be looked at cannot be read either, and reading says why.
  const file = bestEffort(() => statSync(path, { throwIfNoEntry: false }));
  return `${path} ${file?.ino} ${file?.size} ${file?.mtimeMs}`;
}

/** Where reading goes on after these; a file without anything in it has no place. */
export function placesOf(parts: readonly Part[]): Places {
  const begun = parts.filter(({ offset }) => offset > 0);
  return Object.fromEntries(begun.map(({ path, offset, mark }) => [basename(path), { offset, mark }]));
}

/** The name of the file that a device writes. */
export function logName(stem: string, device: string): string {
  return device === '' ? `${stem}.jsonl` : `${stem}-${device}.jsonl`;
}

/** Names of all files of a log: also of the copies that a program makes when it finds two versions of one. */
function namesIn(folder: string, stem: string): string[] {
  const first = logName(stem, '');
  let found: string[] = [];
  try {
    found = readdirSync(folder);
  } catch {
    // Reading the first one says what is wrong with the folder, if anything is.
  }
  const others = found.filter((name) => name !== first && name.startsWith(stem) && name.endsWith('.jsonl')).sort();
  return [first, ...others];
}
