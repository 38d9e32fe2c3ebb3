import { type Aim, look, type Track } from './track.ts';

/** A practice that could be chosen. */
export interface Choice {
  track: Track;
  /** Weighted gain in points, and whole seconds. */
  gain: number;
  seconds: number;
  /** What it competes by: the gain per second, and much less than that where it would bring more by waiting. */
  rank: number;
}

/** A day with room for practice. */
export interface DayRoom {
  day: number;
  seconds: number;
  /** Whether new items may be met. */
  fresh: boolean;
}

/** Points of an item that a practice must gain at least: less is within what no one can foresee. */
const LEAST_GAIN = 0.005;

/**
 * A review that would bring more later goes behind the others. How much later: this part of the days to the interview;
 * and each day of waiting counts 0.95, since days are missed, and since what is put off rests on the model's long gaps,
 * its weakest part. Without this guard too many minutes go to reviews that come too early (docs/planner.md).
 */
const WAIT = 0.6;
const KEPT = 0.95;
const BEHIND = 10;

/** Looked at closely is what could find a place: the first by gain per second, as much as fills that many days. */
const CLOSELY = 4;
/** Part of the days to the interview for which the rest is not looked at again. */
const REST = 0.2;

/** A share of a day that goes to reviews first while little is known of this user's forgetting, and how much is little. */
const LOOK = 0.1;
const LITTLE = 40;
/** Days to the interview from which such knowledge can still change anything. */
const LONG = 14;

/**
 * What to practice on a day: one after the other what gains most points per second at the interviews, while it fits.
 * A plan of new items alone would learn nothing about how this user forgets: until enough reviews are in, a tenth of
 * the day goes to reviews first.
 */
export function choose(tracks: readonly Track[], room: DayRoom, aim: Aim): Choice[] {
  const ranked = rankedOn(tracks, room, aim);
  const long = (aim.targets[0]?.day ?? 0) - room.day >= LONG;
  const looking = aim.belief.reviews < LITTLE && long ? LOOK * room.seconds : 0;
  const first = looking > 0 ? fitting(ranked, looking, ({ track }) => track.memory !== undefined) : [];
  const taken = new Set(first);
  const left = first.reduce((sum, { seconds }) => sum - seconds, room.seconds);
  return [...first, ...fitting(ranked, left, (one) => !taken.has(one))];
}

/** What gains by practice on a day, the best first; what was practiced that day already is not asked for again. */
export function rankedOn(tracks: readonly Track[], { day, seconds, fresh }: DayRoom, aim: Aim): Choice[] {
  const place = aim.targets[0]?.place ?? 0;
  const gaining: Choice[] = [];
  for (const track of tracks) {
    const { memory, candidate } = track;
    if (track.until > day || (memory ? memory.day >= day : !fresh)) continue;
    look(track, day, aim);
    const { gain } = track;
    if (gain < LEAST_GAIN * (candidate.weights[place] as number) || gain <= 0) continue;
    gaining.push({ track, gain, seconds: Math.max(1, Math.round(track.seconds)), rank: gain / track.seconds });
  }
  gaining.sort(byRank);
  let room = CLOSELY * seconds;
  const close = gaining.findIndex((one) => {
    room -= one.seconds;
    return room < 0;
  });
  if (close >= 0)
    for (const { track } of gaining.splice(close)) track.until = day + 1 + REST * ((aim.targets[0]?.day ?? day) - day);
  // On the last days there is nothing to wait for.
  for (const one of gaining) if (fresh && one.track.memory) one.rank /= patience(one, day, aim) ** BEHIND;
  return gaining.sort(byRank);
}

function byRank(a: Choice, b: Choice): number {
  return b.rank - a.rank || a.track.candidate.tie - b.track.candidate.tie;
}

/** How many times as much the practice would bring by waiting, at least once. */
function patience({ track, rank }: Choice, day: number, aim: Aim): number {
  const next = aim.targets[0]?.day ?? day;
  const days = Math.max(1, Math.round(WAIT * (next - day)));
  if (day + days >= next) return 1;
  look(track, day + days, aim);
  return Math.max(1, ((track.gain / track.seconds) * KEPT ** days) / rank);
}

/** The first that fit. */
function fitting(ranked: readonly Choice[], seconds: number, test: (one: Choice) => boolean): Choice[] {
  let left = seconds;
  return ranked.filter((one) => {
    if (one.seconds > left || !test(one)) return false;
    left -= one.seconds;
    return true;
  });
}
