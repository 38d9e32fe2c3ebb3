import type { Command } from 'commander';
import { notFound } from '../domain/not-found.ts';
import { WrongUsage } from '../domain/problem.ts';
import { SAID_SETTINGS } from '../domain/settings.ts';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';
import { examples } from './wording/examples.ts';

const NAMES = SAID_SETTINGS.map(({ name }) => name);
/** Below this width, what a setting means begins near the edge. */
const NARROW = 60;
/** Columns of the longest name, and of the gap behind it. */
const WIDEST = Math.max(...NAMES.map(({ length }) => length)) + 2;

export function declare(command: Command, world: World): void {
  command
    .argument('[name]', NAMES.join(', '))
    .argument('[value...]', 'its new value')
    .option('--json', 'as JSON')
    .addHelpText('after', examples('settings', 'settings minutes 20', 'settings minutes sat=40', 'settings plain on'))
    .action(async (name: string | undefined, value: string[], options: { json?: boolean }) => {
      const store = await world.settings();
      if (name !== undefined) {
        const setting = SAID_SETTINGS.find((one) => one.name === name);
        if (!setting) throw notFound('setting', name, NAMES, undefined, WrongUsage);
        if (value.length > 0) await store.change(setting.reads(value.join(' ')));
      }
      const settings = store.read();
      if (options.json) return world.printJson(settings);
      const shown = SAID_SETTINGS.filter((one) => name === undefined || one.name === name);
      const indent = world.columns < NARROW ? '    '.length : WIDEST + 2;
      await world.say(
        ...shown.flatMap((one): Line[] => [
          { text: one.shows(settings), hang: `  ${one.name.padEnd(WIDEST)}` },
          { text: one.says, indent, tone: 'quiet' },
        ]),
      );
      if (name === undefined) await world.say('', { text: `Your data: ${await world.folder()}`, tone: 'quiet' });
    });
}
