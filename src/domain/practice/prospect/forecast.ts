import { isDated } from '../plan/plan.ts';
import type { PlanInput } from '../plan/planned.ts';
import { prepared } from '../plan/preparation.ts';
import { type Phase, phaseOn } from '../protocol/phase.ts';
import { divided, joined } from './own-cards.ts';
import { type Raise, raiseOf } from './raise.ts';
import { type Expected, expectedAt, rollForward } from './roll.ts';
import { type JudgedPlan, judged } from './verdict.ts';

export interface Forecast {
  /** Day number of the next interview. */
  on: number;
  /** What is expected on it if practice stopped now, or on one of the days (so many before it) from today on. */
  without: Expected;
  points: { day: number; left: number; phase: Phase; expected: Expected }[];
  plan: JudgedPlan;
  raise: Raise;
}

/** Where the plan leads, day by day; undefined if no interview is ahead. */
export function forecast(given: PlanInput): Forecast | undefined {
  if (!isDated(given)) return undefined;
  const { core: input, cards } = divided(given);
  const preparation = prepared(input);
  const [on] = preparation.interviews as [number];
  const days = rollForward(preparation);
  const points = Array.from({ length: on - input.day + 1 }, (_, i) => {
    const day = input.day + i;
    const kept = days.filter((one) => one.day <= day);
    const phase = phaseOn(day, preparation.interviews, input);
    return { day, left: on - day, phase, expected: expectedAt(0, kept, preparation) };
  });
  const plan = judged(preparation, input, days);
  return {
    on,
    without: expectedAt(0, [], preparation),
    points,
    plan: cards ? joined(given, plan, cards) : plan,
    raise: raiseOf(input, preparation, plan.verdict),
  };
}
