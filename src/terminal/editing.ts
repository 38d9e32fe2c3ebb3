import { clean } from '../domain/clean.ts';
import { cursorAt, cursorPosition, graphemes, type RowRange } from './layout.ts';
import { isEnter, type Press } from './press.ts';
import { edit, redo, type Undoing, undo } from './undoing.ts';

/** A text being written, and where in it. */
export interface Draft extends Undoing {
  readonly text: string;
  readonly cursor: number;
  /** The column that moves up and down aim at, past shorter rows. */
  readonly goal?: number;
  /** What Ctrl-U, Ctrl-K and Ctrl-W took last; `open` while the next of them adds to it. */
  readonly taken?: { readonly text: string; readonly open: boolean };
}

/** Page up and page down, in rows. */
const LEAP = 10;
/** With Ctrl: the keys whose text Ctrl-Y gives back. */
const TAKING: ReadonlySet<string> = new Set(['u', 'k', 'w']);
const IN_WORD = /[\p{L}\p{N}\p{M}_]/u;

export function draftOf(text: string): Draft {
  return { text, cursor: text.length };
}

/** The draft after a key; the same draft if the key does nothing here. `rows` is how the text is laid out now. */
export function applyKey(draft: Draft, press: Press, rows: readonly RowRange[]): Draft {
  const next = changed(draft, press, rows);
  const taken = takenAfter(draft, press, next);
  return taken === draft.taken && next === draft ? draft : { ...next, ...(taken && { taken }) };
}

/** The draft with another text, by an editor: one step to be undone. */
export function replaced(draft: Draft, text: string): Draft {
  if (text === draft.text) return draft;
  return { ...edit(draft, draftOf(text)), ...(draft.taken && { taken: draft.taken }) };
}

/** Ctrl-Z goes a step back; Ctrl-Y comes back from there, and else gives back what was taken. */
function changed(draft: Draft, press: Press, rows: readonly RowRange[]): Draft {
  if (press.ctrl && press.name === 'z') return undo(draft);
  if (press.ctrl && press.name === 'y' && draft.undone) return redo(draft);
  const next = edited(draft, press, rows);
  if (next.text === draft.text) {
    const { past, undone } = draft;
    return next === draft ? draft : { ...next, ...(past && { past }), ...(undone && { undone }) };
  }
  return edit(draft, next, runOf(press));
}

function runOf({ name, text, ctrl, meta }: Press): 'typed' | 'erased' | undefined {
  if (name === 'backspace' && !ctrl && !meta) return 'erased';
  return name !== 'paste' && text ? 'typed' : undefined;
}

/** What Ctrl-Y gives back after a key: as in a shell, keys that take one after another take one text together. */
function takenAfter(draft: Draft, { name, ctrl }: Press, next: Draft): Draft['taken'] {
  const { taken } = draft;
  if (!ctrl || !TAKING.has(name)) return taken?.open ? { ...taken, open: false } : taken;
  const text = draft.text.slice(next.cursor, next.cursor + draft.text.length - next.text.length);
  if (text === '') return taken;
  const before = taken?.open ? taken.text : '';
  return { text: name === 'k' ? before + text : text + before, open: true };
}

function edited(draft: Draft, press: Press, rows: readonly RowRange[]): Draft {
  const vertical = { up: -1, down: 1, pageup: -LEAP, pagedown: LEAP }[press.name];
  if (vertical !== undefined) return moveRows(draft, rows, vertical);
  if (press.name === 'paste') return insert(draft, clean(press.text));
  if (isEnter(press) || (press.ctrl && press.name === 'j')) return insert(draft, '\n');
  if (press.ctrl && press.name === 'y') return draft.taken ? insert(draft, draft.taken.text) : draft;
  if (press.name === 'tab' && !press.shift) return insert(draft, '\t');

  const target = moveTo(draft, press);
  if (target !== undefined) return { text: draft.text, cursor: target };
  const erased = eraseTo(draft, press);
  if (erased !== undefined) return erase(draft, erased);
  return press.text ? insert(draft, press.text) : draft;
}

function insert({ text, cursor }: Draft, added: string): Draft {
  return { text: text.slice(0, cursor) + added + text.slice(cursor), cursor: cursor + added.length };
}

/** Erases between the cursor and a place before or after it. */
function erase({ text, cursor }: Draft, place: number): Draft {
  const from = Math.min(cursor, place);
  return { text: text.slice(0, from) + text.slice(Math.max(cursor, place)), cursor: from };
}

function moveRows(draft: Draft, rows: readonly RowRange[], by: number): Draft {
  const { row, column } = cursorPosition(rows, draft.text, draft.cursor);
  const goal = draft.goal ?? column;
  if (row + by < 0) return { text: draft.text, cursor: 0, goal };
  if (row + by >= rows.length) return { text: draft.text, cursor: draft.text.length, goal };
  return { text: draft.text, cursor: cursorAt(rows, draft.text, row + by, goal), goal };
}

/** Where a key moves the cursor to: arrows, and the keys that readline users know. */
function moveTo(draft: Draft, { name, ctrl, meta }: Press): number | undefined {
  if (name === 'left') return ctrl || meta ? wordLeft(draft) : cursorBefore(draft);
  if (name === 'right') return ctrl || meta ? wordRight(draft) : cursorAfter(draft);
  if (name === 'home') return ctrl ? 0 : lineStart(draft);
  if (name === 'end') return ctrl ? draft.text.length : lineEnd(draft);
  if (ctrl && name === 'a') return lineStart(draft);
  if (ctrl && name === 'b') return cursorBefore(draft);
  if (ctrl && name === 'f') return cursorAfter(draft);
  if (meta && name === 'b') return wordLeft(draft);
  if (meta && name === 'f') return wordRight(draft);
  return undefined;
}

function eraseTo(draft: Draft, { name, ctrl, meta }: Press): number | undefined {
  if (name === 'backspace') return ctrl || meta ? wordLeft(draft) : cursorBefore(draft);
  if (name === 'delete') return ctrl || meta ? wordRight(draft) : cursorAfter(draft);
  if (ctrl && name === 'h') return cursorBefore(draft);
  if (ctrl && name === 'w') return wordLeft(draft);
  if (meta && name === 'd') return wordRight(draft);
  // At the edge of a line the key joins it with its neighbor.
  if (ctrl && name === 'u') return lineStart(draft) === draft.cursor ? cursorBefore(draft) : lineStart(draft);
  if (ctrl && name === 'k') return lineEnd(draft) === draft.cursor ? cursorAfter(draft) : lineEnd(draft);
  return undefined;
}

function lineStart({ text, cursor }: Draft): number {
  return cursor === 0 ? 0 : text.lastIndexOf('\n', cursor - 1) + 1;
}

function lineEnd({ text, cursor }: Draft): number {
  const end = text.indexOf('\n', cursor);
  return end < 0 ? text.length : end;
}

function cursorBefore(draft: Draft): number {
  const start = lineStart(draft);
  if (start === draft.cursor) return Math.max(0, start - 1);
  const last = [...graphemes(draft.text.slice(start, draft.cursor))].at(-1) ?? '';
  return draft.cursor - last.length;
}

function cursorAfter(draft: Draft): number {
  const end = lineEnd(draft);
  if (end === draft.cursor) return Math.min(draft.text.length, end + 1);
  const [first = ''] = graphemes(draft.text.slice(draft.cursor, end));
  return draft.cursor + first.length;
}

function wordLeft({ text, cursor }: Draft): number {
  let at = cursor;
  while (at > 0 && !IN_WORD.test(text[at - 1] ?? '')) at -= 1;
  while (at > 0 && IN_WORD.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

function wordRight({ text, cursor }: Draft): number {
  let at = cursor;
  while (at < text.length && !IN_WORD.test(text[at] ?? '')) at += 1;
  while (at < text.length && IN_WORD.test(text[at] ?? '')) at += 1;
  return at;
}
