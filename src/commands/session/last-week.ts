import { dayName, mondayOf, startOfDay } from '../../domain/dates.ts';
import { beliefFrom, heldOn } from '../../domain/practice/memory/belief.ts';
import { standingWith } from '../../domain/practice/standing.ts';
import { type Week, weekOf } from '../../domain/practice/weeks.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { weekLines } from '../wording/weeks.ts';
import { attemptsUntilNow, counted, readUserState, type UserState } from './user-state.ts';

/** Shows what the week before that day came to, on a page of its own. */
export async function showLastWeek(day: number, world: World): Promise<void> {
  const terminal = await world.terminal();
  const { name, lines } = await lastWeek(day, world);
  terminal.page({ left: 'Your last week', right: name });
  await terminal.show([lines]);
}

/** A week with its dates, and how many items were firm at its end and a week earlier. */
interface ToldWeek extends Week {
  monday: number;
  firm: { now: number; before: number };
  name: string;
  lines: Line[];
}

/** The week before the one of that day. */
export async function lastWeek(day: number, world: World): Promise<ToldWeek> {
  const state = await readUserState(world);
  const library = await world.library();
  const known = (await attemptsUntilNow(world)).map((attempt) => ({
    ...attempt,
    item: library.item(attempt.item)?.id ?? attempt.item,
  }));
  const monday = mondayOf(day) - 7;
  const week = weekOf(known, monday, state.standing, (item) => library.item(item)?.title ?? item);
  const firm = { now: await firmAfter(monday + 6, state, world), before: await firmAfter(monday - 1, state, world) };
  const name = `${dayName(monday, day)} to ${dayName(monday + 6, day)}`;
  return { ...week, monday, firm, name, lines: weekLines(week, { firm, days: day - monday + 1 }) };
}

/** How many items were held at the end of a day. */
async function firmAfter(day: number, state: UserState, world: World): Promise<number> {
  const standing = (await world.progress()).standing(startOfDay(day + 1, state.settings));
  const items = counted(state).flatMap((entry) => {
    const own = standingWith(standing, entry);
    return own && entry.recalled ? [{ own }] : [];
  });
  return heldOn(day, items, items.length, beliefFrom(standing.calibration)).today;
}
