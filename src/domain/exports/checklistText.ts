import { dayName } from '../dates.ts';
import type { ChecklistBlock, ChecklistTick, InterviewChecklist } from '../interviews/checklist.ts';
import type { Line } from '../terminal.ts';

type Moment = NonNullable<ChecklistBlock['start']>;

/** The interview in a line: name, day, time and zone, and the user's own time where the zones differ. */
export function headline({ name, start }: InterviewChecklist, userZone: string): string {
  const there = `${dayLabel(start)} ${start.year}, ${timeOf(start)} ${start.timeZoneId}`;
  const here = start.withTimeZone(userZone);
  const differs = here.offset !== start.offset;
  return `${capital(name)}, ${there}${differs ? ` (${timeOf(here)} for you in ${city(userZone)}${sameDay(start, here) ? '' : `, ${dayLabel(here)}`})` : ''}`;
}

/** The checklist for reading in a terminal. Blocks of one day stand under one date. */
export function checklistLines(checklist: InterviewChecklist, { userZone, hidden }: { userZone: string; hidden: number }): Line[] {
  const lines: Line[] = [{ text: headline(checklist, userZone), tone: 'title' }];
  let heading = '';
  for (const block of checklist.blocks) {
    const next = dayHeading(block);
    if (next !== heading) lines.push('', { text: next, tone: 'title' });
    heading = next;
    lines.push({ text: blockTitle(block, userZone), hang: '  ', tone: 'quiet' });
    if (block.lead) lines.push({ text: block.lead, indent: 4 });
    lines.push(...block.ticks.flatMap(tickLines));
  }
  if (checklist.dropped.length) lines.push('', { text: 'Dropped', tone: 'title' });
  for (const { title, why, instead } of checklist.dropped) {
    lines.push({ text: `${title}: ${why}.${instead ? ` Instead: ${instead}` : ''}`, hang: '  - ' });
  }
  if (hidden > 0) lines.push('', { text: 'Applying, the offer and the time before your first day: rehearse checklist --all', tone: 'quiet' });
  return lines;
}

function tickLines({ do: text, detail, item, state }: ChecklistTick): Line[] {
  const box = state === 'done' ? '[x] ' : state === 'past' ? '[-] ' : '[ ] ';
  const tone = state === 'due' ? undefined : state === 'ahead' ? undefined : ('quiet' as const);
  return [
    { text, hang: `    ${box}`, tone },
    ...detail.map((line): Line => ({ text: line, hang: '          - ', tone: 'quiet' })),
    ...(item ? [{ text: `rehearse show ${item}`, indent: 8, tone: 'quiet' } as const] : []),
  ];
}

/** "Tue 8 Dec", "by Fri 4 Dec", "now until Mon 7 Dec", or what it counts from. */
export function dayHeading({ start, end, by, allDay, offset }: ChecklistBlock): string {
  if (!start || !end) return UNDATED[offset.replace(/[^A-Za-z].*$/, '')] ?? offset;
  const last = allDay ? end.subtract({ minutes: 1 }) : end;
  if (by) return `By ${dayLabel(last)}`;
  return allDay && !sameDay(start, last) ? `${dayLabel(start)} to ${dayLabel(last)}` : dayLabel(start);
}

const UNDATED: Record<string, string> = {
  apply: 'Before you apply',
  L: 'When nothing is heard after the last contact',
  O: 'When the offer comes',
  A: 'Between acceptance and the first day',
  S: 'Before the first day',
};

/** "T-72h: refresh (60 min), now", with the time of day and the user's own where it is timed. */
export function blockTitle(block: ChecklistBlock, userZone: string): string {
  const { offset, title, start, end, allDay, minutes, moved, ticks } = block;
  const due = ticks.some(({ state }) => state === 'due') ? ', now' : '';
  const here = start?.withTimeZone(userZone);
  const theirs = here && start && here.offset !== start.offset ? ` (${timeOf(here)} for you)` : '';
  const time = start && end && !allDay ? `${timeOf(start)}${theirs}  ` : '';
  const long = minutes ? ` (${minutes} min)` : '';
  return `${time}${offset}  ${title}${long}${moved ? ', moved here: its own day had passed' : ''}${due}`;
}

export function timeOf(moment: Moment): string {
  return `${moment.hour}:${String(moment.minute).padStart(2, '0')}`;
}

export function dayLabel(moment: Moment): string {
  const day = Date.UTC(moment.year, moment.month - 1, moment.day) / 86_400_000;
  return dayName(day, day);
}

function sameDay(a: Moment, b: Moment): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

function city(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
