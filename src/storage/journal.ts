import { join } from 'node:path';
import { isJournalKind, isJournalValue } from '../domain/journal-values.ts';
import type { JsonObject } from '../domain/json.ts';
import type { Journal, JournalValues } from '../domain/ports.ts';
import { openLog } from './log.ts';
import { passedOver } from './refusals.ts';
import { tellOnce } from './telling.ts';

/** One line: what was put under an id, or null if it was removed. */
interface JournalRecord {
  kind: keyof JournalValues;
  id: string;
  /** ISO 8601 with offset. */
  at: string;
  value: JournalValues[keyof JournalValues] | null;
}

/** What the lines of one id add up to. */
interface CurrentValue {
  value: JournalValues[keyof JournalValues] | null;
  /** The newest value that was replaced or removed. */
  previous?: JournalValues[keyof JournalValues];
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

  function currentValues(kind: keyof JournalValues): Map<string, CurrentValue> {
    const { records, broken } = log.readAll();
    const entries = records.filter(isJournalRecord);
    unreadable = broken + records.length - entries.length;
    tell(passedOver(path, unreadable));
    const byId = new Map<string, CurrentValue>();
    for (const { id, value } of entries.filter((entry) => entry.kind === kind)) {
      const old = byId.get(id);
      byId.set(id, { value, previous: old?.value ?? old?.previous });
    }
    return byId;
  }

  function note(kind: keyof JournalValues, id: string, value: JournalRecord['value']): void {
    const entry: JournalRecord = { kind, id, at: now(), value };
    log.append([entry]);
  }

  return {
    all<K extends keyof JournalValues>(kind: K) {
      const values = new Map<string, JournalValues[K]>();
      for (const [id, { value }] of currentValues(kind)) {
        if (value !== null) values.set(id, value as JournalValues[K]);
      }
      return values;
    },
    put(kind, id, value) {
      // What was confirmed as kept must be found again.
      if (!isJournalValue(kind, id, value)) throw new TypeError(`the journal would not read this ${kind} again`);
      note(kind, id, value);
    },
    remove: (kind, id) => note(kind, id, null),
    previous<K extends keyof JournalValues>(kind: K, id: string) {
      return currentValues(kind).get(id)?.previous as JournalValues[K] | undefined;
    },
    troubles: () => passedOver(path, unreadable),
  };
}

/** Lines of an unknown kind pass too: a newer version may have written them. */
function isJournalRecord(record: JsonObject): record is JsonObject & JournalRecord {
  const { kind, id, value } = record;
  if (typeof kind !== 'string' || typeof id !== 'string' || value === undefined) return false;
  return value === null || !isJournalKind(kind) || isJournalValue(kind, id, value);
}
