import { isDated } from '../plan/plan.ts';
import type { PlanInput } from '../plan/planned.ts';
import { prepared } from '../plan/preparation.ts';
import { type Phase, phaseOn } from '../protocol/phase.ts';
import { type Expected, expectedAt } from './expected.ts';
import { divided, joined } from './own-cards.ts';
import { type Raise, raiseOf } from './raise.ts';
import { rollForward } from './roll.ts';
import { type JudgedPlan, judged } from './verdict.ts';

/** What is expected on the interview's day if the plan is kept up to this day, and dropped then. */
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
  plan: JudgedPlan;
  raise: Raise;
}

/** Where the plan leads, day by day; undefined where no interview is ahead. */
export function forecast(given: PlanInput): Forecast | undefined {
  if (!isDated(given)) return undefined;
  const { core: input, cards } = divided(given);
  const preparation = prepared(input);
  const [on] = preparation.interviews as [number];
  const days = rollForward(preparation);
  const points = Array.from({ length: on - input.day + 1 }, (_, i): ForecastPoint => {
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
