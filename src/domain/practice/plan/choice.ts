import type { PracticeDay } from './calendar.ts';
import { type Aim, look, type Track } from './track.ts';

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

/** Part of the days to the interview for which what could find no place is not looked at again. */
const REST = 0.2;

/** What to practice that day: one after the other what gains most points per second at the interviews, while it fits. */
export function choose(tracks: readonly Track[], room: PracticeDay, aim: Aim, closely?: number): Track[] {
  let left = room.seconds;
  return rankedOn(tracks, room, aim, closely).filter(({ seconds }) => {
    const fits = seconds <= left;
    if (fits) left -= seconds;
    return fits;
  });
}

/**
 * What gains by practice that day, the best first; what was practiced that day already is not asked for again.
 * @param closely only as much as fills so many such days is compared, the first by gain per second; the rest rests
 */
export function rankedOn(tracks: readonly Track[], room: PracticeDay, aim: Aim, closely = Number.POSITIVE_INFINITY) {
  const { day, seconds, fresh } = room;
  const [next] = aim.targets;
  let all = 0;
  const gaining = tracks.filter((track) => {
    const { memory, until, candidate } = track;
    if (until > day || (memory ? memory.day >= day : !fresh)) return false;
    look(track, day, aim);
    const gains = track.gain >= LEAST_GAIN * (candidate.weights[next?.place ?? 0] as number);
    if (gains) all += track.seconds;
    return gains;
  });
  const least = placed(gaining, (closely * seconds * gaining.length) / all);
  const close = gaining.filter((track) => {
    const { rank, memory } = track;
    if (rank < least) track.until = day + 1 + REST * ((next?.day ?? day) - day);
    else if (fresh && memory) track.rank /= patience(track, day, aim) ** BEHIND;
    return rank >= least;
  });
  return close.sort((a, b) => b.rank - a.rank || a.candidate.tie - b.candidate.tie);
}

/** The rank of the last of the first so many. Numbers are sorted, not objects: it is done on every day of a roll. */
function placed(tracks: readonly Track[], most: number): number {
  if (most >= tracks.length) return 0;
  return Float64Array.from(tracks, ({ rank }) => rank).sort()[tracks.length - Math.ceil(most)] ?? 0;
}

/** How many times as much the practice would bring by waiting, at least once. */
function patience(track: Track, day: number, aim: Aim): number {
  const next = aim.targets[0]?.day ?? day;
  const days = Math.max(1, Math.round(WAIT * (next - day)));
  if (day + days >= next) return 1;
  const { gain, seconds, rank } = track;
  look(track, day + days, aim);
  const times = (track.rank * KEPT ** days) / rank;
  Object.assign(track, { gain, seconds, rank });
  return Math.max(1, times);
}
