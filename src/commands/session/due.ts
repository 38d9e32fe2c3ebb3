import { dateOf, dayName, dayOf } from '../../domain/dates.ts';
import { type Due, dueOn } from '../../domain/due/due.ts';
import { type Interview, nextDayNumber } from '../../domain/interviews/interview.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { leavingOut } from '../records/anonymous.ts';
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
  return { text: said(due), hang: '  ' };
}

/** "one email: Brightpay: rehearse job show brightpay" */
export function said({ do: what, command }: Due): string {
  return command ? `${what}: ${command}` : what;
}

/**
 * What the user's records ask for until that interview, for the end of its checklist; nothing once it is over.
 * Without companies the commands, which name them too, are left out.
 */
export async function dueBefore(
  interview: Interview,
  state: UserState,
  { anonymous }: { anonymous?: boolean | undefined },
  world: World,
): Promise<Line[]> {
  const on = nextDayNumber(interview, state.day, state.settings);
  const due = on < state.day ? [] : dueFor(state, on);
  if (due.length === 0) return [];
  const without = await leavingOut(anonymous, world);
  return [
    '',
    { text: 'From your own records', tone: 'title' },
    ...due.map((one): Line => {
      const text = anonymous ? without(one.do) : said(one);
      return { text, hang: `${dayName(one.day, state.day).padEnd(DAY_WIDTH)}  ` };
    }),
  ];
}

const DAY_WIDTH = 'Mon 30 Nov'.length;

/** Prints everything that is due. */
export async function sayDue({ json = false }: { json?: boolean }, world: World): Promise<void> {
  const state = await readUserState(world);
  const due = dueFor(state);
  if (json) return world.printJson(due.map((one) => ({ ...one, day: dateOf(one.day) })));
  if (due.length === 0) return world.say('Nothing is due today.');
  await world.say(...due.map((one): Line => ({ text: said(one), hang: `${dayName(one.day, state.day)}  ` })));
}
