import type { Temporal } from 'temporal-polyfill';
import { dateOf } from '../dates.ts';
import type { ChecklistBlock, InterviewChecklist } from '../interviews/checklist.ts';
import type { ExportedCalendar } from '../interviews/exported-calendar.ts';
import type { Interview } from '../interviews/interview.ts';
import { roundTimes } from '../interviews/moments.ts';
import { type InterviewDay, placeOffset } from '../interviews/offset.ts';
import type { AlarmSetting } from '../settings/alarms.ts';
import { dayLabel, lastDayCovered, ownTexts, timeOf } from './checklist-layout.ts';
import { type CalendarEvent, type CalendarFile, calendarFile, utc } from './icalendar.ts';

/** Minutes that a timed entry takes in the calendar if it does not say. */
const USUAL_MINUTES = 30;
/** Minutes before the interview at which the second alarm rings. */
const SHORTLY_BEFORE = 60;

export interface CalendarOptions {
  /** What the files before this one had; undefined if this is the first. */
  known?: ExportedCalendar | undefined;
  /** Now, ISO 8601 with offset. */
  at: string;
  alarms: AlarmSetting;
}

/**
 * A calendar file with the interview's days and every dated block of its checklist. Moments are written in UTC, so that
 * any calendar shows them at the right local time; whole days as dates. An entry keeps its UID whatever else changes.
 */
export function checklistCalendar(
  checklist: InterviewChecklist,
  { alarms, ...options }: CalendarOptions,
): CalendarFile {
  const { interview, name } = checklist;
  const owner = interview.id === '-' ? `at-${interview.at.slice(0, 16)}` : interview.id;
  const events = [
    ...dayEvents(checklist, owner, alarms),
    ...blockEvents(checklist, owner),
    ...recordEvents(checklist, owner),
  ];
  return calendarFile({ id: interview.id, name, events }, options);
}

/** The days of the interview itself, with its rounds and what holds in the room. */
function dayEvents(
  { interview, name, days, blocks }: InterviewChecklist,
  owner: string,
  alarms: AlarmSetting,
): CalendarEvent[] {
  const rounds = roundTimes(interview);
  return days.map((day, nth) => ({
    // The interview takes its time; what prepares for it can be done at another.
    busy: true,
    uid: uidOf(`${owner}/interview${nth > 0 ? `@${nth + 1}` : ''}`),
    when: timed(day.start, day.end),
    summary: `Interview: ${name}`,
    description: rounds
      .filter((round) => isWithin(round.start, day.start, day.end))
      .map((round) => `${timeOf(round.start)} to ${timeOf(round.end)} ${interview.zone}: ${round.name}`)
      .concat(blocks.filter((block) => isDuring(block, day.start)).map(description))
      .join('\n'),
    alarms: alarmsOf(day, interview, alarms),
  }));
}

/** When the interview rings, in minutes before it: never at a time that was over when it was added. */
function alarmsOf(day: InterviewDay, { added }: Interview, setting: AlarmSetting): number[] {
  const evening = placeOffset('night', day).map(({ start }) => Math.round(start.until(day.start).total('minutes')));
  const wanted = [
    ...(setting === 'both' || setting === 'evening' ? evening : []),
    ...(setting === 'both' || setting === 'hour' ? [SHORTLY_BEFORE] : []),
  ];
  const left = (day.start.epochMilliseconds - Date.parse(added)) / 60_000;
  return wanted.filter((minutes) => minutes < left);
}

function blockEvents({ name, blocks }: InterviewChecklist, owner: string): CalendarEvent[] {
  return blocks
    .filter(({ start, offset }) => start && offset !== 'during')
    .map((block) => ({
      busy: false,
      uid: uidOf(`${owner}/${block.id}`),
      when: placed(block),
      summary: `${name}: ${block.title}${untilLabel(block)}`,
      description: description(block),
      alarms: [],
    }));
}

/** What the user's records ask for, each on its day. */
function recordEvents({ records }: InterviewChecklist, owner: string): CalendarEvent[] {
  return records.map(({ day, do: what, command }) => ({
    busy: false,
    uid: uidOf(`${owner}/records/${dateOf(day)}/${what}`),
    when: [`DTSTART;VALUE=DATE:${compact(dateOf(day))}`, `DTEND;VALUE=DATE:${compact(dateOf(day + 1))}`],
    summary: `Rehearsal: ${what}`,
    description: command ?? '',
    alarms: [],
  }));
}

const uidOf = (text: string) => text.replace(/[^A-Za-z0-9@/-]+/g, '-');

function description({ lead, ticks }: ChecklistBlock): string {
  const items = ticks.flatMap(({ do: text, own, detail }) => [
    `- ${text}`,
    ...ownTexts(own).map((line) => `  Yours: ${line}`),
    ...detail.map((line) => `  ${line}`),
  ]);
  return [...(lead ? [lead] : []), ...items].join('\n');
}

/** The rules for the interview itself are in its own entry. */
function isDuring({ offset, start }: ChecklistBlock, of: Instant): boolean {
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

type Instant = Pick<Temporal.ZonedDateTime, 'epochMilliseconds'>;

function isWithin({ epochMilliseconds: at }: Instant, from: Instant, to: Instant): boolean {
  return from.epochMilliseconds <= at && at < to.epochMilliseconds;
}

function timed(start: Instant, end: Instant): string[] {
  return [`DTSTART:${utc(start.epochMilliseconds)}`, `DTEND:${utc(end.epochMilliseconds)}`];
}

function date(moment: Temporal.ZonedDateTime): string {
  return compact(moment.toPlainDate().toString());
}

const compact = (date: string) => date.replaceAll('-', '');
