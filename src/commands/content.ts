import type { Command } from 'commander';
import { findingText } from '../domain/content/finding.ts';
import { KINDS, type KindName } from '../domain/content/kinds.ts';
import { notFound } from '../domain/not-found.ts';
import type { Entry } from '../domain/ports.ts';
import { Problem, WrongUsage } from '../domain/problem.ts';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';
import { declare as declareShow } from './show.ts';
import { count, plural } from './wording/counts.ts';

export function declare(command: Command, world: World): void {
  command
    .command('list')
    .description('List the items of the library and of your packs.')
    .option('--kind <kind>', `only one kind (${Object.keys(KINDS).join(', ')})`)
    .option('--json', 'as JSON')
    .action((options: { kind?: string; json?: boolean }) => listItems(options, world));
  declareShow(command.command('show').description('Show an item.'), world);
  command
    .command('check')
    .description('Check a content folder, a pack or a file, and list every problem.')
    .argument('[folder]', 'default: the packs in your data folder')
    .option('--json', 'as JSON')
    .action((folder: string | undefined, options: { json?: boolean }) => checkFolders(folder, options, world));
}

async function listItems({ kind, json }: { kind?: string; json?: boolean }, world: World): Promise<void> {
  if (kind !== undefined && !Object.hasOwn(KINDS, kind)) {
    throw notFound('kind', kind, Object.keys(KINDS), undefined, WrongUsage);
  }
  const library = await world.library();
  const entries = library.entries().filter((entry) => kind === undefined || entry.kind === kind);
  if (json) {
    const rows = entries.map(
      ({ id, kind: of, type, title, weight, topics, level, seconds, revision, notes, pack, overrides }) => ({
        id,
        kind: of,
        ...(type ? { type } : {}),
        title,
        weight,
        topics,
        level,
        seconds,
        revision,
        notes,
        ...(pack ? { pack } : {}),
        ...(overrides ? { overrides } : {}),
      }),
    );
    return world.printJson(rows);
  }
  const kinds = [...new Set(entries.map((entry) => entry.kind))];
  await world.say(
    ...kinds.flatMap((of) => kindLines(of, entries)),
    `${count(entries.length, 'item')}, each with its weight.`,
  );
}

/** The items of one kind: weight, id, title. */
function kindLines(kind: KindName, entries: readonly Entry[]): Line[] {
  const own = entries.filter((entry) => entry.kind === kind);
  return [
    { text: `${own.length} ${plural(kind, own.length)}`, tone: 'title' },
    ...own.map(({ id, title, weight, pack, overrides }): Line => {
      const from = pack ? `  (pack ${pack}${overrides ? ', replaces the shipped one' : ''})` : '';
      return { text: `${id}  ${title}${from}`, hang: `${weight}  ` };
    }),
    '',
  ];
}

async function checkFolders(folder: string | undefined, { json }: { json?: boolean }, world: World): Promise<void> {
  const { folders, items, findings } = await world.checkContent(folder);
  if (json) world.printJson({ folders, items, findings });
  else if (findings.length > 0)
    await world.say(...findings.map((finding) => ({ text: findingText(finding), verbatim: true })));
  if (findings.length > 0) throw new Problem(`${count(findings.length, 'problem')}.`);
  if (!json) await world.say(folder === undefined ? lookedAt(folders, items, await world.packs()) : right(items));
}

function right(items: number): string {
  return `${count(items, 'item')}, no problems.`;
}

/** What was checked when no folder was named. */
function lookedAt(packs: readonly string[], items: number, folder: string): string {
  if (packs.length === 0) {
    return `You have no packs, so there is nothing to check. Packs go into ${folder}. To check another folder: rehearse content check FOLDER`;
  }
  const names = packs.map((path) => path.slice(folder.length + 1)).join(', ');
  return `${count(packs.length, 'pack')} in ${folder} (${names}): ${right(items)}`;
}
