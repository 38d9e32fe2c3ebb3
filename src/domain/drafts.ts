import type { DraftPlace } from './terminal.ts';

/** Text of unfinished answers, by item id. */
export interface Drafts {
  read(item: string): string | undefined;
  keep(item: string, text: string): void;
  drop(item: string): void;
}

/** A file that the user's editor works on. */
export interface EditorFile {
  readonly path: string;
  /** Names the process of the editor: until it ends, the file belongs to it. */
  heldBy(process: number): void;
  /** The text as it was saved. @throws Problem if it is gone, is not text, or is more than anyone writes */
  read(): string;
  /** Takes the file away, with whatever the editor put beside it. */
  close(): void;
}

/** What an editor left when the program had gone. */
export interface EditorLeft {
  place?: DraftPlace;
  /** The text that the editor was given, and what it saved; undefined if that is not text, or nothing new. */
  opened: string;
  saved?: string;
  /** The place of something that only the user can use: not text, or a file of the editor's own. */
  path?: string;
  /** It has been taken, or the user knows of it. */
  taken(): void;
}

/** The files of the user's editor, in the data folder: what is saved there outlives the program. */
export interface EditorFiles {
  /** @throws Problem if the file cannot be written */
  open(text: string, request: { ending: string; place?: DraftPlace }): EditorFile;
  /** What editors left behind; what changed nothing is cleared away. */
  left(): EditorLeft[];
}
