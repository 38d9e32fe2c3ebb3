import { Temporal } from 'temporal-polyfill';
import { Problem } from '../problem.ts';
import type { Interview, Round } from './interview.ts';
import type { InterviewDay } from './offset.ts';

const ROUND_MINUTES = 60;

/**
 * Wall time and zone of a moment the user gave: with an offset it is that instant, seen in the zone; without, it is
 * wall time there. A time that a daylight-saving change skips is moved forward, as clocks are.
 * @throws Problem for an unknown zone or a date that does not exist.
 */
export function wallTime(text: string, zone: string): string {
  try {
    const wall = Temporal.PlainDateTime.from('2000-01-01').toZonedDateTime(zone) && text.replace(' ', 'T');
    const zoned = /(Z|[+-]\d{2}:?\d{2})$/.test(wall.slice(10))
      ? Temporal.Instant.from(wall).toZonedDateTimeISO(zone)
      : Temporal.PlainDateTime.from(wall, { overflow: 'reject' }).toZonedDateTime(zone);
    return zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
  } catch (error) {
    if (!isZone(zone)) throw new Problem(`There is no time zone "${zone}".`, 'Use an IANA name such as Europe/Amsterdam.');
    throw new Problem(`"${text}" is no date and time that exists.`, 'Write it as 2026-12-11T10:00.', { cause: error });
  }
}

/** Whether it is the name of an IANA time zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
}

/** The interview's start as a moment in its zone. */
export function startOf({ at, zone }: Pick<Interview, 'at' | 'zone'>): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(at).toZonedDateTime(zone);
}

/** The days on which the interview has rounds, in order; one day where no round says otherwise. */
export function interviewDays(interview: Interview): InterviewDay[] {
  const first = startOf(interview);
  const rounds = interview.rounds.length > 0 ? interview.rounds : [{ name: 'interview' }];
  const times = rounds.map((round: Round) => {
    const start = round.at ? Temporal.PlainDateTime.from(round.at).toZonedDateTime(interview.zone) : first;
    return { start, end: start.add({ minutes: round.minutes ?? ROUND_MINUTES }) };
  });
  const byDate = new Map<string, { start: Temporal.ZonedDateTime; end: Temporal.ZonedDateTime }>();
  for (const { start, end } of [{ start: first, end: first }, ...times]) {
    const date = start.toPlainDate().toString();
    const known = byDate.get(date);
    byDate.set(date, known ? { start: earlier(known.start, start), end: later(known.end, end) } : { start, end });
  }
  const planned = Temporal.Instant.from(interview.added).toZonedDateTimeISO(interview.zone).toPlainDate();
  return [...byDate.values()].sort((a, b) => Temporal.ZonedDateTime.compare(a.start, b.start)).map((day) => ({ ...day, planned }));
}

type Moment = Temporal.ZonedDateTime;
const earlier = (a: Moment, b: Moment) => (Temporal.ZonedDateTime.compare(a, b) <= 0 ? a : b);
const later = (a: Moment, b: Moment) => (Temporal.ZonedDateTime.compare(a, b) >= 0 ? a : b);

/** A moment as seen in a zone. */
export function zonedNow(now: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
}
