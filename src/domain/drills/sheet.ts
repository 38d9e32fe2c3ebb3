import type { Drafts } from '../ports.ts';
import type { Answer, Line, Terminal } from '../terminal.ts';

/** What was written for one part of a drill; `done` once it was handed over. */
export interface Part extends Answer {
  done: boolean;
}

/** The answers of one try by the part that they answer, kept until the try is graded. */
export interface Sheet {
  /** What an earlier try, broken off, holds for this part. */
  part(name: string): Part | undefined;
  keep(name: string, part: Part): void;
}

export interface OpenSheet extends Sheet {
  parts(): [name: string, part: Part][];
  clear(): void;
}

/** The sheet of an item, with what an earlier try left on it. Where answers are not kept it stays blank. */
export function openSheet(drafts: Drafts, id: string, kept: boolean): OpenSheet {
  const parts = new Map(kept ? read(drafts.read(id)) : []);
  return {
    part: (name) => parts.get(name),
    parts: () => [...parts],
    keep(name, part) {
      parts.set(name, part);
      if (kept) drafts.keep(id, JSON.stringify({ parts: [...parts] }));
    },
    clear() {
      parts.clear();
      drafts.drop(id);
    },
  };
}

function read(text: string | undefined): [string, Part][] {
  try {
    const { parts } = JSON.parse(text ?? '') as { parts: [string, Part][] };
    return parts.filter(([name, part]) => typeof name === 'string' && typeof part.text === 'string');
  } catch {
    // A draft is a kindness: one that cannot be read is no reason to stop.
    return [];
  }
}

/**
 * Shows what an earlier try left, if it left anything, and asks whether to go on with it; a fresh start wipes the
 * sheet. Returns whether there was anything.
 */
export async function pickUp(terminal: Terminal, sheet: OpenSheet): Promise<boolean> {
  const left = sheet.parts().filter(([, { text, done }]) => done || text.trim());
  if (left.length === 0) return false;
  terminal.say('You were in the middle of this one. What is there so far:', '');
  for (const [name, { text }] of left) {
    const said: Line = { text: begun(text.trim()) || '(said aloud)', indent: 2, tone: 'quiet' };
    terminal.say(begun(name), said, '');
  }
  const goOn = await terminal.choose(
    '',
    [
      { value: true, label: 'go on' },
      { value: false, label: 'start over', key: 'o' },
    ],
    { inline: true },
  );
  if (!goOn) sheet.clear();
  return true;
}

const BEGINNING = 150;

/** The beginning of a long text: enough to know it again, the whole of it comes back in its place. */
function begun(text: string): string {
  return text.length > BEGINNING + 10 ? `${text.slice(0, BEGINNING).trimEnd()} ...` : text;
}
