/** Days are counted as whole numbers since 1970-01-01 on the calendar that a date was written in. */

const DAY = 86_400_000;
/** From the year 1000 on: half of JavaScript's functions take earlier years for others. */
const ISO = /^[1-9]\d{3}-\d{2}-\d{2}(T([01]\d|2[0-3]):\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Day number of an ISO 8601 date or date-time, by the calendar date that it names: for a day someone lived, `userDay`. */
export function dayOf(iso: string): number {
  return Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / DAY;
}

/** When a day begins; the settings hold it. */
export interface Days {
  /** "04:00": what is done before that time still belongs to the evening before. */
  dayStarts: string;
}

export const USUAL_DAYS: Days = { dayStarts: '04:00' };

/**
 * The user's day of a moment, as a number: whatever counts or names days goes through here. The offset says on which
 * clocks the user lived it, so that an evening stays that evening after a journey. "Z" and no offset only say when it
 * was, which is taken as here; a bare date is that day.
 */
export function userDay(at: string, { dayStarts }: Days): number {
  if (at.length === DATE) return dayOf(at);
  const lived = OFFSET.test(at) ? at : timeHere(at);
  return dayOf(lived) - (lived.slice(DATE + 1, MINUTE) < dayStarts ? 1 : 0);
}

/** The same for a moment on other clocks, as an interview's: the day that it falls on where the user is. */
export function dayHere(at: string, days: Days): number {
  return userDay(at.length === DATE ? at : timeHere(at), days);
}

const DATE = 'YYYY-MM-DD'.length;
const MINUTE = 'YYYY-MM-DDTHH:MM'.length;
const OFFSET = /([+-])(\d{2}):?(\d{2})$/;

/** The moment that a text names where the user is: a bare date is the beginning of that day. Undefined as `readMoment`. */
export function momentHere(text: string, days: Days): Date | undefined {
  const moment = readMoment(text);
  return moment && text.length === DATE ? startOfDay(dayOf(text), days) : moment;
}

/** The moment at which a day begins where the user is. */
export function startOfDay(day: number, { dayStarts }: Days): Date {
  return new Date(`${dateOf(day)}T${dayStarts}`);
}

/**
 * Days from one moment to a later one. A day lost to travel, as when crossing the date line westward, does not
 * count as missed: the earlier moment is also looked at on the clocks of the later one.
 */
export function daysBetween(from: string, to: string, days: Days): number {
  const until = userDay(to, days);
  return until - Math.max(userDay(from, days), Math.min(until, userDay(onClocksOf(from, to), days)));
}

/** A moment as the clocks showed it where another one was written. */
function onClocksOf(at: string, place: string): string {
  const [offset, sign, hours, minutes] = place.match(OFFSET) ?? [];
  if (!offset) return timeHere(at);
  const ahead = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return new Date(Date.parse(at) + ahead * 60_000).toISOString().slice(0, -1) + offset;
}

/** A moment as `YYYY-MM-DDTHH:MM...` on the clocks where the user is. */
export function timeHere(iso: string): string {
  const moment = readMoment(iso);
  return moment ? stamp(moment) : iso;
}

/** `YYYY-MM-DD` of a day number. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The Monday on or before a day: a week begins with it. */
export function mondayOf(day: number): number {
  return day - weekday(day);
}

/** From Monday on: see `weekday`. */
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** "Fri 11 Dec", with the year if it is not that of `today`. */
export function dayName(day: number, today?: number): string {
  const date = new Date(day * DAY);
  const year =
    today !== undefined && new Date(today * DAY).getUTCFullYear() === date.getUTCFullYear()
      ? ''
      : ` ${date.getUTCFullYear()}`;
  return `${WEEKDAYS[weekday(day)]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}${year}`;
}

/** "today", "tomorrow", "in 5 days", "yesterday", "5 days ago". */
export function daysAway(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** A moment as ISO 8601 with this machine's offset at that moment, to the millisecond. */
export function stamp(moment: Date): string {
  const minutes = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, -1);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

/** At the edges of these years a moment can be in range here and out of range elsewhere. */
const EDGE = /^(1000|9999)/;

/**
 * Reads an ISO 8601 date or date-time; without an offset it is this machine's local time, a bare date its midnight.
 * @returns undefined if the text is not one, names a day that does not exist, or is not from the year 1001 to 9998.
 */
export function readMoment(text: string): Date | undefined {
  return isMoment(text) && !EDGE.test(text) ? new Date(text.length === 10 ? `${text}T00:00:00` : text) : undefined;
}

/** Whether a text is an ISO 8601 date or date-time that exists. It is asked of every attempt that is read. */
export function isMoment(text: string): boolean {
  if (!ISO.test(text) || Number.isNaN(Date.parse(text))) return false;
  // Every month has the days up to the 28th.
  const date = text.slice(0, 10);
  return text.slice(8, 10) <= '28' || new Date(`${date}T00:00Z`).toISOString().startsWith(date);
}
