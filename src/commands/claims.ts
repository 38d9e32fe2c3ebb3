import { type Command, Option } from 'commander';
import { WrongUsage } from '../domain/problem.ts';
import { RAN, VERDICTS } from '../domain/records/claim.ts';
import type { World } from '../world.ts';
import type { ClaimOptions } from './claims/add.ts';
import type { EditOptions } from './claims/change.ts';
import type { ClaimDrillOptions } from './claims/drill.ts';
import { examples } from './wording/examples.ts';
import { atLeast } from './wording/options.ts';

const ADD = 'claims add Kafka --ran production --deep "consumer groups; offsets" --broad "Streams"';
const CLAIM = 'its id, the start of it, or its words';

const ran = () => new Option('--ran <where>', 'where you ran it; "side" is a side project').choices(RAN);

export function declare(command: Command, world: World): void {
  command.addHelpText('after', examples('claims cv cv.md', ADD, 'claims'));
  command
    .command('list', { isDefault: true })
    .description('Your claims by row, and what each still needs.')
    .option('--json', 'as JSON')
    .addHelpText('after', examples(ADD, 'claims', 'claims list --json'))
    .action(async (options: { json?: boolean }) => (await import('./claims/list.ts')).listClaims(options, world));
  command
    .command('show')
    .description('One claim: what you know in depth, and what you were asked.')
    .argument('<claim>', CLAIM)
    .option('--json', 'as JSON')
    .addHelpText('after', examples(ADD, 'claims show kafka'))
    .action(async (word: string, options: { json?: boolean }) =>
      (await import('./claims/list.ts')).showClaim(word, options, world),
    );
  command
    .command('add')
    .description('Add a technology that your CV lists, or with --bullet one of its sentences.')
    .argument('[text]', 'the name, or the sentence')
    .option('--bullet', 'it is a sentence of the CV')
    .addOption(ran())
    .option('--deep <list>', 'what you know in depth, separated by semicolons')
    .option('--broad <list>', 'what you know only broadly')
    .option('--from <file>', 'several, from a YAML or JSON file; - for standard input')
    .addHelpText('after', examples(ADD, 'claims add "Cut checkout p99 from 900 to 140 ms" --bullet --ran production'))
    .action(async (text: string | undefined, { from, ...options }: ClaimOptions & { from?: string }) => {
      const { addClaim, addClaimsFrom } = await import('./claims/add.ts');
      if (from === undefined) return addClaim(text, options, world);
      if (text !== undefined || Object.keys(options).length > 0)
        throw new WrongUsage('With --from, everything comes from the file.');
      await addClaimsFrom(from, world);
    });
  declareCv(command, world);
  declareDrill(command, world);
  declareChanging(command, world);
  declareKeeping(command, world);
}

function declareCv(command: Command, world: World): void {
  command
    .command('cv')
    .description('Read your CV as text or Markdown, and tick what becomes a claim. The file is not kept.')
    .argument('<file>', 'a path, or - for standard input')
    .option('--json', 'what was found, as JSON; nothing is added')
    .addHelpText('after', examples('claims cv cv.md', 'claims cv cv.md --json'))
    .action(async (file: string, options: { json?: boolean }) =>
      (await import('./claims/cv.ts')).readCv(file, options, world),
    );
}

function declareDrill(command: Command, world: World): void {
  command
    .command('drill')
    .description('Questions about your claims: deeper while they hold, and one easier after a guess.')
    .argument('[claim...]', 'claims by id or words (default: those that need it most)')
    .option('--count <n>', 'at most this many claims (default: 3)', atLeast(1, 100))
    .option('--seconds <n>', 'seconds for each answer', atLeast(5, 7200))
    .option('--aloud', 'answer aloud; only the clock is shown')
    .option('--untimed', 'without a clock')
    .addHelpText('after', examples(ADD, 'claims drill kafka --aloud', 'claims drill --count 1'))
    .action(async (words: string[], options: ClaimDrillOptions) =>
      (await import('./claims/drill.ts')).drillClaims(words, options, world),
    );
}

function declareChanging(command: Command, world: World): void {
  command
    .command('line')
    .description('Write the one sentence that says where a claim ends.')
    .argument('<claim>', CLAIM)
    .argument('[sentence]')
    .addHelpText(
      'after',
      examples(ADD, 'claims line kafka "I ran consumers and can speak to offsets; I have not run brokers."'),
    )
    .action(async (word: string, sentence: string | undefined) =>
      (await import('./claims/change.ts')).setLine(word, sentence, world),
    );
  command
    .command('edit')
    .description('Change a claim, or say what your CV does with it.')
    .argument('<claim>', CLAIM)
    .option('--text <text>', 'its name or sentence')
    .addOption(ran())
    .option('--deep <list>', 'what you know in depth, separated by semicolons')
    .option('--broad <list>', 'what you know only broadly')
    .addOption(new Option('--verdict <verdict>', 'what your CV does with it').choices(VERDICTS))
    .addHelpText('after', examples(ADD, 'claims edit kafka --verdict qualify'))
    .action(async (word: string, options: EditOptions) =>
      (await import('./claims/change.ts')).editClaim(word, options, world),
    );
}

function declareKeeping(command: Command, world: World): void {
  command
    .command('remove')
    .description('Remove a claim. One that leaves the CV is "cut" instead.')
    .argument('<claim>', CLAIM)
    .addHelpText('after', examples(ADD, 'claims remove kafka'))
    .action(async (word: string) => {
      const { claimNamed } = await import('./claims/bank.ts');
      const { removeRecord } = await import('./records/named.ts');
      const { id, text } = await claimNamed(word, world);
      await removeRecord('claim', id, text, 'claims', world);
    });
  command
    .command('restore')
    .description('Bring back a claim that was removed.')
    .argument('<id>')
    .addHelpText('after', examples(ADD, 'claims remove kafka', 'claims restore kafka'))
    .action(async (id: string) => {
      const { restoreRecord } = await import('./records/named.ts');
      const { text } = await restoreRecord('claim', id, { noun: 'claim', command: 'claims' }, world);
      await world.say(`Back among your claims: ${text}.`);
    });
}
