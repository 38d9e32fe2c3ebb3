import { weekday } from '../../dates.ts';
import { type CalendarRule, minutesIn, phaseOn } from '../protocol/phase.ts';

/** A day on which items are retrieved. */
export interface PracticeDay {
  day: number;
  seconds: number;
  /** Whether new items may be met on it; if not, there is nothing left to wait for. */
  fresh: boolean;
}

/**
 * Days from today to the last interview on which items are retrieved, with their seconds; today comes first.
 * @param minutes for each weekday, Monday to Sunday, and what holds today instead
 */
export function practiceDays(
  today: number,
  interviews: readonly number[],
  minutes: { week: readonly number[]; today: number },
  rule: CalendarRule = {},
): PracticeDay[] {
  const days = Array.from({ length: Math.max(0, ...interviews.map((on) => on - today)) }, (_, i): PracticeDay => {
    const day = today + i;
    const phase = phaseOn(day, interviews, rule);
    const aside = i === 0 ? minutes.today : (minutes.week[weekday(day)] ?? 0);
    return { day, seconds: 60 * minutesIn(phase, aside, rule), fresh: phase === 'graded' };
  });
  return days.filter(({ seconds }) => seconds > 0);
}
