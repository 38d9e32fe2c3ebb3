/** A text as it was at a moment, and the cursor in it; behind it those further away. */
export interface Moment {
  readonly text: string;
  readonly cursor: number;
  readonly next?: Moment | undefined;
}

/** What a text was before, and what was undone of it. */
export interface Undoing {
  readonly past?: Moment | undefined;
  readonly undone?: Moment | undefined;
  /** What the last key did: keys that do the same one after another are undone together. */
  readonly run?: Run | undefined;
}
type Run = 'typed' | 'erased';

interface Edited extends Undoing {
  readonly text: string;
  readonly cursor: number;
}

/**
 * The text after an edit, with the way back. Letters of a word are one step. What had been undone is not given up
 * by going on: it lies further back, so no text that was ever there is out of reach.
 */
export function edit(before: Edited, after: Pick<Edited, 'text' | 'cursor'>, run?: Run): Edited {
  const goesOn = run !== undefined && run === before.run && !startsWord(before, after);
  const past = goesOn ? before.past : at(before, withUndone(before));
  return { ...after, past, run };
}

/** The text before the last step; the same text if there was none. */
export function undo(now: Edited): Edited {
  if (!now.past) return now;
  const { text, cursor, next } = now.past;
  return { text, cursor, past: next, undone: at(now, now.undone) };
}

/** What was undone last, again. */
export function redo(now: Edited): Edited {
  if (!now.undone) return now;
  const { text, cursor, next } = now.undone;
  return { text, cursor, past: at(now, now.past), undone: next };
}

const at = ({ text, cursor }: Edited, next: Moment | undefined): Moment => ({ text, cursor, next });

/** The past with all that was undone since, the last of it first. */
function withUndone({ past, undone }: Edited): Moment | undefined {
  let all = past;
  for (let one = undone; one; one = one.next) all = { ...one, next: all };
  return all;
}

/** Whether what was typed begins a word after a blank. */
function startsWord(before: Edited, after: Pick<Edited, 'text' | 'cursor'>): boolean {
  return /^\s$/.test(before.text.charAt(before.cursor - 1)) && !/^\s$/.test(after.text.charAt(after.cursor - 1));
}
