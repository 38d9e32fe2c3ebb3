import { dateOf, dayName, mondayOf, userDay } from '../../domain/dates.ts';
import {
  MODE_WORDS,
  openRedos,
  type ProblemTrend,
  problemsOf,
  problemTrends,
  type TwoWeeks,
} from '../../domain/records/problem-log.ts';
import type { SolvedProblem } from '../../domain/records/solved-problem.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { todayNumber } from '../session/user-state.ts';
import { count } from '../wording/counts.ts';

interface Log {
  day: number;
  settings: Settings;
  problems: SolvedProblem[];
}

async function readLog(world: World): Promise<Log> {
  const problems = [...(await world.journal()).all('problem').values()];
  return { day: await todayNumber(world), settings: (await world.settings()).read(), problems };
}

export const NO_PROBLEM = 'No problem logged yet. Begin with: rehearse log add';

/** The problems of this week, or all of them, then the trend and what is to be solved again. */
export async function listProblems({ all, json }: { all?: boolean; json?: boolean }, world: World): Promise<void> {
  const log = await readLog(world);
  const { day, settings, problems } = log;
  const monday = mondayOf(day);
  const shown = all
    ? problemsOf(problems, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, settings)
    : problemsOf(problems, monday, monday + 6, settings);
  const trends = problemTrends(problems, day, settings);
  if (json) return world.printJson({ problems: shown, trends: trends.map(trendJson), redo: redoJson(log) });
  if (problems.length === 0) return world.say(NO_PROBLEM);
  const earlier = problems.length - shown.length;
  await world.say(
    { text: all ? `Problems: ${problems.length}` : `Problems: ${weekName(day)}, ${shown.length}`, tone: 'title' },
    ...shown.flatMap((one) => problemLines(one, log)),
    ...(earlier > 0 ? [`  and ${earlier} of other weeks: rehearse log --all`] : []),
    ...trendLines(trends, day),
    ...redoLines(log),
  );
}

function weekName(day: number): string {
  return `week of ${dayName(mondayOf(day), day)}`;
}

/** "Sat 28 Nov  3Sum: medium, 34 min, hint; pattern not recognized", and the insight below. */
function problemLines({ name, at, difficulty, minutes, result, mode, insight }: SolvedProblem, log: Log): Line[] {
  const hang = `  ${dayName(userDay(at, log.settings), log.day).padEnd(DAY_WIDTH)}`;
  const text = `${name}: ${difficulty}, ${minutes} min, ${result}${mode ? `; ${MODE_WORDS[mode]}` : ''}`;
  return [{ text, hang }, ...(insight ? [{ text: `"${insight}"`, indent: hang.length, tone: 'quiet' as const }] : [])];
}

const DAY_WIDTH = 'Sat 28 Nov  '.length;

function trendLines(trends: readonly ProblemTrend[], day: number): Line[] {
  if (trends.length === 0) return [];
  return [
    '',
    { text: 'Two weeks against the two before, solved alone in 30 minutes', tone: 'title' },
    ...trends.map(
      ({ difficulty, before, now, trend }): Line => ({
        text: `${ofThem(before, day)}, then ${ofThem(now, day)}: ${trend}`,
        hang: `  ${difficulty.padEnd('medium  '.length)}`,
      }),
    ),
  ];
}

function ofThem({ from, to, alone, problems }: TwoWeeks, day: number): string {
  return `${alone} of ${problems} (${shortDay(from, day)} to ${shortDay(to, day)})`;
}

/** "16 Nov": of a Monday or a Sunday, the weekday says nothing. */
function shortDay(day: number, today: number): string {
  return dayName(day, today).slice('Mon '.length);
}

function trendJson({ before, now, ...rest }: ProblemTrend) {
  const dated = ({ from, to, ...counts }: TwoWeeks) => ({ from: dateOf(from), to: dateOf(to), ...counts });
  return { ...rest, before: dated(before), now: dated(now) };
}

/** What is to be solved again. */
export async function listRedos({ json }: { json?: boolean }, world: World): Promise<void> {
  const log = await readLog(world);
  if (json) return world.printJson(redoJson(log));
  const lines = redoLines(log);
  if (lines.length === 0) return world.say('Nothing is to be solved again.');
  await world.say(...lines.slice(1), '', {
    text: 'Nothing open while you solve it, and say what you do. Then log it again under its name: rehearse log add',
    tone: 'quiet',
  });
}

function redoLines({ problems, settings, day }: Log): Line[] {
  const redos = openRedos(problems, settings);
  if (redos.length === 0) return [];
  return [
    '',
    { text: `${count(redos.length, 'problem')} to solve again, from an empty file`, tone: 'title' },
    ...redos.map(({ day: by, problem }): Line => {
      const when = by <= day ? 'today' : dayName(by, day);
      return { text: `${problem.name}: ${whyAgain(problem)}`, hang: `  ${when.padEnd(DAY_WIDTH)}` };
    }),
  ];
}

function whyAgain({ mode }: SolvedProblem): string {
  return mode === 'explanation' ? 'you could not explain it' : 'you did not say aloud what you did';
}

function redoJson({ problems, settings }: Log) {
  return openRedos(problems, settings).map(({ day, problem }) => ({ day: dateOf(day), id: problem.id }));
}
