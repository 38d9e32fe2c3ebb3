import type { Entry } from '../ports.ts';
import type { Round } from './interview.ts';
import type { RoundSort } from './round-sorts.ts';

/** Factors on an item's weight: the largest that applies to its kind or topics, else `rest`. */
export interface RoundWeights {
  kinds: Readonly<Record<string, number>>;
  topics: Readonly<Record<string, number>>;
  rest: number;
}

interface SortWeights {
  name: RoundSort;
  named: RegExp;
  kinds: readonly string[];
  topics: readonly string[];
}

/** What each sort of round asks for. Ours: no source gives figures. */
const SORTS: readonly SortWeights[] = [
  {
    name: 'coding',
    named: /cod(e|ing)|algorithm|leetcode|pair/i,
    kinds: ['pattern'],
    topics: [
      'algorithms',
      'arrays-strings',
      'linked-lists',
      'trees-graphs',
      'dynamic-programming',
      'code-quality',
      'testing',
      'object-oriented-design',
    ],
  },
  {
    name: 'design',
    named: /design|architect/i,
    kinds: ['design'],
    topics: [
      'system-design',
      'databases',
      'caching',
      'messaging',
      'distributed-systems',
      'api-design',
      'networking',
      'cloud',
      'reliability',
      'cost',
      'trade-offs',
      'concurrency',
    ],
  },
  {
    name: 'behavioral',
    named: /behavio|culture|value|hiring|manager|leader|bar.?raiser/i,
    kinds: ['story', 'scenario'],
    topics: ['behavioural', 'leadership', 'communication', 'ethics', 'decisions'],
  },
  {
    name: 'incident',
    named: /incident|debug|operat|on.?call|sre|troubleshoot/i,
    kinds: ['incident', 'bug'],
    topics: ['incidents', 'debugging', 'observability', 'reliability', 'performance'],
  },
];

/** Factor of what the only round asks for, and of what the user marks in the posting. */
const MOST = 1.5;
/** Least factor, of what no round asks for: rounds are announced loosely, and questions stray. */
const REST = 0.5;

/**
 * Weights from the names of the rounds and the topics that matter most in the posting: what every recognised round asks
 * for counts 1.5, as does what matters there; what no round asks for 0.5. Where no name is recognised, the items' own
 * weights stand for the rest; undefined if nothing is known of the posting either.
 */
export function weightsOf(rounds: readonly Round[], areas: readonly string[] = []): RoundWeights | undefined {
  const known = rounds
    .map(({ name }) => SORTS.find(({ named }) => named.test(name)))
    .filter((one) => one !== undefined);
  const topics = Object.fromEntries(areas.map((topic) => [topic, MOST]));
  if (known.length === 0) {
    if (areas.length === 0) return undefined;
    const kinds = Object.fromEntries(SORTS.flatMap((sort) => sort.kinds.map((kind) => [kind, 1])));
    return { kinds, topics, rest: 1 };
  }
  const add = (of: (sort: SortWeights) => readonly string[]) => {
    const factors: Record<string, number> = {};
    for (const sort of known) for (const name of of(sort)) factors[name] = (factors[name] ?? REST) + 1 / known.length;
    return factors;
  };
  return { kinds: add(({ kinds }) => kinds), topics: { ...add((sort) => sort.topics), ...topics }, rest: REST };
}

/** The sorts of rounds that were announced; undefined if there are none, or one of them could be anything. */
export function sortsOf(rounds: readonly Round[]): ReadonlySet<RoundSort> | undefined {
  const sorts = rounds.map(({ name }) => SORTS.filter(({ named }) => named.test(name)));
  if (sorts.length === 0 || sorts.some((of) => of.length === 0)) return undefined;
  return new Set(sorts.flat().map(({ name }) => name));
}

/** An item's weight for an interview with these rounds. */
export function weightFor(entry: Pick<Entry, 'weight' | 'kind' | 'topics'>, rounds?: RoundWeights): number {
  const { weight } = entry;
  // What else there is of an entry is looked up only if it is asked for.
  if (!rounds) return weight;
  const { kind, topics } = entry;
  const factors = [rounds.kinds[kind], ...topics.map((topic) => rounds.topics[topic])].filter(
    (one) => one !== undefined,
  );
  return weight * Math.max(rounds.rest, ...factors);
}
