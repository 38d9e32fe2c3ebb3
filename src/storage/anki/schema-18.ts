import type { AnkiCollection } from '../../domain/decks/anki.ts';
import { protobufFields } from './protobuf.ts';
import type { SqliteFile, SqlRow, SqlValue } from './sqlite.ts';

/**
 * Note types and decks of a newer collection (schema 15 and later), in the form that the older ones have. They are rows of
 * tables, with a message for what is less needed; the numbers are those of Anki's proto/anki/notetypes.proto.
 */
export function typesAndDecks(database: SqliteFile): Pick<AnkiCollection, 'models' | 'decks'> {
  const fields = byType(database.table('fields'));
  const templates = byType(database.table('templates'));
  const models = database.table('notetypes').map(({ id, config }) => {
    const of = String(id);
    const flds = (fields.get(of) ?? []).map(({ name }) => ({ name: String(name) }));
    const tmpls = (templates.get(of) ?? []).map((row) => {
      const [qfmt, afmt] = [1, 2].map((number) => text(message(row.config).get(number)));
      return { qfmt, afmt };
    });
    return [of, { type: message(config).get(1) ?? 0, flds, tmpls }] as const;
  });
  const decks = database.table('decks').map(({ id, name }) => {
    return [String(id), { name: String(name).replaceAll('\u001f', '::') }] as const;
  });
  return { models: Object.fromEntries(models), decks: Object.fromEntries(decks) };
}

/** The rows of each note type, in their order. */
function byType(rows: readonly SqlRow[]): Map<string, SqlRow[]> {
  const types = new Map<string, SqlRow[]>();
  for (const row of rows) types.set(String(row.ntid), [...(types.get(String(row.ntid)) ?? []), row]);
  for (const some of types.values()) some.sort((a, b) => Number(a.ord) - Number(b.ord));
  return types;
}

function message(config: SqlValue | undefined): Map<number, number | Buffer> {
  return protobufFields(Buffer.isBuffer(config) ? config : Buffer.alloc(0));
}

function text(value: number | Buffer | undefined): string {
  return Buffer.isBuffer(value) ? value.toString('utf8') : '';
}
