import { byCodeUnits } from '../code-units.ts';
import type { ExportedCalendar } from '../interviews/exported-calendar.ts';
import type { Interview } from '../interviews/interview.ts';
import type { Change } from '../journal/change.ts';
import { carriedOf } from '../journal/things.ts';
import type { Journal, JournalValues, Note } from '../ports.ts';
import type { Attempt, Undo } from '../practice/attempt.ts';
import type { Mark } from '../practice/marks.ts';
import { type RecordLists, recordLists } from '../records/records.ts';
import { HERE_ONLY, type Settings } from '../settings.ts';
import type { Story } from '../stories/story.ts';

/** 2: with `changes`. Of 1 the lists alone are read. */
export const EXPORT_FORMAT = 2;

/** Everything the user owns, as one document. */
export interface Everything extends RecordLists {
  format: typeof EXPORT_FORMAT;
  settings: Partial<Settings>;
  interviews: Interview[];
  attempts: Attempt[];
  /** What takes attempts back on a machine that already has them. */
  undos: Undo[];
  stories: Story[];
  notes: Note[];
  ticks: { id: string; at: string; evidence?: string }[];
  asks: { id: string; text: string }[];
  calendars: ExportedCalendar[];
  /** What the plan leaves out, by item. */
  marks: { id: string; is: Mark; at: string }[];
  /** The lines of the journal behind these lists, removals among them: what an import goes by. */
  changes: Change[];
}

/** The same things give the same document, whatever their order: by time if they have one, then by id. */
export function everything(
  settings: Settings,
  { attempts, undos }: { attempts: readonly Attempt[]; undos: readonly Undo[] },
  journal: Pick<Journal, 'all' | 'changes'>,
): Everything {
  const values = <K extends keyof JournalValues>(kind: K) =>
    [...journal.all(kind)].sort(([a], [b]) => byCodeUnits(a, b)).map(([id, value]) => ({ ...value, id }));
  return {
    format: EXPORT_FORMAT,
    settings: Object.fromEntries(Object.entries(settings).filter(([name]) => !HERE_ONLY.has(name))),
    interviews: values('interview'),
    attempts: inTime(attempts),
    undos: inTime(undos),
    stories: values('story'),
    notes: values('note'),
    ticks: values('tick').map(({ id, at, evidence }) => ({ id, at, ...(evidence === undefined ? {} : { evidence }) })),
    asks: values('ask').map(({ id, text }) => ({ id, text })),
    calendars: values('calendar'),
    marks: values('mark').map(({ id, is, at }) => ({ id, is, at })),
    ...recordLists(values),
    changes: carriedOf(journal.changes()),
  };
}

function inTime<T extends { id: string; at: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || byCodeUnits(a.id, b.id));
}
