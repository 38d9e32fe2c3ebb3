import type { RoundWeights } from '../../interviews/round-weights.ts';
import type { Entry } from '../../ports.ts';
import type { Rating } from '../../rating.ts';
import type { ItemStanding } from '../memory/item.ts';
import type { CalendarRule } from '../protocol/phase.ts';
import type { Standing } from '../standing.ts';

/** What the plan aims at: as many points as possible, or as many items as possible that are firm. */
export type Goal = 'recall' | 'above-90';

/** An interview by its day number, that on which preparation for it began (absent: today) and what its rounds ask for. */
export interface PlannedInterview {
  day: number;
  since?: number;
  /** Absent: the items' own weights. */
  rounds?: RoundWeights;
}

export interface PlanInput extends CalendarRule {
  entries: readonly Entry[];
  /** Whether an item is left out today, and today only. */
  later?: (entry: Entry) => boolean;
  standing: Standing;
  /** What the user said of topics. */
  ratings: Readonly<Record<string, Rating>>;
  /** Day number of today. */
  day: number;
  /** Interviews in any order; those to come share the minutes, those that are over only tell which days were free. */
  interviews: readonly PlannedInterview[];
  /** Day number of the latest interview that is over and not yet looked back on. */
  past?: number;
  /** Minutes of each weekday, Monday to Sunday. */
  week: readonly number[];
  /** Minutes for today; what is practiced already is taken off them. */
  minutes: number;
  /** The minutes are wanted on top of what is practiced already. */
  more?: boolean;
  goal: Goal;
  /** Share of the minutes that go to the user's own cards at most, 0 to 1; absent: a quarter. */
  own?: number;
  /** Breaks ties between equals, nothing else. */
  seed: number;
}

/** A day with the seconds practiced on it, and its minutes: those set aside or asked for on top, and those still to go. */
export interface OpenDay extends PlanInput {
  done: number;
  aside: number;
}

export interface PlannedItem {
  entry: Entry;
  /** Where the user stands with it; absent if it was never practiced. */
  own?: ItemStanding;
  /** How it is practiced, if that is not the entry's own drill: "read" (ungraded) or "simulate". */
  drill?: 'read' | 'simulate';
  /** Why it is listed, if not for what is remembered of it: its turn comes every so many days, or the day begins with it. */
  reason?: { turn: string; every: number } | 'warm-up';
  /** Seconds it should take. */
  seconds: number;
  /** Expected gain in the share of its points said on the interview's day (without one: in a week), by today's practice. */
  gain: number;
}
