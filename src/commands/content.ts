import type { Command } from 'commander';
import { byCodeUnits } from '../domain/code-units.ts';
import { findingText } from '../domain/content/finding.ts';
import { KINDS, type KindName } from '../domain/content/kinds.ts';
import { isAbout } from '../domain/content/topics.ts';
import { dayOf } from '../domain/dates.ts';
import { notFound } from '../domain/not-found.ts';
import type { Entry } from '../domain/ports.ts';
import { Problem, WrongUsage } from '../domain/problem.ts';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';
import { declare as declareAdd } from './content/add.ts';
import { declare as declareFeedback } from './content/feedback.ts';
import { declare as declareMigrate } from './content/migrate.ts';
import { declare as declarePack } from './content/pack.ts';
import { declare as declareStrike } from './content/strike.ts';
import { beyondBreadth, readUserState, todayNumber } from './session/user-state.ts';
import { declare as declareShow } from './show.ts';
import { count } from './wording/counts.ts';
import { examples } from './wording/examples.ts';

export function declare(command: Command, world: World): void {
  command.addHelpText('after', examples('content list --kind pattern', 'content check mine'));
  command
    .command('list')
    .description('List the items of the library and of your packs.')
    .option('--kind <kind>', `only one kind (${Object.keys(KINDS).join(', ')})`)
    .option('--topic <topic>', 'only what is about this topic')
    .option('--json', 'as JSON')
    .addHelpText('after', examples('content list --kind pattern', 'content list --topic databases'))
    .action((options: ListOptions) => listItems(options, world));
  declareAdd(command.command('add'), world);
  declarePack(command.command('pack'), world);
  declareShow(command.command('show').description('Show an item.'), world);
  command
    .command('check')
    .description('Check a content folder, a pack or a file, and list every problem.')
    .argument('[folder]', 'default: the packs in your data folder')
    .option('--json', 'as JSON')
    .option('--strict', 'also ask for what a shipped item must have: it is right, and it is finished')
    .option(
      '--stale <days>',
      'also list the items whose dated facts were looked up longer ago; of the library if no folder is named',
      readDays,
    )
    .addHelpText(
      'after',
      examples('content check', 'content check mine', 'content check --strict', 'content check --stale 180'),
    )
    .action((folder: string | undefined, options: CheckOptions) => checkFolders(folder, options, world));
  declareMigrate(command.command('migrate'), world);
  declareStrike(command.command('strike'), world);
  declareFeedback(command.command('feedback'), world);
}

interface CheckOptions {
  json?: boolean;
  strict?: boolean;
  stale?: number;
}

function readDays(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new WrongUsage(`"${text}" is not a number of days.`, 'For example: rehearse content check --stale 180');
}

interface ListOptions {
  kind?: string;
  topic?: string;
  json?: boolean;
}

async function listItems({ kind, topic, json }: ListOptions, world: World): Promise<void> {
  if (kind !== undefined && !Object.hasOwn(KINDS, kind)) {
    throw notFound('kind', kind, Object.keys(KINDS), undefined, WrongUsage);
  }
  const library = await world.library();
  const all = library.entries();
  const topics = new Set<string>(all.flatMap((entry) => entry.topics));
  if (topic !== undefined && !topics.has(topic)) {
    throw notFound('topic', topic, [...topics].sort(), undefined, WrongUsage);
  }
  const entries = all.filter(
    (entry) => (kind === undefined || entry.kind === kind) && (topic === undefined || isAbout(entry, topic)),
  );
  if (json) {
    const rows = entries.map(
      ({ id, kind: of, type, title, weight, topics, level, seconds, revision, pack, overrides }) => ({
        id,
        kind: of,
        ...(type ? { type } : {}),
        title,
        weight,
        topics,
        level,
        seconds,
        revision,
        notes: library.item(id)?.sources.flatMap((source) => source.notes) ?? [],
        ...(pack ? { pack } : {}),
        ...(overrides ? { overrides } : {}),
      }),
    );
    return world.printJson(rows);
  }
  const state = await readUserState(world);
  const kinds = [...new Set(entries.map((entry) => entry.kind))];
  const beyond = beyondBreadth(state);
  const out = entries.filter(({ id }) => beyond.has(id)).length;
  const left = out > 0 ? `, ${out} of them not planned (breadth ${state.settings.breadth})` : '';
  await world.say(
    ...kinds.flatMap((of) => kindLines(of, entries, beyond)),
    `${count(entries.length, 'item')}${left}. To read one: rehearse show ID`,
  );
}

/** The items of one kind, what is planned first: id and title, and whether it is left out of the plan. */
function kindLines(kind: KindName, entries: readonly Entry[], beyond: ReadonlySet<string>): Line[] {
  const ofKind = entries.filter((entry) => entry.kind === kind);
  const own = [...ofKind.filter(({ id }) => !beyond.has(id)), ...ofKind.filter(({ id }) => beyond.has(id))];
  return [
    { text: count(own.length, kind), tone: 'title' },
    ...own.map((entry): Line => {
      const { id, title, pack, overrides } = entry;
      const from = pack ? `  (pack ${pack}${overrides ? ', replaces the shipped one' : ''})` : '';
      return { text: `${id}  ${title}${from}${beyond.has(id) ? '  (not planned)' : ''}`, hang: '  ' };
    }),
    '',
  ];
}

async function checkFolders(
  folder: string | undefined,
  { json, stale: days, strict }: CheckOptions,
  world: World,
): Promise<void> {
  const { folders, items, findings, dated } = await world.checkContent(folder, { strict });
  const stale =
    days === undefined
      ? undefined
      : await olderThan(days, folder === undefined ? await datedItems(world) : dated, world);
  if (json) world.printJson({ folders, items, findings, ...(stale && { stale }) });
  else if (findings.length > 0)
    await world.say(...findings.map((finding) => ({ text: findingText(finding), verbatim: true })));
  if (!json && stale) await world.say(...staleLines(stale, days ?? 0));
  if (findings.length > 0) throw new Problem(`${count(findings.length, 'problem')}.`);
  if (!json && !(stale && folder === undefined))
    await world.say(folder === undefined ? lookedAt(folders, items, await world.packs()) : right(items));
}

interface DatedItem {
  id: string;
  asOf: string;
}

/** The items of the library, packs included, that have dated facts. */
async function datedItems(world: World): Promise<DatedItem[]> {
  const library = await world.library();
  return library.entries().flatMap(({ id }) => {
    const asOf = library.item(id)?.asOf;
    return asOf === undefined ? [] : [{ id, asOf }];
  });
}

/** Those that were looked up more than that many days ago, the oldest first. */
async function olderThan(days: number, dated: readonly DatedItem[], world: World): Promise<DatedItem[]> {
  const today = await todayNumber(world);
  return dated
    .filter(({ asOf }) => today - dayOf(asOf) > days)
    .sort((a, b) => byCodeUnits(a.asOf, b.asOf) || byCodeUnits(a.id, b.id));
}

function staleLines(stale: readonly DatedItem[], days: number): Line[] {
  if (stale.length === 0) return [`No facts older than ${count(days, 'day')}.`];
  return [
    { text: `${count(stale.length, 'item')} with facts older than ${count(days, 'day')}:`, tone: 'title' },
    ...stale.map(({ id, asOf }): Line => ({ text: `${asOf}  ${id}`, hang: '  ' })),
  ];
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
