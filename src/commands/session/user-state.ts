import { claimedOnly } from '../../domain/claims/claimed.ts';
import { type Days, stamp, startOfDay, userDay, weekday } from '../../domain/dates.ts';
import type { Interview } from '../../domain/interviews/interview.ts';
import { nextDayNumber } from '../../domain/interviews/interview.ts';
import type { Entry, Journal, Library } from '../../domain/ports.ts';
import type { Attempt } from '../../domain/practice/attempt.ts';
import { isWithin } from '../../domain/practice/breadth.ts';
import { type Mark, markOf, marksOn } from '../../domain/practice/marks.ts';
import { type Standing, standingWith } from '../../domain/practice/standing.ts';
import { remediesFirst, remediesOn } from '../../domain/records/looked-back.ts';
import type { Settings } from '../../domain/settings.ts';
import type { World } from '../../world.ts';
import { warnOfAhead } from './ahead.ts';

/** What most commands look at: where the user is on the day that counts as today. */
export interface UserState {
  /** Milliseconds since 1970. */
  now: number;
  day: number;
  readonly entries: Entry[];
  /** The same for a plan: what neither was practiced nor is named by the user's records may be in a crowd. */
  crowded: () => Entry[];
  kinds: ReturnType<Library['kinds']>;
  standing: Standing;
  settings: Settings;
  journal: Journal;
  /** What the user said of items, as far as it holds today. */
  marks: ReadonlyMap<string, Mark>;
  /** Items that help against the mistakes of the last two weeks. */
  remedies: ReadonlySet<string>;
  /** Interviews that are not over, the next first. */
  upcoming: Interview[];
}

export async function readUserState(world: World): Promise<UserState> {
  const settings = (await world.settings()).read();
  const day = userDay(stamp(world.now()), settings);
  const library = await world.library();
  const journal = await world.journal();
  const standing = (await world.progress()).standing(await lastMoment(world));
  await warnOfAhead(world);
  const now = world.now().getTime();
  const marks = marksOn(journal.all('mark'), day, settings);
  const remedies = remediesOn(journal, library, now);
  return {
    now,
    day,
    get entries() {
      return library.entries();
    },
    crowded: () => library.crowded([...Object.keys(standing.items), ...marks.keys(), ...remedies, ...claimed(journal)]),
    kinds: library.kinds(),
    standing,
    settings,
    journal,
    remedies,
    marks,
    upcoming: upcoming([...journal.all('interview').values()], day, settings),
  };
}

/** The technologies that claims name. */
const claimed = (journal: Journal) => [...journal.all('claim').values()].flatMap(({ item }) => item ?? []);

/** The items that are planned, counted and forecast: those that can be asked for, in the breadth that the user wants. */
export function counted(state: UserState, entries = state.entries): Entry[] {
  const { marks, journal, remedies } = state;
  const some = askable({ entries, marks, journal });
  return remediesFirst(some, remedies).filter((entry) => !isBeyond(entry, state));
}

/** The items that are not marked; of technologies those that the user claims. */
export function askable(state: Pick<UserState, 'entries' | 'marks' | 'journal'>): Entry[] {
  return claimedOnly(unmarked(state), state.journal.all('claim').values());
}

/** The ids of the items that only the breadth leaves out. */
export function beyondBreadth(state: UserState): Set<string> {
  const entries = claimedOnly(state.entries, state.journal.all('claim').values());
  return new Set(entries.filter((entry) => isBeyond(entry, state)).map(({ id }) => id));
}

/** Whether the breadth leaves an item out. What was practiced once comes back in any: its reviews are not lost. */
function isBeyond(entry: Entry, { settings: { breadth }, standing }: UserState): boolean {
  return !isWithin(entry, breadth) && standingWith(standing, entry) === undefined;
}

/** The items that are neither known nor suspended. */
export function unmarked({ entries, marks }: Pick<UserState, 'entries' | 'marks'>): Entry[] {
  if (marks.size === 0) return entries;
  return entries.filter((entry) => !['known', 'suspended'].includes(markOf(entry, marks) ?? ''));
}

/**
 * Until when practice counts: now. A date without a time in `--as-of` means the whole of that day: what was practiced
 * later on it counts.
 */
export async function lastMoment(world: World): Promise<Date> {
  if (world.options.asOf?.length !== 'YYYY-MM-DD'.length) return world.now();
  const tomorrow = startOfDay((await todayNumber(world)) + 1, (await world.settings()).read());
  return new Date(tomorrow.getTime() - 1);
}

/** The attempts that count by now, in the order of recording. */
export async function attemptsUntilNow(world: World): Promise<Attempt[]> {
  const until = (await lastMoment(world)).getTime();
  return (await world.progress()).all().filter(({ at }) => Date.parse(at) <= until);
}

export function upcoming(interviews: readonly Interview[], day: number, days: Days): Interview[] {
  return interviews
    .map((interview) => ({ interview, on: nextDayNumber(interview, day, days) }))
    .filter(({ on }) => on >= day)
    .sort((a, b) => a.on - b.on || Date.parse(a.interview.at) - Date.parse(b.interview.at))
    .map(({ interview }) => interview);
}

export function minutesOn(settings: Settings, day: number): number {
  return settings.minutes[weekday(day)] ?? 0;
}

/** The user's day that it is now. */
export async function todayNumber(world: World): Promise<number> {
  return userDay(stamp(world.now()), (await world.settings()).read());
}
