import { type Command, Option } from 'commander';
import { WrongUsage } from '../domain/problem.ts';
import { DIFFICULTIES, MODES, RESULTS } from '../domain/records/solved-problem.ts';
import type { World } from '../world.ts';
import type { ProblemOptions } from './log/add.ts';
import { declare as declareItem } from './record.ts';
import { examples } from './wording/examples.ts';
import { atLeast, momentOption } from './wording/options.ts';

const ADD = 'log add "3Sum" --difficulty medium --minutes 34 --result hint';

/** Practice that was done elsewhere: coding problems, and items of the library. */
export function declare(command: Command, world: World): void {
  command.addHelpText(
    'after',
    examples('log add "3Sum" --difficulty medium --minutes 34 --result hint', 'log', 'log item block-cdn --grade good'),
  );
  declareAdd(command.command('add').description('Log a coding problem: its name, never its text.'), world);
  command
    .command('list', { isDefault: true })
    .description("This week's problems, the two-week trend, and what to solve again.")
    .option('--all', 'the problems of every week')
    .option('--json', 'as JSON')
    .addHelpText('after', examples('log', 'log list --all'))
    .action(async (options: { all?: boolean; json?: boolean }) =>
      (await import('./log/list.ts')).listProblems(options, world),
    );
  command
    .command('weeks')
    .description('The last six weeks, by how the problems ended.')
    .option('--json', 'as JSON')
    .addHelpText('after', examples(ADD, 'log weeks'))
    .action(async (options: { json?: boolean }) => (await import('./log/weeks.ts')).sayProblemWeeks(options, world));
  command
    .command('redo')
    .description('What to solve again from an empty file.')
    .option('--json', 'as JSON')
    .addHelpText('after', examples('log redo'))
    .action(async (options: { json?: boolean }) => (await import('./log/list.ts')).listRedos(options, world));
  command
    .command('import')
    .description('Log the problems of a spreadsheet, saved as CSV; those that are there already stay as they are.')
    .argument('<file>', 'with the columns date, name, difficulty, minutes, result and mode; - for standard input')
    .addHelpText('after', examples('log import problems.csv'))
    .action(async (file: string) => (await import('./log/from.ts')).importProblems(file, world));
  declareEditing(command, world);
  declareRemoving(command, world);
  declareItem(command.command('item').description('Record practice of an item of the library, done elsewhere.'), world);
}

function withFields(command: Command): Command {
  return command
    .addOption(new Option('--difficulty <difficulty>', 'as its source has it').choices(DIFFICULTIES))
    .option('--minutes <n>', 'minutes you worked on it', atLeast(0, 1_440))
    .addOption(new Option('--result <result>', 'how it ended').choices(RESULTS))
    .addOption(new Option('--mode <mode>', 'what went wrong most').choices(MODES))
    .option('--pattern <name>', 'the pattern, such as two-pointers')
    .option('--insight <text>', 'what it taught you, in a line')
    .option('--link <url>', 'its page')
    .option('--not-narrated', 'you did not say aloud what you did: it is to be solved again tomorrow')
    .option('--at <date>', 'when it was, in ISO 8601 (default: now)', momentOption);
}

function declareAdd(command: Command, world: World): void {
  withFields(command.argument('[name]', 'name of the problem'))
    .option('--from <file>', 'several, from a YAML or JSON file; - for standard input')
    .addHelpText(
      'after',
      examples(
        'log add "3Sum" --difficulty medium --minutes 34 --result hint --mode pattern --pattern two-pointers',
        'log add "Coin change" --difficulty medium --minutes 25 --result alone --not-narrated',
      ),
    )
    .action(async (name: string | undefined, { notNarrated, from, ...options }: AddOptions) => {
      if (from === undefined)
        return (await import('./log/add.ts')).addProblem(name, { ...options, narrated: !notNarrated }, world);
      if (name !== undefined || notNarrated || Object.keys(options).length > 0)
        throw new WrongUsage('With --from, everything comes from the file.');
      await (await import('./log/from.ts')).addProblems(from, world);
    });
}

type AddOptions = ProblemOptions & { notNarrated?: boolean; from?: string };

function declareEditing(command: Command, world: World): void {
  withFields(
    command
      .command('edit')
      .description('Change what you give of a problem.')
      .argument('<problem>', 'its id, the start of it, or its name')
      .option('--name <name>', 'another name'),
  )
    .option('--narrated', 'you did say aloud what you did')
    .addHelpText('after', examples(ADD, 'log edit 3sum --minutes 28 --insight "sorted, then two ends"'))
    .action(async (word: string, { notNarrated, ...options }: AddOptions) => {
      const narrated = notNarrated ? false : options.narrated;
      await (await import('./log/edit.ts')).editProblem(word, { ...options, narrated }, world);
    });
}

/** How a problem goes and comes back. */
function declareRemoving(command: Command, world: World): void {
  const add = examples('log add "3Sum" --difficulty medium --minutes 34 --result hint', 'log remove 3sum');
  command
    .command('remove')
    .description('Remove a problem from the log.')
    .argument('<problem>', 'its id, the start of it, or its name')
    .addHelpText('after', add)
    .action(async (word: string) => {
      const { recordNamed, removeRecord } = await import('./records/named.ts');
      const { NO_PROBLEM } = await import('./log/list.ts');
      const looked = { noun: 'problem', nameOf: ({ name }: { name: string }) => name, none: NO_PROBLEM };
      const { id, name } = await recordNamed('problem', word, looked, world);
      await removeRecord('problem', id, name, 'log', world);
    });
  command
    .command('restore')
    .description('Bring back a problem that was removed.')
    .argument('<id>')
    .addHelpText(
      'after',
      examples('log add "3Sum" --difficulty medium --minutes 34 --result hint', 'log remove 3sum', 'log restore 3sum'),
    )
    .action(async (id: string) => {
      const { restoreRecord } = await import('./records/named.ts');
      const { name } = await restoreRecord('problem', id, { noun: 'problem', command: 'log' }, world);
      await world.say(`Back in the log: ${name}.`);
    });
}
