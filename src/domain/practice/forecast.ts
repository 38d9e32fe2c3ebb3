import type { Phase } from './calendar.ts';
import { phaseOn } from './calendar.ts';
import { type Expected, expectedOn } from './expected.ts';
import type { Outlook } from './outlook.ts';
import { type Plan, planFrom, prepared } from './plan.ts';
import type { PlanInput } from './planned.ts';

/** Expected recall on the interview's day if the plan is kept up to this day, and dropped then. */
export interface ForecastPoint {
  /** Day number, and days that are left to the interview on it. */
  day: number;
  left: number;
  phase: Phase;
  expected: Expected;
}

export interface Forecast {
  /** Day number of the next interview. */
  on: number;
  /** If practice stopped now. */
  without: Expected;
  /** From today to the interview. */
  points: ForecastPoint[];
  plan: Plan;
}

/** Where the plan leads, day by day; undefined where no interview is ahead. */
export function forecast(input: PlanInput): Forecast | undefined {
  const interviews = input.interviews.map(({ day }) => day).filter((day) => day >= input.day);
  if (interviews.length === 0) return undefined;
  const on = Math.min(...interviews);
  const base = prepared(input);
  const { outlook } = base;
  const without = expectedOn(outlook, on, -1);
  const ends = slotEnds(outlook, on).map((ends) => ({ ends, expected: expectedOn(outlook, on, ends.slot) }));
  const points = Array.from({ length: on - input.day + 1 }, (_, i): ForecastPoint => {
    const day = input.day + i;
    return {
      day,
      left: on - day,
      phase: phaseOn(day, interviews, input.lastGraded),
      expected: between(day, input.day - 1, without, ends),
    };
  });
  return { on, without, points, plan: planFrom(base) };
}

interface SlotEnd {
  slot: number;
  /** Last day of the slot. */
  day: number;
}

/** The slots before the interview, each with the last practice day that it stands for. */
function slotEnds({ grid, days }: Outlook, on: number): SlotEnd[] {
  let counted = 0;
  return grid.slots.flatMap((slot, i) => {
    counted += slot.days;
    const day = days[counted - 1]?.day ?? slot.day;
    return slot.day < on ? [{ slot: i, day }] : [];
  });
}

/** Days within a gathered slot lie on a straight line between its ends; days after the last slot keep its value. */
function between(
  day: number,
  before: number,
  without: Expected,
  ends: readonly { ends: SlotEnd; expected: Expected }[],
): Expected {
  let from = { day: before, expected: without };
  for (const { ends: end, expected } of ends) {
    if (day <= end.day) return mix(from.expected, expected, (day - from.day) / Math.max(1, end.day - from.day));
    from = { day: end.day, expected };
  }
  return from.expected;
}

function mix(a: Expected, b: Expected, share: number): Expected {
  const at = (from: number, to: number) => from + (to - from) * share;
  return { recall: at(a.recall, b.recall), low: at(a.low, b.low), high: at(a.high, b.high) };
}
