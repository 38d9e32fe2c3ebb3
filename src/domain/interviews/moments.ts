import { Temporal } from 'temporal-polyfill';
import { type Days, dateOf, isMoment, userDay } from '../dates.ts';
import { Problem } from '../problem.ts';
import type { Interview } from './interview.ts';
import type { InterviewDay } from './offset.ts';
import { isZone, zoneNamed } from './zone.ts';

const ROUND_MINUTES = 60;
/** The hour that is used if a date has no time. */
const USUAL_TIME = '10:00';
const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** A date and time that the user gave, in a zone. */
export interface ZonedMoment {
  /** ISO 8601 with the zone's offset at that moment. */
  at: string;
  /** Time on the clock that was asked for and does not exist that day: clocks go forward over it. */
  skipped?: string;
}

/**
 * Reads a date and time: with an offset it is that instant, without one it is the time on the clocks of the zone. A
 * time that a daylight-saving change skips is moved forward, as clocks are; of a time that comes twice it is the first.
 * @throws Problem for an unknown zone or a date that does not exist.
 */
export function readMomentIn(text: string, zone: string): ZonedMoment {
  const timeZone = zoneNamed(zone);
  const [, date, time = USUAL_TIME, offset] = text.trim().match(WRITTEN) ?? [];
  try {
    if (!date) throw new RangeError('not written as a date');
    const wall = `${date}T${time.padStart(5, '0')}`;
    if (offset) return { at: keptAs(Temporal.Instant.from(wall + offset).toZonedDateTimeISO(timeZone)) };
    const asked = Temporal.PlainDateTime.from(wall, { overflow: 'reject' });
    const found = asked.toZonedDateTime(timeZone);
    const kept = found.toPlainDateTime().equals(asked);
    return {
      at: keptAs(found),
      ...(kept ? {} : { skipped: asked.toPlainTime().toString({ smallestUnit: 'minute' }) }),
    };
  } catch (error) {
    throw new Problem(`"${text}" is not a date and time that exists.`, 'Write it as 2026-12-11T10:00.', {
      cause: error,
    });
  }
}

/** ISO 8601 with offset, to the minute. */
export function isoOf(moment: Temporal.ZonedDateTime): string {
  return moment.toString({ timeZoneName: 'never', smallestUnit: 'minute' });
}

/** The same as it is kept. @throws Problem outside the years from 1000 to 9999, which is as far as dates are read */
export function keptAs(moment: Temporal.ZonedDateTime): string {
  const at = isoOf(moment);
  if (isMoment(at)) return at;
  throw new Problem(`The year ${moment.year} is out of range.`, 'Give a date between the years 1000 and 9999.');
}

/** The date of the user's day of a moment, in the user's zone. */
export function userDate(moment: Temporal.ZonedDateTime, days: Days): Temporal.PlainDate {
  return Temporal.PlainDate.from(dateOf(userDay(isoOf(moment), days)));
}

/** The interview's start as a moment in its zone. */
export function startOf(interview: Pick<Interview, 'at' | 'zone'>): Temporal.ZonedDateTime {
  return momentIn(interview.at, zoneOf(interview));
}

/** A kept moment: if the zone's rules have changed since, the time on the clock stays. */
function momentIn(at: string, zone: string): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.from(`${at}[${zone}]`, { offset: 'prefer' });
}

/** When an interview was added, to the minute, as an hour on a calendar is read; on the clocks of `zone`. */
export function addedAt({ added }: Pick<Interview, 'added'>, zone: string): Temporal.ZonedDateTime {
  const moment = Temporal.Instant.from(added).toZonedDateTimeISO(zone);
  return moment.round({ smallestUnit: 'minute', roundingMode: 'floor' });
}

/** The zone to compute an interview in: its own, or the offset of its start if this machine does not know that zone. */
export function zoneOf({ at, zone }: Pick<Interview, 'at' | 'zone'>): string {
  return isZone(zone) ? zone : (at.match(/[+-]\d{2}:?\d{2}$/)?.[0] ?? 'UTC');
}

/** A stretch of the interview: one round, or the rounds of one day. */
export interface TimeSpan {
  start: Temporal.ZonedDateTime;
  end: Temporal.ZonedDateTime;
}

/** When each round is: at its own time, else after the one before it. */
export function roundTimes(interview: Interview): (TimeSpan & { name: string })[] {
  const zone = zoneOf(interview);
  let next = startOf(interview);
  return interview.rounds.map(({ name, at, minutes }) => {
    const start = at ? momentIn(at, zone) : next;
    next = start.add({ minutes: minutes ?? ROUND_MINUTES });
    return { name, start, end: next };
  });
}

/**
 * The days on which the interview has rounds, in order; one day if no round says otherwise. Rounds are put together by
 * the interview's own calendar; their times are on the clocks of `zone`, where the user is.
 */
export function interviewDays(interview: Interview, zone: string, userDays: Days): InterviewDay[] {
  const first = startOf(interview);
  const rounds = roundTimes(interview);
  const alone = { start: first, end: first.add({ minutes: ROUND_MINUTES }) };
  const byDate = new Map<string, TimeSpan>();
  for (const { start, end } of rounds.length > 0 ? [{ start: first, end: first }, ...rounds] : [alone]) {
    const date = start.toPlainDate().toString();
    const known = byDate.get(date);
    byDate.set(date, known ? { start: earlier(known.start, start), end: later(known.end, end) } : { start, end });
  }
  const planned = Temporal.Instant.from(interview.added).toZonedDateTimeISO(zone);
  return [...byDate.values()]
    .sort((a, b) => Temporal.ZonedDateTime.compare(a.start, b.start))
    .map(({ start, end }) => ({ start: start.withTimeZone(zone), end: end.withTimeZone(zone) }))
    .map(({ start, end }) => ({
      start,
      end,
      date: userDate(start, userDays),
      planned: userDate(planned, userDays),
    }));
}

const earlier = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime) =>
  Temporal.ZonedDateTime.compare(a, b) <= 0 ? a : b;
const later = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime) =>
  Temporal.ZonedDateTime.compare(a, b) >= 0 ? a : b;

/** A moment as seen in a zone. */
export function zonedNow(now: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
}
