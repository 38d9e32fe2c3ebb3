import type { Command } from 'commander';
import type { World } from '../world.ts';
import type { DraftsOptions } from './data/drafts.ts';
import type { RedateOptions } from './data/redate.ts';
import { declare as declareExport } from './export.ts';
import { declare as declareImport } from './import.ts';
import { examples } from './wording/examples.ts';
import { momentOption } from './wording/options.ts';

/** Everything the user owns as a whole. */
export function declare(command: Command, world: World): void {
  command.addHelpText('after', examples('data export --out rehearsal.json', 'data import rehearsal.json'));
  declareExport(command.command('export').description('Everything you own, as one JSON document.'), world);
  declareImport(
    command
      .command('import')
      .description('Merge an exported document, or take a deck of cards; importing twice changes nothing.'),
    world,
  );
  command
    .command('drafts')
    .description('List answers that were broken off; discard one.')
    .option('--discard <id>', 'throw this one away')
    .option('--yes', 'with --discard: without a question')
    .option('--json', 'as JSON')
    .addHelpText('after', examples('data drafts'))
    .action(async (options: DraftsOptions) => (await import('./data/drafts.ts')).drafts(options, world));
  command
    .command('redate')
    .description('List attempts that are dated in the future, from when a clock was wrong; date them again.')
    .option('--to <date>', 'when they were (ISO 8601)', momentOption)
    .option('--json', 'as JSON')
    .addHelpText('after', examples('data redate', 'data redate --to 2026-11-27T18:00'))
    .action(async (options: RedateOptions) => (await import('./data/redate.ts')).redate(options, world));
  declareVoice(command.command('voice').description('Recordings of spoken answers: list, play, remove.'), world);
  command
    .command('erase')
    .description('Remove everything that Rehearsal keeps of you, for good.')
    .option('--yes', 'without a question')
    .addHelpText('after', examples('data export --out rehearsal.json', 'data erase --yes'))
    .action(async (options: { yes?: boolean }) => (await import('./data/erase.ts')).eraseAll(options, world));
}

function declareVoice(command: Command, world: World): void {
  command.addHelpText('after', examples('data voice list'));
  command
    .command('list', { isDefault: true })
    .description('Recordings that are kept, the newest first.')
    .option('--json', 'as JSON')
    .addHelpText('after', examples('data voice list'))
    .action(async (options: { json?: boolean }) => (await import('./data/voice.ts')).listVoice(options, world));
  command
    .command('play')
    .description('Play one with the command that "rehearse settings player" names.')
    .argument('<id>', 'id of the recording')
    .addHelpText('after', examples('data voice list'))
    .action(async (id: string) => (await import('./data/voice.ts')).playVoice(id, world));
  command
    .command('remove')
    .description('Remove one, or all of them. The attempts stay.')
    .argument('[id]', 'id of the recording')
    .option('--all', 'all of them')
    .addHelpText('after', examples('data voice remove --all'))
    .action(async (id: string | undefined, options: { all?: boolean }) =>
      (await import('./data/voice.ts')).removeVoice(id, options, world),
    );
}
