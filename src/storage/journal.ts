import { join } from 'node:path';
import { fits, isOwned } from '../domain/owned.ts';
import type { Journal, Owned } from '../domain/ports.ts';
import type { Row } from './lines.ts';
import { openLog } from './log.ts';
import { passedOver } from './refusals.ts';
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
  /** What the latest reading had to skip: reported on standard error. */
  troubles(): string[];
}

/**
 * Stories, interviews, notes, ticks and asks in `journal.jsonl` of the data folder. `now` gives the time that a
 * change is noted with, ISO 8601 with offset; `warn` is called, once, with how many lines had to be skipped.
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

  function note(kind: keyof Owned, id: string, value: Entry['value']): void {
    const entry: Entry = { kind, id, at: now(), value };
    log.append([entry]);
  }

  return {
    all<K extends keyof Owned>(kind: K) {
      const values = new Map<string, Owned[K]>();
      for (const [id, { value }] of standing(kind)) {
        if (value !== null) values.set(id, value as Owned[K]);
      }
      return values;
    },
    put(kind, id, value) {
      // What was confirmed as kept must be found again.
      if (!fits(kind, id, value)) throw new TypeError(`the journal would not read this ${kind} again`);
      note(kind, id, value);
    },
    remove: (kind, id) => note(kind, id, null),
    previous<K extends keyof Owned>(kind: K, id: string) {
      return standing(kind).get(id)?.previous as Owned[K] | undefined;
    },
    troubles: () => passedOver(path, unreadable),
  };
}

/** Lines of an unknown kind pass too: a newer version may have written them. */
function isEntry(row: Row): row is Row & Entry {
  const { kind, id, value } = row;
  if (typeof kind !== 'string' || typeof id !== 'string' || value === undefined) return false;
  return value === null || !isOwned(kind) || fits(kind, id, value);
}
