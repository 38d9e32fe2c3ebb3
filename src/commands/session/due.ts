import { dateOf, dayName, dayOf } from '../../domain/dates.ts';
import { type Due, dueOn, dueText } from '../../domain/due/due.ts';
import { type Interview, nextDayNumber } from '../../domain/interviews/interview.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { mocksAside } from './planning.ts';
import { readUserState, type UserState } from './user-state.ts';

/** What the user's records ask for by today, or with `until` by that day. */
export function dueFor(state: UserState, until?: number): Due[] {
  const { day, settings, journal, upcoming } = state;
  const holidays = new Set(settings.holidays.map(dayOf));
  return dueOn({ day, days: settings, holidays, journal, upcoming, mocks: mocksAside(state) }, until);
}

/** Of the due list, above the plan: more would be a backlog. */
const ABOVE_PLAN = 3;

/** The first lines of the due list, and how to see the rest. */
export function dueLines(state: UserState): Line[] {
  const due = dueFor(state);
  if (due.length === 0) return [];
  const more = due.length > ABOVE_PLAN ? [`  and ${due.length - ABOVE_PLAN} more: rehearse today --due`] : [];
  return ['Due today', ...due.slice(0, ABOVE_PLAN).map(dueLine), ...more];
}

function dueLine(due: Due): Line {
  return { text: dueText(due), hang: '  ' };
}

/** What the user's records ask for until that interview; nothing once it is over. */
export function dueBefore(interview: Interview, state: UserState): Due[] {
  const on = nextDayNumber(interview, state.day, state.settings);
  return on < state.day ? [] : dueFor(state, on);
}

/** Prints everything that is due. */
export async function sayDue({ json = false }: { json?: boolean }, world: World): Promise<void> {
  const state = await readUserState(world);
  const due = dueFor(state);
  if (json) return world.printJson(due.map((one) => ({ ...one, day: dateOf(one.day) })));
  if (due.length === 0) return world.say('Nothing is due today.');
  await world.say(...due.map((one): Line => ({ text: dueText(one), hang: `${dayName(one.day, state.day)}  ` })));
}
