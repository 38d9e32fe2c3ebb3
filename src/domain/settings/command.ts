import { commandWords } from '../opinion/command.ts';
import { WrongUsage } from '../problem.ts';
import type { Setting } from './setting.ts';

const LONGEST = 1000;

/** Whether it can be run: by a shell, which reads it itself, or as a program with its words. */
function isCommand(text: string): boolean {
  return text.length <= LONGEST && (text.startsWith('!') || commandWords(text) !== undefined);
}

/** A command that the user names; empty for none. It holds on this machine alone: no import says what is run. */
export function commandSetting(says: string): Setting<string> {
  return {
    initial: '',
    hereOnly: true,
    accepts: (value) => (typeof value === 'string' && (value === '' || isCommand(value)) ? value : undefined),
    meant: 'a command',
    said: {
      says,
      shows: (value) => value || 'off',
      reads(words) {
        const command = words.trim();
        if (/^(off|none|no)$/i.test(command)) return '';
        if (isCommand(command)) return command;
        throw new WrongUsage(
          'That command cannot be read: it names no program, a quote in it is open, or it is too long.',
        );
      },
    },
  };
}
