import { type Days, dateOf, daysBetween, USUAL_DAYS, userDay } from '../dates.ts';
import type { Entry } from '../ports.ts';
import type { Attempt } from './attempt.ts';
import { type Calibration, calibrate, type ItemStanding, noCalibration, practiced } from './memory/item.ts';
import { countedSeconds, skimmed, takenSeconds } from './pace.ts';

/** How sure the user was against what was said: by confidence from 1 to 4 (place 0 to 3), tries and summed shares. */
export interface Sureness {
  tries: number[];
  shares: number[];
}

/** Everything computed from the attempts; plain data, so that it can be kept and folded further. */
export interface Standing extends Days {
  attempts: number;
  items: Record<string, ItemStanding>;
  /** Attempts and seconds by the user's day as `YYYY-MM-DD`, with the moment of the last one. */
  days: Record<string, { attempts: number; seconds: number; at: string }>;
  /** The latest day of practice: its seconds, and the items (as often as practiced) whose time is not known. */
  latestDay: { date: string; seconds: number; untimed: string[] };
  calibration: Calibration;
  sureness: Sureness;
  /** Moment (epoch milliseconds) of the latest attempt. */
  latest: number;
  /** An attempt was recorded whose time lies before one already folded for its item: fold anew, in order of time. */
  disordered: boolean;
}

export function emptyStanding({ dayStarts }: Days = USUAL_DAYS): Standing {
  return {
    dayStarts,
    attempts: 0,
    items: {},
    days: {},
    latestDay: { date: '', seconds: 0, untimed: [] },
    calibration: noCalibration(),
    sureness: { tries: [0, 0, 0, 0], shares: [0, 0, 0, 0] },
    latest: 0,
    disordered: false,
  };
}

/** Folds further attempts into a standing, in place; they must come in the order of time within each item. */
export function fold(standing: Standing, attempts: readonly Attempt[]): Standing {
  for (const attempt of attempts) foldOne(standing, attempt);
  return standing;
}

/** The standing after all these attempts, whatever their order. */
export function standingOf(attempts: readonly Attempt[], days?: Days): Standing {
  const inTime = [...attempts].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return fold(emptyStanding(days), inTime);
}

function foldOne(standing: Standing, attempt: Attempt): void {
  const moment = Date.parse(attempt.at);
  const before = standing.items[attempt.item];
  if (before && Date.parse(before.at) > moment) standing.disordered = true;
  standing.attempts += 1;
  const newest = moment >= standing.latest;
  standing.latest = Math.max(standing.latest, moment);
  const day = userDay(attempt.at, standing);
  const date = dateOf(day);
  const known = standing.days[date] ?? { attempts: 0, seconds: 0, at: attempt.at };
  standing.days[date] = {
    attempts: known.attempts + 1,
    seconds: known.seconds + countedSeconds(attempt),
    at: Date.parse(known.at) > moment ? known.at : attempt.at,
  };
  if (skimmed(attempt) || attempt.brief) return;
  addTo(standing, { date, newest }, attempt);
  calibrate(standing.calibration, before, attempt, day);
  beSure(standing.sureness, attempt);
  standing.items[attempt.item] = practiced(before, attempt, day);
}

/** The day that one is on: after a journey east over the date line it has the date of the day before. */
function addTo(standing: Standing, { date, newest }: { date: string; newest: boolean }, attempt: Attempt): void {
  const { latestDay } = standing;
  if (date !== latestDay.date && !newest) return;
  const today = date === latestDay.date ? latestDay : { date, seconds: 0, untimed: [] };
  const seconds = takenSeconds(attempt);
  if (seconds === undefined) today.untimed.push(attempt.item);
  else today.seconds += seconds;
  standing.latestDay = today;
}

function beSure({ tries, shares }: Sureness, { confidence, said, of }: Attempt): void {
  if (!confidence || !of || said === undefined || confidence > tries.length) return;
  tries[confidence - 1] = (tries[confidence - 1] ?? 0) + 1;
  shares[confidence - 1] = (shares[confidence - 1] ?? 0) + said / of;
}

/** Consecutive days with practice, ending on the day of that moment or the day before. A journey breaks none. */
export function streak(standing: Standing, now: string): number {
  const practiced = Object.entries(standing.days).sort(([a], [b]) => (a < b ? 1 : -1));
  let length = 0;
  let next = now;
  for (const [, { at }] of practiced) {
    if (daysBetween(at, next, standing) > 1) break;
    length += 1;
    next = at;
  }
  return length;
}

/** Where the user stands with an item, under its id or an old one. */
export function standingWith(standing: Standing, entry: Pick<Entry, 'id' | 'aliases'>): ItemStanding | undefined {
  let newest = standing.items[entry.id];
  if (entry.aliases.length === 0) return newest;
  for (const alias of entry.aliases) {
    const old = standing.items[alias];
    if (old && (!newest || Date.parse(old.at) > Date.parse(newest.at))) newest = old;
  }
  return newest;
}
