/** The candidate that was probably meant: few letters away, or the same words in another order. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  // A long word is not a slip of the finger, and comparing it would take its time.
  if (word.length > 80) return undefined;
  const said = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(said.length / 3)) + 1;
  for (const candidate of candidates) {
    const meant = candidate.toLowerCase();
    if (Math.abs(meant.length - said.length) >= least && !sameWords(said, meant)) continue;
    const away = sameWords(said, meant) ? 0 : distance(said, meant);
    if (away < least) {
      least = away;
      best = candidate;
    }
  }
  return best;
}

/** ` (did you mean "x"?)`, or nothing where no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? '' : `; did you mean "${meant}"?`;
}

const sameWords = (a: string, b: string) => sorted(a) === sorted(b);
const sorted = (words: string) =>
  words
    .split(/[^a-z0-9]+/)
    .sort()
    .join('-');

/** Edits between two words; two neighbours swapped count as one. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(before, j - 2) + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return at(last, b.length);
}

const at = (row: readonly number[], i: number) => row[i] ?? Number.POSITIVE_INFINITY;
