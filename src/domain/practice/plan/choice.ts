import type { PracticeDay } from './days.ts';
import { type Aim, look, type Track } from './track.ts';

/** The least gain in points that makes an item worth practicing; anything smaller is noise in the forecast. */
const LEAST_GAIN = 0.005;
/**
 * A review that would bring more later goes behind the others. How much later: this part of the days to the interview;
 * and each day of waiting counts 0.95, since days are missed, and since what is put off rests on the model's long gaps,
 * its weakest part. Without this guard too many minutes go to reviews that come too early (docs/planner.md).
 */
const WAIT = 0.6;
const KEPT = 0.95;
const BEHIND = 10;
/** An item that did not fit is skipped for this share of the days to the interview. */
const REST = 0.2;
/** With fewer seconds left than this, nothing more is added. */
const HARDLY = 10;

/**
 * What to practice that day: one after the other what gains most points per second at the interviews, while it fits.
 * What was practiced that day already is not asked for again.
 * @param closely only what fills so many seconds is compared, the first by gain per second; the others are skipped for some days
 */
export function choose(tracks: readonly Track[], room: PracticeDay, aim: Aim, closely?: number): Track[] {
  const { day, seconds, fresh } = room;
  const next = aim.targets[0]?.day ?? day;
  const chosen: Track[] = [];
  const later: Track[] = [];
  let left = seconds;
  const take = (track: Track) => {
    if (track.seconds > left) return;
    left -= track.seconds;
    chosen.push(track);
  };
  const ranked = gaining(tracks, room, aim);
  const compared = closely === undefined ? ranked : closest(ranked, closely, Math.ceil(day + 1 + REST * (next - day)));
  for (const track of compared.sort(byRank)) {
    if (left < HARDLY) break;
    if (fresh && track.memory && waits(track, day, next, aim)) later.push(track);
    else take(track);
  }
  later.sort(byRank).forEach(take);
  return chosen;
}

function byRank(a: Track, b: Track): number {
  return b.rank - a.rank || a.candidate.tie - b.candidate.tie;
}

/** What gains by practice that day. A plain loop, as it is gone through for all items on every day of a roll. */
function gaining(tracks: readonly Track[], { day, fresh }: PracticeDay, aim: Aim): Track[] {
  const place = aim.targets[0]?.place ?? 0;
  const some: Track[] = [];
  for (const track of tracks) {
    const { memory, until, candidate } = track;
    if (until > day || (memory ? memory.day >= day : !fresh)) continue;
    track.rank = look(track, day, aim);
    if (track.rank * track.seconds >= LEAST_GAIN * (candidate.weights[place] as number)) some.push(track);
  }
  return some;
}

/** The first by rank, as many as fill those seconds; the rest is not looked at before that day. */
function closest(tracks: Track[], seconds: number, until: number): Track[] {
  const all = tracks.reduce((sum, track) => sum + track.seconds, 0);
  const most = Math.ceil((seconds / all) * tracks.length);
  if (most >= tracks.length) return tracks;
  // Numbers are sorted, not objects.
  const least = new Float64Array(tracks.map(({ rank }) => rank)).sort()[tracks.length - most] as number;
  for (const track of tracks) if (track.rank < least) track.until = until;
  return tracks.filter(({ rank }) => rank >= least);
}

/** Whether the practice would bring more by waiting: then it ranks far behind, the further the more it would. */
function waits(track: Track, day: number, next: number, aim: Aim): boolean {
  const days = Math.max(1, Math.round(WAIT * (next - day)));
  if (day + days >= next) return false;
  const { seconds, rank } = track;
  const times = (look(track, day + days, aim) * KEPT ** days) / rank;
  track.seconds = seconds;
  if (times > 1) track.rank /= times ** BEHIND;
  return times > 1;
}
