import { Temporal } from 'temporal-polyfill';
import type { CalendarPlace, InterviewDay } from './offset.ts';
import type { ProtocolEntry } from './ticks.ts';

/** The place of an entry, for an interview that may have been added late. */
export type LatePlacement =
  /**
   * `moved`: its own day had passed, and it is on those that are left. `lasts`: it can be done until then, whatever
   * its own place.
   */
  | { place: CalendarPlace; moved?: true; lasts?: Temporal.ZonedDateTime }
  /** Why it no longer fits. */
  | { why: string }
  /** It was over before anything could be planned: an interview that was added when it had been held. */
  | undefined;

/** Offsets that count from the start of preparation, or run from it: their days are not the interview's. */
const FROM_THE_PLAN = /^(plan|daily|weekly)/;
/** Nothing is moved into this many days before the interview. */
const LAST_DAYS = 2;
/** The day on which preparation ends: what was moved can be done until its end. */
const BOOKS_CLOSE = 4;

/**
 * Settles an entry for someone who added the interview late. What needs more days than there are is dropped. What lay
 * before the day of adding is moved to the days left before the last two; within those it is dropped. What comes first
 * is never too late: it is due at once, until the interview begins or its own need of days is met no more. Nothing is at an hour before it was added.
 * @param added when the interview was added, to the minute
 * @param needs days before the interview under which there is no time for it; undefined: it cannot be moved
 */
export function placeLate(
  place: CalendarPlace,
  { needs, first }: Pick<ProtocolEntry, 'needs' | 'first'>,
  day: InterviewDay,
  added: Temporal.ZonedDateTime,
): LatePlacement {
  const compare = Temporal.ZonedDateTime.compare;
  if (compare(place.start, day.start) >= 0) return { place };
  if (compare(day.start, added) <= 0) return undefined;

  const left = day.planned.until(day.date).days;
  const past = place.allDay
    ? Temporal.PlainDate.compare(place.end.toPlainDate(), day.planned) <= 0
    : compare(place.end, added) <= 0;
  if (first !== undefined) {
    if ((needs ?? 0) > left) return { why: `it needs ${daysText(needs ?? 0)}, there ${were(left)}` };
    const lasts = needs ? daysBefore(needs - 1, day) : day.start;
    const atOnce = { ...place, start: added, end: day.start, allDay: false, by: false };
    return { place: past ? atOnce : notBefore(added, place), lasts };
  }
  const counted = FROM_THE_PLAN.test(place.offset);
  if ((counted || past) && (needs ?? 0) > left) return { why: `it needs ${daysText(needs ?? 0)}, there ${were(left)}` };
  if (counted && compare(place.start, daysBefore(LAST_DAYS, day)) >= 0) {
    return { why: 'it would fall in the last two days' };
  }
  if (!past) return { place: notBefore(added, place) };
  if (left <= LAST_DAYS || needs === undefined) {
    return { why: `its time (${place.offset}) had passed, and nothing is added in the last two days` };
  }
  const start = day.planned.toZonedDateTime(day.start.timeZoneId);
  const close = daysBefore(BOOKS_CLOSE - 1, day);
  const end = compare(close, start) > 0 ? close : start.add({ days: 1 });
  return { place: { ...place, start, end, allDay: true, by: false }, moved: true };
}

/** A place at an hour begins when the interview was added, at the earliest. */
function notBefore(added: Temporal.ZonedDateTime, place: CalendarPlace): CalendarPlace {
  const begun = !place.allDay && Temporal.ZonedDateTime.compare(place.start, added) < 0;
  return begun ? { ...place, start: added } : place;
}

/** Midnight at which the nth day before the interview begins. */
function daysBefore(days: number, { start, date }: InterviewDay): Temporal.ZonedDateTime {
  return date.subtract({ days }).toZonedDateTime(start.timeZoneId);
}

function daysText(days: number): string {
  return days < 1 ? 'less than a day' : days === 1 ? 'one day' : `${days} days`;
}

function were(days: number): string {
  return `${days > 1 ? 'were' : 'was'} ${daysText(days)}`;
}
