import { USUAL_DAYS } from '../dates.ts';
import { WrongUsage } from '../problem.ts';
import type { Setting } from './setting.ts';

/** Past noon the day that begins would be the one that most people have half behind them. */
const LATEST = '12:00';
const KEPT = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The time at which the user's day begins, as "04:00": on the clocks of wherever they are. */
export const dayStarts: Setting<string> = {
  called: 'day-starts',
  initial: USUAL_DAYS.dayStarts,
  accepts: (value) => (typeof value === 'string' && KEPT.test(value) && value <= LATEST ? value : undefined),
  meant: `a time from "00:00" to "${LATEST}"`,
  said: {
    says: 'when your day begins: practice before that time belongs to the evening before',
    shows: (value) => value.replace(/^0/, ''),
    reads(words) {
      const [, hour = '', minute = '00'] = words.trim().match(/^(\d{1,2})(?::(\d{2}))?$/) ?? [];
      const time = `${hour.padStart(2, '0')}:${minute}`;
      if (hour !== '' && KEPT.test(time) && time <= LATEST) return time;
      throw new WrongUsage(`"${words}" is not a time at which a day can begin.`, 'A time from 0:00 to 12:00, as 4:00.');
    },
  },
};
