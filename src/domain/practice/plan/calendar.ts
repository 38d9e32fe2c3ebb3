import { weekday } from '../../dates.ts';
import { type CalendarRule, minutesIn, phaseOn } from '../../interviews/phase.ts';

/** Minutes for each weekday, Monday to Sunday, and what holds today instead. */
export interface Minutes {
  week: readonly number[];
  today: number;
}

/** A day on which items are retrieved. */
export interface PracticeDay {
  day: number;
  seconds: number;
  /** Whether new items may be met on it; if not, there is nothing left to wait for. */
  fresh: boolean;
}

/** Days from today to the last interview on which items are retrieved, with their seconds; today comes first. */
export function practiceDays(
  today: number,
  interviews: readonly number[],
  minutes: Minutes,
  rule: CalendarRule = {},
): PracticeDay[] {
  const last = Math.max(today, ...interviews);
  const days: PracticeDay[] = [];
  for (let day = today; day < last; day += 1) {
    const phase = phaseOn(day, interviews, rule);
    const seconds = 60 * minutesIn(phase, day === today ? minutes.today : (minutes.week[weekday(day)] ?? 0), rule);
    if (seconds > 0) days.push({ day, seconds, fresh: phase === 'graded' });
  }
  return days;
}
