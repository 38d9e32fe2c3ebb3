import { dateOf, weekday } from '../../dates.ts';
import { costsOf, STARTS } from '../costs.ts';
import { type CalendarRule, minutesIn, phaseOn } from '../protocol/phase.ts';
import { secondsAside } from '../protocol/quota.ts';
import { standingWith } from '../standing.ts';
import type { OpenDay, PlanInput } from './planned.ts';

/** Fewer minutes than this count as nothing left. */
const NONE = 0.5;

/** What is left of the day: of the minutes set aside what is not practiced yet, or all of those asked for on top. */
export function openDay(input: PlanInput): OpenDay {
  const practiced = doneToday(input);
  // Before the day has begun no item need be looked at.
  const done = practiced === 0 ? 0 : Math.max(0, practiced - secondsAside(input));
  const left = input.more ? input.minutes : input.minutes - done / 60;
  return { ...input, minutes: left > NONE ? left : 0, done, aside: input.minutes };
}

/** Whether today's plan is for what was left after practice, so that it may be empty. */
export const isBegun = ({ done, more }: OpenDay) => done > 0 && !more;

/** Seconds practiced today: as long as it took, or should take if no one measured or it was left open. */
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

type DaysFrom = CalendarRule & Pick<PlanInput, 'day' | 'week' | 'minutes'>;

/** A day on which items are retrieved. New ones may be met if it is `fresh`; if not, there is nothing left to wait for. */
export interface PracticeDay {
  day: number;
  seconds: number;
  fresh: boolean;
}

/** Those from today to the last interview; on today's there are the `minutes`, on the others those of the `week`. */
export function practiceDays(from: DaysFrom, interviews: readonly number[]): PracticeDay[] {
  const days = Array.from({ length: Math.max(0, ...interviews.map((on) => on - from.day)) }, (_, i): PracticeDay => {
    const day = from.day + i;
    const phase = phaseOn(day, interviews, from);
    const minutes = i === 0 ? from.minutes : (from.week[weekday(day)] ?? 0);
    return { day, seconds: 60 * minutesIn(phase, minutes, from), fresh: phase === 'graded' };
  });
  return days.filter(({ seconds }) => seconds > 0);
}
