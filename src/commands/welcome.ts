import { dayName } from '../domain/dates.ts';
import { readWhen } from '../domain/interviews/when.ts';
import { RATINGS, type Rating, type Settings } from '../domain/ports.ts';
import type { World } from '../world.ts';
import { addInterview } from './interview.ts';
import { minutesOn, type State } from './state.ts';

const INVENTORY = 'exercise-half-day-inventory';

/** The first run: five lines and three questions, each skipped with Enter. */
export async function welcome(world: World, state: State): Promise<void> {
  const terminal = await world.terminal();
  const settings = await world.settings();
  terminal.page();
  terminal.say(
    { text: 'Rehearsal: practise out loud, against a clock, until the day.', tone: 'title' },
    '',
    'You answer first and compare second: type or speak while the clock runs, then tick what you really said.',
    'What you could not say comes back; what you could, comes back later.',
    'Everything stays on this machine. Escape or Ctrl-C stops at any moment and loses nothing.',
    '',
  );
  const when = await terminal.ask('When is your interview?', {
    hint: '2026-12-18 10:00, "in 3 weeks", or Enter if unknown',
    check: (text) =>
      text.trim() === '' || readWhen(text, state.day)
        ? undefined
        : 'I do not understand that date. Try 2026-12-18 10:00, or just Enter.',
  });
  const wall = readWhen(when, state.day);
  let days: number | undefined;
  if (wall) {
    await addInterview(world, { at: wall, zone: world.zone, rounds: [] });
    const on = Date.parse(`${wall.slice(0, 10)}T00:00:00Z`) / 86_400_000;
    days = on - state.day;
    terminal.say({ text: `${dayName(on, state.day)}. ${days} days.`, indent: 2, tone: 'quiet' });
  }
  const usual = minutesOn(state.settings, state.day);
  const given = await terminal.ask('Minutes a day?', {
    hint: `Enter for ${usual}`,
    check: (text) =>
      text.trim() === '' || (/^\d{1,4}$/.test(text.trim()) && Number(text) > 0)
        ? undefined
        : 'A whole number of minutes, or just Enter.',
  });
  const minutes = given.trim() ? Number(given) : usual;
  terminal.page();
  const ratings = await askRatings(world);
  await settings.change({ minutes: new Array(7).fill(minutes) as Settings['minutes'], ratings, welcomed: true });
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

function horizon(days: number | undefined, minutes: number, items: number, total: number): string {
  if (days === undefined)
    return `${items} core drills, ${Math.round(total)} minutes for one pass: about ${Math.ceil(total / minutes)} days of ${minutes}.`;
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
