import { isMoment } from '../dates.ts';
import { type Change, canonical } from '../journal/change.ts';
import { bare, hasFields } from '../journal/fields.ts';
import { type Thing, thingsOf } from '../journal/things.ts';
import type { JournalValues } from '../ports.ts';
import { type Attempt, notTakenBack, type Undo } from '../practice/attempt.ts';
import { RECORD_NAMES, RECORDS } from '../records/records.ts';
import { HERE_ONLY, type Settings } from '../settings.ts';
import type { ImportedData } from './imported.ts';

/** What an import would add: importing the same document again adds nothing. */
export interface Merge {
  attempts: Attempt[];
  /** What takes attempts back that are here, or that may still arrive. */
  undos: Undo[];
  changes: Change[];
  /** Settings of the document that differ from those here, if this machine was never set up. */
  settings: Partial<Settings>;
  /** Differs from here, does not say what it was made from, and was not changed later: what is here stays. */
  kept: string[];
}

interface LocalData {
  attempts: readonly Attempt[];
  undos: readonly Undo[];
  changes: readonly Change[];
  settings: Settings;
}

/**
 * Compares an exported document with what is here. Attempts are identified by their id, or if a document has none by all
 * they say; what was taken back on either machine stays so, whatever the order in which it comes. Everything else comes
 * as changes, which say themselves what they were made from; a document of format 1 has none, and a thing that it lists
 * counts as made from the beginning of what is here.
 */
export function mergeFor(given: ImportedData, here: LocalData): Merge {
  const known = new Set(here.changes.map(canonical));
  const changes = given.changes.filter((change) => !known.has(canonical(change)));
  const listed = [
    ...listedAs('story', given.stories),
    ...listedAs('interview', given.interviews),
    ...listedAs('note', given.notes),
    ...listedAs('ask', given.asks),
    ...listedAs('tick', given.ticks),
    ...listedAs('calendar', given.calendars),
    ...listedAs('mark', given.marks),
    ...RECORD_NAMES.flatMap((kind) => listedAs(kind, given[RECORDS[kind].list])),
  ].filter(
    ({ kind, id }) =>
      !thingsOf(
        kind,
        given.changes.filter((one) => one.kind === kind),
      ).has(id),
  );
  const read = listed.map((thing) => changeOf(thing, thingsOf(thing.kind, here.changes).get(thing.id)));
  const attempts = newAttempts(notTakenBack(given.attempts, here.undos), here.attempts);
  const knownUndos = new Set(here.undos.map(({ id }) => id));
  return {
    attempts,
    undos: given.undos.filter(({ id }) => !knownUndos.has(id)),
    changes: [...changes, ...read.filter((one) => typeof one === 'object')],
    settings: settingsFor(given, here.settings),
    kept: read.filter((one) => typeof one === 'string'),
  };
}

/** A thing that a document lists, without a word of what it was made from. */
interface Listed {
  kind: keyof JournalValues;
  id: string;
  value: Record<string, unknown>;
}

const UNDER_ID: ReadonlySet<keyof JournalValues> = new Set(['tick', 'ask', 'mark']);

function listedAs(kind: keyof JournalValues, things: readonly { id: string }[]): Listed[] {
  return things.map((thing) => {
    const { id, ...rest } = thing;
    // Some are known by the id that they are kept under alone.
    return { kind, id, value: UNDER_ID.has(kind) ? rest : { ...thing } };
  });
}

/** The change that a listed thing comes to; its name if it is not taken, nothing if it is known. */
function changeOf({ kind, id, value }: Listed, own: Thing | undefined): Change | string | undefined {
  const said = bare(kind, value);
  const versions = own?.tellings() ?? [];
  if (versions.some((one) => bare(kind, one.value) === said)) return undefined;
  const at = momentOf(value);
  if (!own || kind === 'note') return { kind, id, at, base: null, value };
  if (own.value === null) {
    const later = own.moments.every((removed) => Date.parse(at) > Date.parse(removed));
    return later && hasFields(kind) ? { kind, id, at, base: own.begun, value } : undefined;
  }
  if (kind === 'tick') return undefined;
  const begun = versions[0]?.at ?? at;
  if (!hasFields(kind) || Date.parse(at) <= Date.parse(begun)) return `${kind} ${id}`;
  return { kind, id: own.written, at, base: own.begun, value: { ...value, id: own.written } };
}

/** When a thing was changed, as far as it says. */
function momentOf({ changed, added, at }: Record<string, unknown>): string {
  const said = [changed, added, at].find((one) => typeof one === 'string' && isMoment(one));
  return typeof said === 'string' ? said : LONG_AGO;
}

/** An ask does not say when it was chosen. */
const LONG_AGO = '2001-01-01T00:00:00Z';

function newAttempts(given: readonly Attempt[], here: readonly Attempt[]): Attempt[] {
  const ids = new Set(here.map(({ id }) => id));
  const known = new Map<string, number>();
  for (const attempt of here) known.set(keyOf(attempt), (known.get(keyOf(attempt)) ?? 0) + 1);
  return given.filter((attempt) => {
    if (attempt.id) {
      const fresh = !ids.has(attempt.id);
      ids.add(attempt.id);
      return fresh;
    }
    const count = known.get(keyOf(attempt)) ?? 0;
    known.set(keyOf(attempt), count - 1);
    return count <= 0;
  });
}

/** Settings of an exported document that replace others here. */
export function settingsFor(given: ImportedData, here: Settings): Partial<Settings> {
  if (here.welcomed) return {};
  const own: Partial<Record<string, unknown>> = { ...here };
  const different = Object.entries(given.settings).filter(
    ([name, value]) => !HERE_ONLY.has(name) && canonical(own[name]) !== canonical(value),
  );
  return Object.fromEntries(different);
}

/** What makes two attempts without an id the same. */
function keyOf({ item, at, grade, seconds }: Attempt): string {
  return JSON.stringify([item, Date.parse(at), grade, seconds ?? null]);
}
