import { topUp } from './column.ts';
import { chance, practiced } from './course.ts';
import { trialsIn } from './grid.ts';
import type { Outlook } from './outlook.ts';
import type { PlanInput, PlannedItem } from './planned.ts';
import { memoryAt, type Row, withStep } from './row.ts';
import { isBegun, type OpenDay } from './today.ts';
import { inTurn } from './turn.ts';
import { why } from './why.ts';

/** Today's column of the grid; the largest gain per second first, kinds in turn. Before the day has begun one item always finds a place. */
export function recallToday(input: OpenDay, outlook: Outlook): PlannedItem[] {
  const { grid } = outlook;
  if (input.minutes <= 0 || grid.slots[0]?.day !== input.day) return [];
  const chosen = grid.rows.filter(({ steps }) => steps[0]?.slot === 0);
  const more = topUp(grid);
  const rows = chosen.length + more.length > 0 ? [...chosen, ...more] : soleItem(input, outlook);
  const items = rows.map((row) => ({ row, item: itemOf(row, input, outlook) }));
  const rate = ({ row, item }: { row: Row; item: PlannedItem }) =>
    (item.gain * (row.candidate.weights[0] ?? 0)) / item.seconds;
  items.sort((a, b) => rate(b) - rate(a) || a.row.tie - b.row.tie);
  const back = items.filter(({ row }) => row.candidate.memory);
  const fresh = items.filter(({ row }) => !row.candidate.memory);
  return [...inTurn(back.map(({ item }) => item)), ...inTurn(fresh.map(({ item }) => item))];
}

/** Where today's minutes are fewer than any item takes: the best one, alone. */
function soleItem(input: OpenDay, { grid, days }: Outlook): Row[] {
  if (isBegun(input)) return [];
  const untouched = days[0]?.day === input.day && days[0].seconds === input.minutes * 60;
  if (!untouched) return [];
  const rate = (row: Row) => trialsIn(grid, row).rate[0] ?? 0;
  const long = grid.rows.filter(
    (row) => rate(row) > 0 && Math.round(trialsIn(grid, row).seconds[0] ?? 0) > input.minutes * 60,
  );
  return long.sort((a, b) => rate(b) - rate(a) || a.tie - b.tie).slice(0, 1);
}

/** The item with its reason: recall on the next interview's day with nothing more, and with today's practice alone. */
function itemOf(row: Row, { day }: PlanInput, { grid, aim, belief }: Outlook): PlannedItem {
  const { candidate } = row;
  const { entry, own, known } = candidate;
  const target = aim.targets[0] ?? day;
  const seconds = Math.max(1, Math.round(practiced(candidate, candidate.memory, day, belief.steepness).seconds));
  const without = chance(candidate.memory, target, belief.steepness, known);
  const today = withStep({ candidate, steps: [] }, 0, grid.slots, belief.steepness);
  const after = chance(memoryAt({ candidate, steps: today }, target, grid.slots), target, belief.steepness, known);
  const gain = Math.max(0, after - without);
  return {
    entry,
    seconds,
    gain,
    why: why({ own, weight: entry.weight, day, without, after: without + gain, seconds, when: 'on the day' }),
  };
}
