import { type Command, Option } from 'commander';
import { AUDIENCES } from '../domain/drills/room/audiences.ts';
import { Problem, WrongUsage } from '../domain/problem.ts';
import { LANDED } from '../domain/records/told.ts';
import { TELLING_LENGTHS } from '../domain/stories/lengths.ts';
import type { World } from '../world.ts';
import { storyId, storyNamed } from './story/bank.ts';
import type { CheckOptions } from './story/check.ts';
import type { ExportOptions } from './story/export.ts';
import { STORY_FORMATS } from './story/formats.ts';
import type { GuideOptions } from './story/guide.ts';
import type { QuickOptions } from './story/quick.ts';
import type { TellOptions } from './story/tell.ts';
import type { ToldOptions } from './story/told.ts';
import { resolving } from './versions/options.ts';
import type { ResolveOptions } from './versions/resolve.ts';
import { examples } from './wording/examples.ts';
import { atLeast, momentOption } from './wording/options.ts';

/** About an id that can be left out. */
const PICKED = 'without it, pick from a list in the terminal';

/** The story bank. Each action is in its own file, loaded when it is called. */
export function declare(command: Command, world: World): void {
  command.addHelpText('after', examples('story add --from stories.yaml', 'story list'));
  declareWriting(command, world);
  declarePractice(command, world);
  declareRounds(command, world);
  declareKeeping(command, world);
}

/** How stories are written down and read. */
function declareWriting(command: Command, world: World): void {
  command
    .command('add')
    .description('Add a story: guided by a template, one field at a time, or from a file.')
    .option('--template <id>', 'the template (asked for if left out)')
    .option('--title <title>', 'its title (asked for if left out)')
    .option('--from <file>', 'a YAML or JSON file; - for standard input')
    .addHelpText('after', examples('story add --template story-disagreement', 'story add --from stories.yaml'))
    .action(async ({ from, ...options }: GuideOptions & { from?: string }) => {
      if (from === undefined) return (await import('./story/guide.ts')).guide(options, world);
      if (options.template ?? options.title)
        throw new WrongUsage('With --from, the template and the title come from the file.');
      await (await import('./story/add-from.ts')).addFrom(from, world);
    });
  command
    .command('list')
    .description('List your stories and what they lack.')
    .option('--json', 'as JSON')
    .addHelpText('after', examples('story list'))
    .action(async ({ json }: { json?: boolean }) =>
      (await import('./story/list.ts')).listStories(json ?? false, world),
    );
  command
    .command('show')
    .description('Show a story.')
    .argument('[id]', PICKED)
    .option('--json', 'as JSON')
    .addHelpText('after', examples('story show pool'))
    .action(async (id: string | undefined, { json }: { json?: boolean }, called: Command) =>
      (await import('./story/list.ts')).show(await storyId(id, called, world), json ?? false, world),
    );
  command
    .command('edit')
    .description('Change a story in your editor.')
    .argument('[id]', PICKED)
    .addHelpText('after', examples('story edit pool'))
    .action(async (id: string | undefined, _options: object, called: Command) =>
      (await import('./story/edit.ts')).editStory(await storyId(id, called, world), world),
    );
}

/** How a story is held against its template, and told. */
function declarePractice(command: Command, world: World): void {
  command
    .command('check')
    .description('Check a story against its template: what it shows, and what is missing.')
    .argument('[id]', 'without it, all stories, or the one that you pick in the terminal')
    .option('--json', 'as JSON')
    .option('--ask', 'answer the questions about what it cannot see')
    .addHelpText('after', examples('story check', 'story check pool --ask'))
    .action(async (id: string | undefined, options: CheckOptions) =>
      (await import('./story/check.ts')).checkStories(id, options, world),
    );
  command
    .command('tell')
    .description('Tell a story against the clock.')
    .argument('[id]', PICKED)
    .option('--aloud', 'answer aloud; only the clock is shown')
    .option('--untimed', 'without a clock')
    .addOption(new Option('--length <seconds>', 'in so many seconds').choices(TELLING_LENGTHS.map(String)))
    .addOption(new Option('--for <listener>', 'for someone who wants something else of it').choices(AUDIENCES))
    .addHelpText(
      'after',
      examples('story tell pool --aloud', 'story tell pool --length 30', 'story tell pool --for manager'),
    )
    .action(async (id: string | undefined, options: TellOptions, called: Command) =>
      (await import('./story/tell.ts')).tellStory(await storyId(id, called, world), options, world),
    );
}

const JOB_ADD = 'job add Acme';

/** Stories as a behavioral round needs them: found in seconds, for every question, and not twice for the same ears. */
function declareRounds(command: Command, world: World): void {
  command
    .command('quick')
    .description('Question after question: which story, and how does it begin?')
    .option('--count <n>', 'how many questions', atLeast(1, 60), 10)
    .option('--job <job>', 'what they ask first, and what they have heard last')
    .addHelpText('after', examples('story quick --count 3'))
    .action(async (options: QuickOptions) => (await import('./story/quick.ts')).quick(options, world));
  command
    .command('cover')
    .description('Your stories by what behavioral rounds ask about, and what is missing.')
    .option('--job <job>', 'with what they have heard there')
    .option('--json', 'as JSON')
    .addHelpText('after', examples('story cover', JOB_ADD, 'story cover --job acme'))
    .action(async (options: { job?: string; json?: boolean }) =>
      (await import('./story/cover.ts')).coverStories(options, world),
    );
  command
    .command('told')
    .description('Note who has heard a story; without one, list that.')
    .argument('[story]')
    .option('--job <job>', 'the job whose interview it was told in')
    .option('--interview <id>', 'or in which interview')
    .option('--round <round>', 'its number or its name')
    .option('--to <role>', 'who listened: "hiring manager"')
    .addOption(new Option('--landed <how>', 'how it was taken').choices(LANDED))
    .option('--at <date>', 'when it was, in ISO 8601 (default: now)', momentOption)
    .option('--remove <id>', 'take back that it was told')
    .option('--json', 'the list as JSON')
    .addHelpText('after', examples(JOB_ADD, 'story told pool --job acme --round 1 --to "hiring manager"', 'story told'))
    .action(async (id: string | undefined, options: ToldOptions) =>
      (await import('./story/told.ts')).toldStory(id, options, world),
    );
}

/** How stories go, come back, and are handed on. */
function declareKeeping(command: Command, world: World): void {
  command
    .command('history')
    .description('Every version of a story, with what changed; also of one that was removed.')
    .argument('[id]', PICKED)
    .option('--json', 'as JSON')
    .addHelpText('after', examples('story history pool'))
    .action(async (id: string | undefined, { json }: { json?: boolean }, called: Command) =>
      (await import('./story/history.ts')).history(await storyId(id, called, world), json ?? false, world),
    );
  resolving(command.command('resolve'), 'story').action(
    async (id: string | undefined, options: ResolveOptions, called: Command) => {
      const { resolve } = await import('./versions/resolve.ts');
      const story = await storyNamed(await storyId(id, called, world), world);
      const named = await (await import('./story/history.ts')).partNames(story, world);
      await resolve('story', story.id, options, named, world);
    },
  );
  command
    .command('remove')
    .description('Remove a story; restore brings it back.')
    .argument('<id>')
    .addHelpText('after', examples('story remove pool'))
    .action(async (id: string) => {
      const story = await storyNamed(id, world);
      (await world.journal()).remove('story', story.id);
      world.print(`Removed: ${story.title}. To bring it back: rehearse story restore ${story.id}\n`);
    });
  command
    .command('restore')
    .description('Bring back a story that was removed.')
    .argument('<id>')
    .addHelpText('after', examples('story remove pool', 'story restore pool'))
    .action((id: string) => restoreStory(id, world));
  command
    .command('export')
    .description('Export your stories: half a page each to bring (md), or everything you wrote (full).')
    .option('--out <file>', 'write to this file')
    .addOption(new Option('--format <format>', 'how to write it').choices(Object.keys(STORY_FORMATS)).default('md'))
    .option('--anonymous', 'the companies of your jobs and interviews as A, B, C')
    .addHelpText('after', examples('story export --out stories.md'))
    .action(async (options: ExportOptions) => (await import('./story/export.ts')).exportBank(options, world));
}

async function restoreStory(id: string, world: World): Promise<void> {
  const journal = await world.journal();
  if (journal.all('story').has(id))
    throw new Problem(
      `The story "${id}" was not removed: it is still there.`,
      `What it was before: rehearse story history ${id}`,
    );
  const story = journal.previous('story', id);
  if (!story) throw new Problem(`No story "${id}" was removed.`, 'Use the id that "rehearse story remove" printed.');
  journal.put('story', id, story);
  world.print(`Brought back: ${story.title}.\n`);
}
