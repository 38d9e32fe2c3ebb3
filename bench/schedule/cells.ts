import { actr } from './actr.ts';
import { perturbed } from './fsrs.ts';
import { halflife } from './halflife.ts';
import type { Cell, First } from './simulate.ts';
import { SECONDS } from './simulate.ts';

export const LEARNERS = [actr, halflife, perturbed];

interface Range {
  horizons: readonly number[];
  minutes: readonly number[];
  items: readonly number[];
}

export const WHOLE: Range = { horizons: [3, 7, 14, 28, 42], minutes: [10, 20, 40], items: [60, 120, 300, 574] };
export const QUICK: Range = { horizons: [7, 28], minutes: [20], items: [120, 300] };

/** Every combination; practice on all days, the last of them the evening before. */
export function cellsOf({ horizons, minutes, items }: Range, first: First): Cell[] {
  return LEARNERS.flatMap((learner) =>
    items.flatMap((count) =>
      horizons.flatMap((horizon) =>
        minutes.map((each): Cell => ({ learner, horizon, gap: 1, minutes: each, items: count, missed: [], first })),
      ),
    ),
  );
}

/** Time is short if it does not suffice to meet every item and bring it back twice. */
export function isShort({ horizon, minutes, items }: Cell): boolean {
  return horizon * minutes * 60 < items * (SECONDS.first + 2 * SECONDS.pass);
}

/** 28 days of 20 minutes for 300 items, as planned and with days missed. */
export const MISSED: readonly { name: string; missed: readonly number[] }[] = [
  { name: 'no day missed', missed: [] },
  { name: 'five days missed in the middle', missed: [11, 12, 13, 14, 15] },
  { name: 'five days missed, scattered', missed: [3, 8, 14, 19, 24] },
  { name: 'the last two days missed', missed: [26, 27] },
];

export function cellName({ learner, horizon, minutes, items }: Cell): string {
  return `${learner.name.padEnd(14)} ${String(horizon).padStart(2)} d x ${minutes} min, ${String(items).padStart(3)} items`;
}
