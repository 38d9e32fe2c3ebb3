// For the bar of 20,000 items (their plan takes at most 1.5 times as long as that of 600: bench/startup.mjs). At the size
// that is shipped, plain objects would be as fast.
import type { Item, KindName } from '../domain/content/kinds.ts';
import type { Topic } from '../domain/content/topics.ts';
import { DRILLS, type DrillName } from '../domain/drills/drills.ts';
import type { Level } from '../domain/level.ts';
import type { Entry } from '../domain/ports.ts';

/** A work that items are written from. */
export interface Work {
  id: string;
  title: string;
  author: string;
}

/**
 * The index of a compiled library, by columns: one parse gives all there is to list and plan, and twenty
 * thousand items are a few long arrays instead of as many objects.
 */
export interface Index {
  format: typeof INDEX_FORMAT;
  /** Changes whenever the content or what checks it does: caches built on it are then out of date. */
  mark: string;
  works: Work[];
  /** Every kind, and the drills that it offers tasks to: the first is the one that a plan chooses. */
  kinds: Record<KindName, DrillName[]>;
  /** What is left out of the pack, and why. */
  trouble?: string;
  /** Words that repeat in the columns are stored once, and referred to by position. */
  words: string[];
  topicSets: number[][];
  /** Texts that rarely repeat: one long string is parsed in a fraction of the time of many short ones. */
  id: string;
  title: string;
  kind: number[];
  /** -1 if it has none. */
  type: number[];
  level: number[];
  topics: number[];
  weight: number[];
  seconds: number[];
  revision: number[];
  /** By row. */
  aliases: Record<string, string[]>;
  /** Bytes of the item in the data file, and of its tasks, which follow it. */
  length: number[];
  tasksLength: number[];
}

export const INDEX_FORMAT = 5;

/** A character that content cannot have and that JSON need not escape. */
const BETWEEN_ROWS = '\x7f';

/** The type of a card, the round of a mock, and what sort an exercise is. */
function typeOf(item: Item): string | undefined {
  if (item.kind === 'card') return item.type;
  if (item.kind === 'exercise') return item.sort;
  return item.kind === 'mock' ? item.round : undefined;
}

/** The ids of an index, by row. */
export const idsOf = (index: Index): string[] => cellsOf(index.id, index);

/** Puts items into columns. @param lengths of each item and its tasks in the data file, in bytes */
export function indexOf(
  items: readonly Item[],
  lengths: readonly { item: number; tasks: number }[],
): Omit<Index, 'format' | 'mark' | 'works' | 'kinds' | 'trouble'> {
  const words = new Numbers();
  const sets = new Numbers();
  const topicSets: number[][] = [];
  const number = (word: string | undefined) => (word === undefined ? -1 : words.of(word));
  return {
    id: items.map((item) => item.id).join(BETWEEN_ROWS),
    title: items.map((item) => item.title).join(BETWEEN_ROWS),
    kind: items.map((item) => number(item.kind)),
    type: items.map((item) => number(typeOf(item))),
    level: items.map((item) => number(item.level)),
    topics: items.map((item) => {
      const set = sets.of(item.topics.join());
      topicSets[set] ??= item.topics.map(number);
      return set;
    }),
    weight: items.map((item) => item.weight),
    seconds: items.map((item) => item.seconds),
    revision: items.map((item) => item.revision),
    aliases: Object.fromEntries(items.flatMap((item, i) => (item.aliases.length > 0 ? [[i, item.aliases]] : []))),
    length: lengths.map(({ item }) => item),
    tasksLength: lengths.map(({ tasks }) => tasks),
    words: words.all,
    topicSets,
  };
}

/** The rows of an index as entries. Plain loops and objects of one shape: twenty thousand are made while the user waits. */
export function entriesOf(index: Index): Entry[] {
  const { words, kinds, kind, type, level, weight, seconds, revision, aliases } = index;
  // A negative position is looked up as a property by name, which is slow.
  const word = (number = -1) => (number < 0 ? undefined : words[number]);
  const topicSets = index.topicSets.map((set) => set.map(word) as Topic[]);
  const titles = cellsOf(index.title, index);
  const ids = idsOf(index);
  const entries: Entry[] = [];
  for (let i = 0; i < ids.length; i += 1) {
    const named = word(kind[i]) as KindName;
    const drilled = kinds[named]?.[0];
    const traits = (drilled && DRILLS[drilled]) ?? UNDRILLED;
    entries.push({
      id: ids[i] ?? '',
      kind: named,
      title: titles[i] ?? '',
      topics: topicSets[index.topics[i] ?? 0] ?? [],
      level: word(level[i]) as Level,
      weight: weight[i] as Entry['weight'],
      seconds: seconds[i] ?? 0,
      revision: revision[i] ?? 1,
      aliases: aliases[i] ?? NONE,
      type: word(type[i]),
      drill: drilled,
      recalled: traits.recalled,
      beside: traits.beside,
      pack: undefined,
      overrides: undefined,
    });
  }
  return entries;
}

const NONE: string[] = [];
const UNDRILLED = { recalled: false, beside: 0 };
const cellsOf = (column: string, { length }: Index) => (length.length === 0 ? [] : column.split(BETWEEN_ROWS));

class Numbers {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.all.length);
    return this.all.push(word) - 1;
  }
}
