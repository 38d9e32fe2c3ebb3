import { WrongUsage } from '../problem.ts';
import { commandSetting } from './command.ts';
import type { Setting } from './setting.ts';

/** The command that is asked for a second opinion; empty for none. */
export const opinionSetting = commandSetting(
  'a command to ask for a second opinion on an answer, when you press its key; "off" for none. docs/second-opinion.md',
);

const [SHORTEST_WAIT, LONGEST_WAIT] = [5, 600];
const isWait = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= SHORTEST_WAIT && Number(value) <= LONGEST_WAIT;

/** Seconds after which a second opinion is not waited for. */
export const opinionTimeoutSetting: Setting<number> = {
  called: 'opinion-timeout',
  initial: 60,
  accepts: (value) => (isWait(value) ? value : undefined),
  meant: `a whole number of seconds from ${SHORTEST_WAIT} to ${LONGEST_WAIT}`,
  said: {
    says: 'seconds to wait for a second opinion',
    shows: String,
    reads(words) {
      const seconds = Number(words);
      if (words.trim() !== '' && isWait(seconds)) return seconds;
      throw new WrongUsage(
        `"${words}" is not a whole number of seconds from ${SHORTEST_WAIT} to ${LONGEST_WAIT}.`,
        'For example: rehearse settings opinion-timeout 120',
      );
    },
  },
};

/** The command that the user has agreed to run: it stays on this machine, whatever is imported. */
export const opinionAgreedSetting: Setting<string> = {
  initial: '',
  accepts: (value) => (typeof value === 'string' ? value : undefined),
  meant: 'a command',
};
