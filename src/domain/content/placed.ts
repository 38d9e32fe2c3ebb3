import type { ParsedFile, Path, Remark } from './finding.ts';
import { type Finding, findingAt } from './finding.ts';
import type { Item } from './kinds.ts';

/** An item and the place that it was read from. */
export interface PlacedItem {
  item: Item;
  file: ParsedFile;
  index: number;
}

/** An id or alias from outside the files being checked, as from the shipped library when a pack is checked. */
export interface KnownItem {
  kind: string;
  /** Id of the item, if this name is only its alias. */
  id: string;
  /** For a protocol: the protocols that it leads to. */
  leads?: readonly string[];
}
export type KnownIds = ReadonlyMap<string, KnownItem>;

/** The finding about a part of an item. */
export function about({ file, index }: Pick<PlacedItem, 'file' | 'index'>, remark: Remark): Finding {
  return findingAt(file, { ...remark, path: ['items', index, ...remark.path] as Path });
}
