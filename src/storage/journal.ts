import { join } from 'node:path';
import type { Journal, Owned } from '../domain/ports.ts';
import type { Write } from './bytes.ts';
import { isRow, type Row } from './lines.ts';
import { openLog } from './log.ts';
import { passedOver } from './refusals.ts';

/** One line: what was put under an id, or null where it was removed. */
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
 * change is noted with, ISO 8601 with offset.
 */
export function openJournal(folder: string, now: () => string, write?: Write): JournalLog {
  const path = join(folder, 'journal.jsonl');
  const log = openLog(path, 'journal', write);
  let unreadable = 0;

  function standing(kind: keyof Owned): Map<string, Standing> {
    const { rows, broken } = log.readAll();
    const entries = rows.filter(isEntry);
    unreadable = broken + rows.length - entries.length;
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
    put: note,
    remove: (kind, id) => note(kind, id, null),
    previous<K extends keyof Owned>(kind: K, id: string) {
      return standing(kind).get(id)?.previous as Owned[K] | undefined;
    },
    troubles: () => passedOver(path, unreadable),
  };
}

/** The fields that no value of a kind can do without, and an example of what each holds. */
const NEEDED: { [K in keyof Owned]: { [F in keyof Owned[K]]?: unknown } } = {
  story: { id: '', title: '', template: '', fields: {}, competencies: [], answers: {}, created: '', changed: '' },
  interview: { id: '', at: '', zone: '', rounds: [] },
  note: { id: '', at: '', item: '', title: '', fields: [] },
  tick: { at: '' },
  ask: { text: '' },
};

/** Lines of a kind that this version does not know pass too: a newer one may have put them there. */
function isEntry(row: Row): row is Row & Entry {
  const { kind, id, value } = row;
  if (typeof kind !== 'string' || typeof id !== 'string') return false;
  if (value === null || !Object.hasOwn(NEEDED, kind)) return value !== undefined;
  const needed = Object.entries(NEEDED[kind as keyof Owned]);
  return isRow(value) && needed.every(([field, example]) => isAlike(value[field], example));
}

function isAlike(value: unknown, example: unknown): boolean {
  return typeof value === typeof example && value !== null && Array.isArray(value) === Array.isArray(example);
}
