import { dayOf, stamp, weekday } from '../../domain/dates.ts';
import type { Interview } from '../../domain/interviews/interview.ts';
import { nextDayNumber } from '../../domain/interviews/interview.ts';
import type { Entry, Journal } from '../../domain/ports.ts';
import type { Standing } from '../../domain/practice/standing.ts';
import type { Settings } from '../../domain/settings.ts';
import type { World } from '../../world.ts';

/** What most commands look at: where the user is on the day that counts as today. */
export interface UserState {
  day: number;
  entries: Entry[];
  standing: Standing;
  settings: Settings;
  journal: Journal;
  /** Interviews that are not over, the next first. */
  upcoming: Interview[];
}

export async function readUserState(world: World): Promise<UserState> {
  const now = world.now();
  const day = dayOf(stamp(now));
  const library = await world.library();
  const journal = await world.journal();
  return {
    day,
    entries: library.entries(),
    standing: (await world.progress()).standing(standingUntil(world, now)),
    settings: (await world.settings()).read(),
    journal,
    upcoming: upcoming([...journal.all('interview').values()], day),
  };
}

/** A date without a time in `--as-of` means the whole of that day: what was practiced later on it counts. */
function standingUntil({ options }: World, now: Date): Date {
  if (options.asOf?.length !== 'YYYY-MM-DD'.length) return now;
  const end = new Date(now);
  end.setHours(23, 59, 59, 999);
  return end;
}

export function upcoming(interviews: readonly Interview[], day: number): Interview[] {
  return interviews
    .map((interview) => ({ interview, on: nextDayNumber(interview, day) }))
    .filter(({ on }) => on >= day)
    .sort((a, b) => a.on - b.on || Date.parse(a.interview.at) - Date.parse(b.interview.at))
    .map(({ interview }) => interview);
}

export function minutesOn(settings: Settings, day: number): number {
  return settings.minutes[weekday(day)] ?? 0;
}

/** Today by the user's own calendar. */
export function todayNumber(world: World): number {
  return dayOf(stamp(world.now()));
}
