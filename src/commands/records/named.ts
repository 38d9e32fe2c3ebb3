import { notFound } from '../../domain/not-found.ts';
import { Problem } from '../../domain/problem.ts';
import type { RecordName, RecordValues } from '../../domain/records/records.ts';
import type { World } from '../../world.ts';

/** What to say about a kind of record when someone looks for one by a word. */
interface Looked<T> {
  noun: string;
  nameOf: (one: T) => string;
  /** What to do while there is none. */
  none: string;
}

/** Whether a word is the start of an id. An empty one is the start of none: a variable that is not set names nothing. */
export function startsId(id: string, word: string): boolean {
  return word !== '' && id.startsWith(word);
}

/** A record by its id, its name, or the start of its id if only one matches. @throws Problem */
export async function recordNamed<K extends RecordName>(
  kind: K,
  word: string,
  looked: Looked<RecordValues[K]>,
  world: World,
): Promise<RecordValues[K]> {
  return namedIn([...(await world.journal()).all(kind).values()], word, looked);
}

/** The same, of these records. @throws Problem */
export function namedIn<T extends { id: string }>(
  all: readonly T[],
  word: string,
  { noun, nameOf, none }: Looked<T>,
): T {
  const lower = word.toLowerCase();
  const exact = all.find(({ id }) => id === word);
  const named = all.filter((one) => nameOf(one).toLowerCase() === lower);
  const near = named.length > 0 ? named : all.filter(({ id }) => startsId(id, lower));
  const found = exact ?? (near.length === 1 ? near[0] : undefined);
  if (found) return found;
  const ids = all.map(({ id }) => id);
  if (near.length === 0) throw notFound(noun, word, ids, ids.length > 0 ? undefined : none);
  throw new Problem(`Several of your ${noun}s are "${word}".`, `There are: ${near.map(({ id }) => id).join(', ')}.`);
}

/** Removes a record; what was removed can be brought back. */
export async function removeRecord(kind: RecordName, id: string, name: string, command: string, world: World) {
  (await world.journal()).remove(kind, id);
  await world.say(`Removed: ${name}. To bring it back: rehearse ${command} restore ${id}`);
}

/** Brings back a record that was removed, and returns it. @throws Problem if none was removed under that id */
export async function restoreRecord<K extends RecordName>(
  kind: K,
  id: string,
  { noun, command }: { noun: string; command: string },
  world: World,
): Promise<RecordValues[K]> {
  const journal = await world.journal();
  if (journal.all(kind).has(id))
    throw new Problem(`The ${noun} "${id}" was not removed: it is still there.`, `rehearse ${command} list shows it.`);
  const old = journal.previous(kind, id);
  if (!old)
    throw new Problem(`No ${noun} "${id}" was removed.`, `Use the id that "rehearse ${command} remove" printed.`);
  journal.put(kind, id, old);
  return old;
}
