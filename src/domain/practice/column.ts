import { type Grid, take, trialsIn } from './grid.ts';
import { boundOf, type Row, type Trials, trialsOf, worthsOf } from './row.ts';

/** Weighted gain of the least practice that only fills up today: half a point of recall. */
const LEAST_TODAY = 0.005;
/** No practice takes less (`pace.ts`). */
const LEAST_SECONDS = 5;

/** Plans items practiced before for today, the largest gain per second first, in at most that many seconds. */
export function lookFirst(grid: Grid, seconds: number): void {
  const slot = grid.slots[0];
  let left = Math.min(seconds, slot?.seconds ?? 0);
  if (!slot || left <= 0) return;
  const seen = grid.rows
    .filter(({ candidate }) => candidate.memory)
    .map((row) => ({ row, ...today(trialsIn(grid, row)) }));
  for (const { row, rate, seconds: takes } of seen.sort((a, b) => b.rate - a.rate || a.row.tie - b.row.tie)) {
    if (rate <= 0 || takes > left) continue;
    left -= takes;
    slot.seconds -= takes;
    take(grid, row, 0);
  }
}

/**
 * Fills what is left of today with what gains most by today's practice alone, as if no other followed. Where time is
 * ample the grid plans each item's practice later and leaves today open; but forgetting may be steeper than modelled,
 * and then minutes that were set aside and not used are what is missed.
 */
export function topUp({ rows, slots, aim }: Grid): Row[] {
  let left = slots[0]?.seconds ?? 0;
  if (left < LEAST_SECONDS) return [];
  const first = slots.slice(0, 1);
  const alone = rows.flatMap((row) => {
    if (row.steps[0]?.slot === 0) return [];
    const { candidate } = row;
    const bare = { candidate, steps: [], worths: worthsOf({ candidate, steps: [] }, first, aim) };
    if (boundOf(bare) * candidate.costs.first < LEAST_TODAY) return [];
    return [{ row, ...today(trialsOf(bare, first, aim)) }];
  });
  const taken: Row[] = [];
  for (const { row, rate, seconds } of alone.sort((a, b) => b.rate - a.rate || a.row.tie - b.row.tie)) {
    if (rate * seconds < LEAST_TODAY || seconds > left) continue;
    left -= seconds;
    taken.push(row);
  }
  return taken;
}

/** The first column of the trials. */
function today({ rate, seconds }: Trials): { rate: number; seconds: number } {
  return { rate: rate[0] ?? 0, seconds: Math.round(seconds[0] ?? 0) };
}
