import { dayName } from '../dates.ts';
import type { Note } from '../ports.ts';
import type { Line } from '../terminal.ts';

/** What a note on an item holds: something to remember, or an answer better than the item's. */
export const OWN_FIELDS = { note: 'My note', better: 'My better answer' } as const;
export type OwnField = keyof typeof OWN_FIELDS;

/** The user's notes on an item, under its id or an earlier one, the oldest first. */
export function ownNotes(
  notes: Iterable<Note>,
  { id, aliases = [] }: { id: string; aliases?: readonly string[] },
): Note[] {
  return [...notes]
    .filter(({ own, item }) => own && (item === id || aliases.includes(item)))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Each note with its day, to be read beside an item. Days are the user's, as numbers. */
export function ownNoteLines(notes: readonly Note[], dayOf: (at: string) => number, today: number): Line[] {
  return notes.flatMap(({ at, fields }) =>
    fields.map(({ name, text }): Line => ({ text: text.trim(), hang: `${name}, ${dayName(dayOf(at), today)}:  ` })),
  );
}
