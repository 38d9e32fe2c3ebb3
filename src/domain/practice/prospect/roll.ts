import type { Memory } from '../memory/memory.ts';
import { type PracticeDay, practiceDays } from '../plan/calendar.ts';
import { choose } from '../plan/choice.ts';
import { isSetAside } from '../plan/leech.ts';
import { aimOn, type Preparation, quotaSeconds } from '../plan/preparation.ts';
import { practicedOn, remember, trackOf } from '../plan/track.ts';

/** What is remembered of each candidate, in their order. */
export type Memories = readonly (Memory | undefined)[];

/** A day that was rolled through. */
export interface RolledDay {
  day: number;
  /** Seconds set aside for recall, and those that the plan uses. */
  seconds: number;
  used: number;
  /** Whether new items could be met. */
  fresh: boolean;
  /** What is remembered in the evening. */
  evening: Memories;
}

/**
 * The policy of `choose` day by day to the last interview, each practice as it is expected to go: with the real
 * calendar, the real minutes, and without those of the practice that is not recall. Whatever is told of the days to
 * come is read off this.
 * @param more minutes on top of every day of practice
 */
export function rollForward(preparation: Preparation, more = 0): RolledDay[] {
  const { candidates, interviews, input } = preparation;
  const tracks = candidates.map((candidate) => trackOf(candidate, aimOn(input.day, preparation)));
  const days: RolledDay[] = [];
  let next = interviews.find((on) => on > input.day);
  for (const { day, seconds, fresh } of openDays(preparation, more)) {
    const aim = aimOn(day, preparation);
    const past = next;
    next = interviews.find((on) => on > day);
    // Past an interview it is aimed at the later ones.
    if (next !== past) for (const track of tracks) remember(track, track.memory, aim);
    const active = tracks.filter(({ candidate }) => !isSetAside(candidate, day));
    const choices = choose(active, { day, seconds, fresh }, aim);
    for (const { track } of choices) remember(track, practicedOn(track, day, aim), aim);
    const used = choices.reduce((sum, one) => sum + one.seconds, 0);
    days.push({ day, seconds, used, fresh, evening: tracks.map(({ memory }) => memory) });
  }
  return days;
}

/** What is remembered at an interview, if the plan is kept until then. */
export function memoriesAt(on: number, days: readonly RolledDay[], { candidates }: Preparation): Memories {
  return days.findLast(({ day }) => day < on)?.evening ?? candidates.map(({ memory }) => memory);
}

/** The days of practice with the seconds that recall has on them. */
function openDays(preparation: Preparation, more: number): PracticeDay[] {
  const { input, interviews } = preparation;
  return practiceDays(input.day, interviews, { week: input.week, today: input.minutes }, input)
    .map((one) => ({ ...one, seconds: Math.round(one.seconds + 60 * more - quotaSeconds(preparation, one.day)) }))
    .filter(({ seconds }) => seconds > 0);
}
