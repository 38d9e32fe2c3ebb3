import { commandWords } from '../opinion/command.ts';
import { WrongUsage } from '../problem.ts';
import type { Setting } from './setting.ts';

const LONGEST = 1000;

/** A command that the user names; empty for none. */
export function commandSetting(says: string): Setting<string> {
  return {
    initial: '',
    accepts: (value) => (typeof value === 'string' && value.length <= LONGEST ? value : undefined),
    meant: 'a command',
    said: {
      says,
      shows: (value) => value || 'off',
      reads(words) {
        const command = words.trim();
        if (/^(off|none|no)$/i.test(command)) return '';
        if (command.length <= LONGEST && (command.startsWith('!') || commandWords(command))) return command;
        throw new WrongUsage('That command cannot be read: a quote in it is open, or it is too long.');
      },
    },
  };
}
