import type { Temporal } from 'temporal-polyfill';
import { capital } from '../capital.ts';
import { dayName, dayOf, daysAway } from '../dates.ts';
import type { ChecklistBlock, InterviewChecklist } from '../interviews/checklist.ts';

/** Blocks at the same place, under one heading. */
export interface Group {
  heading: string;
  blocks: ChecklistBlock[];
}

/** The interview in a line: name, day, time and zone, and the user's own time if the zones differ. */
export function headline({ name, start }: InterviewChecklist, userZone: string): string {
  const yours = timeInZone(start, userZone);
  const there = `${dayLabel(start)} ${start.year}, ${timeOf(start)} ${start.timeZoneId}`;
  return `${capital(name)}, ${there}${yours ? ` (${yours} for you in ${city(userZone)})` : ''}`;
}

/** "In 21 days. 3 of 61 ticked, 7 to do now." */
export function progressLine({ away, now, days, blocks }: InterviewChecklist): string {
  const ticks = blocks.filter(({ state }) => state !== 'undated').flatMap((block) => block.ticks);
  const of = (state: string) => ticks.filter((tick) => tick.state === state).length;
  const over = days.every(({ end }) => end.epochMilliseconds < now.epochMilliseconds);
  const due = over ? '' : `, ${of('due') || 'nothing'} to do now`;
  return `${capital(daysAway(away))}. ${of('done')} of ${ticks.length} ticked${due}.`;
}

/** Blocks with the same heading together, in the order in which the headings come. */
export function groupsOf(blocks: readonly ChecklistBlock[], headingOf: (block: ChecklistBlock) => string): Group[] {
  const groups = new Map<string, ChecklistBlock[]>();
  for (const block of blocks) groups.set(headingOf(block), [...(groups.get(headingOf(block)) ?? []), block]);
  // What is not in a list comes before the lists, so that it does not seem to be in one.
  return [...groups].map(([heading, of]) => ({
    heading,
    blocks: [...of.filter(({ list }) => !list), ...of.filter(({ list }) => list)],
  }));
}

/**
 * "Tue 8 Dec   T-72h", "Fri 11 Dec, 16:00 (10:00 in New York)   during", "By Fri 4 Dec", or what it counts from. In the
 * interview the time in its own zone is given too.
 */
export function placeHeading(block: ChecklistBlock, interviewZone: string): string {
  const { start, end, by, allDay, offset } = block;
  if (!start || !end) return UNDATED[offset.replace(/[^A-Za-z].*$/, '')] ?? offset;
  const last = lastDayCovered(block);
  if (by) return `By ${dayLabel(last)}${placeName(block)}`;
  if (allDay) return `${spanLabel(start, last)}${placeName(block)}`;
  const theirs = offset === 'during' ? timeInZone(start, interviewZone) : undefined;
  const there = theirs ? ` (${theirs} in ${city(interviewZone)})` : '';
  return `${dayLabel(start)}, ${timeOf(start)}${there}${placeName(block)}`;
}

/** The place of something due: until when it can be done, never an hour that is past. */
export function dueHeading(block: ChecklistBlock, interviewZone: string, now: Temporal.ZonedDateTime): string {
  const { start, end, allDay, lasts } = block;
  if (!start || !end) return placeHeading(block, interviewZone);
  if (lasts) {
    const soon = now.until(lasts).total('hours') < 24 && !isMidnight(lasts);
    return `First${soon ? `, before ${timeLabel(lasts, now)}` : ''}`;
  }
  if (!allDay) return `Now${isMidnight(end) ? '' : `, until ${timeLabel(end, now)}`}${placeName(block)}`;
  const last = lastDayCovered(block);
  return `${sameDay(start, last) ? 'Today' : `Until ${dayLabel(last)}`}${placeName(block)}`;
}

const isMidnight = ({ hour, minute }: Temporal.ZonedDateTime) => hour === 0 && minute === 0;

/** "14:00", or "Sat 28 Nov, 14:00" a day other than now's. */
function timeLabel(moment: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): string {
  return sameDay(moment, now) ? timeOf(moment) : `${dayLabel(moment)}, ${timeOf(moment)}`;
}

/** The offset, if it says more than the day does: "T-72h", "night", "daily". */
function placeName({ offset, moved }: ChecklistBlock): string {
  if (moved) return '   moved here: its own day had passed';
  if (offset.startsWith('plan')) return '';
  return `   ${offset.replace(/^by | until .*$/g, '')}`;
}

const UNDATED: Record<string, string> = {
  apply: 'Before you apply',
  L: 'After the last contact with them',
  O: 'When the offer comes',
  A: 'Between acceptance and the first day',
  S: 'Before the first day',
};

/** The last day that a block of whole days covers. */
export function lastDayCovered({ end, allDay }: ChecklistBlock): Temporal.ZonedDateTime {
  if (!end) throw new Error('a block without a date has no last day');
  return allDay ? end.subtract({ minutes: 1 }) : end;
}

function spanLabel(from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): string {
  return sameDay(from, to) ? dayLabel(from) : `${dayLabel(from)} to ${dayLabel(to)}`;
}

/** The time in a zone, with the day if that differs; undefined if both clocks show the same. */
export function timeInZone(moment: Temporal.ZonedDateTime, zone: string): string | undefined {
  const here = moment.withTimeZone(zone);
  if (here.offset === moment.offset) return undefined;
  return sameDay(moment, here) ? timeOf(here) : `${dayLabel(here)}, ${timeOf(here)}`;
}

export function timeOf(moment: Temporal.ZonedDateTime): string {
  return `${moment.hour}:${String(moment.minute).padStart(2, '0')}`;
}

export function dayLabel(moment: Temporal.ZonedDateTime): string {
  const day = Date.UTC(moment.year, moment.month - 1, moment.day) / 86_400_000;
  return dayName(day, day);
}

function sameDay(a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

function city(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** The user's own lines below a tick: names in one line, what is a sentence or has parts of its own in a line each. */
export function ownTexts(own: readonly string[]): string[] {
  return own.some((line) => /[.;:?!]/.test(line)) ? [...own] : own.length > 0 ? [own.join('; ')] : [];
}

/** Above what the user's records ask for. */
export const RECORDS = 'From your own records';

/** "Wed 9 Dec", for a day number. */
export function recordDay(day: number, { now }: Pick<InterviewChecklist, 'now'>): string {
  return dayName(day, dayOf(now.toPlainDate().toString()));
}
