import { dateOf } from '../../dates.ts';
import { costsOf, STARTS } from '../costs.ts';
import { standingWith } from '../standing.ts';
import type { OpenDay, PlanInput } from './planned.ts';

/** Minutes that are none, as they are told. */
const NONE = 0.5;

/** What is left of the day: of the minutes set aside what is not practiced yet, or all of those asked for on top. */
export function openDay(input: PlanInput): OpenDay {
  const done = doneToday(input);
  const left = input.more ? input.minutes : input.minutes - done / 60;
  return { ...input, minutes: left > NONE ? left : 0, done, aside: input.minutes };
}

/** Whether today's plan is for what was left after practice, so that it may be empty. */
export function isBegun({ done, more }: Pick<OpenDay, 'done' | 'more'>): boolean {
  return done > 0 && !more;
}

/** Seconds practiced today: as long as it took, or should take where no one measured or it was left open. */
function doneToday({ standing, entries, day }: PlanInput): number {
  const { date, seconds, untimed } = standing.latestDay;
  if (date !== dateOf(day)) return 0;
  return untimed.reduce((sum, id) => {
    const entry = entries.find((one) => one.id === id || one.aliases.includes(id));
    if (!entry) return sum;
    const own = standingWith(standing, entry);
    const { first, pass } = costsOf(entry, own, STARTS);
    return sum + ((own?.attempts ?? 0) > 1 ? pass : first);
  }, seconds);
}
