import type { Interview } from '../interviews/interview.ts';
import type { Journal, Note, Owned, Settings } from '../ports.ts';
import type { Attempt } from '../practice/attempt.ts';
import { GRADES } from '../practice/attempt.ts';
import { readMoment } from '../dates.ts';
import { Problem } from '../problem.ts';
import type { Story } from '../stories/story.ts';

export const EXPORT_FORMAT = 1;

/** Everything the user owns, as one document. */
export interface Everything {
  format: typeof EXPORT_FORMAT;
  settings: Settings;
  interviews: Interview[];
  attempts: Attempt[];
  stories: Story[];
  notes: Note[];
  ticks: { id: string; at: string }[];
  asks: { id: string; text: string }[];
}

export function everything(settings: Settings, attempts: Attempt[], journal: Pick<Journal, 'all'>): Everything {
  const values = <K extends keyof Owned>(kind: K) => [...journal.all(kind).values()];
  return {
    format: EXPORT_FORMAT,
    settings,
    interviews: values('interview'),
    attempts,
    stories: values('story'),
    notes: values('note'),
    ticks: [...journal.all('tick')].map(([id, { at }]) => ({ id, at })),
    asks: [...journal.all('ask')].map(([id, { text }]) => ({ id, text })),
  };
}

/** What an import would add: importing the same document again adds nothing. */
export interface Merge {
  attempts: Attempt[];
  puts: { kind: keyof Owned; id: string; value: Owned[keyof Owned] }[];
  /** Settings of the document, where this machine was never set up. */
  settings: Partial<Settings>;
  /** Changed on both machines: what is here was changed later, and stays. */
  kept: string[];
}

/**
 * Compares an exported document with what is here. Attempts are known by their id, or where an older document has
 * none by all they say; of stories the one changed later wins; of everything else what is here stays.
 * @throws Problem where the document is none of ours, or newer than this version can read
 */
export function mergeFor(document: unknown, here: { attempts: readonly Attempt[]; journal: Pick<Journal, 'all'>; settings: Settings }): Merge {
  const given = readEverything(document);
  const known = new Map<string, number>();
  for (const attempt of here.attempts) known.set(keyOf(attempt), (known.get(keyOf(attempt)) ?? 0) + 1);
  const ids = new Set(here.attempts.map(({ id }) => id));
  const attempts = given.attempts.filter((attempt) => {
    if (attempt.id) {
      const fresh = !ids.has(attempt.id);
      ids.add(attempt.id);
      return fresh;
    }
    const count = known.get(keyOf(attempt)) ?? 0;
    known.set(keyOf(attempt), count - 1);
    return count <= 0;
  });
  const puts: Merge['puts'] = [];
  const kept: string[] = [];
  const merge = <K extends keyof Owned>(kind: K, id: string, value: Owned[K]) => {
    const own = here.journal.all(kind).get(id);
    if (own === undefined) puts.push({ kind, id, value });
    else if (JSON.stringify(own) !== JSON.stringify(value)) {
      if (kind === 'story' && (value as Story).changed > (own as Story).changed) puts.push({ kind, id, value });
      else kept.push(`${kind} ${id}`);
    }
  };
  for (const story of given.stories) merge('story', story.id, story);
  for (const interview of given.interviews) merge('interview', interview.id, interview);
  for (const note of given.notes) merge('note', note.id, note);
  for (const { id, at } of given.ticks) if (!here.journal.all('tick').has(id)) puts.push({ kind: 'tick', id, value: { at } });
  for (const { id, text } of given.asks) merge('ask', id, { text });
  return { attempts, puts, kept, settings: here.settings.welcomed ? {} : given.settings };
}

/** What makes two attempts without an id the same. */
function keyOf({ item, at, grade, seconds }: Attempt): string {
  return JSON.stringify([item, Date.parse(at), grade, seconds ?? null]);
}

function readEverything(document: unknown): Everything {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw new Problem('This is no export of Rehearsal.', 'rehearse export --out FILE writes one.');
  }
  const { format } = document as { format?: unknown };
  if (typeof format !== 'number') throw new Problem('This is no export of Rehearsal: it has no format.', 'rehearse export --out FILE writes one.');
  if (format > EXPORT_FORMAT) throw new Problem(`This export is of format ${format}, written by a newer Rehearsal; this one reads ${EXPORT_FORMAT}.`, 'Update, then import again.');
  const list = <T>(key: keyof Everything, sound: (value: Record<string, unknown>) => boolean): T[] => {
    const values: unknown = (document as Partial<Everything>)[key] ?? [];
    if (!Array.isArray(values)) throw new Problem(`In the export, "${key}" is no list.`);
    const wrong = values.findIndex((value) => typeof value !== 'object' || value === null || !sound(value));
    if (wrong >= 0) throw new Problem(`In the export, "${key}" number ${wrong + 1} is not as it should be.`, 'Nothing was imported.');
    return values as T[];
  };
  const text = (...keys: string[]) => (value: Record<string, unknown>) => keys.every((key) => typeof value[key] === 'string');
  const settings = (document as Partial<Everything>).settings;
  return {
    format: EXPORT_FORMAT,
    settings: (typeof settings === 'object' && settings !== null ? settings : {}) as Settings,
    attempts: list('attempts', (value) => text('item', 'at', 'grade')(value) && GRADES.includes(value.grade as never) && readMoment(String(value.at)) !== undefined),
    interviews: list('interviews', text('id', 'at', 'zone', 'added')),
    stories: list('stories', (value) => text('id', 'title', 'template', 'changed')(value) && typeof value.fields === 'object'),
    notes: list('notes', (value) => text('id', 'at', 'item', 'title')(value) && Array.isArray(value.fields)),
    ticks: list('ticks', text('id', 'at')),
    asks: list('asks', text('id', 'text')),
  };
}
