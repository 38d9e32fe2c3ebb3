import type { Item, KindName } from '../domain/content/kinds.ts';
import type { Level, Topic } from '../domain/content/parts.ts';
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
  /** Why the pack is left out; it then has no items. */
  trouble?: string;
  /** Words that repeat in every column are said once, and named by their position. */
  words: string[];
  topicSets: number[][];
  id: string[];
  title: string[];
  kind: number[];
  /** -1 where there is none; the same for `drill`. */
  type: number[];
  drill: number[];
  level: number[];
  topics: number[];
  weight: number[];
  seconds: number[];
  revision: number[];
  notes: string[][];
  /** By row. */
  aliases: Record<string, string[]>;
  /** Bytes of the item in the data file, where one follows the other. */
  length: number[];
}

export const INDEX_FORMAT = 1;

/** Puts items into columns. @param lengths of each item in the data file */
export function indexOf(
  items: readonly Item[],
  lengths: readonly number[],
  drillOf: (kind: KindName) => string | undefined,
): Omit<Index, 'format' | 'mark' | 'works' | 'trouble'> {
  const words = new Numbers();
  const sets = new Numbers();
  const topicSets: number[][] = [];
  const number = (word: string | undefined) => (word === undefined ? -1 : words.of(word));
  return {
    id: items.map((item) => item.id),
    title: items.map((item) => item.title),
    kind: items.map((item) => number(item.kind)),
    type: items.map((item) => number(item.kind === 'card' ? item.type : undefined)),
    drill: items.map((item) => number(drillOf(item.kind))),
    level: items.map((item) => number(item.level)),
    topics: items.map((item) => {
      const set = sets.of(item.topics.join());
      topicSets[set] ??= item.topics.map(number);
      return set;
    }),
    weight: items.map((item) => item.weight),
    seconds: items.map((item) => item.seconds),
    revision: items.map((item) => item.revision),
    notes: items.map((item) => item.sources.flatMap((source) => source.notes)),
    aliases: Object.fromEntries(items.flatMap((item, i) => (item.aliases.length > 0 ? [[i, item.aliases]] : []))),
    length: [...lengths],
    words: words.all,
    topicSets,
  };
}

/** The rows of an index as entries. */
export function entriesOf(index: Index): Entry[] {
  const word = (number: number | undefined) => index.words[number ?? -1];
  const topicSets = index.topicSets.map((set) => set.map(word) as Topic[]);
  return index.id.map((id, i) => {
    const type = word(index.type[i]);
    const drill = word(index.drill[i]);
    return {
      id,
      kind: word(index.kind[i]) as KindName,
      title: index.title[i] ?? '',
      topics: topicSets[index.topics[i] ?? 0] ?? [],
      level: word(index.level[i]) as Level,
      weight: index.weight[i] as Entry['weight'],
      seconds: index.seconds[i] ?? 0,
      revision: index.revision[i] ?? 1,
      notes: index.notes[i] ?? [],
      aliases: index.aliases[i] ?? [],
      ...(type !== undefined && { type }),
      ...(drill !== undefined && { drill }),
    };
  });
}

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
