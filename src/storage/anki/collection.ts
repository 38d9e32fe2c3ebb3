import type { AnkiCollection } from '../../domain/decks/anki.ts';
import { isJsonObject, parseJson } from '../../domain/json.ts';
import { Problem } from '../../domain/problem.ts';
import { SqliteFile, type SqlRow } from './sqlite.ts';
import { isZip, openZip } from './zip.ts';

/** What an Anki package holds; undefined for any other file. @throws Problem for what is damaged, or in a format that is not read */
export function readCollection(bytes: Uint8Array, shown: string): AnkiCollection | undefined {
  if (!isZip(bytes)) return undefined;
  const zip = openZip(bytes, shown);
  // The older file in a newest package is a dummy that asks to update Anki.
  if (zip.names.includes('collection.anki21b')) {
    const hint = 'In Anki: File, Export, and tick "Support older Anki versions"; or export notes in plain text.';
    throw new Problem(`${shown} is in Anki's newest format, which is not read.`, hint);
  }
  const file = zip.read('collection.anki21') ?? zip.read('collection.anki2');
  if (!file)
    throw new Problem(`${shown} is an archive without an Anki collection.`, 'Export the deck again, as a package.');
  try {
    const database = new SqliteFile(file);
    const [col = {}] = database.table('col');
    return {
      models: json(col, 'models'),
      decks: json(col, 'decks'),
      notes: database.table('notes').map(({ id, guid, mid, tags, flds }) => ({
        id: Number(id),
        guid: String(guid),
        model: String(mid),
        tags: String(tags ?? ''),
        fields: String(flds ?? '').split('\u001f'),
      })),
      cards: database.table('cards').map(({ nid, did, ord, queue }) => ({
        note: Number(nid),
        deck: String(did),
        ord: Number(ord),
        suspended: queue === -1,
      })),
    };
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw new Problem(`${shown} is damaged: its collection cannot be read.`, 'Export it again.', { cause });
  }
}

function json(row: SqlRow, column: string): Record<string, unknown> {
  const value = parseJson(String(row[column] ?? '{}'));
  return isJsonObject(value) ? value : {};
}
