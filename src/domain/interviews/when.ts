import { dateOf, dayOf, weekday } from '../dates.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const UNITS: Record<string, number> = { day: 1, week: 7 };
const MORNING = '10:00';

/**
 * A date and time as people write it: "2026-12-18 10:00", "18 Dec", "in 3 weeks", "tomorrow 9am", "friday 14:30".
 * @param today day number of today, on the user's calendar
 * @returns wall time as `YYYY-MM-DDTHH:MM` (10:00 where no time is given); undefined where it is not understood
 */
export function readWhen(text: string, today: number): string | undefined {
  const words = text.trim().toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ');
  const time = readTime(words);
  const rest = words
    .replace(TIME, ' ')
    .replace(/\b(at|on|the|next)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const day = readDay(rest, today);
  return day === undefined || time === undefined ? undefined : `${dateOf(day)}T${time}`;
}

const TIME =
  /(?:(?<=^|[\st])(\d{1,2}):(\d{2})(?::\d{2})?|\b(\d{1,2})) ?([ap]\.?m\.?)(?=\s|$)|(?<=^|[\st])(\d{1,2}):(\d{2})(?::\d{2})?(?=\s|$)/;

function readTime(words: string): string | undefined {
  const found = words.match(TIME);
  if (!found) return MORNING;
  const half = found[4]?.charAt(0);
  const hour = Number(found[1] ?? found[3] ?? found[5]);
  const minute = Number(found[2] ?? found[6] ?? 0);
  if (half && (hour < 1 || hour > 12)) return undefined;
  const full = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  if (full > 23 || minute > 59) return undefined;
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function readDay(words: string, today: number): number | undefined {
  if (words === 'today' || words === '') return words === '' ? undefined : today;
  if (words === 'tomorrow') return today + 1;
  const iso = words.match(/^(\d{4}-\d{2}-\d{2})t?$/);
  if (iso?.[1]) return existing(iso[1]);
  const away = words.match(/^in (a|an|one|two|three|four|five|six|\d+) (day|week|month)s?$/);
  if (away?.[1] && away[2]) return after(count(away[1]), away[2], today);
  const named = WEEKDAYS.findIndex((name) => words.length >= 3 && name.startsWith(words));
  if (named >= 0) return today + ((named - weekday(today) + 6) % 7) + 1;
  const dated =
    words.match(/^(?:[a-z]+ )?(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?([a-z]{3,9})\.?(?: (\d{4}))?$/) ?? swapped(words);
  return dated ? calendarDay(Number(dated[1]), dated[2] ?? '', dated[3], today) : undefined;
}

/** "Dec 18" as "18 Dec". */
function swapped(words: string): (string | undefined)[] | undefined {
  const found = words.match(/^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/);
  return found ? [found[0], found[2], found[1], found[3]] : undefined;
}

function calendarDay(day: number, name: string, year: string | undefined, today: number): number | undefined {
  const month = MONTHS.findIndex((short) => name.startsWith(short));
  if (month < 0) return undefined;
  const on = (y: number) => existing(`${y}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  if (year) return on(Number(year));
  const thisYear = Number(dateOf(today).slice(0, 4));
  const soon = on(thisYear);
  return soon !== undefined && soon >= today ? soon : on(thisYear + 1);
}

function existing(date: string): number | undefined {
  const day = dayOf(date);
  return Number.isFinite(day) && dateOf(day) === date ? day : undefined;
}

function count(word: string): number {
  const words = ['a', 'two', 'three', 'four', 'five', 'six'];
  if (word === 'an' || word === 'one') return 1;
  const at = words.indexOf(word);
  return at < 0 ? Number(word) : at + 1;
}

function after(amount: number, unit: string, today: number): number | undefined {
  if (amount > 1000) return undefined;
  if (unit !== 'month') return today + amount * (UNITS[unit] ?? 1);
  const date = new Date(today * 86_400_000);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + amount);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime() / 86_400_000;
}
