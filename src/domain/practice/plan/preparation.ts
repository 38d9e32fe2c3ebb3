import { type Belief, beliefFrom } from '../memory/belief.ts';
import { minutesIn, type Phase, phaseOn } from '../protocol/phase.ts';
import { plannedFor, type QuotaDay, quotasAhead } from '../protocol/quota.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { openDay } from './days.ts';
import type { OpenDay, PlanInput } from './planned.ts';
import { aimOn, type Outlook, outlookOf, type Track, trackOf } from './track.ts';

/** Everything that planning toward interviews rests on. */
export interface Preparation {
  input: OpenDay;
  phase: Phase;
  /** Days of the interviews to come, the next first; at most three. */
  interviews: readonly number[];
  belief: Belief;
  outlook: Outlook;
  candidates: readonly Candidate[];
  /** Items never practiced that are not planned for, since there are too many; they count in the forecast. */
  beyond: readonly Candidate[];
  /** The candidates as they stand today, in their order. */
  tracks: readonly Track[];
  /** The practice that is not recall, up to the last interview, but for what takes minutes of its own. */
  quotas: readonly QuotaDay[];
}

/** What a day with an interview ahead is planned from. */
export function prepared(given: PlanInput): Preparation {
  const upcoming = plannedFor(given);
  const interviews = upcoming.map(({ day }) => day);
  const phase = phaseOn(given.day, interviews, given);
  const minutes = minutesIn(phase, given.minutes, given);
  // What is read on the last days is not recorded, so that it cannot be used up.
  const input = openDay(minutes > 0 ? { ...given, minutes } : { ...given, more: true });
  const belief = beliefFrom(given.standing.calibration);
  const outlook = outlookOf(belief, given.goal);
  const rounds = upcoming.map((one) => one.rounds);
  const { candidates, beyond } = candidatesOf(given, rounds);
  const aim = aimOn(given.day, interviews, outlook);
  const tracks = candidates.map((candidate) => trackOf(candidate, aim));
  const quotas = quotasAhead(upcoming, input).filter(({ aside }) => !aside);
  return { input, phase, interviews, belief, outlook, candidates, beyond: beyond(), tracks, quotas };
}

/** Seconds that the practice that is not recall takes per day. */
export function quotaSeconds({ quotas }: Preparation, day: number): number {
  return quotas.reduce((sum, one) => (one.day === day ? sum + one.item.seconds : sum), 0);
}
