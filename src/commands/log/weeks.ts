import { dateOf, dayName, mondayOf } from '../../domain/dates.ts';
import { gridBlocks } from '../../domain/exports/grid.ts';
import { problemsOf } from '../../domain/records/problem-log.ts';
import { RESULTS } from '../../domain/records/solved-problem.ts';
import type { World } from '../../world.ts';
import { todayNumber } from '../session/user-state.ts';
import { NO_PROBLEM } from './list.ts';

/** Weeks that are shown, this one last. */
const SHOWN = 6;

/** The problems of the last weeks by how they ended. */
export async function sayProblemWeeks({ json }: { json?: boolean }, world: World): Promise<void> {
  const all = [...(await world.journal()).all('problem').values()];
  const days = (await world.settings()).read();
  const today = await todayNumber(world);
  const weeks = Array.from({ length: SHOWN }, (_, i) => {
    const from = mondayOf(today) - 7 * (SHOWN - 1 - i);
    const own = problemsOf(all, from, from + 6, days);
    const of = (result: string) => own.filter((one) => one.result === result).length;
    return { from, problems: own.length, alone: of('alone'), hint: of('hint'), unsolved: of('unsolved') };
  });
  if (json) return world.printJson(weeks.map(({ from, ...counts }) => ({ from: dateOf(from), ...counts })));
  if (all.length === 0) return world.say(NO_PROBLEM);
  const row = (name: 'problems' | (typeof RESULTS)[number]) => ({
    name,
    cells: weeks.map((week) => (week[name] === 0 ? null : String(week[name]))),
  });
  await world.say(
    { text: 'Problems by week', tone: 'title' },
    ...gridBlocks({
      columns: weeks.map(({ from }) => dayName(from, today).slice('Mon '.length)),
      rows: [row('problems'), ...RESULTS.map(row)],
      holes: [],
    }).flat(),
  );
}
