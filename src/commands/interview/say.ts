import { capital } from '../../domain/capital.ts';
import { dayName, dayOf, daysAway } from '../../domain/dates.ts';
import { timeInZone, timeOf } from '../../domain/exports/checklist-layout.ts';
import { type Interview, interviewDayNumber, interviewName } from '../../domain/interviews/interview.ts';
import { startOf } from '../../domain/interviews/moments.ts';
import { exampleOf, notUnderstood, readWhen } from '../../domain/interviews/when.ts';
import type { World } from '../../world.ts';
import { todayNumber } from '../session/user-state.ts';
import { count } from '../wording/counts.ts';
import { interviews } from './bank.ts';

export async function listInterviews(json: boolean, world: World): Promise<void> {
  const all = await interviews(world);
  if (json) return world.printJson(all);
  const lines = all.map((one) => oneLine(one, world));
  await world.say(
    ...(lines.length ? lines : ['No interviews yet. Add one: rehearse interview add --at 2026-12-11T10:00']),
  );
}

/** "acme-2026-12-11: Acme, Fri 11 Dec, 10:00 Europe/Amsterdam (9:00 for you). In 21 days. 2 rounds: coding, design." */
export function oneLine(interview: Interview, world: World): string {
  const start = startOf(interview);
  const yours = timeInZone(start, world.zone);
  const { rounds } = interview;
  return [
    `${interview.id}: ${interviewName(interview)}, ${dayName(dayOf(interview.at), todayNumber(world))}, ${timeOf(start)} ${interview.zone}${yours ? ` (${yours} for you)` : ''}.`,
    `${capital(daysAway(interviewDayNumber(interview) - todayNumber(world)))}.`,
    ...(rounds.length ? [`${count(rounds.length, 'round')}: ${rounds.map(({ name }) => name).join(', ')}.`] : []),
  ].join(' ');
}

export async function askWhen(world: World): Promise<string> {
  const terminal = await world.terminal();
  const day = todayNumber(world);
  return terminal.ask('When is it?', {
    hint: `${exampleOf(day)}, "in 3 weeks", "friday 14:30"`,
    check: (line) => (readWhen(line, day) ? undefined : notUnderstood(line, day)),
  });
}
