import { isJsonObject } from '../json.ts';
import type { CheckedContent } from './check.ts';
import type { KnownIds, PlacedItem } from './placed.ts';
import { kindOf } from './references.ts';

/** What can be practiced of content in which something is wrong. */
export interface UsableContent {
  placed: PlacedItem[];
  /** Ids of the items that are left out, and the files of which nothing is left, in their order. */
  without: string[];
  /** Files that hold something that is left out. */
  partial: ReadonlySet<string>;
}

const IN_ITEM = /^items\[(\d+)\]/;

/**
 * The items with which nothing is wrong. A problem of a whole file leaves out all of its items; and an item that cannot
 * do without one that is left out goes with it.
 */
export function usableContent({ placed, unfit, findings }: CheckedContent, known: KnownIds): UsableContent {
  const files = new Set(findings.filter(({ path }) => !IN_ITEM.test(path)).map(({ file }) => file));
  const items = new Set(findings.map(({ file, path }) => `${file} ${IN_ITEM.exec(path)?.[1]}`));
  const sound = placed.filter(({ file: { file }, index }) => !files.has(file) && !items.has(`${file} ${index}`));
  const kept = withTargets(sound, known);
  const stays = new Set(kept);
  const gone = [
    ...unfit.map(({ raw, file, index }) => ({ id: idOf(raw) ?? `${file.file} items[${index}]`, file })),
    ...placed.filter((each) => !stays.has(each)).map(({ item, file }) => ({ id: item.id, file })),
  ];
  const empty = [...files].filter((name) => !gone.some(({ file }) => file.file === name));
  return {
    placed: kept,
    without: [...gone.map(({ id }) => id), ...empty],
    partial: new Set([...gone.map(({ file }) => file.file), ...files]),
  };
}

/** What is left when everything has gone that names, in the fields of its kind, something that is not there. */
function withTargets(placed: readonly PlacedItem[], known: KnownIds): PlacedItem[] {
  const names = new Set(placed.flatMap(({ item }) => [item.id, ...item.aliases]));
  const whole = placed.filter(({ item }) =>
    (kindOf(item).references?.(item) ?? []).every(({ to }) => names.has(to) || known.has(to)),
  );
  return whole.length === placed.length ? whole : withTargets(whole, known);
}

function idOf(raw: unknown): string | undefined {
  return isJsonObject(raw) && typeof raw.id === 'string' ? raw.id : undefined;
}
