import { placeOf, valueAt } from '../memory/curve.ts';
import type { Memory } from '../memory/memory.ts';
import { choose } from '../plan/choice.ts';
import { type PracticeDay, practiceDays } from '../plan/days.ts';
import { type Preparation, quotaSeconds } from '../plan/preparation.ts';
import { aimOn, copyOf, practicedOn, remember } from '../plan/track.ts';

/** A day that was rolled through, or so many together: the first, `day` is the last. The plan uses so many of the seconds. */
export interface RolledDay extends PracticeDay {
  from: number;
  days: number;
  used: number;
  /** What is remembered in the end of each candidate, in their order. */
  memories: readonly (Memory | undefined)[];
}

/** Steps of a roll, each a choice among all items: forty-two days are rolled through three by three. Today and the phases add up to two. */
const STEPS = 14;
/** What is compared for one day must fill the longest so many times: today may be nearly over, and what rests rests for days. */
const CLOSELY = 2;

/**
 * The policy of `choose` day by day to the last interview, each practice as it is expected to go: with the real calendar,
 * the real minutes (and so many more a day), and without those of the practice that is not recall. Whatever is told of
 * the days to come is read off this.
 */
export function rollForward(preparation: Preparation, more = 0): RolledDay[] {
  const { interviews, input, belief, outlook } = preparation;
  const tracks = preparation.tracks.map(copyOf);
  const all = legs(preparation, more);
  const closely = CLOSELY * Math.max(...all.map(({ seconds }) => seconds));
  let next = interviews.find((on) => on > input.day);
  return all.map((leg) => {
    const { day } = leg;
    const aim = aimOn(day, interviews, outlook);
    // Past an interview it is aimed at the later ones.
    if (aim.targets[0]?.day !== next) for (const track of tracks) remember(track, track.memory, aim);
    next = aim.targets[0]?.day;
    const chosen = choose(tracks, leg, aim, closely);
    for (const track of chosen) remember(track, practicedOn(track, day, belief), aim);
    return { ...leg, used: secondsIn(chosen), memories: tracks.map(({ memory }) => memory) };
  });
}

/** What is remembered at an interview, if the plan is kept until then. */
export function memoriesAt(on: number, days: readonly RolledDay[], { candidates }: Preparation): RolledDay['memories'] {
  return days.findLast(({ day }) => day < on)?.memories ?? candidates.map(({ own }) => own?.memory);
}

/** The days of practice with the seconds that recall has on them, a few together if there are many. */
function legs(preparation: Preparation, more: number): Omit<RolledDay, 'used' | 'memories'>[] {
  const { input, interviews } = preparation;
  const open = practiceDays(input, interviews)
    .map((one) => ({ ...one, seconds: Math.round(one.seconds + 60 * more - quotaSeconds(preparation, one.day)) }))
    .filter(({ seconds }) => seconds > 0);
  const each = Math.ceil(open.length / STEPS);
  const joined: ReturnType<typeof legs> = [];
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

/** Expected share of the points by weight, 0 to 1: the best guess, and the band that holds three users of four. */
export interface Expected {
  recall: number;
  low: number;
  high: number;
}

/** What is expected at the interview in that place of those to come, if the plan is kept on these days. */
export function expectedAt(place: number, days: readonly RolledDay[], preparation: Preparation): Expected {
  const { candidates, beyond, interviews, input, belief, outlook } = preparation;
  const on = interviews[place] ?? input.day;
  const memories = memoriesAt(on, days, preparation);
  // The ends of the band: all is forgotten so many times as fast as is best believed, or as slowly.
  const doubt = Math.log(belief.doubt);
  const said = (log: number) => belief.level * valueAt(outlook.share, placeOf(log));
  let [recall, low, high, all, i] = [0, 0, 0, 0, 0];
  for (const { weights, known, own, metLog } of [...candidates, ...beyond]) {
    const weight = weights[place] as number;
    const memory = memories[i++];
    const log = memory ? Math.log(Math.max(0, on - memory.day) / memory.stability) : 0;
    const grown = memory ? Math.log(memory.stability) - (own ? Math.log(own.memory.stability) : metLog) : 0;
    recall += weight * (memory ? said(log + (1 - belief.growth) * grown) : known);
    low += weight * (memory ? said(log + doubt) : known);
    high += weight * (memory ? said(log - doubt) : known);
    all += weight;
  }
  const share = (points: number) => (all ? points / all : 0);
  return { recall: share(recall), low: share(low), high: share(high) };
}

/** What is expected at the next interview with so many minutes on top of every day. */
export function expectedWith(more: number, preparation: Preparation): Expected {
  return expectedAt(0, rollForward(preparation, more), preparation);
}

/** The least number below `none` that is enough, if every larger one is too; otherwise `none`. */
export function fewest(none: number, suffices: (number: number) => boolean): number {
  let [low, enough] = [0, none];
  while (low < enough) {
    const middle = (low + enough) >> 1;
    if (suffices(middle)) enough = middle;
    else low = middle + 1;
  }
  return enough;
}
