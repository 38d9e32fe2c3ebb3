/** A word of a text as names are compared by it. */
export interface Word {
  /** Lower case, without accents, apostrophes and a plural's ending. */
  text: string;
  /** What divides it from the word before: "," is whatever ends a phrase, "/" what can be within one. */
  apart: '' | '/' | ',';
}

const ENDS = /[,;:|()[\]{}→\n]|[.!?](?:\s|$)/;
const DIVIDES = /[/+&>=–—]|\s-+\s/;

/** The words of a text, articles left out. "A*" is one of them, and not the article. */
export function words(text: string): Word[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’`]/gu, '')
    .replace(/\ba\*/g, 'astar')
    .replace(/\b(an?|the)\b/g, ' ');
  let end = 0;
  return [...plain.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => {
    const between = plain.slice(end, index);
    const apart = ENDS.test(between) ? ',' : DIVIDES.test(between) ? '/' : '';
    end = index + word.length;
    return { text: word.length > 3 ? word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '') : word, apart };
  });
}

/** Words written as one: names that agree in it are the same ("hash map", "hash-map", "HashMaps"). */
export function asOne(text: string): string {
  return words(text).map(spelling).join('');
}

const spelling = ({ text, apart }: Word, i: number) => (i > 0 && apart === ',' ? `,${text}` : text);

/** Where a thing is named: the words from `from` up to, and not including, `to`. */
export interface Mention {
  /** The name, as one word. */
  name: string;
  from: number;
  to: number;
}

/**
 * What a text names, in order; the names are given as one word each. The words of a name are in it together, written
 * apart or as one, with at most one letter wrong in a longer name. Names are whole: a longer one counts instead of
 * those within it ("priority queue" and not "queue", if both are known), and a word for half of all structures
 * counts only without another before it ("suffix array" is not "array").
 */
export function mentions(said: readonly Word[], names: ReadonlySet<string>): Mention[] {
  const wanted = [...names].filter(Boolean);
  const found: (Mention & { exact: boolean })[] = [];
  for (const { run, from, to } of runs(said, Math.max(0, ...wanted.map(({ length }) => length)) + 1)) {
    for (const name of wanted.filter((one) => one === run || misspelt(run, one))) {
      if (!BROAD.has(name) || standsAlone(said, from)) found.push({ name, from, to, exact: name === run });
    }
  }
  found.sort((a, b) => b.name.length - a.name.length || Number(b.exact) - Number(a.exact));
  const kept: Mention[] = [];
  for (const { name, from, to } of found) {
    if (kept.every((one) => to <= one.from || from >= one.to)) kept.push({ name, from, to });
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** Every run of words, joined, up to a length in letters. */
function runs(said: readonly Word[], most: number): { run: string; from: number; to: number }[] {
  const found: { run: string; from: number; to: number }[] = [];
  for (let from = 0; from < said.length; from++) {
    let run = '';
    for (let to = from; to < said.length && run.length <= most; to++) {
      const word = said[to];
      if (word) run += spelling(word, to - from);
      found.push({ run, from, to: to + 1 });
    }
  }
  return found;
}

/** The different words of a text. */
export function wordsOf(text: string): Set<string> {
  return new Set(words(text).map((word) => word.text));
}

/** Words that make another thing of themselves with nearly any word before them. */
const BROAD = wordsOf('array list queue stack set map hash tree table matrix sum');

/** Words that can come before a name without making another name of it. */
const PLAIN = wordsOf(
  `one two three 1 2 3 my its some any each every this that i we you id ill would will could can use uses
  using used keep keeps need needs have take put with and plus in on of from to into onto over per for by as at then
  also just only is are has simple plain normal regular ordinary standard single small little big large fixed fifo
  or no not nor than either without explicit extra auxiliary boolean bool int integer visited seen`,
);

function standsAlone(said: readonly Word[], from: number): boolean {
  const before = said[from - 1];
  return !before || said[from]?.apart !== '' || PLAIN.has(before.text);
}

/**
 * One letter wrong in a name of eight or more, but not the first, and no digit or comma: "bfs with state" is not "dfs with
 * state", "1d" is not "2d".
 */
function misspelt(run: string, target: string): boolean {
  if (target.length < 8 || run[0] !== target[0] || Math.abs(run.length - target.length) > 1) return false;
  const fixed = (text: string) => text.replace(/[^\p{N},]/gu, '');
  return nearly(run, target) && fixed(run) === fixed(target);
}

/** Whether one letter more, less, other, or two neighbors swapped make them the same. */
function nearly(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const tail = (text: string, skip: number) => text.slice(start + skip);
  return (
    tail(a, 1) === tail(b, 1) ||
    tail(a, 1) === tail(b, 0) ||
    tail(a, 0) === tail(b, 1) ||
    (a[start] === b[start + 1] && a[start + 1] === b[start] && tail(a, 2) === tail(b, 2))
  );
}

/** A title or phrase in the middle of a sentence: "a hash map", but "LRU", "DFS" and "I" stay as they are. */
export function inSentence(title: string): string {
  return /^(\p{Lu}\p{Ll}|A )/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
