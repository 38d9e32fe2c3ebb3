import { dateOf } from '../../dates.ts';
import { minutes as wholeMinutes } from '../../duration.ts';
import { lastDay } from '../protocol/last-days.ts';
import { minutesIn } from '../protocol/phase.ts';
import type { Candidate } from './candidates.ts';
import { choose } from './choice.ts';
import { isBegun, openDay } from './days.ts';
import { isStuck, type StuckItem, stuckItems } from './leech.ts';
import { inTurn, listed, plainItems } from './plain.ts';
import type { OpenDay, PlanInput, PlannedItem } from './planned.ts';
import { type Preparation, prepared, quotaSeconds } from './preparation.ts';
import { aimOn, pointsOn } from './track.ts';

export interface Plan {
  date: string;
  /** Minutes set aside for today, or asked for on top; whole minutes practiced today, and those that the list may take. */
  minutes: number;
  done: number;
  left: number;
  items: PlannedItem[];
  /** Items that fail again and again: they are left out for a while, as something else must be done with them. */
  stuck: StuckItem[];
}

/** Whether an interview is ahead. */
export const isDated = ({ interviews, day }: PlanInput) => interviews.some((one) => one.day >= day);

/**
 * What to practice today so that as many points as possible are said on the interview's day.
 * A pure function of its input: the same input gives the same plan, whatever the order of the entries.
 */
export function planDay(input: PlanInput): Plan {
  return isDated(input) ? planFrom(prepared(input)) : plainPlan(openDay(input));
}

/** The plan of a day with no interview ahead. */
export function plainPlan(today: OpenDay, { items, seen } = plainItems(today)): Plan {
  return { ...planHead(today), items, stuck: stuckItems(seen) };
}

/** The plan from what was prepared of its input. */
export function planFrom(preparation: Preparation): Plan {
  const { input, phase, candidates, quotas } = preparation;
  const turns = quotas.filter(({ day }) => day === input.day).map(({ item }) => item);
  const other = phase === 'graded' ? turns : lastDay(phase, input, neediest(preparation));
  return { ...planHead(input), items: [...other, ...recallToday(preparation)], stuck: stuckItems(candidates) };
}

/** The head of a plan: what the day holds. */
export function planHead(today: OpenDay): Pick<Plan, 'date' | 'minutes' | 'done' | 'left'> {
  const { day, aside, minutes } = today;
  const done = wholeMinutes(today.done);
  return { date: dateOf(day), minutes: aside, done, left: minutes < aside ? Math.max(0, aside - done) : aside };
}

/** Today's choice; what comes back first, kinds in turn. Before the day has begun one item always finds a place. */
function recallToday(preparation: Preparation): PlannedItem[] {
  const { input, phase, interviews, belief, outlook, tracks } = preparation;
  const { day, aside } = input;
  const room = Math.round(60 * input.minutes - quotaSeconds(preparation, day));
  if (room <= 0 || minutesIn(phase, room, input) === 0) return [];
  const aim = aimOn(day, interviews, outlook);
  const best = (seconds: number) => choose(tracks, { day, seconds, fresh: phase === 'graded' }, aim);
  const chosen = best(room);
  const alone = chosen.length === 0 && !isBegun(input) && room === 60 * aside;
  const items = (alone ? best(Number.MAX_SAFE_INTEGER).slice(0, 1) : chosen).map(({ candidate, seconds }) => ({
    ...listed(candidate, day, interviews[0] ?? day, belief),
    seconds,
  }));
  const part = (test: (item: PlannedItem) => boolean) => inTurn(items.filter(test));
  return [...part((one) => one.own !== undefined && !isStuck(one)), ...part(({ own }) => !own), ...part(isStuck)];
}

/** The items practiced before, the largest weighted doubt about the next interview first. */
function neediest({ candidates, interviews, input, belief }: Preparation): Candidate[] {
  const on = interviews[0] ?? input.day;
  const doubt = (one: Candidate) => (one.weights[0] ?? 0) * (1 - pointsOn(one, one.own?.memory, on, belief));
  const today = candidates.filter(({ own, entry }) => own && !input.later?.(entry));
  return today.sort((a, b) => doubt(b) - doubt(a));
}
