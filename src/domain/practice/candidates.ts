import type { Entry } from '../ports.ts';
import type { Rating } from '../rating.ts';
import { type Costs, costsOf, type Owned, sharesOf } from './costs.ts';
import { highestOf } from './highest.ts';
import type { Memory } from './memory.ts';
import { expectedSeconds } from './pace.ts';
import { type RoundWeights, weightFor } from './rounds.ts';
import { type ItemStanding, type Standing, standingWith } from './standing.ts';

/** An item that can be practiced, with everything that planning needs of it. */
export interface Candidate {
  entry: Entry;
  own?: ItemStanding;
  memory?: Memory;
  /** Weight at each target, by the item's length, in the order of the targets. */
  weights: readonly number[];
  /** For an item never practiced: the chance that the user could produce it anyway. */
  known: number;
  /** For an item never practiced: the chance that the first try is not graded "again". */
  passes: number;
  costs: Costs;
  /** Items with the same key plan alike; only for those never practiced. */
  alike?: string;
}

/** Chance to produce an unseen item of a topic so rated (ours; no source). Unrated: as good as nothing. */
const KNOWN: Record<Rating, number> = { strong: 0.6, shaky: 0.3, blank: 0 };
const UNRATED = 0;

/**
 * Seconds of a usual first meeting. An item's weight is by its length: what takes twice as long to say is twice as much
 * of an interview. Without that, gain per second would crowd out questions with remarks; with it all kinds compete by
 * their weights, at whatever pace this user has.
 */
const USUAL = 120;

/** Chance that a first try of something unknown is graded better than "again", and how many tries that start counts for. */
const FIRST_PASS = 0.5;
const PRIOR = 10;

export interface CandidateInput {
  entries: readonly Entry[];
  standing: Standing;
  ratings: Readonly<Record<string, Rating>>;
  /** Weights of each target's rounds. */
  rounds: readonly (RoundWeights | undefined)[];
}

/** What was left out of planning because there is far too much to meet: only its weight counts in the verdict. */
export interface Beyond {
  items: number;
  /** Weight at the first target, and of that what the user is taken to know already. */
  weight: number;
  known: number;
}

/**
 * The items that are practiced by recall, in the order of their ids. Of those never practiced only the most rewarding
 * are planned for (`foremost.ts`), at most `most`; the rest is told as `beyond`.
 */
export function candidatesOf(
  { entries, standing, ratings, rounds }: CandidateInput,
  seed: number,
  most?: number,
): { candidates: Candidate[]; beyond: () => Beyond } {
  const seen: Owned[] = [];
  const unseen: Entry[] = [];
  const ranks: number[] = [];
  const rated = Object.keys(ratings).length > 0;
  const knownOf = (entry: Entry) => (rated ? knownBefore(entry, ratings) : UNRATED);
  // Asked for every entry: a map answers faster than an object with so many keys. Plain loops, twenty thousand times.
  const practiced = new Map(Object.entries(standing.items));
  for (let i = 0; i < entries.length; i += 1) {
    const entry = entries[i] as Entry;
    if (!entry.recalled) continue;
    const own = entry.aliases.length > 0 ? standingWith(standing, entry) : practiced.get(entry.id);
    if (own) {
      seen.push({ entry, own });
      continue;
    }
    const heaviest =
      rounds.length > 1 ? Math.max(...rounds.map((one) => weightFor(entry, one))) : weightFor(entry, rounds[0]);
    unseen.push(entry);
    ranks.push(heaviest * (1 - knownOf(entry)));
  }
  const foremost = highestOf(Float64Array.from(ranks), (place) => unseen[place]?.id ?? '', seed, most);
  const shares = sharesOf(seen);
  const chosen = unseen.filter((_, place) => foremost[place]);
  // A plan without a date does not ask for it.
  const beyond = () => {
    const sums: Beyond = { items: unseen.length - chosen.length, weight: 0, known: 0 };
    for (let i = 0; sums.items > 0 && i < unseen.length; i += 1) {
      if (foremost[i]) continue;
      const entry = unseen[i] as Entry;
      const weight = (weightFor(entry, rounds[0]) * expectedSeconds(entry) * shares(entry.drill).first) / USUAL;
      sums.weight += weight;
      sums.known += weight * knownOf(entry);
    }
    return sums;
  };
  const learned = firstPass(seen.map(({ own }) => own));
  const common = (entry: Entry, own?: ItemStanding) => {
    const known = knownOf(entry);
    const costs = costsOf(entry, own, shares(entry.drill));
    const size = costs.first / USUAL;
    const weights = rounds.length ? rounds.map((one) => size * weightFor(entry, one)) : [size * weightFor(entry)];
    return { entry, weights, known, passes: known + (1 - known) * learned, costs };
  };
  const candidates: Candidate[] = [
    ...seen.map(({ entry, own }) => ({ ...common(entry, own), own, memory: own.memory })),
    ...chosen.map((entry) => {
      const one = common(entry);
      const { weights, known, costs } = one;
      return { ...one, alike: `${weights.join()} ${known} ${costs.first} ${costs.pass} ${costs.fail}` };
    }),
  ];
  return { candidates: candidates.sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1)), beyond };
}

/** The mean of what the user said of the item's topics. */
export function knownBefore({ topics }: Pick<Entry, 'topics'>, ratings: Readonly<Record<string, Rating>>): number {
  const rated = topics.map((topic) => ratings[topic]).filter((rating) => rating !== undefined);
  return rated.length ? rated.reduce((sum, rating) => sum + KNOWN[rating], 0) / rated.length : UNRATED;
}

/** Share of first tries that passed, from the items tried once, drawn towards the start. */
function firstPass(owned: readonly ItemStanding[]): number {
  const once = owned.filter(({ attempts }) => attempts === 1);
  return (FIRST_PASS * PRIOR + once.filter(({ grade }) => grade !== 'again').length) / (PRIOR + once.length);
}
