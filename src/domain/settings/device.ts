import { WrongUsage } from '../problem.ts';
import type { Setting } from './setting.ts';

/** Part of a file's name, on any system. */
const NAME = /^[a-z0-9][a-z0-9-]{0,19}$/;

/** The name under which this machine keeps its own logs; empty for the logs that were there first. */
export const deviceSetting: Setting<string> = {
  initial: '',
  hereOnly: true,
  accepts: (value) => (typeof value === 'string' && (value === '' || NAME.test(value)) ? value : undefined),
  meant: 'a name of letters, digits and dashes',
  said: {
    says: 'a name for this machine, such as laptop: it then writes to its own log files; "off" for none. docs/two-machines.md',
    shows: (value) => value || 'off',
    reads(words) {
      const name = words.trim().toLowerCase();
      if (/^(off|none|no)$/.test(name)) return '';
      if (NAME.test(name)) return name;
      throw new WrongUsage(
        `"${words}" is not a name of at most 20 letters, digits and dashes.`,
        'For example: rehearse settings device laptop',
      );
    },
  },
};
