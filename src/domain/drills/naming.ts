/** Words of a text, lower case, without accents, plurals' endings and punctuation; "hash map" and "hashmap" agree. */
function words(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word));
}

/**
 * Whether a text names one of these things: the words of a name stand in it together and in order,
 * written apart or as one ("hash map", "hash-map", "hashmaps"), with at most one letter wrong in a longer name.
 */
export function names(text: string, wanted: readonly string[]): boolean {
  const said = words(text);
  return wanted.some((name) => {
    const target = words(name).join('');
    if (target === '') return false;
    return runs(said, target.length).some((run) => run === target || (target.length >= 8 && misspelt(run, target)));
  });
}

/** Every run of words, joined, about as long as the target. */
function runs(said: readonly string[], length: number): string[] {
  const found: string[] = [];
  for (let from = 0; from < said.length; from++) {
    let run = '';
    for (let to = from; to < said.length && run.length <= length + 1; to++) {
      run += said[to];
      if (Math.abs(run.length - length) <= 1) found.push(run);
    }
  }
  return found;
}

/** One letter wrong, but not the first, and no digit: "bfs with state" is not "dfs with state", "1d" is not "2d". */
function misspelt(run: string, target: string): boolean {
  const digits = (text: string) => text.replace(/\P{N}/gu, '');
  return run[0] === target[0] && digits(run) === digits(target) && nearly(run, target);
}

/** Whether one letter more, less, other, or two neighbours swapped make them the same. */
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
