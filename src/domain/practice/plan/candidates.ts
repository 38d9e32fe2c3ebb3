import { type RoundWeights, weightFor } from '../../interviews/round-weights.ts';
import type { Entry } from '../../ports.ts';
import type { Rating } from '../../rating.ts';
import { type Costs, costsOf, type Owned, sharesOf } from '../costs.ts';
import { heaviest, tieOf } from '../heaviest.ts';
import type { ItemStanding } from '../memory/item.ts';
import { logAfterMeeting } from '../memory/step.ts';
import { standingWith } from '../standing.ts';
import { openFrom } from './leech.ts';
import type { PlanInput } from './planned.ts';

/** An item that can be practiced, with everything that planning needs of it. */
export interface Candidate {
  entry: Entry;
  own?: ItemStanding;
  /** Day before which it is not practiced; 0 if any day will do. */
  from: number;
  /** Weight for each interview, by the item's length, in the order of the interviews. */
  weights: readonly number[];
  /** For an item never practiced: the share of its points that the user would say anyway. */
  known: number;
  /** And the chance that the first try is not graded "again", with the logarithm of the stability, in days, that it leaves. */
  passes: number;
  metLog: number;
  costs: Costs;
  /** Breaks ties; from the seed. */
  tie: number;
}

/** Points of an unseen item of a topic so rated (ours; no source). Unrated: as good as nothing. */
const KNOWN: Record<Rating, number> = { strong: 0.6, shaky: 0.3, blank: 0 };
/** Seconds of a usual first meeting. Weights grow with length; otherwise short items would beat every question on gain per second. */
const USUAL = 120;
/** Chance that a first try of something unknown is graded better than "again", and how many tries that start counts for. */
const FIRST_PASS = 0.5;
const PRIOR = 10;
/** Most items never practiced that are planned for: 1,500 first meetings are fifty hours of practice. */
const MOST = 1500;

/**
 * The items that are practiced by recall, in the order of their ids; of those never practiced the heaviest, and `beyond`
 * the others.
 * @param rounds what the rounds of each interview ask for
 */
export function candidatesOf(input: PlanInput, rounds: readonly (RoundWeights | undefined)[], most = MOST) {
  const { ratings, seed, day, later } = input;
  const { seen, unseen } = split(input);
  const isRated = Object.keys(ratings).length > 0;
  const known = (entry: Entry) => (isRated ? knownBefore(entry, ratings) : 0);
  const shares = sharesOf(seen);
  const learned = firstPass(seen);
  const candidate = (entry: Entry, own?: ItemStanding): Candidate => {
    const costs = costsOf(entry, own, shares(entry.drill));
    const before = known(entry);
    const passes = before + (1 - before) * learned;
    return {
      entry,
      own,
      from: Math.max(openFrom(own), later?.(entry) ? day + 1 : 0),
      weights: rounds.map((one) => (costs.first / USUAL) * weightFor(entry, one)),
      known: before,
      passes,
      metLog: logAfterMeeting(passes),
      costs,
      tie: tieOf(entry.id, seed),
    };
  };
  const weight = (entry: Entry) => {
    let most = 0;
    for (let i = 0; i < rounds.length; i += 1) most = Math.max(most, weightFor(entry, rounds[i]));
    return most;
  };
  const untied = (entry: Entry) => weight(entry) * (1 - known(entry));
  const { of, chosen, beyond } = heaviest(unseen, untied, seed, most);
  const some = [...seen.map(({ entry, own }) => candidate(entry, own)), ...chosen.map((entry) => candidate(entry))];
  // Strings sort without a call to a comparator.
  const byId = new Map(some.map((one) => [one.entry.id, one]));
  const candidates = [...byId.keys()].sort().map((id) => byId.get(id) as Candidate);
  return { candidates, others: of - chosen.length, beyond: () => beyond().map((entry) => candidate(entry)) };
}

/** Asked for every entry: a map answers faster than an object with so many keys. */
function split({ entries, standing }: PlanInput): { seen: Owned[]; unseen: Entry[] } {
  const practiced = new Map(Object.entries(standing.items));
  const [seen, unseen]: [Owned[], Entry[]] = [[], []];
  for (let i = 0; i < entries.length; i += 1) {
    const entry = entries[i] as Entry;
    if (!entry.recalled) continue;
    const own = entry.aliases.length > 0 ? standingWith(standing, entry) : practiced.get(entry.id);
    if (own) seen.push({ entry, own });
    else unseen.push(entry);
  }
  return { seen, unseen };
}

/** The mean of what the user said of the item's topics. */
function knownBefore({ topics }: Entry, ratings: Readonly<Record<string, Rating>>): number {
  const rated = topics.flatMap((topic) => ratings[topic] ?? []);
  return rated.reduce((sum, rating) => sum + KNOWN[rating], 0) / Math.max(1, rated.length);
}

/** Share of first tries that passed, from the items tried once, drawn toward the start. */
function firstPass(seen: readonly Owned[]): number {
  const once = seen.filter(({ own }) => own.attempts === 1);
  const passed = once.filter(({ own }) => own.grade !== 'again').length;
  return (FIRST_PASS * PRIOR + passed) / (PRIOR + once.length);
}
