import { commandSetting } from './command.ts';
import { type Setting, wholeNumber } from './setting.ts';

/** The command that is asked for a second opinion; empty for none. It may be imported, since the user is asked before it runs. */
export const opinionSetting: Setting<string> = {
  ...commandSetting(
    'a command to ask for a second opinion on an answer, when you press its key; "off" for none. docs/second-opinion.md',
  ),
  hereOnly: false,
};

/** Seconds after which a second opinion is not waited for. */
export const opinionTimeoutSetting = wholeNumber({
  called: 'opinion-timeout',
  says: 'seconds to wait for a second opinion',
  of: 'seconds',
  initial: 60,
  least: 5,
  most: 600,
});

/** The command that the user has agreed to run: it stays on this machine, whatever is imported. */
export const opinionAgreedSetting: Setting<string> = {
  initial: '',
  hereOnly: true,
  accepts: (value) => (typeof value === 'string' ? value : undefined),
  meant: 'a command',
};
