import { dateOf } from '../dates.ts';
import type { ExportedCalendar } from '../interviews/exported-calendar.ts';
import { type CalendarFile, calendarFile } from './icalendar.ts';

/** What a day of the coming week is for. */
export interface WeekDay {
  /** Day number. */
  day: number;
  minutes: number;
  summary: string;
  description: string;
}

/** The id under which the journal keeps what files of the plan have had; no interview has it. */
export const PLAN_CALENDAR = 'plan';

/**
 * A calendar file with the coming week's practice, an entry a day, for the whole day: when in it, the user knows. Entries
 * of days that are over stay as they were; one for which no practice is left is canceled.
 */
export function weekCalendar(
  days: readonly WeekDay[],
  { known, at, today }: { known?: ExportedCalendar | undefined; at: string; today: number },
): CalendarFile {
  const events = days.map(({ day, summary, description }) => ({
    uid: `rehearsal/plan/${dateOf(day)}`,
    busy: false,
    when: [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(day + 1)}`],
    summary,
    description,
    alarms: [],
  }));
  const ahead = known && { ...known, entries: known.entries.filter(({ start }) => start >= compact(today)) };
  return calendarFile({ id: PLAN_CALENDAR, name: 'Rehearsal', events }, { known: ahead, at });
}

const compact = (day: number) => dateOf(day).replaceAll('-', '');
