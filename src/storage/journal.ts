import { join } from 'node:path';
import { after, type Change, canonical, isDated } from '../domain/journal/change.ts';
import { type Thing, thingsOf } from '../domain/journal/things.ts';
import { fits, isOwned } from '../domain/owned.ts';
import type { Journal, Owned } from '../domain/ports.ts';
import type { Row } from './lines.ts';
import { openLog } from './log.ts';
import { passedOver } from './refusals.ts';
import { tellOnce } from './telling.ts';

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
  /** What each value that was handed out, or kept, is a version of. */
  const versions = new WeakMap<object, Pick<Thing, 'heads' | 'moments'>>();
  let unreadable = 0;

  function changes(): Change[] {
    const { rows, broken } = log.readAll();
    const read = rows.filter(isChange);
    unreadable = broken + rows.length - read.length;
    tell(passedOver(path, unreadable));
    return read;
  }

  const things = (kind: string) => thingsOf(kind, changes());

  function note(kind: keyof Owned, id: string, value: unknown, { from, resolves }: { from?: object; resolves?: true }) {
    const thing = things(kind).get(id);
    const made = (from && versions.get(from)) ?? thing;
    const known = value === null && thing ? thing.known() : (made?.heads ?? []);
    const change: Change = {
      kind,
      id: thing?.written ?? id,
      at: made ? after(now(), made.moments) : now(),
      base: known.length > 1 ? known : (known[0] ?? null),
      ...(resolves ? { resolves } : {}),
      value:
        thing && typeof value === 'object' && value !== null && 'id' in value ? { ...value, id: thing.written } : value,
    };
    log.append([change]);
    if (typeof value === 'object' && value !== null) versions.set(value, { heads: [change.at], moments: [change.at] });
  }

  return {
    all<K extends keyof Owned>(kind: K) {
      const values = new Map<string, Owned[K]>();
      for (const [id, { value, heads, moments }] of things(kind)) {
        if (value === null) continue;
        versions.set(value as object, { heads, moments });
        values.set(id, value as Owned[K]);
      }
      return values;
    },
    put(kind, id, value, from) {
      // Someone who was told that it is kept must find it again.
      if (!fits(kind, id, value)) throw new TypeError(`the journal would not read this ${kind} again`);
      note(kind, id, value, { from });
    },
    remove: (kind, id) => note(kind, id, null, {}),
    previous<K extends keyof Owned>(kind: K, id: string) {
      return (things(kind).get(id)?.previous ?? undefined) as Owned[K] | undefined;
    },
    history<K extends keyof Owned>(kind: K, id: string) {
      return (things(kind).get(id)?.tellings() ?? []).map((one) => ({ ...one, value: one.value as Owned[K] | null }));
    },
    conflicts(kind) {
      const open = [...things(kind)].filter(([, { value, conflicts }]) => value !== null && conflicts.length > 0);
      return new Map(open.map(([id, { conflicts }]) => [id, conflicts]));
    },
    resolve(kind, id, value) {
      if (value !== null && !fits(kind, id, value))
        throw new TypeError(`the journal would not read this ${kind} again`);
      note(kind, id, value, { resolves: true });
    },
    changes: () => changes().filter(isDated),
    take(given) {
      const known = new Set(changes().map(canonical));
      log.append(given.filter((change) => !known.has(canonical(change))));
    },
    troubles: () => passedOver(path, unreadable),
  };
}

/** Lines of a kind that this version does not know pass too: a newer one may have put them there. */
function isChange(row: Row): row is Row & Change {
  const { kind, id, value } = row;
  if (typeof kind !== 'string' || typeof id !== 'string' || value === undefined) return false;
  return !isOwned(kind) || (isDated(row) && (value === null || fits(kind, id, value)));
}
