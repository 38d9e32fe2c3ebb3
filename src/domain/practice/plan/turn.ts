import type { Entry } from '../../ports.ts';

/** One of each kind in turn, so that a day is not twenty of the same; the order within a kind is kept. */
export function inTurn<T extends { entry: Pick<Entry, 'kind'> }>(items: readonly T[]): T[] {
  const byKind = new Map<string, T[]>();
  for (const item of items) {
    const list = byKind.get(item.entry.kind);
    if (list) list.push(item);
    else byKind.set(item.entry.kind, [item]);
  }
  const lists = [...byKind.values()];
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}
