import { verdictLines } from '../../../src/commands/wording/verdict.ts';
import { whySays } from '../../../src/commands/wording/why.ts';
import { dateOf } from '../../../src/domain/dates.ts';
import { DRILLS, type DrillName, type Traits } from '../../../src/domain/drills/drills.ts';
import type { Entry } from '../../../src/domain/ports.ts';
import type { Attempt, Grade } from '../../../src/domain/practice/attempt.ts';
import type { PlanInput } from '../../../src/domain/practice/plan/planned.ts';
import { judgedPlan } from '../../../src/domain/practice/prospect/verdict.ts';
import { standingOf } from '../../../src/domain/practice/standing.ts';

/** A Monday. */
export const TODAY = 20_003;

export function entry(id: string, changes: Partial<Entry> = {}): Entry {
  return {
    id,
    kind: 'card',
    title: `Title of ${id}`,
    topics: ['databases'],
    level: 'mid',
    weight: 2,
    revision: 1,
    seconds: 90,
    drill: 'recall',
    aliases: [],
    ...traitsOf('drill' in changes ? changes.drill : 'recall'),
    ...changes,
  };
}

function traitsOf(drill: DrillName | undefined): Pick<Traits, 'recalled' | 'beside'> {
  const { recalled, beside } = drill ? DRILLS[drill] : { recalled: false, beside: 0 };
  return { recalled, beside };
}

export function cards(count: number, changes: Partial<Entry> = {}): Entry[] {
  return Array.from({ length: count }, (_, i) => entry(`card-${String(i).padStart(3, '0')}`, changes));
}

/** The entry that stands for all of these; none if there are none. */
export function crowdOf(all: readonly Entry[]): Entry[] {
  const [first] = all;
  return first ? [{ ...first, crowd: { ids: all.map(({ id }) => id), entry: (place) => all[place] as Entry } }] : [];
}

export function attempt(item: string, daysAgo: number, grade: Grade = 'good', spent = 45): Attempt {
  return { id: `${item}@${daysAgo}`, item, at: `${dateOf(TODAY - daysAgo)}T10:00:00+00:00`, grade, spent };
}

export function input(changes: Partial<PlanInput> = {}, attempts: readonly Attempt[] = []): PlanInput {
  return {
    entries: cards(40),
    standing: standingOf(attempts),
    ratings: {},
    day: TODAY,
    interviews: [{ day: TODAY + 21, since: TODAY }],
    week: [20, 20, 20, 20, 20, 20, 20],
    minutes: 20,
    goal: 'recall',
    seed: 1,
    ...changes,
  };
}

/** The plan, where it leads, and what is said of it. */
export function planDay(given: PlanInput) {
  const plan = judgedPlan(given);
  const items = plan.items.map((item) => ({ ...item, why: whySays(item, given.day) }));
  return { ...plan, items, verdict: { ...plan.verdict, says: verdictLines(plan, { ...given, all: true }).join(' ') } };
}
