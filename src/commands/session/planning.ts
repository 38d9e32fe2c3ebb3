import { dayHere, userDay } from '../../domain/dates.ts';
import { nextDayNumber, RETROSPECTIVE } from '../../domain/interviews/interview.ts';
import { weightsOf } from '../../domain/interviews/round-weights.ts';
import type { Note } from '../../domain/ports.ts';
import { markOf } from '../../domain/practice/marks.ts';
import { openDay } from '../../domain/practice/plan/days.ts';
import type { PlanInput, PlannedItem } from '../../domain/practice/plan/planned.ts';
import { type Forecast, forecast } from '../../domain/practice/prospect/forecast.ts';
import { planBesideOwn } from '../../domain/practice/prospect/own-cards.ts';
import type { JudgedPlan, Verdict } from '../../domain/practice/prospect/verdict.ts';
import { type Phase, phaseOn } from '../../domain/practice/protocol/phase.ts';
import { plannedFor, type QuotaDay, quotasAhead } from '../../domain/practice/protocol/quota.ts';
import type { World } from '../../world.ts';
import { headlines, type Saying, verdictLines } from '../wording/verdict.ts';
import { whySays } from '../wording/why.ts';
import { counted, minutesOn, type UserState } from './user-state.ts';

/** An item with one sentence: why this one, and why now. */
export interface ToldItem extends PlannedItem {
  why: string;
}

/** A plan with what is said of it: in one text, and sentence by sentence. */
export interface ToldPlan extends JudgedPlan {
  items: ToldItem[];
  verdict: Verdict & { says: string };
  lines: string[];
  /** What is firm, and what is expected of each interview; empty on days that are not graded. */
  held: string;
  expected: string[];
}

/** Today's plan, for what is left of this weekday's minutes; minutes given are added to what was practiced already. */
export function planToday(
  { workOnce }: Pick<World, 'workOnce'>,
  state: UserState,
  minutes?: number,
  all = false,
): ToldPlan {
  const input = { ...planInput(state, minutes), more: minutes !== undefined };
  const plan = () => planBesideOwn(input);
  const saying = { ...input, ...ofToday(state), all };
  return told(state.upcoming.length > 0 ? workOnce(plan) : plan(), saying);
}

/** What the sentences need to know of today's interviews, and of how much is planned. */
function ofToday(state: UserState): Pick<Saying, 'looked' | 'begun' | 'breadth'> {
  return { looked: isLookedBack(state), begun: isUnderWay(state), breadth: state.settings.breadth };
}

/** Whether the last start of today's interviews has passed: no one warms up any more. */
function isUnderWay({ upcoming, day, now, settings }: UserState): boolean {
  const starts = upcoming
    .flatMap(({ at, rounds }) => [at, ...rounds.flatMap((round) => round.at ?? [])])
    .filter((start) => dayHere(start, settings) === day);
  return starts.length > 0 && starts.every((start) => Date.parse(start) <= now);
}

/** Whether every interview of today was looked back on today: the retrospective comes after the last round. */
function isLookedBack({ upcoming, day, settings, journal }: UserState): boolean {
  const today = upcoming.filter((interview) => nextDayNumber(interview, day, settings) === day);
  const looked = lookedBackOn([...journal.all('note').values()].filter(({ at }) => userDay(at, settings) === day));
  return today.length > 0 && today.every(({ id }) => looked.has(id));
}

/** Ids of the interviews that these notes look back on; a mock can be for an interview, too. */
function lookedBackOn(notes: Iterable<Note>): Set<string | undefined> {
  return new Set([...notes].filter(({ item }) => item === RETROSPECTIVE).map(({ interview }) => interview));
}

/** Where the plan leads, day by day; undefined without an interview. `minutes` a day replace those of the settings. */
export function forecastFrom(
  { workOnce }: Pick<World, 'workOnce'>,
  state: UserState,
  minutes?: number,
  all = false,
): (Forecast & { plan: ToldPlan }) | undefined {
  const input = planInput(state, minutes);
  const week = minutes === undefined ? input.week : new Array<number>(7).fill(minutes);
  const ahead = workOnce(() => forecast({ ...input, week }));
  return ahead && { ...ahead, plan: told(ahead.plan, { ...input, ...ofToday(state), all }) };
}

function told(plan: JudgedPlan, saying: Saying): ToldPlan {
  const lines = verdictLines(plan, saying);
  const items = plan.items.map((item) => ({ ...item, why: whySays(item, saying.day) }));
  return { ...plan, items, verdict: { ...plan.verdict, says: lines.join(' ') }, lines, ...headlines(plan, saying) };
}

/** Whether that day is one of graded practice; on the last ones before an interview nothing new is taken up. */
export function isGraded(state: UserState, day: number): boolean {
  return phaseFor(state, day) === 'graded';
}

/** What a day is for. */
export function phaseFor({ upcoming, settings }: UserState, day: number): Phase {
  const interviews = upcoming.map((interview) => nextDayNumber(interview, day, settings));
  return phaseOn(day, interviews, settings);
}

/** What the planner gets: the interviews with what their rounds ask for, and the user's own data. */
function planInput(state: UserState, minutes?: number): PlanInput {
  const { standing, settings, journal, day, marks } = state;
  const looked = lookedBackOn(journal.all('note').values());
  const interviews = [...journal.all('interview').values()].map((one) => ({
    ...one,
    on: nextDayNumber(one, day, settings),
  }));
  const over = interviews.filter(({ id, on }) => on < day && !looked.has(id));
  return {
    // Without a date only the first of those never met are planned, and the others counted.
    entries: counted(state, interviews.some(({ on }) => on >= day) ? state.entries : state.crowded()),
    later: marks.size > 0 ? (entry) => markOf(entry, marks) === 'not-today' : undefined,
    standing,
    ratings: settings.ratings,
    day,
    interviews: interviews.map(({ on, added, rounds, job }) => ({
      day: on,
      since: userDay(added, settings),
      rounds: weightsOf(rounds, journal.all('job').get(job ?? '')?.posting?.areas),
    })),
    past: over.length ? Math.max(...over.map(({ on }) => on)) : undefined,
    week: settings.minutes,
    minutes: minutes ?? minutesOn(settings, day),
    goal: settings.goal,
    own: settings.own / 100,
    lastDays: settings.lastDays,
    seed: SEED,
  };
}

/** The mocks from today to the last interview that take minutes of their own, since no day of the plan has them. */
export function mocksAside(state: UserState): QuotaDay[] {
  if (state.upcoming.length === 0) return [];
  const input = openDay(planInput(state));
  return quotasAhead(plannedFor(input), input).filter(({ aside }) => aside);
}

/** Seconds practiced today, and minutes set aside for it, as the plan counts them. */
export function timeToday(state: UserState): { done: number; aside: number } {
  return openDay(planInput(state));
}

/** The planner's seed: fixed, so that the same data gives the same plan all day. */
const SEED = 1;
