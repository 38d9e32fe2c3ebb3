import type { Entry } from '../../ports.ts';
import type { ItemStanding } from '../memory/item.ts';

/** An item that failed so many reviews in a row: practicing it once more does not help. */
export interface StuckItem {
  id: string;
  title: string;
  failures: number;
}

/**
 * Failed reviews in a row from which an item is stuck. If every second review passes, one item in sixteen comes to
 * four by bad luck; Anki's leech is eight, not in a row, of a card that has years.
 */
const STUCK = 4;
/** Days after a failure in which it is left out; then it may be tried once more, at the end of the list. */
const APART = 7;

export const isStuck = ({ own }: { own?: ItemStanding }) => (own?.failing ?? 0) >= STUCK;

/** Day from which an item may be practiced. */
export function openFrom(own: ItemStanding | undefined): number {
  return own && isStuck({ own }) ? own.memory.day + APART : 0;
}

/** The stuck ones, the most often failed first. */
export function stuckItems(candidates: readonly { entry: Entry; own?: ItemStanding }[]): StuckItem[] {
  return candidates
    .filter(isStuck)
    .map(({ entry: { id, title }, own }) => ({ id, title, failures: own?.failing ?? 0 }))
    .sort((a, b) => b.failures - a.failures || (a.id < b.id ? -1 : 1));
}
