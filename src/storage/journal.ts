import { join } from 'node:path';
import { fits, isOwned } from '../domain/owned.ts';
import type { Journal, Owned, Put } from '../domain/ports.ts';
import { makeFolder } from './home.ts';
import type { Row } from './lines.ts';
import { withLock } from './lock.ts';
import { openLog } from './log.ts';
import { OTHER_HOME, passedOver, refused } from './refusals.ts';
import { tellOnce } from './telling.ts';

/** One line: what was put under an id, or null if it was removed. */
interface Entry {
  kind: keyof Owned;
  id: string;
  /** ISO 8601 with offset. */
  at: string;
  value: Owned[keyof Owned] | null;
}

/** What the lines of one id add up to. */
interface Standing {
  value: Owned[keyof Owned] | null;
  /** The newest value that was replaced or removed. */
  previous?: Owned[keyof Owned];
}

export interface JournalLog extends Journal {
  /** What the latest reading had to pass over: to be told on standard error. */
  troubles(): string[];
}

/**
 * Stories, interviews, notes, ticks and asks in `journal.jsonl` of the data folder. `now` gives the time that a
 * change is noted with, ISO 8601 with offset; `warn` is told, once, how many lines had to be passed over.
 */
export function openJournal(folder: string, now: () => string, warn: (text: string) => void = () => {}): JournalLog {
  const path = join(folder, 'journal.jsonl');
  const log = openLog(path, 'journal');
  const tell = tellOnce(warn);
  let unreadable = 0;

  function standing(kind: keyof Owned): Map<string, Standing> {
    const { rows, broken } = log.readAll();
    const entries = rows.filter(isEntry);
    unreadable = broken + rows.length - entries.length;
    tell(passedOver(path, unreadable));
    const byId = new Map<string, Standing>();
    for (const { id, value } of entries.filter((entry) => entry.kind === kind)) {
      const old = byId.get(id);
      byId.set(id, { value, previous: old?.value ?? old?.previous });
    }
    return byId;
  }

  function note(...entries: Omit<Entry, 'at'>[]): void {
    log.append(entries.map(({ kind, id, value }): Entry => ({ kind, id, at: now(), value })));
  }

  function putAll(puts: readonly Put[]): void {
    // Someone who was told that it is kept must find it again.
    const odd = puts.find(({ kind, id, value }) => !fits(kind, id, value));
    if (odd) throw new TypeError(`the journal would not read this ${odd.kind} again`);
    note(...puts);
  }

  return {
    all<K extends keyof Owned>(kind: K) {
      const values = new Map<string, Owned[K]>();
      for (const [id, { value }] of standing(kind)) {
        if (value !== null) values.set(id, value as Owned[K]);
      }
      return values;
    },
    put: (kind, id, value) => putAll([{ kind, id, value }]),
    putAll,
    remove: (kind, id) => note({ kind, id, value: null }),
    previous<K extends keyof Owned>(kind: K, id: string) {
      return standing(kind).get(id)?.previous as Owned[K] | undefined;
    },
    async alone(action) {
      try {
        makeFolder(folder);
        return await withLock(join(folder, 'journal.lock'), action);
      } catch (error) {
        throw refused(error, path, 'write', OTHER_HOME);
      }
    },
    troubles: () => passedOver(path, unreadable),
  };
}

/** Lines of a kind that this version does not know pass too: a newer one may have put them there. */
function isEntry(row: Row): row is Row & Entry {
  const { kind, id, value } = row;
  if (typeof kind !== 'string' || typeof id !== 'string' || value === undefined) return false;
  return value === null || !isOwned(kind) || fits(kind, id, value);
}
