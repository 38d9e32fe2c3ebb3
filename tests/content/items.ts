import { join } from 'node:path';
import type { Item } from '../../src/domain/content/kinds.ts';
import { openCompiled } from '../../src/storage/compiled.ts';
import { entriesOf } from '../../src/storage/index-columns.ts';

/** A piece of text from an item, whatever field it is in. */
export interface Text {
  id: string;
  /** The field of the item that it is in, such as "points" or "background". */
  field: string;
  text: string;
}

const library = openCompiled(join(import.meta.dirname, '../../dist/library'));

/** The items of the shipped library as they were compiled: tests/content/shipped.test.ts holds them to the YAML. */
export const ITEMS: readonly Item[] = entriesOf(library).map((_, row) => library.item(row));

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** Every text of every shipped item; without `notes`, which say what was corrected in the sources. */
export const TEXTS: readonly Text[] = ITEMS.flatMap(({ notes: _, ...item }) =>
  Object.entries(item).flatMap(([field, value]) => strings(value).map((text) => ({ id: item.id, field, text }))),
);
