import { dateOf, dayName, dayOf, mondayOf, weekday } from '../dates.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MORNING = '10:00';

/**
 * A date and time as people write it: "2026-12-18 10:00", "Dec 18, 2 pm", "in 3 weeks", "three weeks", "tomorrow 9am",
 * "friday 14:30".
 * @param today day number of today, on the user's calendar
 * @returns wall time as `YYYY-MM-DDTHH:MM` (10:00 if no time is given); undefined if it is not understood, or
 * could be either of two days
 */
export function readWhen(text: string, today: number): string | undefined {
  const words = plain(text);
  const time = readTime(words);
  const day = readDay(words.replace(TIME, ' ').replace(/\s+/g, ' ').trim(), today);
  return day === undefined || time === undefined ? undefined : `${dateOf(day)}T${time}`;
}

/** Whether a time of day is given; if not, `readWhen` takes ten in the morning. */
export function givesTime(text: string): boolean {
  return TIME.test(plain(text));
}

/** Whether it says, in one way or another, that the date is not known yet. */
export function saysUnknown(text: string): boolean {
  return UNKNOWN.test(plain(text).replace(/[.!]+$/, ''));
}

const UNKNOWN =
  /^(\?+|-+|(i )?(do not|don'?t|dunno|idk)( really)?( know)?( yet)?|(i have )?not? (yet|known|idea|date|clue|interview)( yet)?|no|none( yet)?|nope|nothing( yet)?|unknown|unclear|open|(i('m| am) )?(not sure|unsure)( yet)?|tb[acd]|n\/?a|later|skip|(it'?s )?not (scheduled|set|fixed|planned|decided)( yet)?)$/;

/** Why a text is not a date, with an example to write instead. */
export function notUnderstood(text: string, today: number): string {
  const [sooner, later] = eitherDay(plain(text), today) ?? [];
  if (sooner !== undefined && later !== undefined) {
    return `That could be ${dayName(sooner, today)} or ${dayName(later, today)}. Write the one you mean: ${dateOf(later)} ${MORNING}.`;
  }
  return `I do not understand that date. Try ${exampleOf(today)}, "Dec 18, 2 pm" or "in 3 weeks".`;
}

/** A date and time in the best form, three weeks from today. */
export function exampleOf(today: number): string {
  return `${dateOf(today + 21)} ${MORNING}`;
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/,/g, ' ')
    .replace(/\bnoon\b/g, '12:00')
    .replace(/\s+/g, ' ');
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

function readDay(given: string, today: number): number | undefined {
  if (eitherDay(given, today)) return undefined;
  const words = given
    .replace(/\b(at|on|the|next|this|coming)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (words === 'today') return today;
  if (words === 'tomorrow') return today + 1;
  if (words === 'day after tomorrow') return today + 2;
  return daysAhead(given, today) ?? nextWeekday(words, today) ?? numericDate(words) ?? namedMonth(words, today);
}

/** "in 3 weeks", "three weeks", "2 weeks from now", "in about a month", "in a fortnight" */
function daysAhead(words: string, today: number): number | undefined {
  const found = words.match(
    /^(?:in )?(?:about |around |roughly )?(an?|[a-z]+|\d{1,4}) (day|week|wk|month|fortnight)s?(?: (?:from (?:now|today)|time))?$/,
  );
  const [, number = '', unit = ''] = found ?? [];
  const amount = number === 'a' || number === 'an' ? 1 : NUMBERS.indexOf(number) + 1 || Number(number);
  if (!found || !Number.isInteger(amount) || amount > 1000) return undefined;
  if (unit === 'month') return monthsAhead(amount, today);
  return today + amount * (unit === 'day' ? 1 : unit === 'fortnight' ? 14 : 7);
}

function nextWeekday(words: string, today: number): number | undefined {
  const named = weekdayNamed(words);
  return named < 0 ? undefined : today + ((named - weekday(today) + 6) % 7) + 1;
}

function weekdayNamed(word: string): number {
  return word.length < 3 ? -1 : WEEKDAYS.findIndex((name) => name.startsWith(word));
}

/** "Next friday", said before Friday of the same week: some mean this week's, some the one after. */
function eitherDay(words: string, today: number): [number, number] | undefined {
  const named = weekdayNamed(words.match(/\bnext ([a-z]+)\b/)?.[1] ?? '');
  const sooner = mondayOf(today) + named;
  return named >= 0 && sooner > today ? [sooner, sooner + 7] : undefined;
}

/** "2026-12-18", "2026/12/18", "18.12.2026", and with slashes if only one of the two orders gives a date. */
function numericDate(words: string): number | undefined {
  const [, year, month = '', day = ''] = words.match(/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})t?$/) ?? [];
  if (year) return existing(year, month, day);
  const [, first = '', mark, second = '', of = ''] = words.match(/^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/) ?? [];
  if (mark === '.') return existing(of, second, first);
  const dayFirst = existing(of, second, first);
  const monthFirst = existing(of, first, second);
  return dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst
    ? (dayFirst ?? monthFirst)
    : undefined;
}

/** "18 Dec", "Dec 18th", "Friday 18 December 2026"; a weekday must be the right one. */
function namedMonth(words: string, today: number): number | undefined {
  const found = words.match(
    /^(?:([a-z]{3,9})\.? )?(?:(\d{1,2})(?:st|nd|rd|th|\.)? (?:of )?([a-z]{3,9})\.?|([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?)(?: (\d{4}))?$/,
  );
  if (!found) return undefined;
  const name = found[3] ?? found[4] ?? '';
  const month = MONTHS.findIndex((full) => full.startsWith(name) || (name === 'sept' && full === 'september'));
  if (month < 0) return undefined;
  const on = (year: number) => existing(String(year), String(month + 1), found[2] ?? found[5] ?? '');
  const thisYear = Number(dateOf(today).slice(0, 4));
  const soon = on(Number(found[6] ?? thisYear));
  const day = found[6] || (soon !== undefined && soon >= today) ? soon : on(thisYear + 1);
  return found[1] && day !== undefined && weekdayNamed(found[1]) !== weekday(day) ? undefined : day;
}

function existing(year: string, month: string, day: string): number | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const number = dayOf(date);
  return Number.isFinite(number) && dateOf(number) === date ? number : undefined;
}

/** The same day of a later month, or its last one. */
function monthsAhead(amount: number, today: number): number {
  const date = new Date(today * 86_400_000);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + amount);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.getTime() / 86_400_000;
}
