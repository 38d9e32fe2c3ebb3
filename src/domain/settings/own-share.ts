import { WrongUsage } from '../problem.ts';
import type { Setting } from './setting.ts';

const isPercent = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100;

/** Percent of the minutes that go to the user's own cards at most. */
export const ownShareSetting: Setting<number> = {
  initial: 25,
  accepts: (value) => (isPercent(value) ? value : undefined),
  meant: 'a whole number of percent up to 100',
  said: {
    says: 'the part of your minutes that goes to your own cards at most',
    shows: (value) => `${value}%`,
    reads(words) {
      const percent = /^(\d{1,3})\s?%?$/.exec(words)?.[1];
      if (percent !== undefined && isPercent(Number(percent))) return Number(percent);
      throw new WrongUsage(`"${words}" is not a percentage.`, 'For example: rehearse settings own 25%');
    },
  },
};
