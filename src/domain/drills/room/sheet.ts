import type { Drafts } from '../../drafts.ts';
import type { Answer, DraftPlace } from '../../terminal.ts';

/** What was written for one part of a drill; `done` once it was handed over. */
export interface Part extends Answer {
  done: boolean;
  /** Picked from a list: not worth coming back for by itself. */
  chosen?: true;
  /** How the text reads, if it is written for the program. */
  reads?: string;
}

type NamedPart = [name: string, part: Part];

/** The answers of one try, by part, kept until the try is graded. */
export interface Sheet {
  /** What an unfinished try has for this part. */
  part(name: string): Part | undefined;
  /** The same for a part that is about to be asked; a text whose part has been renamed since goes to it. */
  take(name: string): Part | undefined;
  /** A blank text never takes the place of one that is there. */
  keep(name: string, part: Part): void;
  /** Throws the text of a part away, as the user asked. */
  drop(name: string): void;
  place(name: string): DraftPlace;
}

export interface OpenSheet extends Sheet {
  parts(): NamedPart[];
  /** Texts of an earlier try that were not asked for in this one. */
  unasked(): NamedPart[];
  clear(): void;
}

/**
 * The sheet of an item, with what an earlier try left on it. `revision` is that of the item: if the sheet was
 * written for another one, its parts may have other names. Another terminal may write on the same sheet: each
 * leaves the other's parts alone, and the next one to open it finds both.
 */
export function openSheet(drafts: Drafts, id: string, revision?: number): OpenSheet {
  const found = read(drafts.read(id));
  const parts = merged(found.entries);
  /** Every entry that was read at first or written here. */
  const own = new Set(found.entries.map((entry) => JSON.stringify(entry)));
  const strays = new Set(found.loose || (revision ?? found.revision) !== found.revision ? parts.keys() : []);
  const asked = new Set<string>();

  function write(): void {
    const others = read(drafts.read(id)).entries.filter((entry) => !own.has(JSON.stringify(entry)));
    for (const entry of parts) own.add(JSON.stringify(entry));
    const all = [...parts, ...others];
    const written = { revision: strays.size > 0 ? found.revision : (revision ?? found.revision), parts: all };
    if (all.some(([, part]) => isWritten(part))) drafts.keep(id, JSON.stringify(written));
    else drafts.drop(id);
  }

  return {
    part: (name) => parts.get(name),
    take(name) {
      asked.add(name);
      if (!parts.has(name)) {
        const stray = [...strays].find((one) => isWritten(parts.get(one)));
        if (stray === undefined) return undefined;
        parts.set(name, { text: parts.get(stray)?.text ?? '', seconds: 0, done: false });
        parts.delete(stray);
        strays.delete(stray);
      }
      strays.delete(name);
      return parts.get(name);
    },
    keep(name, part) {
      asked.add(name);
      const text = part.text.trim() ? part.text : (parts.get(name)?.text ?? '');
      if (!text.trim() && !part.done) return;
      parts.set(name, { ...part, text });
      write();
    },
    drop(name) {
      parts.delete(name);
      write();
    },
    place: (part) => ({ draft: id, part }),
    parts: () => [...parts],
    unasked: () => [...parts].filter(([name, part]) => !asked.has(name) && isWritten(part)),
    clear() {
      parts.clear();
      strays.clear();
      write();
    },
  };
}

/** The texts of two sheets of one item as those of one: the next to open it finds both. */
export function sheetOfBoth(text: string, other: string): string {
  const [own, others] = [read(text), read(other)];
  const known = new Set(own.entries.map((entry) => JSON.stringify(entry)));
  const parts = [...own.entries, ...others.entries.filter((entry) => !known.has(JSON.stringify(entry)))];
  return JSON.stringify({ revision: own.revision, parts });
}

/** Whether the user has written anything: without that, a try leaves nothing behind. */
function isWritten(part: Part | undefined): boolean {
  return part !== undefined && !part.chosen && part.text.trim() !== '';
}

interface SheetContents {
  revision?: number;
  entries: NamedPart[];
  /** The text has no parts yet. */
  loose?: boolean;
}

function read(text: string | undefined): SheetContents {
  if (!text?.trim()) return { entries: [] };
  try {
    const { revision, parts } = JSON.parse(text) as { revision?: number; parts: NamedPart[] };
    return {
      revision,
      entries: parts.filter(([name, part]) => typeof name === 'string' && typeof part.text === 'string'),
    };
  } catch (error) {
    if (error instanceof SyntaxError) return { entries: [['', { text, seconds: 0, done: false }]], loose: true };
    // A draft is a courtesy: an invalid one is not a reason to stop.
    return { entries: [] };
  }
}

/** One text for each part: if two terminals wrote one each, both, unless one contains the other. */
function merged(entries: readonly NamedPart[]): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const [name, part] of entries) {
    const other = parts.get(name);
    if (!other || part.text.includes(other.text)) parts.set(name, part);
    // What is written for the program cannot be put together: the one with more in it.
    else if (part.reads !== undefined) parts.set(name, part.text.length > other.text.length ? part : other);
    else if (!other.text.includes(part.text))
      parts.set(name, { text: `${other.text}\n\n${part.text}`, seconds: 0, done: false });
  }
  return parts;
}
