import type { Command } from 'commander';
import { TOPICS } from '../domain/content/parts.ts';
import type { Settings, SettingsChange } from '../domain/ports.ts';
import { WrongUsage } from '../domain/problem.ts';
import { RATINGS, type Rating } from '../domain/rating.ts';
import { MOST_MINUTES } from '../domain/settings.ts';
import { nearest } from '../domain/spelling.ts';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';

interface Setting {
  name: string;
  says: string;
  shows: (settings: Settings) => string;
  /** What the words ask for. @throws WrongUsage for words that say nothing */
  reads: (text: string) => SettingsChange;
}

const DAYS: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Every setting: adding one is a line here and a field in `Settings`. */
const SETTINGS: readonly Setting[] = [
  {
    name: 'minutes',
    says: 'minutes a day: one number, or seven from Monday to Sunday, or sat=40',
    shows: minutesText,
    reads: (text) => {
      const changed = readMinutes(text);
      return ({ minutes }) => ({ minutes: minutes.map((old, i) => changed[i] ?? old) as Settings['minutes'] });
    },
  },
  {
    name: 'answers',
    says: 'keep typed answers with each attempt; one that you break off is kept until you finish it, on or off',
    shows: ({ keepAnswers }) => onOff(keepAnswers),
    reads: (text) => ({ keepAnswers: readOnOff(text) }),
  },
  {
    name: 'aloud',
    says: 'answer aloud, with the clock alone',
    shows: ({ aloud }) => onOff(aloud),
    reads: (text) => ({ aloud: readOnOff(text) }),
  },
  {
    name: 'goal',
    says: 'what the plan aims at: recall (most of all on the day) or above-90 (most items firm)',
    shows: ({ goal }) => goal,
    reads: (text) => {
      if (text !== 'recall' && text !== 'above-90') throw new WrongUsage('The goal is recall or above-90.');
      return { goal: text };
    },
  },
  {
    name: 'rating',
    says: 'how you stand: rating databases=shaky caching=blank',
    shows: ({ ratings }) =>
      Object.entries(ratings)
        .map(([topic, rating]) => `${topic}=${rating}`)
        .join(' ') || 'none',
    reads: (text) => ({ ratings: readRatings(text) }),
  },
];

/** "20", or "mon=20 tue=20 ... sat=60 sun=0" where the days differ. */
export function minutesText({ minutes }: Pick<Settings, 'minutes'>): string {
  return new Set(minutes).size === 1 ? String(minutes[0]) : DAYS.map((day, i) => `${day}=${minutes[i]}`).join(' ');
}

export function declare(command: Command, world: World): void {
  command
    .argument('[name]', SETTINGS.map(({ name }) => name).join(', '))
    .argument('[value...]', 'its new value')
    .option('--json', 'as JSON')
    .action(async (name: string | undefined, value: string[], options: { json?: boolean }) => {
      const store = await world.settings();
      if (name !== undefined) {
        const setting = SETTINGS.find((one) => one.name === name);
        if (!setting) throw unknown(name);
        if (value.length > 0) await store.change(setting.reads(value.join(' ')));
      }
      const settings = store.read();
      if (options.json) return world.printJson(settings);
      const shown = SETTINGS.filter((one) => name === undefined || one.name === name);
      await world.say(
        ...shown.flatMap((one): Line[] => [
          { text: one.shows(settings), hang: `  ${one.name.padEnd(10)}` },
          { text: one.says, indent: 12, tone: 'quiet' },
        ]),
      );
      if (name === undefined) await world.say('', { text: `Your data: ${await world.folder()}`, tone: 'quiet' });
    });
}

function unknown(name: string): WrongUsage {
  const names = SETTINGS.map((one) => one.name);
  const guess = nearest(name, names);
  return new WrongUsage(
    `There is no setting "${name}".`,
    guess ? `Did you mean ${guess}?` : `There are: ${names.join(', ')}.`,
  );
}

function onOff(value: boolean): string {
  return value ? 'on' : 'off';
}

function readOnOff(text: string): boolean {
  if (/^(on|yes|true|1)$/i.test(text)) return true;
  if (/^(off|no|false|0)$/i.test(text)) return false;
  throw new WrongUsage(`"${text}" is neither on nor off.`);
}

/** Minutes by day of the week, 0 for Monday; a day that is not named has none. */
function readMinutes(text: string): (number | undefined)[] {
  const minutes: (number | undefined)[] = [];
  const words = text.split(/[\s,]+/).filter(Boolean);
  const whole = words.map((word) =>
    /^\d{1,4}$/.test(word) && Number(word) <= MOST_MINUTES ? Number(word) : undefined,
  );
  if (words.length === 1 && whole[0] !== undefined) return DAYS.map(() => whole[0]);
  if (words.length === 7 && whole.every((one) => one !== undefined)) return whole;
  for (const word of words) {
    const found = word.toLowerCase().match(/^([a-z]{3})=(\d{1,4})$/);
    const day = found ? DAYS.indexOf(found[1] ?? '') : -1;
    if (!found || day < 0 || Number(found[2]) > MOST_MINUTES)
      throw new WrongUsage(`"${word}" are no minutes.`, 'One number, seven numbers from Monday to Sunday, or sat=40.');
    minutes[day] = Number(found[2]);
  }
  return minutes;
}

function readRatings(text: string): Record<string, Rating> {
  return Object.fromEntries(
    text
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((pair) => {
        const [topic = '', rating = ''] = pair.split('=');
        if (!TOPICS.some((one) => one === topic)) {
          const guess = nearest(topic, TOPICS);
          throw new WrongUsage(
            `There is no topic "${topic}".`,
            guess ? `Did you mean ${guess}?` : `There are: ${TOPICS.join(', ')}.`,
          );
        }
        if (!RATINGS.some((one) => one === rating))
          throw new WrongUsage(`"${rating}" is none of ${RATINGS.join(', ')}.`);
        return [topic, rating as Rating];
      }),
  );
}
