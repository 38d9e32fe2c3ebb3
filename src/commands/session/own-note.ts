import type { Item } from '../../domain/content/kinds.ts';
import { stamp } from '../../domain/dates.ts';
import { openSheet } from '../../domain/drills/room/sheet.ts';
import { OWN_FIELDS, type OwnField } from '../../domain/practice/own-notes.ts';
import { Stopped } from '../../domain/problem.ts';
import type { World } from '../../world.ts';

type OnItem = Pick<Item, 'id' | 'title'>;

/** Keeps a note on an item. */
export async function keepOwnNote({ id, title }: OnItem, field: OwnField, text: string, world: World): Promise<void> {
  const note = { id: world.newId(), at: stamp(world.now()), item: id, title, own: true as const };
  (await world.journal()).put('note', note.id, { ...note, fields: [{ name: OWN_FIELDS[field], text: text.trim() }] });
}

/**
 * Takes a note from the user. What was typed is a draft until it is kept; Escape leaves it one.
 * Returns whether there is a note.
 */
export async function takeOwnNote(item: OnItem, field: OwnField, world: World): Promise<boolean> {
  const terminal = await world.terminal();
  const name = OWN_FIELDS[field];
  const sheet = openSheet(await world.drafts(), `${item.id}/${field}`);
  terminal.page({ left: item.title, right: name.toLowerCase() });
  try {
    const { text } = await terminal.answer({
      prompt: [`${name}. It is shown the next time that you compare.`],
      seconds: null,
      aloud: false,
      initial: sheet.part(name)?.text,
      keep: (typed) => sheet.keep(name, { text: typed, seconds: 0, done: false }),
      place: sheet.place(name),
      discard: () => sheet.drop(name),
    });
    if (text.trim()) await keepOwnNote(item, field, text, world);
    sheet.clear();
    return text.trim() !== '';
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    if (sheet.part(name))
      terminal.say({ text: 'What you typed is kept: write the note again to go on with it.', tone: 'quiet' });
    return false;
  }
}
