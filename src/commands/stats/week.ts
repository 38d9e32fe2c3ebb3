import { dateOf, dayName } from '../../domain/dates.ts';
import { gridBlocks } from '../../domain/exports/grid.ts';
import { type Week, weekAt } from '../../domain/practice/week.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { attemptsUntilNow, readUserState, type UserState } from '../session/user-state.ts';

/** The week of today, against the user's targets. */
export async function weekNow(state: UserState, world: World): Promise<Week> {
  return (await weekFinder(state, world))(state.day);
}

async function weekFinder({ journal, settings, standing }: UserState, world: World): Promise<(day: number) => Week> {
  const attempts = await attemptsUntilNow(world);
  return (day) =>
    weekAt(day, {
      problems: journal.all('problem').values(),
      attempts,
      practiced: standing.days,
      stories: journal.all('story').values(),
      days: settings,
    });
}

/** A week as JSON has it, with dates. */
export function weekJson({ from, to, story, ...counts }: Week) {
  return { from: dateOf(from), to: dateOf(to), ...counts, story: story === undefined ? null : dateOf(story) };
}

/** The week in words: nothing in it is red, and what has no target is only counted. */
export function weekLines(week: Week, state: UserState): Line[] {
  const rows = weekRows(week, state).map(
    ({ name, text, todo }): Line => ({
      text: todo === undefined ? text : `${text}: ${todo}`,
      hang: `  ${name.padEnd('story document  '.length)}`,
    }),
  );
  return [
    { text: `This week, ${dayName(week.from, state.day)} to ${dayName(week.to, state.day)}`, tone: 'title' },
    ...rows,
  ];
}

/** What was done in a week, with the command for what its target still asks for. */
export function weekRows(week: Week, { settings: { targets }, day }: UserState) {
  const of = (count: number, target: number | undefined) => (target ? `${count} of ${target}` : String(count));
  const mocks = (round: 'coding' | 'design') => {
    const target = targets[round];
    const open = target !== undefined && week[round] < target;
    return { name: `mocks, ${round}`, text: of(week[round], target), ...(open && { todo: `rehearse mock ${round}` }) };
  };
  const rows: { name: string; text: string; todo?: string }[] = [
    { name: 'problems', text: of(week.problems, targets.problems) },
    mocks('coding'),
    mocks('design'),
    { name: 'story document', text: week.story === undefined ? 'not changed' : `changed ${dayName(week.story, day)}` },
    { name: 'minutes', text: `${week.minutes} on ${week.days} ${week.days === 1 ? 'day' : 'days'}` },
  ];
  return rows;
}

/** Weeks that the grid shows, this one last. */
const SHOWN = 6;

/** The last weeks side by side. */
export async function sayWeeks({ json }: { json?: boolean }, world: World): Promise<void> {
  const state = await readUserState(world);
  const find = await weekFinder(state, world);
  const weeks = Array.from({ length: SHOWN }, (_, i) => find(state.day - 7 * (SHOWN - 1 - i)));
  if (json) return world.printJson(weeks.map(weekJson));
  const cells = (cell: (week: Week) => number) => weeks.map((week) => (cell(week) === 0 ? null : String(cell(week))));
  await world.say(
    { text: 'Weeks', tone: 'title' },
    ...gridBlocks({
      columns: weeks.map(({ from }) => dayName(from, state.day).slice('Mon '.length)),
      rows: [
        { name: 'problems', cells: cells(({ problems }) => problems) },
        { name: 'mocks, coding', cells: cells(({ coding }) => coding) },
        { name: 'mocks, design', cells: cells(({ design }) => design) },
        { name: 'minutes', cells: cells(({ minutes }) => minutes) },
        { name: 'days', cells: cells(({ days }) => days) },
      ],
      holes: [],
    }).flat(),
  );
}
