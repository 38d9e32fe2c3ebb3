import type { AnyItem } from './content/kind.ts';
import type { Item, KindName } from './content/kinds.ts';
import type { DrillName, TaskOf } from './drills/drills.ts';
import type { ExportedCalendar } from './interviews/exported-calendar.ts';
import type { Interview } from './interviews/interview.ts';
import type { Change } from './journal/change.ts';
import type { Conflict } from './journal/fields.ts';
import type { Telling } from './journal/things.ts';
import type { Done } from './journal/undo.ts';
import type { Attempt, Undo } from './practice/attempt.ts';
import type { Marked } from './practice/marks.ts';
import type { RecordValues } from './records/records.ts';
import type { Settings } from './settings.ts';
import type { Story } from './stories/story.ts';

/** What listing and planning need to know about an item, without reading all of it. */
export type Entry = Pick<AnyItem, 'id' | 'kind' | 'title' | 'topics' | 'level' | 'revision'> & {
  kind: KindName;
  /** 1 to 3 as the item says, more where the user's own records raise it. */
  weight: number;
  /** Type of a card, round of a mock, sort of an exercise (artifact, estimate); absent for other kinds. */
  type?: string;
  seconds: number;
  /** First drill that the kind offers; absent if the item is only read. */
  drill?: DrillName;
  /** Traits of that drill: whether it is recalled, and its seconds beside the main answer (`drills/drills.ts`). */
  recalled: boolean;
  beside: number;
  aliases: string[];
  /** Name of the pack that it comes from; absent for the shipped library. */
  pack?: string;
  /** It replaces a shipped item of the same id. */
  overrides?: true;
  /** Why the user's own records give it more weight than it has by itself. */
  because?: string;
  /** The items that it stands for in a plan's input, itself among them; absent for a single item. */
  crowd?: Crowd;
};

/** Items of a pack of which a plan sees only how many they are, and their ids: nothing else that it asks about differs. */
export interface Crowd {
  ids: readonly string[];
  /** The entry of the item in that place. */
  entry(place: number): Entry;
}

/** Everything the coach knows: the shipped library and the user's packs. */
export interface Library {
  /** All items, in a stable order. Cheap: reads an index, no item. */
  entries(): Entry[];
  /** The same in any order for a plan, in which what goes by none of these names may be in a crowd. */
  crowded(names: Iterable<string>): Entry[];
  /** The whole item by its id or an alias; undefined without one. */
  item(id: string): Item | undefined;
  /** What the item of an id or an alias offers to a drill; undefined if it offers nothing. */
  task<D extends DrillName>(id: string, drill: D): TaskOf<D> | undefined;
  /** Every kind, and the drills that it offers tasks to: the first is the one that a plan chooses. */
  kinds(): Readonly<Record<KindName, readonly DrillName[]>>;
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

/**
 * Things the user owns besides attempts, each by kind and id. Every change stays on disk and names what it was made
 * from: what two machines or two terminals changed is merged, whatever the order in which it is read.
 */
export interface Journal {
  all<K extends keyof JournalValues>(kind: K): Map<string, JournalValues[K]>;
  /** `from` is the value as it was read, if the change was made from that: others may have changed it meanwhile. */
  put<K extends keyof JournalValues>(kind: K, id: string, value: JournalValues[K], from?: JournalValues[K]): void;
  /** Puts several, each under an id of its own, all of them or none. */
  putAll(puts: readonly Put[]): void;
  remove(kind: keyof JournalValues, id: string): void;
  /** The newest value that was removed or replaced, for undo. */
  previous<K extends keyof JournalValues>(kind: K, id: string): JournalValues[K] | undefined;
  /** Everything that it was, the oldest first; nothing for an id that was never there. */
  history<K extends keyof JournalValues>(kind: K, id: string): Told<JournalValues[K]>[];
  /** The last change that was not taken back, of whatever kind; undefined if there is none. */
  lastDone(): Done | undefined;
  /** Takes it back. Both stay on disk. */
  takeBack(done: Done): void;
  /** What was changed differently on two sides and not decided yet, by id. */
  conflicts(kind: keyof JournalValues): Map<string, readonly Conflict[]>;
  /** Settles what is open of a thing: this is what it is, or null if it is to be removed. */
  resolve<K extends keyof JournalValues>(kind: K, id: string, value: JournalValues[K] | null): void;
  /** Every change, as another machine can take it. */
  changes(): Change[];
  /** Takes changes of another machine, all or none; those that are here already change nothing. @throws Problem */
  take(changes: readonly Change[]): void;
  /** Does something while no other process does: an id that is free when it is looked for is still free when it is put. */
  alone<T>(action: () => T): Promise<T>;
}

/** Something to keep under its kind and id. */
export interface Put {
  kind: keyof JournalValues;
  id: string;
  value: JournalValues[keyof JournalValues];
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
  /** The user wrote it on the item: it is shown the next time that the item is compared. */
  own?: true;
  /** Scores by dimension, if the note has a rubric. */
  scores?: Record<string, number>;
  interview?: string;
  /** After a mock: what the user, and a partner, said of each point, as the place in its list of answers, and a line. */
  feedback?: { id: string; self: number; partner?: number; line?: string }[];
  /** When something was first done in a round: seconds from its beginning. */
  stamps?: { key: string; label: string; seconds: number }[];
  /** What the user has checked, and what is only assumed. */
  verified?: string[];
  assumed?: string[];
  /** Ids of mistakes that were made again. */
  mistakes?: string[];
}

/** What the journal keeps, by kind. */
export interface JournalValues extends RecordValues {
  story: Story;
  interview: Interview;
  note: Note;
  /** Id: `<interview id or "-">/<checklist id>/<tick id>`; the value is when it was ticked. */
  tick: { at: string; evidence?: string };
  /** Id of an `ask` item chosen for the interviews; or own words under a new id. */
  ask: { text: string };
  /** Id: that of the interview. */
  calendar: ExportedCalendar;
  /** Id of the item that is known, suspended or not wanted today. */
  mark: Marked;
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

/** A command that records, while it is running. */
export interface Recorder {
  /**
   * Ends it, and waits until it has ended: seconds from its start until it was told to end, undefined if it had ended
   * before. @throws Problem if it did not record, in one sentence
   */
  stop(): Promise<number | undefined>;
}

/** Files that the user names for commands to read or write. */
export interface Files {
  /** @throws Problem naming the file if it cannot be read. `-` is standard input. */
  read(path: string): string;
  /** The same before it is known to be text. */
  bytes(path: string): Uint8Array;
  /** @throws Problem naming the file if it is not UTF-8 */
  decode(bytes: Uint8Array, path: string): string;
  /** Writes whole or not at all. @throws Problem, also for a file in which the user's data is kept */
  write(path: string, text: string): void;
}
