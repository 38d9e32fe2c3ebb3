import { stamp } from '../../domain/dates.ts';
import { checklistCalendar } from '../../domain/exports/checklist-calendar.ts';
import { calendarFile } from '../../domain/exports/icalendar.ts';
import type { InterviewChecklist } from '../../domain/interviews/checklist.ts';
import { interviewName } from '../../domain/interviews/interview.ts';
import type { World } from '../../world.ts';
import { leavingOut } from '../records/anonymous.ts';
import { anonymousId } from './anonymous.ts';

/** The calendar file of an interview; the journal keeps what it has, so that the next one updates and cancels it. */
export async function writtenCalendar(checklist: InterviewChecklist, world: World): Promise<string> {
  const { id } = checklist.interview;
  const { alarms } = (await world.settings()).read();
  const journal = await world.journal();
  const known = journal.all('calendar').get(id);
  const at = stamp(world.now());
  const { text, kept } = checklistCalendar(checklist, { known, at, alarms });
  // A date that was given for this call alone has no id to be found under again.
  if (id !== '-' && kept !== known) journal.put('calendar', id, kept, known);
  return text;
}

/**
 * The file that cancels every entry of an interview that was removed; undefined if the id is not that of one whose
 * entries were ever written. With `anonymous`, of the entries that a file without companies had.
 */
export async function cancelledCalendar(
  id: string,
  { anonymous }: { anonymous?: boolean | undefined },
  world: World,
): Promise<string | undefined> {
  const journal = await world.journal();
  const calendar = anonymous ? anonymousId(id) : id;
  const known = journal.all('calendar').get(calendar);
  const removed = journal.all('interview').has(id) ? undefined : journal.previous('interview', id);
  if (!known || !removed) return undefined;
  const { text, kept } = calendarFile(
    { id: calendar, name: (await leavingOut(anonymous, world))(interviewName(removed)), events: [] },
    { known, at: stamp(world.now()) },
  );
  if (kept !== known) journal.put('calendar', calendar, kept, known);
  return text;
}
