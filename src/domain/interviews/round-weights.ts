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
    kinds: ['incident'],
    topics: ['incidents', 'debugging', 'observability', 'reliability', 'performance'],
  },
];

/** Least factor, of what no round asks for: rounds are announced loosely, and questions stray. */
const REST = 0.5;

/**
 * Weights from the names of the rounds: what every recognised round asks for counts 1.5, what none does 0.5.
 * Undefined where no name is recognised: then the items' own weights stand.
 */
export function weightsOf(rounds: readonly Round[]): RoundWeights | undefined {
  const known = rounds
    .map(({ name }) => SORTS.find(({ named }) => named.test(name)))
    .filter((one) => one !== undefined);
  if (known.length === 0) return undefined;
  const add = (of: (sort: SortWeights) => readonly string[]) => {
    const factors: Record<string, number> = {};
    for (const sort of known) for (const name of of(sort)) factors[name] = (factors[name] ?? REST) + 1 / known.length;
    return factors;
  };
  return { kinds: add(({ kinds }) => kinds), topics: add(({ topics }) => topics), rest: REST };
}

/** The sorts of rounds that were announced; undefined if there are none, or one of them could be anything. */
export function sortsOf(rounds: readonly Round[]): ReadonlySet<RoundSort> | undefined {
  const sorts = rounds.map(({ name }) => SORTS.filter(({ named }) => named.test(name)));
  if (sorts.length === 0 || sorts.some((of) => of.length === 0)) return undefined;
  return new Set(sorts.flat().map(({ name }) => name));
}

/** An item's weight for an interview with these rounds. */
export function weightFor(
  { weight, kind, topics }: Pick<Entry, 'weight' | 'kind' | 'topics'>,
  rounds?: RoundWeights,
): number {
  if (!rounds) return weight;
  const factors = [rounds.kinds[kind], ...topics.map((topic) => rounds.topics[topic])].filter(
    (one) => one !== undefined,
  );
  return weight * Math.max(rounds.rest, ...factors);
}
