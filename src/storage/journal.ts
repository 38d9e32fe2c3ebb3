import { join } from 'node:path';
import { after, type Change, canonical, isDated } from '../domain/journal/change.ts';
import { type Thing, thingsOf } from '../domain/journal/things.ts';
import { lastDone, undoOf } from '../domain/journal/undo.ts';
import { isJournalKind, isJournalValue } from '../domain/journal-values.ts';
import type { JsonObject } from '../domain/json.ts';
import type { Journal, JournalValues, Put } from '../domain/ports.ts';
import { makeFolder } from './home.ts';
import { withLock } from './lock.ts';
import { openLogs } from './logs.ts';
import { OTHER_HOME, passedOver, refused } from './refusals.ts';
import { tellOnce } from './telling.ts';

export interface JournalLog extends Journal {
  /** What the latest reading had to skip: reported on standard error. */
  troubles(): string[];
}

/** What is to be noted of a thing: a value, or null for a removal. */
interface Noted {
  kind: keyof JournalValues;
  id: string;
  value: Put['value'] | null;
  /** The value that it was made from, as it was handed out. */
  from?: object;
  resolves?: true;
}

/**
 * Everything in `JournalValues`, in `journal.jsonl` of the data folder and in the journals of other devices beside it.
 * `now` gives the time that a change is noted with, ISO 8601 with offset; `warn` is called, once, with how many lines had
 * to be skipped.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: short functions around one log and what was read from it.
export function openJournal(
  folder: string,
  now: () => string,
  warn: (text: string) => void = () => {},
  device: () => string = () => '',
): JournalLog {
  const log = openLogs(folder, 'journal', device);
  const tell = tellOnce(warn);
  /** What each value that was handed out, or kept, is a version of. */
  const versions = new WeakMap<object, Pick<Thing, 'heads' | 'moments'>>();
  let troubles: string[] = [];

  /** What was read last: a plan asks for eight kinds of things, one after the other. */
  let read: { stamp: string; changes: readonly Change[] } | undefined;

  function changes(): readonly Change[] {
    // Looked at first: what is appended while the logs are read shows the next time.
    const stamp = log.stamp();
    if (read?.stamp !== stamp) read = { stamp, changes: readChanges() };
    return read.changes;
  }

  function readChanges(): Change[] {
    const files = log.readAll().map(({ path, records, broken }) => {
      const own = records.filter(isChange);
      return { path, own, unreadable: broken + records.length - own.length };
    });
    troubles = files.flatMap(({ path, unreadable }) => passedOver(path, unreadable));
    tell(troubles);
    return files.flatMap(({ own }) => own);
  }

  const things = (kind: string) => thingsOf(kind, changes());

  function changeOf({ kind, id, value, from, resolves }: Noted, thing: Thing | undefined): Change {
    const made = (from && versions.get(from)) ?? thing;
    const known = value === null && thing ? thing.known() : (made?.heads ?? []);
    return {
      kind,
      id: thing?.written ?? id,
      at: made ? after(now(), made.moments) : now(),
      base: known.length > 1 ? known : (known[0] ?? null),
      ...(resolves ? { resolves } : {}),
      value: thing && value !== null && 'id' in value ? { ...value, id: thing.written } : value,
    };
  }

  function note(...all: Noted[]): void {
    // What was confirmed as kept must be found again.
    const odd = all.find(({ kind, id, value }) => value !== null && !isJournalValue(kind, id, value));
    if (odd) throw new TypeError(`the journal would not read this ${odd.kind} again`);
    const known = changes();
    const thingsBy = new Map([...new Set(all.map(({ kind }) => kind))].map((kind) => [kind, thingsOf(kind, known)]));
    const made = all.map((noted) => ({ noted, change: changeOf(noted, thingsBy.get(noted.kind)?.get(noted.id)) }));
    log.append(made.map(({ change }) => change));
    for (const { noted, change } of made) {
      if (noted.value !== null) versions.set(noted.value, { heads: [change.at], moments: [change.at] });
    }
  }

  return {
    all<K extends keyof JournalValues>(kind: K) {
      const values = new Map<string, JournalValues[K]>();
      for (const [id, { value, heads, moments }] of things(kind)) {
        if (value === null) continue;
        versions.set(value as object, { heads, moments });
        values.set(id, value as JournalValues[K]);
      }
      return values;
    },
    put: (kind, id, value, from) => note({ kind, id, value, from }),
    putAll: (puts) => note(...puts),
    remove: (kind, id) => note({ kind, id, value: null }),
    previous<K extends keyof JournalValues>(kind: K, id: string) {
      return (things(kind).get(id)?.previous ?? undefined) as JournalValues[K] | undefined;
    },
    history<K extends keyof JournalValues>(kind: K, id: string) {
      const tellings = things(kind).get(id)?.tellings() ?? [];
      return tellings.map((one) => ({ ...one, value: one.value as JournalValues[K] | null }));
    },
    conflicts(kind) {
      const open = [...things(kind)].filter(([, { value, conflicts }]) => value !== null && conflicts.length > 0);
      return new Map(open.map(([id, { conflicts }]) => [id, conflicts]));
    },
    resolve: (kind, id, value) => note({ kind, id, value, resolves: true }),
    lastDone: () => lastDone(changes().filter(({ kind }) => isJournalKind(kind))),
    takeBack: (done) => log.append([undoOf(done, now())]),
    changes: () => changes().filter(isDated),
    take(given) {
      const known = new Set(changes().map(canonical));
      log.append(given.filter((change) => !known.has(canonical(change))));
    },
    async alone(action) {
      try {
        makeFolder(folder);
        return await withLock(join(folder, 'journal.lock'), action);
      } catch (error) {
        throw refused(error, log.path(), 'write', OTHER_HOME);
      }
    },
    troubles: () => troubles,
  };
}

/** Lines of an unknown kind pass too: a newer version may have written them. */
function isChange(record: JsonObject): record is JsonObject & Change {
  const { kind, id, value } = record;
  if (typeof kind !== 'string' || typeof id !== 'string' || value === undefined) return false;
  return !isJournalKind(kind) || (isDated(record) && (value === null || isJournalValue(kind, id, value)));
}
