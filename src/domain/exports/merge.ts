import type { Journal, JournalValues } from '../ports.ts';
import { type Attempt, standingAttempts, type Undo } from '../practice/attempt.ts';
import type { Settings } from '../settings.ts';
import type { ImportedData } from './imported.ts';

/** What an import would add: importing the same document again adds nothing. */
export interface Merge {
  attempts: Attempt[];
  /** What takes attempts back that are here, or that may still arrive. */
  undos: Undo[];
  puts: { kind: keyof JournalValues; id: string; value: JournalValues[keyof JournalValues] }[];
  /** Settings of the document that differ from those here, if this machine was never set up. */
  settings: Partial<Settings>;
  /** Changed on both machines: what is here was changed later, and stays. */
  kept: string[];
}

interface LocalData {
  attempts: readonly Attempt[];
  undos: readonly Undo[];
  journal: Pick<Journal, 'all'>;
  settings: Settings;
}

/**
 * Compares an exported document with what is here. Attempts are identified by their id, or if a document has none by all
 * they say; what was taken back on either machine stays so, whatever the order in which it comes. Of stories and interviews the one changed later wins; of everything else what is here stays.
 */
export function mergeFor(given: ImportedData, here: LocalData): Merge {
  const puts: Merge['puts'] = [];
  const kept: string[] = [];
  const merge = <K extends keyof JournalValues>(
    kind: K,
    values: readonly { id: string; value: JournalValues[K] }[],
  ) => {
    const all = here.journal.all(kind);
    for (const { id, value } of values) {
      const own = all.get(id);
      // A tick is a tick, whenever it was made.
      if (own !== undefined && (kind === 'tick' || sortedJson(own) === sortedJson(value))) continue;
      if (own === undefined || isLater(value, own)) puts.push({ kind, id, value });
      else kept.push(`${kind} ${id}`);
    }
  };
  merge(
    'story',
    given.stories.map((value) => ({ id: value.id, value })),
  );
  merge(
    'interview',
    given.interviews.map((value) => ({ id: value.id, value })),
  );
  merge(
    'note',
    given.notes.map((value) => ({ id: value.id, value })),
  );
  merge(
    'ask',
    given.asks.map(({ id, text }) => ({ id, value: { text } })),
  );
  merge(
    'tick',
    given.ticks.map(({ id, at }) => ({ id, value: { at } })),
  );
  const attempts = newAttempts(standingAttempts(given.attempts, here.undos), here.attempts);
  const known = new Set(here.undos.map(({ id }) => id));
  const undos = given.undos.filter(({ id }) => !known.has(id));
  return { attempts, undos, puts, kept, settings: settingsFor(given, here.settings) };
}

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
    ([name, value]) => sortedJson(own[name]) !== sortedJson(value),
  );
  return Object.fromEntries(different);
}

/** Whether it was changed after the other, if both say when. */
function isLater(given: object, own: object): boolean {
  const changed = (thing: { changed?: string; added?: string }) => Date.parse(thing.changed ?? thing.added ?? '');
  return changed(given) > changed(own);
}

/** What makes two attempts without an id the same. */
function keyOf({ item, at, grade, seconds }: Attempt): string {
  return JSON.stringify([item, Date.parse(at), grade, seconds ?? null]);
}

/** JSON in which the order of keys does not matter. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
