import { type Aim, look, type Track } from './track.ts';

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
 * What to practice that day: one after the other what gains most points per second at the interviews, while it fits.
 * A plan of new items alone would learn nothing about how this user forgets: until enough reviews are in, a tenth of
 * the day goes to reviews first.
 */
export function choose(tracks: readonly Track[], room: DayRoom, aim: Aim): Track[] {
  const ranked = rankedOn(tracks, room, aim);
  const long = (aim.targets[0]?.day ?? 0) - room.day >= LONG;
  const looking = aim.belief.reviews < LITTLE && long ? LOOK * room.seconds : 0;
  const first = looking > 0 ? fitting(ranked, looking, ({ memory }) => memory !== undefined) : [];
  const taken = new Set(first);
  const left = first.reduce((sum, { seconds }) => sum - seconds, room.seconds);
  return [...first, ...fitting(ranked, left, (one) => !taken.has(one))];
}

/** What gains by practice that day, the best first; what was practiced that day already is not asked for again. */
export function rankedOn(tracks: readonly Track[], room: DayRoom, aim: Aim): Track[] {
  const { day, fresh } = room;
  const place = aim.targets[0]?.place ?? 0;
  const gaining: Track[] = [];
  for (const track of tracks) {
    const { memory, candidate } = track;
    if (track.until > day || (memory ? memory.day >= day : !fresh)) continue;
    look(track, day, aim);
    if (track.gain < LEAST_GAIN * (candidate.weights[place] as number) || track.gain <= 0) continue;
    track.rank = track.gain / track.seconds;
    gaining.push(track);
  }
  const close = closest(gaining, room, aim);
  // On the last days there is nothing to wait for.
  for (const track of close) {
    if (fresh && track.memory) track.rank /= patience(track, day, aim) ** BEHIND;
    track.seconds = Math.max(1, Math.round(track.seconds));
  }
  return close.sort((a, b) => b.rank - a.rank || a.candidate.tie - b.candidate.tie);
}

/** Those that could find a place; the others rest. Numbers are sorted, not objects: it is done on every day of a roll. */
function closest(gaining: Track[], { day, seconds }: DayRoom, { targets }: Aim): Track[] {
  let all = 0;
  for (const track of gaining) all += track.seconds;
  const most = Math.ceil((CLOSELY * seconds * gaining.length) / all);
  if (most >= gaining.length) return gaining;
  const least = Float64Array.from(gaining, ({ rank }) => rank).sort()[gaining.length - most] as number;
  const until = day + 1 + REST * ((targets[0]?.day ?? day) - day);
  for (const track of gaining) if (track.rank < least) track.until = until;
  return gaining.filter(({ rank }) => rank >= least);
}

/** How many times as much the practice would bring by waiting, at least once. */
function patience(track: Track, day: number, aim: Aim): number {
  const next = aim.targets[0]?.day ?? day;
  const days = Math.max(1, Math.round(WAIT * (next - day)));
  if (day + days >= next) return 1;
  const { gain, seconds } = track;
  look(track, day + days, aim);
  const later = (track.gain / track.seconds) * KEPT ** days;
  Object.assign(track, { gain, seconds });
  return Math.max(1, (later * seconds) / gain);
}

/** The first that fit. */
function fitting(ranked: readonly Track[], seconds: number, test: (one: Track) => boolean): Track[] {
  let left = seconds;
  return ranked.filter((one) => {
    if (one.seconds > left || !test(one)) return false;
    left -= one.seconds;
    return true;
  });
}
