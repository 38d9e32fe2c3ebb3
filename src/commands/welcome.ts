import { dayName, dayOf, daysAway } from '../domain/dates.ts';
import { interviewDayNumber } from '../domain/interviews/interview.ts';
import { readWhen } from '../domain/interviews/when.ts';
import { RATINGS, type Rating, type Settings } from '../domain/ports.ts';
import type { World } from '../world.ts';
import { addInterview } from './interview.ts';
import { minutesOn, type State } from './state.ts';
import { count } from './words.ts';

/** Minutes of a whole day. */
const MOST = 1440;
const INVENTORY = 'exercise-half-day-inventory';

/** The first run: five lines and three questions, each skipped with Enter. */
export async function welcome(world: World, state: State): Promise<void> {
  const terminal = await world.terminal();
  const settings = await world.settings();
  terminal.page();
  terminal.say(
    { text: 'Rehearsal: practise out loud, against a clock, until the day.', tone: 'title' },
    '',
    'Answer first, compare second: type or speak against the clock, then tick what you really said.',
    'What you missed comes back soon.',
    'Everything stays on this machine. Escape or Ctrl-C stops and loses nothing.',
    '',
  );
  const days = await askInterview(world, state);
  const usual = minutesOn(state.settings, state.day);
  const given = await terminal.ask('Minutes a day?', {
    hint: `Enter for ${usual}`,
    check: (text) =>
      text.trim() === '' || (/^\d{1,4}$/.test(text.trim()) && Number(text) > 0 && Number(text) <= MOST)
        ? undefined
        : `A whole number of minutes from 1 to ${MOST}, or just Enter.`,
  });
  const minutes = given.trim() ? Number(given) : usual;
  terminal.page();
  const ratings = await askRatings(world);
  // Whoever just presses Enter keeps each day as it is.
  const week = given.trim() ? { minutes: new Array(7).fill(minutes) as Settings['minutes'] } : {};
  await settings.change({ ...week, ratings, welcomed: true });
  const core = state.entries.filter((entry) => entry.drill && entry.weight === 3);
  const total = core.reduce((sum, entry) => sum + entry.seconds, 0) / 60;
  terminal.say(
    '',
    horizon(days, minutes, core.length, total),
    'Let us start with the failure interviewers see most.',
    '',
  );
  await terminal.choose('', [{ value: true, label: 'start' }], { inline: true });
}

/** Days until the interview; undefined where none is known. Kept at once: whoever stops here is not asked again. */
async function askInterview(world: World, { upcoming: [known], day }: State): Promise<number | undefined> {
  if (known) return interviewDayNumber(known) - day;
  const terminal = await world.terminal();
  const when = await terminal.ask('When is your interview?', {
    hint: '2026-12-18 10:00, "in 3 weeks", or Enter if unknown',
    check(text) {
      const wall = readWhen(text, day);
      if (wall && dayOf(wall) < day) return `${dayName(dayOf(wall), day)} is over. Another date, or just Enter.`;
      return wall || text.trim() === ''
        ? undefined
        : 'I do not understand that date. Try 2026-12-18 10:00, or just Enter.';
    },
  });
  const wall = readWhen(when, day);
  if (!wall) return undefined;
  await addInterview(world, { at: wall, zone: world.zone, rounds: [] });
  const days = dayOf(wall) - day;
  const away = daysAway(days);
  terminal.say({
    text: `${dayName(dayOf(wall), day)}, ${wall.slice(11)}. ${away.charAt(0).toUpperCase()}${away.slice(1)}.`,
    indent: 2,
    tone: 'quiet',
  });
  return days;
}

function horizon(days: number | undefined, minutes: number, items: number, total: number): string {
  if (days === undefined)
    return `${items} core drills, ${Math.round(total)} minutes for one pass: ${count(Math.ceil(total / minutes), 'day')} of ${minutes}.`;
  if (days <= 1)
    return `It is ${daysAway(days)}: nothing new will stick any more. What to do instead stands in: rehearse checklist.`;
  const until = days * minutes;
  const rounds = until / total;
  const enough =
    rounds >= 3
      ? 'the core and time to bring it back'
      : rounds >= 1
        ? 'the core once, and the weak spots again'
        : `the most important ${Math.floor(rounds * 100)} % of the core`;
  return `${until} minutes until then. That is enough for ${enough} (${items} drills, ${Math.round(total)} minutes a pass).`;
}

/** "shaky 4 5, blank 6": ratings by the numbers of the inventory's subjects. */
async function askRatings(world: World): Promise<Record<string, Rating>> {
  const terminal = await world.terminal();
  const inventory = (await world.library()).item(INVENTORY);
  const subjects = inventory?.kind === 'exercise' ? (inventory.inventory?.subjects ?? []) : [];
  if (subjects.length === 0) return {};
  terminal.say(...subjects.map(({ name }, i) => ({ text: name, hang: `${String(i + 1).padStart(4)}  ` })), '');
  const text = await terminal.ask('Which of these are strong, shaky or blank?', {
    hint: 'for example: shaky 4 5, blank 6; Enter to skip',
    check: (line) =>
      readRatings(line, subjects.length)
        ? undefined
        : `Write it like this: shaky 4 5, blank 6 (numbers from 1 to ${subjects.length}).`,
  });
  const ratings: Record<string, Rating> = {};
  for (const [index, rating] of readRatings(text, subjects.length) ?? []) {
    for (const topic of subjects[index]?.topics ?? []) ratings[topic] = rating;
  }
  return ratings;
}

/** Subject indexes with their rating; undefined where the line is not understood. */
export function readRatings(line: string, subjects: number): Map<number, Rating> | undefined {
  const ratings = new Map<number, Rating>();
  let rating: Rating | undefined;
  for (const word of line
    .toLowerCase()
    .split(/[\s,;:]+/)
    .filter(Boolean)) {
    const named = RATINGS.find((one) => one === word);
    if (named) rating = named;
    else if (rating && /^\d+$/.test(word) && Number(word) >= 1 && Number(word) <= subjects)
      ratings.set(Number(word) - 1, rating);
    else return undefined;
  }
  return ratings;
}
