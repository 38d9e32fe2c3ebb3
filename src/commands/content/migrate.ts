import type { Command } from 'commander';
import { Problem } from '../../domain/problem.ts';
import type { Line } from '../../domain/terminal.ts';
import type { ContentFinding, FileMigration, World } from '../../world.ts';
import { count } from '../wording/counts.ts';
import { examples } from '../wording/examples.ts';

interface MigrateOptions {
  write?: boolean;
  json?: boolean;
}

export function declare(command: Command, world: World): void {
  command
    .description(
      'Bring files of format 1 to today’s format. Without --write it only says what would be done. Ids stay, and so does your progress.',
    )
    .argument('[folder]', 'a content folder, a pack or a file; default: the packs in your data folder')
    .option('--write', 'rewrite the files; the old text of each is kept beside it, as FILE.format-1')
    .option('--json', 'as JSON')
    .addHelpText('after', examples('content migrate mine', 'content migrate mine --write'))
    .action((folder: string | undefined, options: MigrateOptions) => migrate(folder, options, world));
}

async function migrate(folder: string | undefined, { write, json }: MigrateOptions, world: World): Promise<void> {
  const { files, write: rewrite } = await world.planMigration(folder);
  const held = files.filter(({ problems }) => problems.length > 0);
  if (write) rewrite();
  if (json) world.printJson(files.map((file) => ({ ...file, written: write === true && file.problems.length === 0 })));
  else
    await world.say(
      ...files.flatMap((file) => linesOf(file, write === true)),
      ...summary(files, folder, write === true),
    );
  if (held.length > 0) {
    const names = held.length === 1 ? 'it' : 'them';
    throw new Problem(`${count(held.length, 'file')} left alone.`, `Fix ${names}, then run this again.`);
  }
}

/** What becomes of a file, and what is left to do in it. */
function linesOf({ file, items, problems, open, lost }: FileMigration, written: boolean): Line[] {
  if (problems.length > 0) {
    return [{ text: `${file}: left alone`, tone: 'bad' }, ...problems.map(placeLine), ''];
  }
  const done = written ? 'is now of format 2' : 'would be of format 2';
  return [
    { text: `${file}: ${items > 0 ? `${count(items, 'item')}, ` : ''}${done}`, tone: 'title' },
    ...(lost.length > 0
      ? [{ text: `Without a place in it, so only in the old text: ${lost.join(', ')}`, indent: 2 }]
      : []),
    ...(open.length > 0
      ? [`  For you to fill in${written ? '' : ', by lines of the new file'}:`, ...open.map(placeLine)]
      : []),
    '',
  ];
}

function placeLine(finding: ContentFinding): Line {
  return { text: placeText(finding), hang: '    ' };
}

/** Without the name of the file, which is above. */
function placeText({ line, column, path, says }: ContentFinding): string {
  return `${line}:${column} ${path ? `${path}: ` : ''}${says}`;
}

function summary(files: readonly FileMigration[], folder: string | undefined, written: boolean): Line[] {
  const ready = files.filter(({ problems }) => problems.length === 0).length;
  if (files.length === 0) return ['Nothing to do: no file is of format 1.'];
  if (ready === 0) return [];
  if (written)
    return [
      `${count(ready, 'file')} rewritten. To see what is left to do: rehearse content check --strict${where(folder)}`,
    ];
  return [`Nothing was written. To do it: rehearse content migrate${where(folder)} --write`];
}

function where(folder: string | undefined): string {
  return folder === undefined ? '' : ` ${folder}`;
}
