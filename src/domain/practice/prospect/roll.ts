import type { Memory } from '../memory/memory.ts';
import { type PracticeDay, practiceDays } from '../plan/calendar.ts';
import { choose } from '../plan/choice.ts';
import { type Preparation, quotaSeconds } from '../plan/preparation.ts';
import { aimOn, practicedOn, remember } from '../plan/track.ts';

/** What is remembered of each candidate, in their order. */
export type Memories = readonly (Memory | undefined)[];

/** Days that are rolled through at once. */
interface Stretch extends PracticeDay {
  /** The first of them, `day` is the last; and how many have practice. */
  from: number;
  days: number;
}

/** A day, or a few together, that was rolled through. */
export interface RolledDay extends Stretch {
  /** Seconds that the plan uses. */
  used: number;
  /** What is remembered in the end. */
  memories: Memories;
}

/**
 * Most steps of a roll: forty-two days are rolled through three by three. A step is a choice among all items, in a
 * process that lives a tenth of a second.
 */
const STEPS = 14;
/** What is compared for one day must fill the longest so many times: today may be nearly over, and what rests rests for days. */
const CLOSELY = 2;

/**
 * The policy of `choose` day by day to the last interview, each practice as it is expected to go: with the real
 * calendar, the real minutes, and without those of the practice that is not recall. Whatever is told of the days to
 * come is read off this.
 * @param more minutes on top of every day of practice
 */
export function rollForward(preparation: Preparation, more = 0): RolledDay[] {
  const { interviews, input, belief, outlook } = preparation;
  const tracks = preparation.tracks.map((track) => ({ ...track }));
  const all = stretches(preparation, more);
  const closely = CLOSELY * Math.max(...all.map(({ seconds }) => seconds));
  let next = interviews.find((on) => on > input.day);
  return all.map((stretch) => {
    const { day } = stretch;
    const aim = aimOn(day, interviews, outlook);
    // Past an interview it is aimed at the later ones.
    if (aim.targets[0]?.day !== next) for (const track of tracks) remember(track, track.memory, aim);
    next = aim.targets[0]?.day;
    const chosen = choose(tracks, stretch, aim, closely);
    for (const track of chosen) remember(track, practicedOn(track.candidate, track.memory, day, belief), aim);
    return { ...stretch, used: secondsIn(chosen), memories: tracks.map(({ memory }) => memory) };
  });
}

/** What is remembered at an interview, if the plan is kept until then. */
export function memoriesAt(on: number, days: readonly RolledDay[], { candidates }: Preparation): Memories {
  return days.findLast(({ day }) => day < on)?.memories ?? candidates.map(({ own }) => own?.memory);
}

/** The days of practice with the seconds that recall has on them, a few together if there are many. */
function stretches(preparation: Preparation, more: number): Stretch[] {
  const { input, interviews } = preparation;
  const open = practiceDays(input.day, interviews, { week: input.week, today: input.minutes }, input)
    .map((one) => ({ ...one, seconds: Math.round(one.seconds + 60 * more - quotaSeconds(preparation, one.day)) }))
    .filter(({ seconds }) => seconds > 0);
  const each = Math.ceil(open.length / STEPS);
  const joined: Stretch[] = [];
  for (const one of open) {
    const last = joined.at(-1);
    const together = last && last.days < each && last.fresh === one.fresh && one.day - last.from < 2 * each;
    if (together) Object.assign(last, { day: one.day, seconds: last.seconds + one.seconds, days: last.days + 1 });
    else joined.push({ ...one, from: one.day, days: one.day === input.day ? each : 1 });
  }
  return joined;
}

export function secondsIn(days: readonly { seconds: number }[]): number {
  return days.reduce((sum, { seconds }) => sum + seconds, 0);
}
