import { capital } from '../../domain/capital.ts';
import { dayHere, dayName, dayOf, daysAway, stamp } from '../../domain/dates.ts';
import { exampleOf, givesTime, notUnderstood, readWhen, saysUnknown } from '../../domain/interviews/when.ts';
import { isLevel, LEVELS } from '../../domain/level.ts';
import { expectedSeconds } from '../../domain/practice/pace.ts';
import { RATINGS, type Rating } from '../../domain/rating.ts';
import { MOST_MINUTES, minutesText, type WeekMinutes } from '../../domain/settings/minutes.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Line, Terminal } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { addInterview } from '../interview/bank.ts';
import { count } from '../wording/counts.ts';
import { planToday, type ToldPlan } from './planning.ts';
import { readUserState, type UserState } from './user-state.ts';

const INVENTORY = 'exercise-half-day-inventory';

/** Line by line, Escape is not a key. */
const welcomeBlocks = ({ searches }: Pick<Terminal, 'searches'>): Line[][] => [
  [{ text: 'Rehearsal: practice out loud, against the clock, until the interview.', tone: 'title' }],
  [
    'Answer first, compare second: type or speak against the clock, then tick what you really said.',
    'What you missed comes back when a review helps most.',
    `Everything stays on this machine. ${searches ? 'Escape or Ctrl-C' : 'Ctrl-C'} stops; nothing is lost.`,
  ],
];

/**
 * The first run: five lines and four questions, each skipped with Enter.
 * @returns whether to start the first drill; not in the last days before an interview
 */
export async function welcome(world: World, state: UserState): Promise<boolean> {
  const terminal = await world.terminal();
  const settings = await world.settings();
  terminal.page();
  const understood = state.upcoming.length > 0 ? welcomeBlocks(terminal) : await askInterview(world, state);
  const minutes = await askMinutes(world, state, understood);
  const level = await askLevel(world, state);
  terminal.page();
  const ratings = await askRatings(world);
  await settings.change({ ...minutes, level, ratings, welcomed: true });
  const now = await readUserState(world);
  const plan = planToday(world, now);
  const { phase = 'graded' } = plan.verdict;
  if (phase !== 'graded') return false;
  const start = [horizon(now, plan), 'We start with the failure that interviewers see most.'];
  await terminal.choose('', [{ value: true, label: 'start' }], { inline: true, above: [start] });
  return true;
}

/** The same minutes for every day; nothing to keep those that are set. */
async function askMinutes(
  world: World,
  { settings }: UserState,
  above: Line[][],
): Promise<Pick<Settings, 'minutes'> | undefined> {
  const terminal = await world.terminal();
  const given = await terminal.ask('Minutes a day?', {
    above,
    hint: `Enter for ${minutesText(settings.minutes)}`,
    check: (text) =>
      text.trim() === '' || minutesGiven(text)
        ? undefined
        : `A whole number of minutes from 1 to ${MOST_MINUTES}, or just Enter.`,
  });
  const minutes = minutesGiven(given);
  return minutes === undefined ? undefined : { minutes: new Array(7).fill(minutes) as WeekMinutes };
}

/** The level that the user interviews for; Enter keeps the one that is set. */
async function askLevel(world: World, { settings }: UserState): Promise<Settings['level']> {
  const terminal = await world.terminal();
  const given = await terminal.ask('Which level do you interview for?', {
    hint: `${LEVELS.join(', ')}; Enter for ${settings.level}`,
    check: (text) => (text.trim() === '' || levelGiven(text) ? undefined : `Type ${LEVELS.join(', ')}, or just Enter.`),
  });
  return levelGiven(given) ?? settings.level;
}

/** "senior", "Sen", "s" if only one begins so. */
function levelGiven(text: string): Settings['level'] | undefined {
  const word = text.trim().toLowerCase();
  const near = word === '' ? [] : LEVELS.filter((level) => level.startsWith(word));
  return isLevel(word) ? word : near.length === 1 ? near[0] : undefined;
}

/** "20", "20 min", "20 minutes" */
function minutesGiven(text: string): number | undefined {
  const minutes = Number(text.trim().match(/^(\d{1,4}) ?(?:m|mins?|minutes?)?$/i)?.[1] ?? 0);
  return minutes > 0 && minutes <= MOST_MINUTES ? minutes : undefined;
}

/**
 * The interview's date, if it is known. Kept at once: someone who stops here is not asked again.
 * @returns what was understood
 */
async function askInterview(world: World, { day, settings }: UserState): Promise<Line[][]> {
  const terminal = await world.terminal();
  const now = stamp(world.now()).slice(0, '2026-12-11T10:00'.length);
  const when = await terminal.ask('When is your interview?', {
    above: welcomeBlocks(terminal),
    hint: `${exampleOf(day)}, "in 3 weeks", or Enter to skip`,
    check(text) {
      if (text.trim() === '' || saysUnknown(text)) return undefined;
      const wall = readWhen(text, day);
      if (!wall) return `${notUnderstood(text, day)} Or just Enter.`;
      if (wall >= now) return undefined;
      const over = dayOf(wall) === day ? `Today, ${wall.slice(11)},` : dayName(dayOf(wall), day);
      return `${over} has passed. Type another date, or just Enter.`;
    },
  });
  const wall = readWhen(when, day);
  const quiet = (text: string): Line[][] => [[{ text, indent: 2, tone: 'quiet' }]];
  if (!wall) return quiet('When you know it, add it: rehearse interview add');
  const { id } = await addInterview(world, { at: wall, zone: world.zone, rounds: [] });
  const away = daysAway(dayHere(wall, settings) - day);
  const assumed = givesTime(when)
    ? ''
    : ` You gave no time, so this one is assumed. To change it: rehearse interview edit ${id} --at ...`;
  return quiet(`${dayName(dayOf(wall), day)}, ${wall.slice(11)}. ${capital(away)}.${assumed}`);
}

/** How far the minutes reach, as the plan counts them. */
function horizon({ entries, settings }: UserState, { verdict }: ToldPlan): string {
  const core = entries.filter((entry) => entry.weight === 3 && entry.recalled);
  const total = core.reduce((sum, entry) => sum + expectedSeconds(entry), 0) / 60;
  const pass = `${count(core.length, 'core drill')}, ${Math.round(total)} minutes for one pass`;
  const { minutesLeft } = verdict;
  if (minutesLeft === undefined) {
    const day = settings.minutes.reduce((sum, one) => sum + one, 0) / 7;
    return day > 0
      ? `${pass}: ${count(Math.ceil(total / day), 'day')} at ${minutesText(settings.minutes)} ${day === 1 ? 'minute' : 'minutes'} a day.`
      : `${pass}.`;
  }
  const passes = minutesLeft / total;
  const enough =
    passes >= 3
      ? 'the core, with time to review it'
      : passes >= 1
        ? 'the core once, and the weak spots again'
        : 'the most important part of the core';
  return `${count(minutesLeft, 'minute')} until then, with nothing new on the last three days. That is enough for ${enough} (${pass}).`;
}

/** "shaky 4 5, blank 6-8": ratings by the numbers of the inventory's subjects. */
async function askRatings(world: World): Promise<Record<string, Rating>> {
  const terminal = await world.terminal();
  const inventory = (await world.library()).item(INVENTORY);
  const subjects = inventory?.kind === 'exercise' ? (inventory.inventory?.subjects ?? []) : [];
  if (subjects.length === 0) return {};
  const text = await terminal.ask('Which of these are strong, shaky or blank?', {
    above: [numbered(subjects, terminal.width)],
    hint: 'for example: shaky 4 5, blank 6; Enter to skip',
    check: (line) =>
      subjectRatings(line, subjects.length)
        ? undefined
        : `Write it like this: shaky 4 5, blank 6 (numbers from 1 to ${subjects.length}).`,
  });
  const ratings: Record<string, Rating> = {};
  for (const [index, rating] of subjectRatings(text, subjects.length) ?? []) {
    for (const topic of subjects[index]?.topics ?? []) ratings[topic] = rating;
  }
  return ratings;
}

/** Columns of a window in which a list one below the other may leave no room for what is asked. */
const NARROW = 80;

/** The subjects with their numbers, all of them in sight. */
function numbered(subjects: readonly { name: string }[], width: number): Line[] {
  if (width < NARROW) return [subjects.map(({ name }, i) => `${i + 1} ${name}`).join(', ')];
  return subjects.map(({ name }, i) => ({ text: name, hang: `${String(i + 1).padStart(4)}  ` }));
}

/** Subject indexes with their rating; undefined if the line is not understood. */
export function subjectRatings(line: string, subjects: number): Map<number, Rating> | undefined {
  const ratings = new Map<number, Rating>();
  let rating: Rating | undefined;
  for (const word of line
    .toLowerCase()
    .split(/[\s,;:]+/)
    .filter(Boolean)) {
    const named = RATINGS.find((one) => one === word);
    if (named) rating = named;
    else {
      const numbers = numbersIn(word, subjects);
      if (!rating || numbers.length === 0) return undefined;
      for (const number of numbers) ratings.set(number - 1, rating);
    }
  }
  return ratings;
}

/** "4", or "4-6" for all of them; empty if it is neither, or one is not on the list. */
function numbersIn(word: string, most: number): number[] {
  const [, first, last = first] = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(word) ?? [];
  const [from, to] = [Number(first), Number(last)];
  return from >= 1 && to <= most ? Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i) : [];
}
