import { dayName, userDay } from '../../domain/dates.ts';
import type { PracticedStep } from '../../domain/drills/room/session-world.ts';
import { clock, minutes } from '../../domain/duration.ts';
import { glimpse } from '../../domain/glimpse.ts';
import { pointsOf } from '../../domain/practice/attempt.ts';
import { beliefFrom, isHeld } from '../../domain/practice/memory/belief.ts';
import { secondsTogether, skimmed } from '../../domain/practice/pace.ts';
import { isCounted, resultsOf } from '../../domain/practice/results.ts';
import { standingWith } from '../../domain/practice/standing.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { count } from '../wording/counts.ts';
import { sureSays } from '../wording/sure.ts';
import { missedNow } from './missed-now.ts';
import { isGraded, planToday, type ToldPlan } from './planning.ts';
import { doneForToday, tomorrowSays } from './tomorrow.ts';
import { readUserState, type UserState } from './user-state.ts';

/** What a session did, and where the user stood before it. */
interface SessionEnd {
  done: readonly PracticedStep[];
  before: UserState;
  /** Nothing is graded in these days. */
  quiet?: boolean | undefined;
  /** What is shown after the results, as the key that turns to it says. */
  afterwards?: string | undefined;
}

/** Rows of results at most; the rest is counted. */
const SHOWN = 8;
const SHOWN_NARROW = 4;
const NARROW = 60;
/** Room for the label before the user's words, and for quotes. */
const BESIDE_WORDS = 20;

/**
 * Shows what a session came to: points against the last time, what became firm, how well the user judged, what improved
 * most, and what comes next. Nothing is asked.
 */
export async function showResults(
  { done, before, quiet = false, afterwards }: SessionEnd,
  world: World,
): Promise<void> {
  const terminal = await world.terminal();
  const state = await readUserState(world);
  const told = `${count(minutes(secondsTogether(done)), 'minute')}, ${count(done.length, 'drill')}`;
  terminal.page({ left: told });
  const ahead = aheadLines(state, world);
  if (quiet) return terminal.show([ahead]);
  const { rows, gained, improved, sureOf } = resultsOf(done);
  const room = terminal.width < NARROW ? SHOWN_NARROW : SHOWN;
  // One more is shown in the row that would count it.
  const shown = rows.length === room + 1 ? rows : rows.slice(0, room);
  const more = rows.length - shown.length;
  const nowFirm = new Set(rows.filter(({ attempt }) => becameFirm(attempt.item, before, state)));
  const blocks: Line[][] = [
    [
      ...rowLines(shown, nowFirm),
      ...(more > 0 ? [{ text: `${more} more: rehearse history`, indent: 2, tone: 'quiet' as const }] : []),
    ],
    improved ? improvedLines(improved, state, terminal.width) : [],
    [gainSays(gained), sureSays(sureOf)].filter(Boolean),
    [...ahead, ...(missedNow(done, state) ? ['To practice what you missed: rehearse drill --missed'] : [])],
  ].filter((block) => block.length > 0);
  await terminal.show(blocks, afterwards);
}

/** What is told of a session that was broken off. */
export function savedSays({ done, quiet }: Pick<SessionEnd, 'done' | 'quiet'>): string {
  const counted = done.filter(({ attempt }) => isCounted(attempt));
  const said = counted.reduce((sum, { attempt }) => sum + (attempt.said ?? 0), 0);
  const of = counted.reduce((sum, { attempt }) => sum + (attempt.of ?? 0), 0);
  const points = quiet || of === 0 ? '' : `, ${said} of ${count(of, 'point')} said`;
  return `Saved: ${count(done.length, 'drill')}${points}.`;
}

/** One item a line: what was said now, and the last time. */
function rowLines(rows: readonly PracticedStep[], nowFirm: ReadonlySet<PracticedStep>): Line[] {
  const figures = rows.map(figuresOf);
  const widest = Math.max(...figures.map(({ length }) => length));
  return rows.map((row, i): Line => {
    const change = row.last ? pointsOf(row.attempt) - pointsOf(row.last) : 0;
    return {
      text: `${row.title}${nowFirm.has(row) ? '  (firm now)' : ''}`,
      hang: `  ${(figures[i] ?? '').padEnd(widest)}  `,
      ...(change > 0 ? { tone: 'good' as const } : change < 0 ? { tone: 'warn' as const } : {}),
    };
  });
}

/** "4 of 6, was 2", "3 of 5, new", "7 of 7 in 0:41, was 1:20", or the grade if no points are counted. */
function figuresOf({ attempt, last }: PracticedStep): string {
  if (skimmed(attempt)) return attempt.drill === 'signal' ? 'not read' : 'not answered';
  if (!isCounted(attempt))
    return last && last.grade !== attempt.grade ? `${attempt.grade}, was ${last.grade}` : attempt.grade;
  const now = `${attempt.said} of ${attempt.of}`;
  if (!last) return `${now}, new`;
  if (!isCounted(last)) return now;
  const whole = attempt.said === attempt.of && last.said === last.of;
  if (whole && (attempt.seconds ?? 0) < (last.seconds ?? 0))
    return `${now} in ${clock(attempt.seconds ?? 0)}, was ${clock(last.seconds ?? 0)}`;
  return `${now}, was ${last.said}${last.of === attempt.of ? '' : ` of ${last.of}`}`;
}

/** What rose most: what the user said then, and now. Without kept answers, its title alone. */
function improvedLines({ title, attempt, last }: PracticedStep, { day, settings }: UserState, width: number): Line[] {
  const words = (label: string, text: string | undefined): Line[] => {
    const said = glimpse(text ?? '', Math.max(NARROW / 2, width - BESIDE_WORDS));
    return said ? [{ text: `"${said}"`, hang: `  ${label.padEnd('Mon 30 Nov'.length)}  `, tone: 'quiet' }] : [];
  };
  const then = last ? userDay(last.at, settings) : day;
  return [
    `Improved most: ${title}`,
    ...(attempt.answer ? words(then === day ? 'before' : dayName(then, day), last?.answer) : []),
    ...words('today', attempt.answer),
  ];
}

/** Points that are said more; a headline does not tell of fewer. */
function gainSays(gained: number): string {
  return gained > 0 ? `${count(gained, 'point')} more than last time.` : '';
}

/** Whether an item is held since this session, and was not before. */
function becameFirm(id: string, before: UserState, after: UserState): boolean {
  const held = ({ entries, standing, day }: UserState) => {
    const entry = entries.find((one) => one.id === id);
    const own = entry?.recalled ? standingWith(standing, entry) : undefined;
    return isHeld(own?.memory, own?.grade, day, beliefFrom(standing.calibration));
  };
  return held(after) && !held(before);
}

/** What is held now, what is left of today, and what comes tomorrow. */
function aheadLines(state: UserState, world: World): Line[] {
  const graded = isGraded(state, state.day);
  const today = graded ? planToday(world, state) : undefined;
  return [
    ...(today ? [today.held, ...today.expected] : []),
    today ? restOfToday(today) : '',
    tomorrowSays(state, world),
  ].filter(Boolean);
}

/** What is left of today's minutes, and how to go on; or that they are used up. */
function restOfToday(plan: ToldPlan): string {
  const { minutes: aside, done, left, items } = plan;
  if (aside === 0) return '';
  return items.length > 0
    ? `${done} of ${count(aside, 'minute')} done today. For the other ${left}: rehearse`
    : doneForToday(plan);
}
