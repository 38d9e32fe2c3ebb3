import { Temporal } from 'temporal-polyfill';
import { Problem } from '../problem.ts';
import type { Interview, Round } from './interview.ts';
import { keptAs, readMomentIn } from './moments.ts';

const WRITTEN = /^([^@/]+?)\s*(?:@(?:(\d{4}-\d{2}-\d{2})(?:[T ]|$|(?=\/)))?(\d{1,2}:\d{2})?)?(?:\/(\d{1,3}))?$/;
const HINT = 'Write it as coding, coding/45 (minutes), coding@10:00, coding@2026-12-14T10:00 or coding@10:00/45.';

/**
 * Rounds as they are written on the command line: a name, its time (on the interview's day, or with a date) and its
 * minutes. Several can be in one text, with commas between them; an empty text has none.
 * @throws Problem for what is not a round, or a time that does not exist
 */
export function readRounds(texts: readonly string[], { at, zone }: Pick<Interview, 'at' | 'zone'>): Round[] {
  const rounds = texts.filter((text) => text.trim()).flatMap((text) => text.split(','));
  return rounds.map((text) => {
    const [, name, date, time, minutes] = text.trim().match(WRITTEN) ?? [];
    const lasts = minutes === undefined ? undefined : Number(minutes);
    // "coding:60" means an hour, or ten o'clock: a round of that name would have neither.
    if (!name || /:\d+$/.test(name) || lasts === 0 || (text.includes('@') && !date && !time))
      throw new Problem(`"${text}" is not a round.`, HINT);
    const start = date || time ? `${date ?? at.slice(0, 10)}T${time ?? at.slice(11, 16)}` : undefined;
    return {
      name,
      ...(start ? { at: readMomentIn(start, zone).at } : {}),
      ...(lasts === undefined ? {} : { minutes: lasts }),
    };
  });
}

/** A round keeps its place when the interview moves: the same number of days and hours later. */
export function movedRound(round: Round, from: Pick<Interview, 'at'>, to: Pick<Interview, 'at' | 'zone'>): Round {
  if (!round.at) return round;
  const wall = (at: string) => Temporal.PlainDateTime.from(at.slice(0, 16));
  const moved = wall(round.at).add(wall(from.at).until(wall(to.at)));
  return { ...round, at: keptAs(moved.toZonedDateTime(to.zone)) };
}
