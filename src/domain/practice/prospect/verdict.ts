import { type Belief, beliefFrom, type Held, heldOn, isFirm } from '../memory/belief.ts';
import { openDay } from '../plan/days.ts';
import { plainItems } from '../plan/plain.ts';
import { isDated, type Plan, plainPlan, planFrom } from '../plan/plan.ts';
import type { PlanInput } from '../plan/planned.ts';
import { type Preparation, prepared } from '../plan/preparation.ts';
import type { Phase } from '../protocol/phase.ts';
import { type Absence, absenceOf } from './absence.ts';
import {
  type Expected,
  expectedAt,
  expectedWith,
  fewest,
  memoriesAt,
  type RolledDay,
  rollForward,
  secondsIn,
} from './roll.ts';

/** An interview by its day number, with the days to it and what is expected then: with this plan, or without practice. */
export interface InterviewVerdict {
  day: number;
  days: number;
  expected: Expected;
  without: Expected;
  /** Items expected at 0.9 or above on its day, and items that will not be met before it. */
  firm: number;
  unreached: number;
}

/** Where today's plan leads, as plain values; what is ahead is the next interview's, if there is one. */
export interface Verdict extends Partial<Omit<InterviewVerdict, 'day' | 'unreached'>> {
  /** Of today's list. */
  seconds: number;
  held: Held;
  /** Items due today, and of these how many did not fit; only without a date. */
  due?: number;
  left?: number;
  /** What today is for, and how many items could be held. */
  phase?: Phase;
  of?: number;
  /** The share that is aimed at, and whether the minutes left lead there, may lead there, or not even with luck. */
  target?: number;
  reach?: 'enough' | 'open' | 'out';
  /** Minutes left to the interview, and those of them after which the target is held; absent if they are not enough. */
  minutesLeft?: number;
  minutesNeeded?: number;
  /** Items that will not be met before the interview, the heaviest first; those that are too many are only counted. */
  unreached?: { id: string; title: string }[];
  beyond?: number;
  /** Items never met, by weight (3 for those of packs, which no breadth leaves out), and the seconds to meet them. */
  toMeet?: { weight: number; items: number; seconds: number }[];
  /** Gain on the day if every day of practice had five minutes more. */
  fiveMore?: number;
  absence?: Absence;
  calibration?: Belief['calibration'];
  /**
   * What the user's own cards come to, if there are any: of how many, those met so far, the seconds of today's list, and
   * the share expected to be known at the next interview. They are planned beside the library and are in none of the
   * figures above: a deck of a thousand cards would drown the questions that interviews ask.
   */
  own?: { of: number; met: number; seconds: number; expected?: Expected };
  /** Each interview to come that is planned for, the next first. */
  interviews?: InterviewVerdict[];
}

/** A plan and where it leads. */
export interface JudgedPlan extends Plan {
  verdict: Verdict;
}

/** Recall that the user is told to aim at, of what is said of an item that is recalled; minutes whose worth is told. */
const TARGET = 0.9;
const MORE = 5;

/** Today's plan, and where it leads. */
export function judgedPlan(input: PlanInput): JudgedPlan {
  if (!isDated(input)) return undated(input);
  const preparation = prepared(input);
  return judged(preparation, input, rollForward(preparation));
}

/** The same from what was prepared and rolled forward. */
export function judged(preparation: Preparation, given: PlanInput, days: readonly RolledDay[]): JudgedPlan {
  const { input, phase, interviews, belief, candidates, beyond } = preparation;
  const plan = planFrom(preparation);
  const each = interviews.map((_, place) => interviewVerdict(place, days, preparation));
  const [{ day: on, unreached: _, ...next }] = each as [InterviewVerdict];
  const before = days.filter(({ day }) => day < on);
  const target = TARGET * belief.level;
  const { recall, high } = next.expected;
  const reach = recall >= target ? 'enough' : high >= target ? 'open' : 'out';
  const absence = phase === 'graded' ? absenceOf(given, on, recall) : undefined;
  const kept = memoriesAt(on, days, preparation);
  const unmet = candidates.filter((_, i) => !kept[i]).sort((a, b) => (b.weights[0] ?? 0) - (a.weights[0] ?? 0));
  const of = candidates.length + beyond.length;
  const isEnough = (evenings: number) => expectedAt(0, before.slice(0, evenings), preparation).recall >= target;
  const minutesOf = (some: readonly RolledDay[]) => Math.round(secondsIn(some) / 60);
  const verdict: Verdict = {
    seconds: secondsIn(plan.items),
    held: heldOn(input.day, candidates, of, belief),
    phase,
    ...next,
    of,
    target,
    reach,
    minutesLeft: minutesOf(before),
    // Until the evening after which the plan could be dropped: each leads a little further.
    ...(reach === 'enough' && { minutesNeeded: minutesOf(before.slice(0, fewest(before.length, isEnough))) }),
    unreached: unmet.map(({ entry: { id, title } }) => ({ id, title })),
    ...(beyond.length > 0 && { beyond: beyond.length }),
    toMeet: toMeet(preparation),
    fiveMore: phase === 'graded' ? Math.max(0, expectedWith(MORE, preparation).recall - recall) : 0,
    ...(absence && { absence }),
    ...(belief.calibration && { calibration: belief.calibration }),
    interviews: each,
  };
  return { ...plan, verdict };
}

function toMeet({ candidates, beyond }: Preparation): Verdict['toMeet'] {
  const fresh = [...candidates, ...beyond].filter(({ own }) => !own);
  return [3, 2, 1].map((weight) => {
    const some = fresh.filter(({ entry }) => (entry.pack === undefined ? entry.weight : 3) === weight);
    return { weight, items: some.length, seconds: some.reduce((sum, { costs }) => sum + costs.first, 0) };
  });
}

function interviewVerdict(place: number, days: readonly RolledDay[], preparation: Preparation): InterviewVerdict {
  const { interviews, input, beyond, belief } = preparation;
  const day = interviews[place] ?? input.day;
  const kept = memoriesAt(day, days, preparation);
  return {
    day,
    days: day - input.day,
    expected: expectedAt(place, days, preparation),
    without: expectedAt(place, [], preparation),
    firm: kept.filter((memory) => isFirm(memory, day, belief)).length,
    unreached: kept.filter((memory) => !memory).length + beyond.length,
  };
}

/** Without a date: what is due and what is held. */
function undated(input: PlanInput): JudgedPlan {
  const today = openDay(input);
  const plain = plainItems(today);
  const { due, left, seen, of } = plain;
  const plan = plainPlan(today, plain);
  const { calibration, ...belief } = beliefFrom(input.standing.calibration);
  const held = heldOn(input.day, seen, of, belief);
  return { ...plan, verdict: { seconds: secondsIn(plan.items), held, due, left, ...(calibration && { calibration }) } };
}
