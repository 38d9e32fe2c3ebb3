import type { AnyItem } from './content/kind.ts';
import type { Item, KindName } from './content/kinds.ts';
import type { DrillName } from './drills/drills.ts';
import type { Interview } from './interviews/interview.ts';
import type { Attempt, Undo } from './practice/attempt.ts';
import type { Settings } from './settings.ts';
import type { Story } from './stories/story.ts';

/** What listing and planning need to know about an item, without reading all of it. */
export type Entry = Pick<AnyItem, 'id' | 'kind' | 'title' | 'topics' | 'level' | 'weight' | 'revision'> & {
  kind: KindName;
  /** Card type; absent for other kinds. */
  type?: string;
  seconds: number;
  /** First drill that the kind offers; absent if the item is only read. */
  drill?: DrillName;
  /** Traits of that drill: whether it is recalled, and its seconds beside the main answer (`drills/room/drill.ts`). */
  recalled: boolean;
  beside: number;
  /** Ledger ids that the item was written from. */
  notes: string[];
  aliases: string[];
  /** Name of the pack that it comes from; absent for the shipped library. */
  pack?: string;
  /** It replaces a shipped item of the same id. */
  overrides?: true;
};

/** Everything the coach knows: the shipped library and the user's packs. */
export interface Library {
  /** All items, in a stable order. Cheap: reads an index, no item. */
  entries(): Entry[];
  /** The whole item by its id or an alias; undefined without one. */
  item(id: string): Item | undefined;
  /** Packs and files left out, and why: reported once, on standard error. */
  troubles(): string[];
}

/** The log of attempts. */
export interface Attempts {
  /** Appends attempts and undos, all or none; on the disk when it returns. @throws Problem if they cannot be written */
  record(records: readonly (Attempt | Undo)[]): void;
  /** Every attempt that was not taken back, in the order of recording; reads the file as it is now. */
  all(): Attempt[];
  /** Every undo, in the order of recording. */
  undos(): Undo[];
}

/** Things the user owns besides attempts, each by kind and id; the last value put wins, earlier ones stay on disk. */
export interface Journal {
  all<K extends keyof JournalValues>(kind: K): Map<string, JournalValues[K]>;
  put<K extends keyof JournalValues>(kind: K, id: string, value: JournalValues[K]): void;
  remove(kind: keyof JournalValues, id: string): void;
  /** The newest value that was removed or replaced, for undo. */
  previous<K extends keyof JournalValues>(kind: K, id: string): JournalValues[K] | undefined;
}

/** A dated result of an exercise, design round or retrospective. */
export interface Note {
  id: string;
  at: string;
  item: string;
  title: string;
  fields: { name: string; text: string }[];
  /** Scores by dimension, if the note has a rubric. */
  scores?: Record<string, number>;
  interview?: string;
}

/** What the journal keeps, by kind. */
export interface JournalValues {
  story: Story;
  interview: Interview;
  note: Note;
  /** Id: `<interview id or "-">/<checklist id>/<tick id>`; the value is when it was ticked. */
  tick: { at: string };
  /** Id of an `ask` item chosen for the interviews; or own words under a new id. */
  ask: { text: string };
}

export type SettingsChange = Partial<Settings> | ((now: Settings) => Partial<Settings>);

/** Settings with defaults filled in. */
export interface SettingsStore {
  read(): Settings;
  /**
   * Changes some settings and leaves the rest, ratings topic by topic. A change that depends on what is set is a
   * function: it gets the current settings while no one else can change them, so that two terminals do not undo each other.
   */
  change(changes: SettingsChange): Promise<void>;
}

/** Files that the user names for commands to read or write. */
export interface Files {
  /** @throws Problem naming the file if it cannot be read. `-` is standard input. */
  read(path: string): string;
  /** Writes whole or not at all. @throws Problem, also for a file in which the user's data is kept */
  write(path: string, text: string): void;
}
