import { capital } from '../../domain/capital.ts';
import { dayName, dayOf, daysAway } from '../../domain/dates.ts';
import { timeInZone, timeOf } from '../../domain/exports/checklist-layout.ts';
import { type Interview, interviewDayNumber, interviewName } from '../../domain/interviews/interview.ts';
import { startOf } from '../../domain/interviews/moments.ts';
import { exampleOf, notUnderstood, readWhen } from '../../domain/interviews/when.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { todayNumber } from '../session/user-state.ts';
import { openConflicts } from '../versions/open.ts';
import { openLines } from '../versions/resolve.ts';
import { count } from '../wording/counts.ts';
import { interviews } from './bank.ts';

export async function listInterviews(json: boolean, world: World): Promise<void> {
  const all = await interviews(world);
  if (json) return world.printJson(all);
  const open = openConflicts(await world.journal());
  const lines: Line[] = [];
  for (const one of all) {
    lines.push(await oneLine(one, world), ...openLines(open, 'interview', one.id, partName));
  }
  await world.say(
    ...(lines.length ? lines : ['No interviews yet. Add one: rehearse interview add --at 2026-12-11T10:00']),
  );
}

/** "acme-2026-12-11: Acme, Fri 11 Dec, 10:00 Europe/Amsterdam (9:00 for you). In 21 days. 2 rounds: coding, design." */
export async function oneLine(interview: Interview, world: World): Promise<string> {
  const settings = (await world.settings()).read();
  const day = await todayNumber(world);
  const start = startOf(interview);
  const yours = timeInZone(start, world.zone);
  const { rounds } = interview;
  return [
    `${interview.id}: ${interviewName(interview)}, ${dayName(dayOf(interview.at), day)}, ${timeOf(start)} ${interview.zone}${yours ? ` (${yours} for you)` : ''}.`,
    ...(interview.level ? [`For ${interview.level}.`] : []),
    ...(interview.place ? [interview.place === 'video' ? 'By video.' : 'On site.'] : []),
    `${capital(daysAway(interviewDayNumber(interview, settings) - day))}.`,
    ...(rounds.length ? [`${count(rounds.length, 'round')}: ${rounds.map(({ name }) => name).join(', ')}.`] : []),
  ].join(' ');
}

/** How a part of an interview is called. */
export function partName(part: string): string {
  return part === 'at' ? 'Time' : part.charAt(0).toUpperCase() + part.slice(1);
}

export async function askWhen(world: World): Promise<string> {
  const terminal = await world.terminal();
  const day = await todayNumber(world);
  return terminal.ask('When is it?', {
    hint: `${exampleOf(day)}, "in 3 weeks", "friday 14:30"`,
    check: (line) => (readWhen(line, day) ? undefined : notUnderstood(line, day)),
  });
}

/** What to do about entries of an interview that are in a calendar and no longer right; nothing if there are none. */
export async function calendarHint(id: string, world: World): Promise<string> {
  const entries = (await world.journal()).all('calendar').get(id)?.entries ?? [];
  if (entries.every(({ cancelled }) => cancelled)) return '';
  return `To put your calendar right: rehearse checklist --interview ${id} --format ics --out interview.ics\n`;
}
