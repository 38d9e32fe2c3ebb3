import { hash } from '../hash.ts';
import type { Entry } from '../ports.ts';

/** Less than weights differ by; and the end of an id that tells it from its neighbors. */
const TIE = 1e-6;
const END = 8;

/** What breaks ties between equals, 0 to 1. */
export const tieOf = (id: string, seed: number) => hash(id, seed, END);

/** The heaviest items of these entries, and `beyond` the others; `of` how many there are. Those of crowds are named one by one. */
export function heaviest(entries: readonly Entry[], weight: (entry: Entry) => number, seed: number, most: number) {
  const of = entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
  const ranks = new Float64Array(of);
  let place = 0;
  if (of > most) for (const entry of entries) place = rankFrom(place, entry, weight(entry), seed, ranks);
  const least = of > most ? (ranks.slice().sort()[of - most] as number) : 0;
  const pick = (isChosen: boolean) => itemsIn(placesIn(ranks, least, isChosen), entries);
  return { of, chosen: pick(true), beyond: () => pick(false) };
}

const sizeOf = ({ crowd }: Entry) => crowd?.ids.length ?? 1;

// Loops over all items are functions of their own: what V8 compiles of them while they run is a few lines.

/** Ranks the items of an entry from that place on. @returns the place after them */
function rankFrom(place: number, { id, crowd }: Entry, weight: number, seed: number, ranks: Float64Array): number {
  const ids = crowd?.ids ?? [id];
  for (let i = 0; i < ids.length; i += 1) ranks[place + i] = weight - TIE * tieOf(ids[i] as string, seed);
  return place + ids.length;
}

/** The places of the ranks that are at least so high, or of the others. */
function placesIn(ranks: Float64Array, least: number, isChosen: boolean): number[] {
  const places: number[] = [];
  for (let i = 0; i < ranks.length; i += 1) if ((ranks[i] as number) >= least === isChosen) places.push(i);
  return places;
}

/** The items in these places, which go up. */
function itemsIn(places: readonly number[], entries: readonly Entry[]): Entry[] {
  const some: Entry[] = [];
  let [end, next] = [0, 0];
  for (const entry of entries) {
    const start = end;
    end += sizeOf(entry);
    for (; (places[next] ?? end) < end; next += 1) some.push(entry.crowd?.entry((places[next] ?? 0) - start) ?? entry);
  }
  return some;
}
