import type { ChecklistBlock, InterviewChecklist } from '../interviews/checklist.ts';
import { roundTimes } from '../interviews/moments.ts';
import { dayLabel, lastDayCovered, timeOf } from './checklist-layout.ts';
import { plainText } from './commonmark.ts';

/** RFC 5545, 3.1: a content line is at most 75 octets; longer ones are folded with CRLF and a space. */
const OCTETS = 75;
/** Minutes that a timed entry takes in the calendar if it does not say. */
const USUAL_MINUTES = 30;

/**
 * An iCalendar object (RFC 5545) with the interview's days and every dated block of its checklist. Moments are written
 * in UTC, so that any calendar shows them at the right local time; whole days as dates. Importing it again replaces
 * what is there: an entry keeps its UID whatever else changes, and its stamp until the interview is edited.
 */
export function checklistCalendar(checklist: InterviewChecklist): string {
  const { interview } = checklist;
  const owner = interview.id === '-' ? `at-${interview.at.slice(0, 16)}` : interview.id;
  const made = utc({ epochMilliseconds: Date.parse(interview.changed ?? interview.added) });
  const events = [...dayEvents(checklist, owner), ...blockEvents(checklist, owner)];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rehearsal//Checklist//EN',
    'CALSCALE:GREGORIAN',
    ...events.flatMap((event) => eventLines(event, made)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

interface CalendarEvent {
  busy: boolean;
  uid: string;
  /** Lines that say when it is. */
  when: string[];
  summary: string;
  description: string;
}

/** The days of the interview itself, with its rounds and what holds in the room. */
function dayEvents({ interview, name, days, blocks }: InterviewChecklist, owner: string): CalendarEvent[] {
  const rounds = roundTimes(interview);
  return days.map(({ start, end }, nth) => ({
    busy: true,
    uid: `${owner}/interview${nth > 0 ? `@${nth + 1}` : ''}`,
    when: timed(start, end),
    summary: `Interview: ${name}`,
    description: rounds
      .filter((round) => isWithin(round.start, start, end))
      .map((round) => `${timeOf(round.start)} to ${timeOf(round.end)} ${interview.zone}: ${round.name}`)
      .concat(blocks.filter((block) => isDuring(block, start)).map(description))
      .join('\n'),
  }));
}

function blockEvents({ name, blocks }: InterviewChecklist, owner: string): CalendarEvent[] {
  return blocks
    .filter(({ start, offset }) => start && offset !== 'during')
    .map((block) => ({
      busy: false,
      uid: `${owner}/${block.id}`,
      when: placed(block),
      summary: `${name}: ${block.title}${untilLabel(block)}`,
      description: description(block),
    }));
}

function eventLines({ busy, uid, when, summary, description: text }: CalendarEvent, made: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid.replace(/[^A-Za-z0-9@/-]+/g, '-')}@rehearsal`,
    `DTSTAMP:${made}`,
    ...when,
    `SUMMARY:${escapeText(summary)}`,
    ...(text ? [`DESCRIPTION:${escapeText(text)}`] : []),
    // The interview takes its time; what prepares for it can be done at another.
    `TRANSP:${busy ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

function description({ lead, ticks }: ChecklistBlock): string {
  const items = ticks.flatMap(({ do: text, own, detail }) => [
    `- ${text}`,
    ...(own.length ? [`  Yours: ${own.join('; ')}`] : []),
    ...detail.map((line) => `  ${line}`),
  ]);
  return [...(lead ? [lead] : []), ...items].join('\n');
}

/** The rules for the interview itself are in its own entry. */
function isDuring({ offset, start }: ChecklistBlock, of: { epochMilliseconds: number }): boolean {
  return offset === 'during' && start?.epochMilliseconds === of.epochMilliseconds;
}

/** A deadline is on its last day; what is done daily or weekly comes again; a long stretch is on its first day. */
function placed(block: ChecklistBlock): string[] {
  const { start, end, allDay, by, offset, minutes } = block;
  if (!start || !end) return [];
  if (!allDay) return timed(start, start.add({ minutes: minutes ?? USUAL_MINUTES }));
  const from = by ? end.subtract({ days: 1 }) : start;
  const again = offset.match(/^(daily|weekly) /)?.[1]?.toUpperCase();
  return [
    `DTSTART;VALUE=DATE:${date(from)}`,
    `DTEND;VALUE=DATE:${date(from.add({ days: 1 }))}`,
    ...(again ? [`RRULE:FREQ=${again};UNTIL=${date(lastDayCovered(block))}`] : []),
  ];
}

function untilLabel(block: ChecklistBlock): string {
  const { start, allDay, by, offset } = block;
  if (!start || !allDay || by || /^(daily|weekly)/.test(offset)) return '';
  const last = lastDayCovered(block);
  return date(last) === date(start) ? '' : ` (until ${dayLabel(last)})`;
}

interface Instant {
  epochMilliseconds: number;
}

function isWithin({ epochMilliseconds: at }: Instant, from: Instant, to: Instant): boolean {
  return from.epochMilliseconds <= at && at < to.epochMilliseconds;
}

function timed(start: Instant, end: Instant): string[] {
  return [`DTSTART:${utc(start)}`, `DTEND:${utc(end)}`];
}

function utc({ epochMilliseconds }: Instant): string {
  return new Date(epochMilliseconds).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function date(moment: { toPlainDate(): { toString(): string } }): string {
  return moment.toPlainDate().toString().replaceAll('-', '');
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
