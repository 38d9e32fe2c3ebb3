import type { AnyItem } from './content/kind.ts';
import type { Item, KindName } from './content/kinds.ts';
import type { DrillName } from './drills/drills.ts';
import type { Interview } from './interviews/interview.ts';
import type { Change } from './journal/change.ts';
import type { Conflict } from './journal/fields.ts';
import type { Telling } from './journal/things.ts';
import type { Attempt, Undo } from './practice/attempt.ts';
import type { Settings } from './settings.ts';
import type { Story } from './stories/story.ts';

/** What listing and planning need of an item, without reading the whole of it. */
export type Entry = Pick<AnyItem, 'id' | 'kind' | 'title' | 'topics' | 'level' | 'weight' | 'revision'> & {
  kind: KindName;
  /** Card type; absent for other kinds. */
  type?: string;
  seconds: number;
  /** First drill that the kind offers; absent where the item is consulted. */
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
  /** Packs and files left out, and why: to be told once, on standard error. */
  troubles(): string[];
}

/** The log of attempts. */
export interface Attempts {
  /** Appends attempts and undos, all or none; on the disk when it returns. @throws Problem if they cannot be written */
  record(records: readonly (Attempt | Undo)[]): void;
  /** Every attempt that was not taken back, in the order of recording; reads the file as it stands now. */
  all(): Attempt[];
  /** Every undo, in the order of recording. */
  undos(): Undo[];
}

/**
 * Things the user owns besides attempts, each by kind and id. Every change stays on disk and names what it was made
 * from: what two machines or two terminals changed is merged, whatever the order in which it is read.
 */
export interface Journal {
  all<K extends keyof Owned>(kind: K): Map<string, Owned[K]>;
  /** `from` is the value as it was read, where the change was made from that: others may have changed it meanwhile. */
  put<K extends keyof Owned>(kind: K, id: string, value: Owned[K], from?: Owned[K]): void;
  remove(kind: keyof Owned, id: string): void;
  /** The newest value that was removed or replaced, for undo. */
  previous<K extends keyof Owned>(kind: K, id: string): Owned[K] | undefined;
  /** Everything that it was, the oldest first; nothing for an id that was never there. */
  history<K extends keyof Owned>(kind: K, id: string): Told<Owned[K]>[];
  /** What was changed differently on two sides and not decided yet, by id. */
  conflicts(kind: keyof Owned): Map<string, readonly Conflict[]>;
  /** Settles what is open of a thing: this is what it is, or null if it is to be removed. */
  resolve<K extends keyof Owned>(kind: K, id: string, value: Owned[K] | null): void;
  /** Every change, as another machine can take it. */
  changes(): Change[];
  /** Takes changes of another machine, all or none; those that are here already change nothing. @throws Problem */
  take(changes: readonly Change[]): void;
}

/** A version of a thing. */
export interface Told<T> extends Telling {
  value: T | null;
}

/** A dated result of an exercise, design round or retrospective. */
export interface Note {
  id: string;
  at: string;
  item: string;
  title: string;
  fields: { name: string; text: string }[];
  /** Scores by dimension, where the note holds a rubric. */
  scores?: Record<string, number>;
  interview?: string;
}

/** What the journal keeps, by kind. */
export interface Owned {
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
   * function: it is told what is set when no one else can change it, so that two terminals do not undo each other.
   */
  change(changes: SettingsChange): Promise<void>;
}

/** Files that commands read and write at the user's word. */
export interface Files {
  /** @throws Problem naming the file if it cannot be read. `-` is standard input. */
  read(path: string): string;
  /** Writes whole or not at all. @throws Problem, also for a file in which the user's data is kept */
  write(path: string, text: string): void;
}
