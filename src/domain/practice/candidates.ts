import type { Entry, Rating } from '../ports.ts';
import { type Costs, costsOf, sharesOf } from './costs.ts';
import type { Memory } from './memory.ts';
import { standingWith } from './pace.ts';
import { type RoundWeights, weightFor } from './rounds.ts';
import type { ItemStanding, Standing } from './standing.ts';

/** An item that can be practised, with everything that planning needs of it. */
export interface Candidate {
  entry: Entry;
  own?: ItemStanding;
  memory?: Memory;
  /** Weight at each target, in the order of the targets. */
  weights: readonly number[];
  /** For an item never practised: the chance that the user could produce it anyway. */
  known: number;
  /** For an item never practised: the chance that the first try is not graded "again". */
  passes: number;
  costs: Costs;
  /** Items with the same key plan alike; only for those never practised. */
  alike?: string;
}

/** Drills whose item is something to recall, so that the memory model applies. */
const RECALLED = new Set(['answer', 'rehearse', 'recall', 'recognise', 'signal']);

/** Chance to produce an unseen item of a topic so rated (ours; no source). Unrated: as good as nothing. */
const KNOWN: Record<Rating, number> = { strong: 0.6, shaky: 0.3, blank: 0 };
const UNRATED = 0;

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

/** The items that are practised by recall, in the order of their ids. */
export function candidatesOf({ entries, standing, ratings, rounds }: CandidateInput): Candidate[] {
  const recalled = entries.filter(({ drill }) => drill !== undefined && RECALLED.has(drill));
  const shares = sharesOf(recalled, standing);
  const withOwn = recalled.map((entry) => ({ entry, own: standingWith(standing, entry) }));
  const learnt = firstPass(withOwn.flatMap(({ own }) => own ?? []));
  return withOwn
    .map(({ entry, own }): Candidate => {
      const weights = rounds.length ? rounds.map((round) => weightFor(entry, round)) : [entry.weight];
      const costs = costsOf(entry, own, shares);
      const known = knownBefore(entry, ratings);
      const passes = known + (1 - known) * learnt;
      if (own) return { entry, own, memory: own.memory, weights, known, passes, costs };
      return {
        entry,
        weights,
        known,
        passes,
        costs,
        alike: `${weights.join()} ${known} ${costs.first} ${costs.pass} ${costs.fail}`,
      };
    })
    .sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
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
