import { wholeNumber } from './setting.ts';

/** Days for which recordings are kept; 0: until the answer is graded. */
export const voiceKeepSetting = wholeNumber({
  called: 'voice-keep',
  says: 'days for which recordings are kept; 0: until the answer is graded',
  of: 'days',
  initial: 7,
  least: 0,
  most: 365,
});
