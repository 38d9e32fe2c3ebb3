/** As many items around one of them as there are rows for: whole items, in their order, `active` always among them. */
export function around(items: readonly string[][], active: number, rows: number): string[][] {
  let from = active;
  let to = active + 1;
  let taken = items[active]?.length ?? 0;
  // Grows in both directions, so that what is before and after stays in sight.
  for (;;) {
    const above = items[from - 1];
    const below = items[to];
    if (below && taken + below.length <= rows) {
      taken += below.length;
      to += 1;
    } else if (!(above && taken + above.length <= rows)) {
      return items.slice(from, to).map((item) => item.slice(0, rows));
    }
    if (above && taken + above.length <= rows) {
      taken += above.length;
      from -= 1;
    }
  }
}
