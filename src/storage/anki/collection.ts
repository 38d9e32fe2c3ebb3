import type { AnkiCollection } from '../../domain/decks/anki.ts';
import { isJsonObject, parseJson } from '../../domain/json.ts';
import { Problem } from '../../domain/problem.ts';
import { typesAndDecks } from './schema-18.ts';
import { SqliteFile, type SqlRow } from './sqlite.ts';
import { isZip, LARGEST, openZip } from './zip.ts';
import { unpackZstd } from './zstd.ts';

/** Since this version of a collection, note types and decks have their own tables. */
const OWN_TABLES = 15;

/** What an Anki package holds; undefined for any other file. @throws Problem for what is damaged */
export function readCollection(bytes: Uint8Array, shown: string): AnkiCollection | undefined {
  if (!isZip(bytes)) return undefined;
  const zip = openZip(bytes, shown);
  // If there is a newer file, the older one is a dummy that asks to update Anki.
  const packed = zip.read('collection.anki21b');
  const plain = packed ? undefined : (zip.read('collection.anki21') ?? zip.read('collection.anki2'));
  if (!packed && !plain)
    throw new Problem(`${shown} is an archive without an Anki collection.`, 'Export the deck again, as a package.');
  try {
    return collectionIn(new SqliteFile(plain ?? unpackZstd(packed as Buffer, LARGEST)));
  } catch (cause) {
    throw new Problem(`${shown} is damaged: its collection cannot be read.`, 'Export it again.', { cause });
  }
}

function collectionIn(database: SqliteFile): AnkiCollection {
  const [col = {}] = database.table('col');
  return {
    ...(Number(col.ver) >= OWN_TABLES
      ? typesAndDecks(database)
      : { models: json(col, 'models'), decks: json(col, 'decks') }),
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
}

function json(row: SqlRow, column: string): Record<string, unknown> {
  const value = parseJson(String(row[column] ?? '{}'));
  return isJsonObject(value) ? value : {};
}
