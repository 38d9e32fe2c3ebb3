/** The candidate that was probably meant: a few letters away, the same words in another order, or a name that contains it. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  // A long word is not a typo, and comparing it would take time.
  if (word.length > 80) return undefined;
  const said = word.toLowerCase();
  const words = sortedLetters(said);
  let best: string | undefined;
  let least = Math.min(4, Math.max(1, Math.floor(said.length / 3))) + 1;
  for (const candidate of candidates) {
    const meant = candidate.toLowerCase();
    if (Math.abs(meant.length - said.length) >= least) continue;
    const away = meant.length === said.length && sortedLetters(meant) === words ? 0 : distance(said, meant, least);
    if (away >= least) continue;
    least = away;
    best = candidate;
  }
  if (best !== undefined || said.length < PART_MIN) return best;
  for (const candidate of candidates) if (candidate.toLowerCase().includes(said)) return candidate;
  return undefined;
}

/** Fewer letters are part of too many names to guess which one was meant. */
const PART_MIN = 4;

/** `; did you mean "x"?`, or nothing if no candidate is close. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? '' : `; did you mean "${meant}"?`;
}

const sortedLetters = (words: string) =>
  words
    .split(/[^a-z0-9]+/)
    .sort()
    .join('-');

/** Edits between two words, or `limit` if there are as many; two neighbours swapped count as one. */
export function distance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    // One more row can still gain from a swap, two cannot.
    if (least > limit) return limit;
    [before, last] = [last, row];
  }
  return last[b.length] ?? limit;
}
