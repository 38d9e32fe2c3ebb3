import type { PackAbout } from './domain/content/pack-about.ts';
import type { AnkiCollection } from './domain/decks/anki.ts';
import type { Decks } from './domain/decks/deck.ts';
import type { Drafts } from './domain/drafts.ts';
import type { Attempts, Files, Journal, Library, Recorder, SettingsStore } from './domain/ports.ts';
import type { Attempt } from './domain/practice/attempt.ts';
import type { Standing } from './domain/practice/standing.ts';
import type { Line, Terminal } from './domain/terminal.ts';

/** The log of attempts with what is computed from it. */
export interface Progress extends Attempts {
  /** The standing after all attempts up to that moment; all of them if it is absent. */
  standing(until?: Date): Standing;
  /** The attempts that are dated after that moment, in the order of time. Cheap if there are none. */
  after(moment: Date): Attempt[];
  /** Tries whether an attempt could be recorded now. @throws Problem if it could not */
  tryWriting(): void;
}

/** Unfinished answers. */
export interface DraftStore extends Drafts {
  /** The items that have a draft. */
  items(): string[];
}

/** Everything that is kept in the data folder. */
export interface OwnData {
  /** Names of the files and folders. */
  names(): string[];
  /** Removes all of it. @returns paths of what is not ours, and stays @throws Problem */
  erase(): string[];
}

/** What is in the folder of a pack. */
export interface PackLook {
  /** Name of the folder. */
  name: string;
  about?: PackAbout;
  items: { id: string; kind: string; revision: number; title: string }[];
  /** Problems, each with its place. */
  findings: string[];
}

/** The user's packs as folders. */
export interface PackFolder {
  names(): string[];
  path(name: string): string;
  /** What is in a folder, whether or not it is among the packs. @throws Problem if it is not there */
  look(folder: string): Promise<PackLook>;
  /** Makes a pack of texts by their paths. @throws Problem */
  create(name: string, files: Readonly<Record<string, string>>): void;
  /** Takes what belongs to a pack from a folder, in place of the pack of that name. @throws Problem */
  copy(from: string, name: string): void;
  remove(name: string): void;
}

/** One problem of a content file. */
export interface ContentFinding {
  file: string;
  line: number;
  column: number;
  path: string;
  says: string;
}

/** What becomes of a content file that is brought to today's format. */
export interface FileMigration {
  file: string;
  items: number;
  /** With any, the file is left alone. */
  problems: ContentFinding[];
  /** What only its author can add; lines and columns are those of the new text. */
  open: ContentFinding[];
  /** Fields that have no place in today's format. */
  lost: string[];
}

/** A plan: nothing is written before `write`, and then every file whole. */
export interface Migration {
  files: FileMigration[];
  /** @throws Problem */
  write(): void;
}

/** A recording that is kept, under the id of its attempt. */
export interface KeptRecording {
  id: string;
  /** When it was made, in milliseconds since 1970. */
  made: number;
  bytes: number;
}

/** Spoken answers, each a file in `voice/` of the data folder. They are in no export. */
export interface Recordings {
  /** Where the next one is to be written. @throws Problem without a place */
  begin(): string;
  /** What was written there; undefined if nothing was. */
  bytes(path: string): Uint8Array | undefined;
  keep(path: string, id: string): void;
  drop(path: string): void;
  path(id: string): string | undefined;
  /** The newest first. */
  list(): KeptRecording[];
  move(from: string, to: string): void;
  /** Whether there was one. */
  remove(id: string): boolean;
  /** Removes those made before a moment (milliseconds since 1970), and what a process that is gone has left. */
  expire(before: number): void;
}

/** Options of every command. */
export interface GlobalOptions {
  plain?: boolean;
  content?: string;
  asOf?: string;
}

/**
 * Everything outside, as one value. Rooms that cost time to open are opened when first asked for,
 * and only once.
 */
export interface World {
  options: GlobalOptions;
  library(): Promise<Library>;
  /** The library without packs that would have to be compiled first. */
  readyLibrary(): Promise<Library>;
  /** The text of a file that the build has made beside the program. @throws Problem if it is not there */
  built(name: string): string;
  terminal(): Promise<Terminal>;
  progress(): Promise<Progress>;
  journal(): Promise<Journal>;
  settings(): Promise<SettingsStore>;
  drafts(): Promise<DraftStore>;
  files(): Promise<Files>;
  data(): Promise<OwnData>;
  /** The user's own flashcards. */
  decks(): Promise<Decks>;
  packFolder(): Promise<PackFolder>;
  /** The folder of the user's packs. */
  packs(): Promise<string>;
  /** Checks a content folder, a pack or one file; without a path, the user's packs. Also gives the folders it looked at. */
  checkContent(
    path?: string,
    options?: { strict?: boolean },
  ): Promise<{
    folders: string[];
    items: number;
    findings: ContentFinding[];
    /** Items with dated facts, and the day on which these were last looked up. */
    dated: { id: string; asOf: string }[];
  }>;
  /** What it takes to bring a folder, a pack, a file or the user's packs to today's format. @throws Problem if nothing is there */
  planMigration(path?: string): Promise<Migration>;
  /** One of the user's documents, from YAML or JSON text. @throws Problem naming the file and the place */
  parse(text: string, file: string): Promise<unknown>;
  /** What an Anki package holds; undefined for any other file. @throws Problem for a damaged one */
  ankiPackage(bytes: Uint8Array, file: string): Promise<AnkiCollection | undefined>;
  /** What a command that the user named writes about a text. @throws Problem, or Stopped if the signal says so */
  askCommand(run: {
    command: string;
    input: string;
    seconds: number;
    signal: AbortSignal;
    /** A file that it is to work on. */
    file?: string;
  }): Promise<string>;
  /** Starts a command that the user named, which records to a file until it is stopped. @throws Problem */
  startRecorder(run: { command: string; path: string; seconds: number }): Promise<Recorder>;
  /** Spoken answers. */
  recordings(): Promise<Recordings>;
  /** Whether a recording may exist. Looks for the folder only. */
  hasRecordings(): Promise<boolean>;
  /** Opens a file with the program that the system has for it. @throws Problem if there is none */
  openFile(path: string): Promise<void>;
  /** Where the user's data is. */
  folder(): Promise<string>;
  /** Now, or the moment of `--as-of`; it goes on from there. */
  now(): Date;
  random(): number;
  /**
   * For the bar of a plan toward a date (docs/decisions/0010): does work of thousands of small steps that is done once,
   * for which optimizing all that is hot takes longer than running it.
   */
  workOnce<T>(work: () => T): T;
  newId(): string;
  /** The user's IANA time zone. */
  readonly zone: string;
  /** Writes to standard output, without what a terminal would obey instead of show. */
  print(text: string): void;
  /** Writes a value to standard output, as one JSON document. */
  printJson(value: unknown): void;
  /** Writes lines to standard output, wrapped and painted for where it goes. */
  say(...lines: Line[]): Promise<void>;
  /** Shows lines to read: page by page on a screen, otherwise as `say` does. */
  read(lines: Line[]): Promise<void>;
  /** Writes a line to standard error. */
  warn(text: string): void;
  /** Whether someone can be asked: standard input is a terminal. */
  readonly attended: boolean;
  /** Columns of standard output. */
  readonly columns: number;
}
