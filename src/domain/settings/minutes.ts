import { WrongUsage } from '../problem.ts';
import type { Setting } from './setting.ts';

/** Minutes a day, Monday to Sunday. */
export type WeekMinutes = [number, number, number, number, number, number, number];

/** Minutes of a whole day: the most that can be set aside. */
export const MOST_MINUTES = 1440;

const DAYS: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const INITIAL: WeekMinutes = [20, 20, 20, 20, 20, 20, 20];

export const minutesSetting: Setting<WeekMinutes> = {
  initial: INITIAL,
  accepts(value) {
    if (!Array.isArray(value) || value.length !== 7) return undefined;
    const week = value.every(isMinutes) ? value : value.map((one, i) => (isMinutes(one) ? one : INITIAL[i]));
    return week as WeekMinutes;
  },
  meant: `seven whole numbers of minutes up to ${MOST_MINUTES}, Monday to Sunday`,
  said: {
    says: 'minutes a day: one number, or seven from Monday to Sunday, or sat=40',
    shows: minutesText,
    reads(words) {
      const changed = readMinutes(words);
      return (now) => now.map((old, i) => changed[i] ?? old) as WeekMinutes;
    },
  },
};

function isMinutes(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_MINUTES;
}

/** "20", or "mon=20 tue=20 ... sat=60 sun=0" if the days differ. */
export function minutesText(week: WeekMinutes): string {
  return new Set(week).size === 1 ? String(week[0]) : DAYS.map((day, i) => `${day}=${week[i]}`).join(' ');
}

/** Minutes by day of the week, 0 for Monday; undefined for a day that is not named. */
function readMinutes(text: string): (number | undefined)[] {
  const week: (number | undefined)[] = [];
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
      throw new WrongUsage(
        `"${word}" is not a number of minutes.`,
        'One number, seven numbers from Monday to Sunday, or sat=40.',
      );
    week[day] = Number(found[2]);
  }
  return week;
}
