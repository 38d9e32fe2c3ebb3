import { weekday } from '../dates.ts';

/**
 * What a day before an interview is for, by the protocol `protocol-interview-calendar`:
 * graded practice ends on D-4; D-3 is read, D-2 is one simulation, D-1 is free, D begins with a warm-up.
 */
export type Phase = 'graded' | 'read' | 'simulation' | 'rest' | 'morning';

/** The last graded day, in days before the interview: the sweep is over before T-72h. */
export const LAST_GRADED = 4;

const LAST_DAYS: readonly Phase[] = ['morning', 'rest', 'simulation', 'read'];

/** Minutes for each weekday, Monday to Sunday, and what holds today instead. */
export interface Minutes {
  week: readonly number[];
  today: number;
}

/** The next interview's day on or after that day. */
export function nextInterview(day: number, interviews: readonly number[]): number | undefined {
  return interviews.filter((on) => on >= day).reduce<number | undefined>((a, b) => Math.min(a ?? b, b), undefined);
}

/** What that day is for; with several interviews the next one decides. */
export function phaseOn(day: number, interviews: readonly number[], lastGraded: number = LAST_GRADED): Phase {
  const next = nextInterview(day, interviews);
  if (next === undefined || next - day >= lastGraded) return 'graded';
  return LAST_DAYS[next - day] ?? 'read';
}

/** Days from today to the last interview on which practice is graded, with their seconds; today comes first. */
export function gradedDays(
  today: number,
  interviews: readonly number[],
  minutes: Minutes,
  lastGraded: number = LAST_GRADED,
): { day: number; seconds: number }[] {
  const last = Math.max(today, ...interviews);
  const days: { day: number; seconds: number }[] = [];
  for (let day = today; day < last; day += 1) {
    const seconds = 60 * (day === today ? minutes.today : (minutes.week[weekday(day)] ?? 0));
    if (seconds > 0 && phaseOn(day, interviews, lastGraded) === 'graded') days.push({ day, seconds });
  }
  return days;
}
