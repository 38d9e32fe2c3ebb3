import type { Command } from 'commander';
import { firstTold } from '../../domain/bounds.ts';
import { packSkeleton } from '../../domain/content/pack-about.ts';
import { isDeviceName } from '../../domain/file-names.ts';
import { slugOf } from '../../domain/free-id.ts';
import { notFound } from '../../domain/not-found.ts';
import { Problem, WrongUsage } from '../../domain/problem.ts';
import type { Line } from '../../domain/terminal.ts';
import type { PackLook, World } from '../../world.ts';
import { isMeant } from '../data/sure.ts';
import { count } from '../wording/counts.ts';
import { examples } from '../wording/examples.ts';

/** The pack of the user's own cards: commands write into it. */
const OWN = 'own';

export function declare(command: Command, world: World): void {
  command
    .description('Packs of items: list them, begin one, take one from a folder, remove one.')
    .addHelpText('after', examples('content pack list', 'content pack new networks'));
  command
    .command('list')
    .description('List your packs.')
    .option('--json', 'as JSON')
    .addHelpText('after', examples('content pack list'))
    .action((options: { json?: boolean }) => listPacks(options, world));
  command
    .command('new')
    .description('Begin a pack: a folder that passes the check.')
    .argument('<name>', 'what it is called')
    .addHelpText('after', examples('content pack new networks'))
    .action((name: string) => newPack(name, world));
  command
    .command('add')
    .description('Take a pack from a folder, such as a git checkout or an npm package; again to update it.')
    .argument('<folder>', 'the folder with pack.yaml, or with folders named after kinds')
    .addHelpText('after', examples('content pack add mine'))
    .action((folder: string) => addPack(folder, world));
  command
    .command('remove')
    .description('Remove a pack. What you practiced of it stays in the log.')
    .argument('<name>', 'the name of its folder')
    .option('--yes', 'without a question')
    .addHelpText('after', examples('content pack new networks', 'content pack remove networks --yes'))
    .action((name: string, options: { yes?: boolean }) => removePack(name, options, world));
}

async function listPacks({ json }: { json?: boolean }, world: World): Promise<void> {
  const folder = await world.packFolder();
  const looked = async (name: string) => ({
    folder: name,
    path: folder.path(name),
    ...(await folder.look(folder.path(name))),
  });
  const packs = await Promise.all(folder.names().map(looked));
  if (json) {
    const rows = packs.map(({ folder: name, path, about, items, findings }) => ({
      ...about,
      // What the other commands take; the pack may call itself otherwise.
      name,
      ...(about && { title: about.name }),
      path,
      items: items.length,
      problems: findings.length,
    }));
    return world.printJson(rows);
  }
  if (packs.length === 0) return world.say('You have no packs. To begin one: rehearse content pack new NAME');
  await world.say(...packs.map((pack): Line => ({ text: `${pack.folder}  ${described(pack)}`, hang: '  ' })));
}

function described({ about, items, findings }: PackLook): string {
  const said = [about?.version && `version ${about.version}`, about?.authors?.join(', '), about?.license];
  const wrong = findings.length > 0 ? [`${count(findings.length, 'problem')}: rehearse content check`] : [];
  return [count(items.length, 'item'), ...said.filter(Boolean), ...wrong].join(', ');
}

async function newPack(name: string, world: World): Promise<void> {
  const folder = await world.packFolder();
  const id = slugOf(name, 'pack');
  if (!/^[a-z]/.test(id))
    throw new WrongUsage('The name of a pack begins with a letter.', 'For example: rehearse content pack new networks');
  if (isDeviceName(id))
    throw new WrongUsage(
      `A pack cannot be called "${id}": Windows takes that name for a device.`,
      'Choose another name.',
    );
  const taken = inAnyCase(id, folder.names());
  if (taken !== undefined)
    throw new Problem(`You have a pack "${taken}" already, in ${folder.path(taken)}.`, 'Choose another name.');
  folder.create(id, packSkeleton(name, id));
  await world.say(`Begun: ${folder.path(id)}`, 'Edit its files, then: rehearse content check');
}

async function addPack(from: string, world: World): Promise<void> {
  const folder = await world.packFolder();
  const pack = await folder.look(from);
  if (pack.items.length === 0) {
    throw new Problem(
      [`${from} holds no item that can be used.`, ...firstTold(pack.findings)].join('\n'),
      `rehearse content check ${from} lists every problem.`,
    );
  }
  const called = slugOf(pack.about?.name ?? pack.name, 'pack');
  const otherwise = 'Give the pack another name in its pack.yaml.';
  if (called === OWN) throw new Problem('The pack "own" is that of your own cards.', otherwise);
  if (isDeviceName(called))
    throw new Problem(`A pack cannot be called "${called}": Windows takes that name for a device.`, otherwise);
  const there = inAnyCase(called, folder.names());
  const name = there ?? called;
  const before = there === undefined ? undefined : await folder.look(folder.path(there));
  folder.copy(from, name);
  for (const finding of firstTold(pack.findings)) world.warn(finding);
  const told = before
    ? `Updated: ${name}. ${changes(before, pack)}`
    : `Added: ${name}, ${count(pack.items.length, 'item')}.`;
  await world.say(told, ...(before ? [] : ['To see them: rehearse content list. To update it, add the folder again.']));
}

/** The name as it is written in the list: macOS and Windows do not tell folders apart by their case alone. */
function inAnyCase(name: string, names: readonly string[]): string | undefined {
  return names.find((one) => one === name) ?? names.find((one) => one.toLowerCase() === name);
}

/** "2 new, 1 changed (a), 1 gone (b)." A raised revision is a change of meaning; progress stays in any case. */
function changes(before: PackLook, now: PackLook): string {
  const known = new Map(before.items.map((item) => [item.id, item]));
  const ids = new Set(now.items.map(({ id }) => id));
  const fresh = now.items.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  const changed = now.items
    .filter(({ id, revision }) => (known.get(id)?.revision ?? revision) !== revision)
    .map(({ id }) => id);
  const gone = before.items.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
  const said = Object.entries({ new: fresh, changed, gone })
    .filter(([, list]) => list.length > 0)
    .map(([what, list]) => `${list.length} ${what} (${firstTold(list).join(', ')})`);
  return said.length > 0 ? `${said.join(', ')}. Your progress stays.` : 'No item is new, gone, or changed in meaning.';
}

async function removePack(name: string, { yes }: { yes?: boolean }, world: World): Promise<void> {
  const folder = await world.packFolder();
  if (!folder.names().includes(name)) throw notFound('pack', name, folder.names(), 'rehearse content pack list');
  if (name.toLowerCase() === OWN)
    throw new Problem(
      'The pack "own" holds your own cards, and is not removed.',
      `To remove a deck, remove its file in ${folder.path(OWN)}.`,
    );
  if (!yes) {
    await world.say(`This removes ${folder.path(name)}, with what you changed in it.`);
    if (!(await isMeant(world, { word: 'remove', does: 'Removing a pack' }))) return world.say('Nothing was removed.');
  }
  folder.remove(name);
  await world.say(`Removed: ${name}. What you practiced of it stays in the log.`);
}
