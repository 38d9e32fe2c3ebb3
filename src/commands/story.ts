import { type Command, Option } from 'commander';
import { Problem, WrongUsage } from '../domain/problem.ts';
import type { World } from '../world.ts';
import { storyId, storyNamed, templateNeeded } from './story/bank.ts';
import type { CheckOptions } from './story/check.ts';
import type { ExportOptions } from './story/export.ts';
import type { GuideOptions } from './story/guide.ts';

/** Of an id that may be left out. */
const PICKED = 'in a terminal: picked where absent';

/** The story bank. What an action does is in a file of its own, loaded when it is called. */
export function declare(command: Command, world: World): void {
  command
    .command('add')
    .description('Add a story: guided by a template, one field at a time, or from a file.')
    .option('--template <id>', 'the template (asked where absent)')
    .option('--title <title>', 'its title (asked where absent)')
    .option('--from <file>', 'YAML or JSON; - for standard input')
    .action(async ({ from, ...options }: GuideOptions & { from?: string }) => {
      if (from === undefined) return (await import('./story/guide.ts')).guide(options, world);
      if (options.template ?? options.title) throw new WrongUsage('With --from, the file says template and title.');
      await (await import('./story/add-from.ts')).addFrom(from, world);
    });
  command
    .command('list')
    .description('List your stories and what they lack.')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) =>
      (await import('./story/list.ts')).listStories(json ?? false, world),
    );
  command
    .command('show')
    .description('Show a story.')
    .argument('[id]', PICKED)
    .option('--json', 'as JSON')
    .action(async (id: string | undefined, { json }: { json?: boolean }, called: Command) =>
      (await import('./story/list.ts')).show(await storyId(id, called, world), json ?? false, world),
    );
  command
    .command('edit')
    .description('Change a story in your editor.')
    .argument('[id]', PICKED)
    .action(async (id: string | undefined, _options: object, called: Command) =>
      (await import('./story/edit.ts')).editStory(await storyId(id, called, world), world),
    );
  command
    .command('check')
    .description('What the template wants and the story shows; asks about the rest.')
    .argument('[id]', 'all stories where absent; in a terminal: picked')
    .option('--json', 'as JSON')
    .option('--ask', 'answer what it cannot see')
    .action(async (id: string | undefined, options: CheckOptions) =>
      (await import('./story/check.ts')).checkStories(id, options, world),
    );
  command
    .command('tell')
    .description('Tell a story against its clock.')
    .argument('[id]', PICKED)
    .option('--aloud', 'aloud, with the clock alone')
    .option('--untimed', 'no clock')
    .action(async (id: string | undefined, options: { aloud?: boolean; untimed?: boolean }, called: Command) =>
      tellStory(await storyId(id, called, world), options, world),
    );
  command
    .command('remove')
    .description('Remove a story; restore brings it back.')
    .argument('<id>')
    .action(async (id: string) => {
      const story = await storyNamed(id, world);
      (await world.journal()).remove('story', story.id);
      world.print(`Removed: ${story.title}. To bring it back: rehearse story restore ${story.id}\n`);
    });
  command
    .command('restore')
    .description('Bring back a story that was removed.')
    .argument('<id>')
    .action((id: string) => restore(id, world));
  command
    .command('export')
    .description('Write the story bank.')
    .option('--out <file>', 'write to this file')
    .addOption(new Option('--format <format>', 'how to write it').choices(['md', 'json']).default('md'))
    .action(async (options: ExportOptions) => (await import('./story/export.ts')).exportBank(options, world));
}

async function tellStory(id: string, options: { aloud?: boolean; untimed?: boolean }, world: World): Promise<void> {
  const story = await storyNamed(id, world);
  await templateNeeded(story, world);
  const { coach } = await import('./session/coach.ts');
  const { readUserState } = await import('./session/user-state.ts');
  await coach([{ id: story.template, drill: 'tell', story: story.id }], world, await readUserState(world), options);
}

async function restore(id: string, world: World): Promise<void> {
  const journal = await world.journal();
  if (journal.all('story').has(id)) throw new Problem(`The story "${id}" is there, it was not removed.`);
  const story = journal.previous('story', id);
  if (!story) throw new Problem(`No story "${id}" was removed.`, 'rehearse story remove told its id.');
  journal.put('story', id, story);
  world.print(`Back: ${story.title}.\n`);
}
