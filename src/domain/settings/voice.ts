import { WrongUsage } from '../problem.ts';
import type { Setting } from './setting.ts';

const LONGEST = 365;
const isDays = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LONGEST;

/** Days for which recordings are kept; 0: until the answer is graded. */
export const voiceKeepSetting: Setting<number> = {
  called: 'voice-keep',
  initial: 7,
  accepts: (value) => (isDays(value) ? value : undefined),
  meant: `a whole number of days from 0 to ${LONGEST}`,
  said: {
    says: 'days for which recordings are kept; 0: until the answer is graded',
    shows: String,
    reads(words) {
      const days = Number(words);
      if (words.trim() !== '' && isDays(days)) return days;
      throw new WrongUsage(
        `"${words}" is not a whole number of days from 0 to ${LONGEST}.`,
        'For example: rehearse settings voice-keep 7',
      );
    },
  },
};
