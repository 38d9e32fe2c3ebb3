/** Edits (insert, delete, replace, swap neighbours) that turn one word into the other: optimal string alignment. */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

/** The candidate nearest to the word, where one is near enough to have been meant (a third of its letters). */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const length = word.length;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - length) >= least) continue;
    const edits = distance(word, candidate);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best ?? candidates.find((candidate) => word.length >= 4 && candidate.includes(word));
}
