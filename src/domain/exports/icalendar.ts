import { byCodeUnits } from '../code-units.ts';
import type { ExportedCalendar, ExportedEntry } from '../interviews/exported-calendar.ts';
import { shortMark } from '../journal/change.ts';
import { plainText } from './commonmark.ts';

/** RFC 5545, 3.1: a content line is at most 75 octets; longer ones are folded with CRLF and a space. */
const OCTETS = 75;

/** One entry of a calendar. */
export interface CalendarEvent {
  /** Letters, digits, slashes, hyphens and at signs. */
  uid: string;
  /** Whether its time is taken. */
  busy: boolean;
  /** DTSTART first, then DTEND and RRULE. */
  when: readonly string[];
  summary: string;
  description: string;
  /** Minutes before its beginning at which it rings. */
  alarms: readonly number[];
}

/** A calendar file, and what to keep of it so that the next one can update and cancel its entries. */
export interface CalendarFile {
  text: string;
  /** What was known itself if the file says nothing new. */
  kept: ExportedCalendar;
}

/**
 * An iCalendar object (RFC 5545, published as in RFC 5546). An entry that says something else than in the last file has
 * its sequence number raised; one that is no longer among the events is canceled, in every file from then on, since no
 * one knows which of them were imported. The same events give the same file, to the byte.
 * @param known what earlier files of this calendar had
 * @param at when what differs is said to have changed, ISO 8601 with offset
 */
export function calendarFile(
  { id, name, events }: { id: string; name: string; events: readonly CalendarEvent[] },
  { known, at }: { known?: ExportedCalendar | undefined; at: string },
): CalendarFile {
  const before = new Map(known?.entries.map((entry) => [entry.uid, entry]));
  const there = events.map((event) => {
    const entry = entryOf(event, before.get(event.uid), at);
    return { entry, lines: eventLines(event, entry) };
  });
  const uids = new Set(there.map(({ entry }) => entry.uid));
  const gone = [...before.values()]
    .filter(({ uid }) => !uids.has(uid))
    .map((entry) =>
      entry.cancelled ? entry : { ...entry, sequence: entry.sequence + 1, at, cancelled: true as const },
    )
    .sort((a, b) => byCodeUnits(a.uid, b.uid));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rehearsal//Checklist//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // The name that RFC 7986 gives a calendar, and the one that programs have read for longer.
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...there.flatMap((one) => one.lines),
    ...gone.flatMap(cancelledLines),
    'END:VCALENDAR',
  ];
  const entries = [...there.map(({ entry }) => entry), ...gone];
  const same = known && entries.every((entry) => entry === before.get(entry.uid));
  return {
    text: `${lines.map(foldLine).join('\r\n')}\r\n`,
    kept: same ? known : { id, changed: at, entries },
  };
}

/** The entry as it is kept: the known one if it says the same. */
function entryOf(event: CalendarEvent, known: ExportedEntry | undefined, at: string): ExportedEntry {
  const mark = shortMark(JSON.stringify([event.when, event.summary, event.description, event.alarms]));
  if (known && known.mark === mark && !known.cancelled) return known;
  const start = event.when[0]?.replace(/^.*:/, '') ?? '';
  return { uid: event.uid, sequence: known ? known.sequence + 1 : 0, at, start, summary: event.summary, mark };
}

function eventLines({ busy, when, summary, description, alarms }: CalendarEvent, entry: ExportedEntry): string[] {
  return [
    'BEGIN:VEVENT',
    ...identity(entry),
    ...when,
    `SUMMARY:${escapeText(summary)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    'STATUS:CONFIRMED',
    `TRANSP:${busy ? 'OPAQUE' : 'TRANSPARENT'}`,
    ...alarms.flatMap((minutes) => alarmLines(minutes, summary)),
    'END:VEVENT',
  ];
}

function cancelledLines(entry: ExportedEntry): string[] {
  const { start, summary } = entry;
  return [
    'BEGIN:VEVENT',
    ...identity(entry),
    start.includes('T') ? `DTSTART:${start}` : `DTSTART;VALUE=DATE:${start}`,
    // Some programs list what is canceled like everything else.
    `SUMMARY:${escapeText(`Canceled: ${summary}`)}`,
    'STATUS:CANCELLED',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function identity({ uid, at, sequence }: ExportedEntry): string[] {
  return [`UID:${uid}@rehearsal`, `DTSTAMP:${utc(Date.parse(at))}`, `SEQUENCE:${sequence}`];
}

/** Counted from the beginning, so that it moves with an entry that the user moves. */
function alarmLines(minutes: number, summary: string): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${minutes}M`,
    `DESCRIPTION:${escapeText(summary)}`,
    'END:VALARM',
  ];
}

/** Milliseconds since 1970 as a moment in UTC: 20261211T090000Z. */
export function utc(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line break are escaped; control characters have no place. */
export function escapeText(text: string): string {
  return plainText(text)
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\n/g, '\\n');
}

/** Folds at octets, never inside a character. */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
