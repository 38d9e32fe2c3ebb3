import { dateOf, dayOf, isMoment } from '../dates.ts';
import { WrongUsage } from '../problem.ts';
import type { Setting } from './setting.ts';

/** Days (`YYYY-MM-DD`) beside the weekends on which no one answers email: business days leave them out. */
export const holidaysSetting: Setting<string[]> = {
  initial: [],
  accepts(value) {
    if (!Array.isArray(value)) return undefined;
    return value.every(isDay) ? value : value.filter(isDay);
  },
  meant: 'a list of dates such as 2026-12-25',
  said: {
    says: 'days off beside weekends, for counting business days: 2026-12-24..2026-12-26, or none',
    shows: (days) => days.join(' ') || 'none',
    reads(words) {
      if (words.trim() === 'none') return [];
      return [
        ...new Set(
          words
            .split(/[\s,]+/)
            .filter(Boolean)
            .flatMap(daysOf),
        ),
      ].sort();
    },
  },
};

/** Longest run of days off that can be given as one. */
const LONGEST = 60;

/** A date, or the first and the last of a run. */
function daysOf(word: string): string[] {
  const [from, to = from, ...more] = word.split('..');
  if (!isDay(from) || !isDay(to) || more.length > 0 || dayOf(to) < dayOf(from) || dayOf(to) - dayOf(from) > LONGEST)
    throw new WrongUsage(`"${word}" is not a date.`, 'For example: rehearse settings holidays 2026-12-24..2026-12-26');
  return Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, i) => dateOf(dayOf(from) + i));
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && value.length === 'YYYY-MM-DD'.length && isMoment(value);
}
