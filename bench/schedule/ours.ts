import { planDay } from '../../src/domain/practice/plan/plan.ts';
import type { PlanInput } from '../../src/domain/practice/plan/planned.ts';
import { emptyStanding, fold } from '../../src/domain/practice/standing.ts';
import type { PolicySort, Setting } from './policy.ts';

/** The planner as it is shipped, told of the attempts and nothing else. */
export function planner(name: string, changes: Partial<PlanInput> = {}): PolicySort {
  return {
    name,
    make(setting) {
      const standing = emptyStanding();
      const numbers = new Map(setting.entries.map(({ id }, item) => [id, item]));
      return {
        name,
        today: (day) =>
          planDay({ ...inputOf(setting), standing, day, ...changes })
            .items.filter(({ drill }) => drill === undefined)
            .flatMap(({ entry }) => numbers.get(entry.id) ?? []),
        told: (_, attempt) => {
          fold(standing, [attempt]);
        },
      };
    },
  };
}

export function inputOf({
  entries,
  first,
  last,
  interview,
  minutes,
  seed,
}: Setting): Omit<PlanInput, 'standing' | 'day'> {
  return {
    entries,
    ratings: {},
    interviews: [{ day: interview, since: first }],
    week: new Array<number>(7).fill(minutes),
    minutes,
    goal: 'recall',
    seed,
    lastGraded: interview - last,
  };
}
