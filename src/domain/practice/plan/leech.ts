import type { Entry } from '../../ports.ts';
import type { ItemStanding } from '../memory/item.ts';

/** An item that fails again and again: something else than practicing it once more must be done. */
export interface StuckItem {
  id: string;
  title: string;
  /** Reviews in a row that failed. */
  failures: number;
}

/**
 * Failed reviews in a row from which an item is stuck. Where every second review passes, one item in sixteen comes to
 * four by bad luck; Anki's leech is eight, not in a row, of a card that has years.
 */
const STUCK = 4;
/** Days after a failure in which such an item is left out; then it may be tried once more, at the end of the list. */
const APART = 7;

export function isStuck({ own }: { own?: ItemStanding }): boolean {
  return (own?.failing ?? 0) >= STUCK;
}

/** Day from which it may be practiced: a stuck one is left out for a while. */
export function openFrom(own: ItemStanding | undefined): number {
  return own && isStuck({ own }) ? own.memory.day + APART : 0;
}

/** The stuck ones, the most often failed first. */
export function stuckItems(candidates: readonly { entry: Entry; own?: ItemStanding }[]): StuckItem[] {
  const stuck = candidates.filter(isStuck);
  return stuck
    .map(({ entry: { id, title }, own }) => ({ id, title, failures: own?.failing ?? 0 }))
    .sort((a, b) => b.failures - a.failures || (a.id < b.id ? -1 : 1));
}
