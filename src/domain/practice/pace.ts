import type { Entry } from '../ports.ts';
import type { ItemStanding, Standing } from './standing.ts';

/** Where the user stands with an item, under its id or an old one. */
export function standingWith(standing: Standing, entry: Pick<Entry, 'id' | 'aliases'>): ItemStanding | undefined {
  let newest = standing.items[entry.id];
  if (entry.aliases.length === 0) return newest;
  for (const alias of entry.aliases) {
    const old = standing.items[alias];
    if (old && (!newest || Date.parse(old.at) > Date.parse(newest.at))) newest = old;
  }
  return newest;
}

/** Seconds beside the main answer: two probes and the comparison, or the comparison alone. */
const BESIDE: Record<string, number> = {
  answer: 2 * 75 + 60,
  tell: 2 * 75 + 60,
  rehearse: 45,
  recall: 30,
  recognise: 15,
  signal: 15,
};

/** Seconds that a first meeting with this item should take, before anything is known of the user. */
export function expectedSeconds(entry: Pick<Entry, 'seconds' | 'drill'>): number {
  return entry.seconds + (BESIDE[entry.drill ?? ''] ?? 0);
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2
    ? (sorted[Math.floor(middle)] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
