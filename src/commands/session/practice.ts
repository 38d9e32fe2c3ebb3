import { openSheet } from '../../domain/drills/room/sheet.ts';
import { type Step, stepOnSheet } from '../../domain/drills/room/step.ts';
import { Stopped } from '../../domain/problem.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { openConflicts, twoVersions } from '../versions/open.ts';
import { type CoachOptions, coach } from './coach.ts';
import { dueLines } from './due.ts';
import { minutesMore, standingLines, table, todayLines } from './plan-text.ts';
import { isGraded, planToday, type ToldPlan } from './planning.ts';
import { pastLines, planLines } from './start-screen.ts';
import { doneForToday, tomorrowSays } from './tomorrow.ts';
import { readUserState, type UserState } from './user-state.ts';

/** Today's session: a welcome the first time, otherwise where you stand and what is planned; Enter starts. */
export async function practice(world: World, options: CoachOptions & { more?: boolean }): Promise<void> {
  let state = await readUserState(world);
  if (!state.settings.welcomed && state.standing.attempts === 0) {
    const { welcome } = await import('./welcome.ts');
    const start = await welcome(world, state);
    state = await readUserState(world);
    // One drill to see how it works: the rest of the day's plan is for the next call.
    if (start) return void (await coach([FIRST], world, state, options));
  }
  const unfinished = await unfinishedSteps(state, world);
  let limit = options.minutes ?? (options.more ? minutesMore(planToday(world, state)) : undefined);
  for (;;) {
    const plan = planToday(world, state, limit);
    if (plan.items.length > 0 && plan.items.every(({ drill }) => drill)) {
      const { readThrough } = await import('./read-through.ts');
      return readThrough(plan, world, state);
    }
    if (limit === undefined && plan.done > 0 && plan.items.length === 0) {
      limit = await moreMinutes(plan, state, world);
      if (limit === undefined) return;
      continue;
    }
    const steps = stepsOf(plan, unfinished);
    if (steps.length === 0) return sayNothingPlanned(plan, state, world);
    const choice = await askStart(plan, unfinished, state, world);
    if (choice === 'start') {
      const graded = isGraded(state, state.day);
      return void (await coach(steps, world, state, {
        ...options,
        quiet: !graded,
        minutes: Math.max(1, plan.left),
        today: graded ? { done: plan.done, of: plan.done + plan.left } : undefined,
      }));
    }
    if (choice === 'not today') {
      return (await world.terminal()).say('', 'Nothing is lost: tomorrow has a new plan, not a backlog.');
    }
    limit = Math.max(1, Math.floor(plan.left / 2));
  }
}

/** The day's minutes are used up: how many more the user wants; undefined for none. */
async function moreMinutes(plan: ToldPlan, state: UserState, world: World): Promise<number | undefined> {
  const terminal = await world.terminal();
  const more = minutesMore(plan);
  terminal.page();
  const stands = [...todayLines(state, plan), ...pastLines(state)];
  const above = [stands, [doneForToday(plan), plan.held, tomorrowSays(state, world)].filter(Boolean)];
  return (await wantsMore(more, above, world)) ? more : undefined;
}

async function sayNothingPlanned(plan: ToldPlan, state: UserState, world: World): Promise<void> {
  (await world.terminal()).say(
    ...standingLines(state, plan).flatMap((line) => [line, '']),
    ...plan.lines,
    ...(isGraded(state, state.day) ? ['"rehearse drill" practices anything you name.'] : []),
  );
}

/** Shows what is planned, and why if that is asked; resolves to what the user wants to do about it. */
async function askStart(
  plan: ToldPlan,
  unfinished: readonly UnfinishedStep[],
  state: UserState,
  world: World,
): Promise<Exclude<Start, 'why' | 'left'>> {
  const terminal = await world.terminal();
  const planned = plan.items.filter(({ entry }) => unfinished.every(({ step }) => step.id !== entry.id));
  terminal.page();
  const open = openConflicts(state.journal).map((one): Line => ({ text: twoVersions(one), tone: 'warn' }));
  const titles = unfinished.map(({ title }) => title);
  const list = planLines(titles, planned, state, terminal.width);
  const says = isGraded(state, state.day) ? [...pastLines(state), plan.held].filter(Boolean) : plan.lines;
  const due = dueLines(state);
  const standing = [...due, ...(due.length > 0 ? [''] : []), ...[...todayLines(state, plan), ...open, ...says], ''];
  for (let why = false; ; ) {
    const above = why ? [[...standing, ...table(plan.items)], plan.lines] : [[...standing, ...list]];
    const choice = await chooseStart(above, world);
    // Someone who leaves the reasons is back at the plan.
    if (choice !== 'why' && (choice !== 'left' || !why)) return choice === 'left' ? 'not today' : choice;
    why = choice === 'why';
    terminal.page();
  }
}

/** Whether the user wants more when the day is done. Enter and the end of input mean no. */
async function wantsMore(minutes: number, above: Line[][], world: World): Promise<boolean> {
  const terminal = await world.terminal();
  try {
    return await terminal.choose(
      '',
      [
        { value: false, label: 'done' },
        { value: true, label: `${minutes} minutes more`, key: 'm' },
      ],
      { inline: true, above },
    );
  } catch (error) {
    if (error instanceof Stopped) return false;
    throw error;
  }
}

type Start = 'start' | 'why' | 'shorter' | 'not today' | 'left';

async function chooseStart(above: Line[][], world: World): Promise<Start> {
  const terminal = await world.terminal();
  try {
    return await terminal.choose<Start>(
      '',
      [
        { value: 'start', label: 'start' },
        { value: 'why', label: 'why these', key: 'p' },
        { value: 'shorter', label: 'shorter', key: 's' },
        { value: 'not today', label: 'not today', key: 'q' },
      ],
      { inline: true, above },
    );
  } catch (error) {
    if (error instanceof Stopped) return 'left';
    throw error;
  }
}

/** The failure that interviewers see most comes first of all. */
const FIRST = { id: 'scenario-depth-overreach', drill: 'rehearse' as const };

function stepsOf(plan: ToldPlan, unfinished: readonly UnfinishedStep[]): Step[] {
  const planned = plan.items
    .map(({ entry }) => entry)
    .filter(({ id }) => unfinished.every(({ step }) => step.id !== id));
  return [...unfinished.map(({ step }) => step), ...planned.flatMap(({ id, drill }) => (drill ? [{ id, drill }] : []))];
}

/** A drill that was left unfinished. */
interface UnfinishedStep {
  title: string;
  step: Step;
}

/** Unfinished drills: they come first, with what was typed, on days when practice is graded. */
async function unfinishedSteps(state: UserState, world: World): Promise<UnfinishedStep[]> {
  if (!isGraded(state, state.day)) return [];
  const drafts = await world.drafts();
  const names = drafts.items().filter((name) => openSheet(drafts, name).parts().length > 0);
  return state.entries.flatMap((entry) =>
    names.flatMap((name) => {
      const step = stepOnSheet(name, { id: entry.id, drills: state.kinds[entry.kind] });
      return step ? [{ title: entry.title, step }] : [];
    }),
  );
}
