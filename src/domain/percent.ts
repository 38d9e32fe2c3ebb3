/** A share from 0 to 1 as people say it: "61%". */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** "71% (62-78%)"; the number alone if the band has no width. */
export function percentRange({ recall, low, high }: { recall: number; low: number; high: number }): string {
  const [from, to] = [percent(low), percent(high)];
  return from === to ? percent(recall) : `${percent(recall)} (${from.slice(0, -1)}-${to})`;
}
