import { hash } from '../hash.ts';

/**
 * Most items of each sort (practiced, never practiced) that enter the grid. 1,500 first meetings are fifty hours of
 * practice, more than anyone plans; with fewer items than that nothing is left out.
 */
export const MOST = 1500;

/** Which of these, by their places, come first by rank if there are more than enter the grid; ties by the seed. */
export function highestOf(ranks: Float64Array, id: (place: number) => string, seed: number, most = MOST): Uint8Array {
  // Of an id the end tells it from its neighbours.
  return highest(ranks, most, (place) => hash(id(place), seed, 8));
}

/** Marks the `most` with the highest rank. Twenty thousand are not sorted as objects: thresholds are found among numbers. */
function highest(ranks: Float64Array, most: number, tie: (place: number) => number): Uint8Array {
  const chosen = new Uint8Array(ranks.length);
  if (ranks.length <= most) return chosen.fill(1);
  const threshold = ranks.slice().sort().at(-most) ?? 0;
  const level: number[] = [];
  let room = most;
  for (let i = 0; i < ranks.length; i += 1) {
    const rank = ranks[i] ?? 0;
    if (rank === threshold) level.push(i);
    if (rank > threshold) {
      chosen[i] = 1;
      room -= 1;
    }
  }
  for (const place of lowest(level, room, tie)) chosen[place] = 1;
  return chosen;
}

/** The `room` places with the lowest ties. Ties are spread evenly over 0 to 1, so only the low ones need sorting. */
function lowest(places: readonly number[], room: number, tie: (place: number) => number): number[] {
  const ties = new Map<number, number>();
  const limit = (1.5 * room + 20) / places.length;
  for (const place of places) {
    const own = tie(place);
    if (own <= limit) ties.set(place, own);
  }
  if (ties.size < Math.min(room, places.length)) for (const place of places) ties.set(place, tie(place));
  return [...ties]
    .sort((a, b) => a[1] - b[1])
    .slice(0, room)
    .map(([place]) => place);
}
