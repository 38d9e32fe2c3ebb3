import { type Command, Option } from 'commander';
import { type Sort, SURE } from '../domain/records/judgment.ts';
import type { World } from '../world.ts';
import type { JudgmentOptions } from './journal/add.ts';
import type { YearOptions } from './journal/year.ts';
import { examples } from './wording/examples.ts';

const DECIDE = 'journal decide "Postgres over Kafka" --expect "no locks" --sure medium';
const ID = 'its id, the start of it, or its words';

/** Decisions and predictions, settled on a later day. */
export function declare(command: Command, world: World): void {
  command.addHelpText('after', examples(DECIDE, 'journal'));
  for (const [name, sort, says] of ADDING) {
    const adding = command.command(name).description(says).argument('<words>', 'it, in a sentence');
    declareAdding(adding, sort, world);
  }
  command
    .command('list', { isDefault: true })
    .description('What is open, by the day to look at it, and how sure you were against what came.')
    .option('--all', 'what is settled, too')
    .option('--json', 'as JSON')
    .addHelpText('after', examples('journal', 'journal list --all'))
    .action(async (options: { all?: boolean; json?: boolean }) =>
      (await import('./journal/list.ts')).listJudgments(options, world),
    );
  command
    .command('settle')
    .description('Say what came of it: first that, then you see what you expected.')
    .argument('[id]', `${ID}; without it, all whose day has come`)
    .addHelpText('after', examples(DECIDE, 'journal settle'))
    .action(async (word: string | undefined) => (await import('./journal/settle.ts')).settle(word, world));
  command
    .command('year')
    .description('Two hours in writing on the year, today, and the next one; it can be left at any question.')
    .option('--out <file>', 'write what you wrote to a file, as Markdown')
    .option('--anonymous', 'in that file, companies as A, B, C')
    .addHelpText('after', examples('journal year'))
    .action(async (options: YearOptions) => (await import('./journal/year.ts')).yearReview(options, world));
  declareKeeping(command, world);
}

const ADDING: readonly [name: string, sort: Sort, says: string][] = [
  ['decide', 'decision', 'Note a decision and what you expect of it; looked at after 90 days.'],
  ['predict', 'prediction', 'Note what you think will happen; looked at after 30 days.'],
  ['assume', 'assumption', 'Note what you take for granted; looked at after 90 days.'],
];

function declareAdding(command: Command, sort: Sort, world: World): void {
  command
    .option('--expect <text>', 'what you expect to come of it')
    .addOption(new Option('--sure <level>', 'how sure you are').choices(SURE))
    .option('--look <date>', 'the day to look at it again: 2027-03-01, "in 3 weeks"')
    .option('--by <date>', 'the same')
    .option('--context <text>', 'what it is about')
    .option('--option <text>', 'what else was possible; once for each', (one, all: string[] = []) => [...all, one])
    .option('--tradeoffs <text>', 'what it costs')
    .addHelpText(
      'after',
      examples(sort === 'decision' ? DECIDE : `journal ${command.name()} "the import runs twice" --sure high`),
    )
    .action(async (words: string, options: JudgmentOptions) =>
      (await import('./journal/add.ts')).addJudgment(sort, words, options, world),
    );
}

function declareKeeping(command: Command, world: World): void {
  command
    .command('show')
    .description('Read one.')
    .argument('<id>', ID)
    .option('--json', 'as JSON')
    .addHelpText('after', examples(DECIDE, 'journal show postgres'))
    .action(async (word: string, options: { json?: boolean }) =>
      (await import('./journal/list.ts')).showJudgment(word, options, world),
    );
  command
    .command('remove')
    .description('Remove one.')
    .argument('<id>', ID)
    .addHelpText('after', examples(DECIDE, 'journal remove postgres'))
    .action(async (word: string) => {
      const { judgmentNamed } = await import('./journal/add.ts');
      const { removeRecord } = await import('./records/named.ts');
      const { id, text } = await judgmentNamed(word, world);
      await removeRecord('judgment', id, text, 'journal', world);
    });
  command
    .command('restore')
    .description('Bring back one that was removed.')
    .argument('<id>')
    .addHelpText('after', examples(DECIDE, 'journal remove postgres', 'journal restore postgres-over-kafka'))
    .action(async (id: string) => {
      const { restoreRecord } = await import('./records/named.ts');
      const { text } = await restoreRecord('judgment', id, { noun: 'judgment', command: 'journal' }, world);
      await world.say(`Back in the journal: ${text}`);
    });
}
