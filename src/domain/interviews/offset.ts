import { Temporal } from 'temporal-polyfill';
import { dateOf } from '../dates.ts';
import { type Anchors, anchoredDay } from './anchors.ts';

/** One day of interviews: the times that offsets are counted from, on the clocks of the place where the user is. */
export interface InterviewDay {
  /** Start of the day's first round. */
  start: Temporal.ZonedDateTime;
  /** End of its last round. */
  end: Temporal.ZonedDateTime;
  /** The user's day on which it starts: one in the small hours belongs to the evening before. */
  date: Temporal.PlainDate;
  /** The user's day on which preparation started. */
  planned: Temporal.PlainDate;
  /** What else offsets are counted from. */
  anchors?: Anchors | undefined;
}

/** A stretch of time on the calendar. Whole days run from midnight to midnight where the user is. */
export interface CalendarPlace {
  /** The offset as content writes it, one of those separated by semicolons. */
  offset: string;
  start: Temporal.ZonedDateTime;
  end: Temporal.ZonedDateTime;
  allDay: boolean;
  /** Can be done at any time until `end`. */
  by: boolean;
}

/** Hours on the user's clocks. */
const NIGHT = { hour: 20 };
const LATE_START = 11;
const MORNING = { hour: 9 };
/** Nothing is placed before this hour or after that one: sleep is part of the plan. */
const UP = { hour: 6 };
const IN_BED = { hour: 22 };
/** When to do, the evening before, what has no morning left. */
const LATE_EVENING = { hour: 21 };
/** Minutes before the interview in which the user is awake for it anyway, whatever the hour. */
const UP_FOR_IT = 120;

/**
 * Places an offset ("T-72h", "by T-7d", "night; morning") on the calendar, one place for each part.
 * T-72h, T-48h and T-24h name calendar days (the third, second and last day before), as the protocols use them.
 * Offsets counted from what has no date yet (application, their last word, offer, acceptance, first day) give nothing.
 */
export function placeOffset(offset: string, day: InterviewDay): CalendarPlace[] {
  return offset.split('; ').flatMap((part) => {
    const place = placePart(part, day);
    return place ? [place] : [];
  });
}

function placePart(part: string, day: InterviewDay): CalendarPlace | undefined {
  const lasting = part.match(/^(?:weekly|daily) until (.+)$/);
  if (lasting?.[1]) return spanBetween(part, wholeDay(day.planned, day), point(lasting[1], day), false);
  const deadline = part.match(/^by (.+)$/);
  if (deadline?.[1]) return spanBetween(part, wholeDay(day.planned, day), point(deadline[1], day), true);
  const [from, to] = part.split('..');
  const start = point(from ?? '', day);
  return to ? spanBetween(part, start, point(to, day), false) : start && { ...start, offset: part, by: false };
}

function spanBetween(
  offset: string,
  from: CalendarSpan | undefined,
  to: CalendarSpan | undefined,
  by: boolean,
): CalendarPlace | undefined {
  if (!from || !to) return undefined;
  const allDay = from.allDay && to.allDay;
  const start = Temporal.ZonedDateTime.compare(from.start, to.start) <= 0 ? from.start : to.start;
  return { offset, start, end: to.end, allDay, by };
}

interface CalendarSpan {
  start: Temporal.ZonedDateTime;
  end: Temporal.ZonedDateTime;
  allDay: boolean;
}

function point(text: string, day: InterviewDay): CalendarSpan | undefined {
  const { date } = day;
  if (text === 'T') return atMoment(day.start);
  if (text === 'during') return { start: day.start, end: day.end, allDay: false };
  if (text === 'night') return restOfDay(at(date.subtract({ days: 1 }), NIGHT, day));
  if (text === 'morning') return morning(day);
  const planned = text.match(/^plan\+(\d+)d$/);
  if (planned) return wholeDay(day.planned.add({ days: Number(planned[1]) }), day);
  const anchored = day.anchors && anchoredDay(text, day.anchors);
  if (anchored !== undefined) return wholeDay(Temporal.PlainDate.from(dateOf(anchored)), day);
  const counted = text.match(/^T([+-])(\d+)(min|h|d)$/);
  if (!counted) return undefined;
  const [, sign, digits, unit] = counted;
  const amount = Number(digits);
  const days = unit === 'd' ? amount : unit === 'h' ? amount / 24 : Number.NaN;
  const time = unit === 'min' ? { minutes: amount } : { hours: amount };
  if (sign === '+') {
    return Number.isInteger(days)
      ? wholeDay(day.end.toPlainDate().add({ days }), day)
      : afterSleep(day.end.add(time), day);
  }
  return Number.isInteger(days) ? wholeDay(date.subtract({ days }), day) : awake(day.start.subtract(time), day);
}

/**
 * From nine, or ninety minutes ahead of an early start but not before six, until an hour before it. Whose interview
 * begins so early that this is nothing, or in the night, has it the evening before.
 */
function morning(day: InterviewDay): CalendarSpan {
  const date = day.start.toPlainDate();
  const early = day.start.hour < LATE_START;
  const wanted = early ? day.start.subtract({ minutes: 90 }) : at(date, MORNING, day);
  const start = later(wanted, at(date, UP, day));
  const end = day.start.subtract({ minutes: 60 });
  if (Temporal.ZonedDateTime.compare(start, end) < 0) return { start, end, allDay: false };
  const evening = at(date.subtract({ days: 1 }), LATE_EVENING, day);
  return { start: evening, end: evening.add({ hours: 1 }), allDay: false };
}

/** A moment before the interview; one in the night is the evening before, unless the interview is about to begin. */
function awake(wanted: Temporal.ZonedDateTime, day: InterviewDay): CalendarSpan {
  const soon = day.start.subtract({ minutes: UP_FOR_IT });
  if (!isNight(wanted) || Temporal.ZonedDateTime.compare(wanted, soon) >= 0) return atMoment(wanted);
  const date = wanted.toPlainDate();
  return atMoment(at(wanted.hour < UP.hour ? date.subtract({ days: 1 }) : date, LATE_EVENING, day));
}

/** What is done after the interview, the same day; if it ends at night, after breakfast. */
function afterSleep(wanted: Temporal.ZonedDateTime, day: InterviewDay): CalendarSpan {
  if (!isNight(wanted)) return restOfDay(wanted);
  const date = wanted.toPlainDate();
  return restOfDay(at(wanted.hour < UP.hour ? date : date.add({ days: 1 }), MORNING, day));
}

function isNight({ hour }: Temporal.ZonedDateTime): boolean {
  return hour < UP.hour || hour >= IN_BED.hour;
}

function later(a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.compare(a, b) >= 0 ? a : b;
}

function atMoment(start: Temporal.ZonedDateTime): CalendarSpan {
  return { start, end: start.add({ minutes: 30 }), allDay: false };
}

/** Until midnight, but for at least three hours: what is due that evening is not over after a minute. */
function restOfDay(start: Temporal.ZonedDateTime): CalendarSpan {
  const midnight = start.toPlainDate().add({ days: 1 }).toZonedDateTime(start.timeZoneId);
  const least = start.add({ hours: 3 });
  return { start, end: Temporal.ZonedDateTime.compare(midnight, least) > 0 ? midnight : least, allDay: false };
}

function at(date: Temporal.PlainDate, time: { hour: number }, { start }: InterviewDay): Temporal.ZonedDateTime {
  return date.toZonedDateTime({ timeZone: start.timeZoneId, plainTime: Temporal.PlainTime.from(time) });
}

function wholeDay(date: Temporal.PlainDate, { start }: InterviewDay): CalendarSpan {
  const zone = start.timeZoneId;
  return { start: date.toZonedDateTime(zone), end: date.add({ days: 1 }).toZonedDateTime(zone), allDay: true };
}
