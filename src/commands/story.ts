import type { Command } from 'commander';
import { Option } from 'commander';
import type { ItemOfKind } from '../domain/content/kinds.ts';
import { stamp } from '../domain/dates.ts';
import type { Entry, Journal } from '../domain/ports.ts';
import { Problem, WrongUsage } from '../domain/problem.ts';
import { nearest } from '../domain/spelling.ts';
import { type Checked, checkStory, storyGaps } from '../domain/stories/check.ts';
import { readStory, storyText } from '../domain/stories/document.ts';
import type { Story } from '../domain/stories/story.ts';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';
import { coach } from './coach.ts';
import { readState } from './state.ts';

type Template = ItemOfKind<'story'>;

export function declare(command: Command, world: World): void {
  command
    .command('add')
    .description('Add a story: guided by a template, one field at a time, or from a file.')
    .option('--template <id>', 'the template (asked where absent)')
    .option('--title <title>')
    .option('--from <file>', 'YAML or JSON; - for standard input')
    .action((options: AddOptions) =>
      options.from === undefined ? guide(options, world) : addFrom(options.from, world),
    );
  command
    .command('list')
    .description('List your stories and what they lack.')
    .option('--json', 'as JSON')
    .action((options: { json?: boolean }) => list(options, world));
  command
    .command('show')
    .description('Show a story.')
    .argument('<id>')
    .option('--json', 'as JSON')
    .action(async (id: string, options: { json?: boolean }) => {
      const story = await storyNamed(id, world);
      if (options.json) return world.print(`${JSON.stringify(story, null, 2)}\n`);
      await world.say(...showLines(story, await templateOf(story, world)));
    });
  command
    .command('edit')
    .description('Change a story in your editor.')
    .argument('<id>')
    .action((id: string) => edit(id, world));
  command
    .command('check')
    .description('What the template wants and the story shows; asks about the rest.')
    .argument('[id]', 'all stories where absent')
    .option('--json', 'as JSON')
    .option('--ask', 'answer what it cannot see')
    .action((id: string | undefined, options: CheckOptions) => check(id, options, world));
  command
    .command('tell')
    .description('Tell a story against its clock.')
    .argument('<id>')
    .option('--aloud', 'aloud, with the clock alone')
    .option('--untimed', 'no clock')
    .action(async (id: string, options: { aloud?: boolean; untimed?: boolean }) => {
      const story = await storyNamed(id, world);
      await templateOf(story, world, true);
      await coach([{ id: story.template, drill: 'tell', story: story.id }], world, await readState(world), options);
    });
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
    .action(async (id: string) => {
      const journal = await world.journal();
      const story = journal.previous('story', id);
      if (!story || journal.all('story').has(id)) throw new Problem(`No removed story "${id}".`);
      journal.put('story', id, story);
      world.print(`Back: ${story.title}.\n`);
    });
  command
    .command('export')
    .description('Write the story bank.')
    .option('--out <file>', 'write to this file')
    .addOption(new Option('--format <format>', 'how to write it').choices(['md', 'json']).default('md'))
    .action((options: { out?: string; format: 'md' | 'json' }) => exportBank(options, world));
}

interface AddOptions {
  template?: string;
  title?: string;
  from?: string;
}
interface CheckOptions {
  json?: boolean;
  ask?: boolean;
}

/** One field at a time. Each is kept as soon as it is given, so that a story broken off can be gone on with. */
async function guide(options: AddOptions, world: World): Promise<void> {
  const terminal = await world.terminal();
  const library = await world.library();
  const journal = await world.journal();
  const templates = library.entries().filter(({ kind }) => kind === 'story');
  let story = await begun(options, journal, world);
  if (!story) {
    const id =
      options.template ??
      (await terminal.choose(
        'Which kind of story?',
        templates.map((entry) => ({ value: entry.id, label: entry.title })),
      ));
    const template = templateNamed(id, templates, world);
    const title =
      options.title ??
      (await terminal.ask('A title you will recognise it by?', {
        check: (text) => (text.trim() ? undefined : 'It needs a title.'),
      }));
    story = newStory(title.trim(), await template, journal, world);
    journal.put('story', story.id, story);
  }
  const template = await templateOf(story, world, true);
  for (const [i, field] of template.fields.entries()) {
    if (story.fields[field.id]?.trim()) continue;
    terminal.page({ left: story.title, right: `${i + 1} of ${template.fields.length}` });
    const { text } = await terminal.answer({
      prompt: [
        field.ask,
        ...(field.example
          ? ['', { text: field.example, hang: 'Made up, as an example: ', tone: 'quiet' as const }]
          : []),
      ],
      seconds: null,
      aloud: false,
      initial: (await world.drafts()).read(draftName(story, field.id)),
      keep: await keeper(world, draftName(story, field.id)),
    });
    story = { ...story, fields: { ...story.fields, [field.id]: text.trim() }, changed: stamp(world.now()) };
    journal.put('story', story.id, story);
    (await world.drafts()).drop(draftName(story, field.id));
  }
  terminal.page();
  terminal.say(...checkLines(story, template), '', `Kept as ${story.id}. Tell it: rehearse story tell ${story.id}`);
}

function draftName(story: Story, field: string): string {
  return `story-${story.id}-${field}`;
}

async function keeper(world: World, name: string): Promise<(text: string) => void> {
  const drafts = await world.drafts();
  return (text) => drafts.keep(name, text);
}

/** A story that was broken off, if the user wants to go on with it. */
async function begun(options: AddOptions, journal: Journal, world: World): Promise<Story | undefined> {
  if (options.title !== undefined) return undefined;
  const library = await world.library();
  const open = [...journal.all('story').values()].filter((story) => {
    const template = library.item(story.template);
    const empty = template?.kind === 'story' ? template.fields.filter(({ id }) => story.fields[id] === undefined) : [];
    return empty.length > 0 && (options.template === undefined || options.template === story.template);
  });
  const last = open.sort((a, b) => (a.changed < b.changed ? 1 : -1))[0];
  if (!last) return undefined;
  const terminal = await world.terminal();
  return terminal.choose(`Go on with "${last.title}"?`, [
    { value: last, label: 'go on', key: 'g' },
    { value: undefined, label: 'a new one', key: 'n' },
  ]);
}

function newStory(title: string, template: Template, journal: Journal, world: World): Story {
  const now = stamp(world.now());
  return {
    id: freeId(title, journal.all('story')),
    title,
    template: template.id,
    fields: {},
    competencies: template.topics,
    answers: {},
    created: now,
    changed: now,
  };
}

function freeId(title: string, taken: ReadonlyMap<string, unknown>): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const base = words.slice(0, 40).replace(/-$/, '') || 'story';
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

async function addFrom(path: string, world: World): Promise<void> {
  const text = (await world.files()).read(path);
  const journal = await world.journal();
  const library = await world.library();
  const templates = library.entries().filter(({ kind }) => kind === 'story');
  for (const given of readStory(await world.parse(text, path), path)) {
    const template = await templateNamed(given.template, templates, world);
    const fresh = newStory(given.title, template, journal, world);
    const unknown = Object.keys(given.fields).filter((id) => !template.fields.some((field) => field.id === id));
    for (const id of unknown) {
      const guess = nearest(
        id,
        template.fields.map((field) => field.id),
      );
      world.warn(
        `"${id}" is no field of ${template.id}${guess ? `; did you mean ${guess}?` : `; it has ${template.fields.map((field) => field.id).join(', ')}.`} It is kept all the same.`,
      );
    }
    const id = given.id && !journal.all('story').has(given.id) ? given.id : fresh.id;
    const story: Story = {
      ...fresh,
      ...given,
      id,
      competencies: given.competencies ?? fresh.competencies,
      answers: given.answers ?? {},
    };
    journal.put('story', id, story);
    world.print(`${id}: ${story.title}\n`);
  }
}

async function templateNamed(id: string, templates: readonly Entry[], world: World): Promise<Template> {
  const item = (await world.library()).item(id) ?? (await world.library()).item(`story-${id}`);
  if (item?.kind === 'story') return item;
  const ids = templates.map((entry) => entry.id);
  const guess = nearest(id, ids);
  throw new Problem(
    `There is no story template "${id}".`,
    guess ? `Did you mean ${guess}?` : `There are: ${ids.join(', ')}.`,
  );
}

async function templateOf(story: Story, world: World, needed: true): Promise<Template>;
async function templateOf(story: Story, world: World): Promise<Template | undefined>;
async function templateOf(story: Story, world: World, needed?: true): Promise<Template | undefined> {
  const item = (await world.library()).item(story.template);
  if (item?.kind === 'story') return item;
  if (needed)
    throw new Problem(
      `The template "${story.template}" of this story is not in the library any more.`,
      'rehearse story show still shows it.',
    );
  return undefined;
}

/** A story by its id, by the start of it, or by a number of rehearse story list. @throws Problem */
async function storyNamed(word: string, world: World): Promise<Story> {
  const stories = inOrder((await world.journal()).all('story'));
  const near = stories.filter(({ id, title }) => id.startsWith(word) || title.toLowerCase() === word.toLowerCase());
  const found = stories.find(({ id }) => id === word) ?? (near.length === 1 ? near[0] : undefined);
  if (found) return found;
  const guess = nearest(
    word,
    stories.map(({ id }) => id),
  );
  throw new Problem(
    `There is no story "${word}".`,
    guess ? `Did you mean ${guess}?` : 'rehearse story list shows yours.',
  );
}

function inOrder(stories: ReadonlyMap<string, Story>): Story[] {
  return [...stories.values()].sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1));
}

async function list({ json }: { json?: boolean }, world: World): Promise<void> {
  const library = await world.library();
  const stories = inOrder((await world.journal()).all('story')).map((story) => {
    const template = library.item(story.template);
    return { ...story, gaps: template?.kind === 'story' ? storyGaps(story, template) : [] };
  });
  if (json) return world.print(`${JSON.stringify(stories, null, 2)}\n`);
  if (stories.length === 0) return world.say('No story yet. Begin one: rehearse story add');
  await world.say(
    ...stories.flatMap(({ id, title, gaps }): Line[] => [
      { text: title, tone: 'title' },
      {
        text: `${id}${gaps.length ? `. Lacks: ${gaps.join(', ')}` : '. Nothing seen to be lacking'}`,
        indent: 2,
        tone: 'quiet',
      },
    ]),
  );
}

function showLines(story: Story, template: Template | undefined): Line[] {
  const labels = new Map(template?.fields.map(({ id, label }) => [id, label]));
  const order = [...labels.keys(), ...Object.keys(story.fields).filter((id) => !labels.has(id))];
  return [
    { text: story.title, tone: 'title' },
    { text: `${template?.title ?? story.template}. ${story.id}`, tone: 'quiet' },
    ...order.flatMap((id): Line[] => {
      const text = story.fields[id]?.trim();
      return text
        ? [
            '',
            { text: labels.get(id) ?? id, tone: 'title' },
            ...text.split('\n').map((line): Line => ({ text: line, indent: 2 })),
          ]
        : [];
    }),
  ];
}

async function edit(id: string, world: World): Promise<void> {
  const story = await storyNamed(id, world);
  const template = await templateOf(story, world, true);
  const terminal = await world.terminal();
  let text = storyText(story, template);
  for (;;) {
    text = await terminal.edit(text, { ending: '.yaml' });
    try {
      const [given] = readStory(await world.parse(text, 'the edited story'), 'the edited story');
      if (!given) throw new Problem('The file holds no story.');
      const changed: Story = {
        ...story,
        ...given,
        id: story.id,
        competencies: given.competencies ?? story.competencies,
        answers: given.answers ?? story.answers,
        changed: stamp(world.now()),
      };
      (await world.journal()).put('story', story.id, changed);
      return world.print(`Kept: ${changed.title}.\n`);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      terminal.say('', { text: error.message, tone: 'bad' });
      const again = await terminal.choose(
        '',
        [
          { value: true, label: 'edit again', key: 'e' },
          { value: false, label: 'leave the story as it was', key: 'l' },
        ],
        { inline: true },
      );
      if (!again) return;
    }
  }
}

async function check(id: string | undefined, options: CheckOptions, world: World): Promise<void> {
  if (options.ask && id === undefined) throw new WrongUsage('--ask goes with one story.');
  const stories = id === undefined ? inOrder((await world.journal()).all('story')) : [await storyNamed(id, world)];
  if (options.json) {
    const results = [];
    for (const story of stories)
      results.push({ id: story.id, title: story.title, ...checkStory(story, await templateOf(story, world, true)) });
    return world.print(`${JSON.stringify(id === undefined ? results : results[0], null, 2)}\n`);
  }
  if (stories.length === 0) return world.say('No story yet. Begin one: rehearse story add');
  for (const story of stories) await world.say(...checkLines(story, await templateOf(story, world, true)), '');
  const [only] = stories;
  if (only && options.ask) await askOpen(only, await templateOf(only, world, true), world);
  else if (only && id !== undefined && open(only, await templateOf(only, world, true)).length > 0) {
    await world.say({ text: `Answer what it asks: rehearse story check ${only.id} --ask`, tone: 'quiet' });
  }
}

function open(story: Story, template: Template): Checked[] {
  return checkStory(story, template).checks.filter(
    ({ state }) => state === 'unseen' || state === 'partly' || state === 'asked',
  );
}

async function askOpen(story: Story, template: Template, world: World): Promise<void> {
  const terminal = await world.terminal();
  const journal = await world.journal();
  let current = story;
  for (const { id, label, ask, lacks } of open(story, template)) {
    terminal.say('', { text: lacks ? `${label}: I do not see ${lacks}.` : label, tone: 'title' });
    const text = await terminal.ask(ask, { hint: 'Enter to leave it open' });
    if (!text.trim()) continue;
    current = { ...current, answers: { ...current.answers, [id]: text.trim() }, changed: stamp(world.now()) };
    journal.put('story', current.id, current);
  }
}

const COLUMN = 24;

/** What the check found: the sentence where there is one, the question where there is none. */
function checkLines(story: Story, template: Template): Line[] {
  const { checks, empty, voices } = checkStory(story, template);
  const quote = (text: string) => `"${text.length > 140 ? `${text.slice(0, 137)}...` : text}"`;
  const says = ({ state, sentence, lacks, ask }: Checked): string => {
    if (state === 'found') return `${quote(sentence ?? '')}  found`;
    if (state === 'answered') return `${quote(sentence ?? '')}  answered by you`;
    if (state === 'partly') return `${sentence ? `${quote(sentence)}  ` : ''}I do not see ${lacks}. ${ask}`;
    return state === 'unseen' ? `I see none. ${ask}` : ask;
  };
  return [
    { text: story.title, tone: 'title' },
    { text: `${template.title}. "we" ${voices.we}, "I" ${voices.i}`, tone: 'quiet' },
    '',
    ...checks.map(
      (one): Line => ({
        text: says(one),
        hang: `  ${one.label.slice(0, COLUMN - 2).padEnd(COLUMN)}`,
        tone: one.state === 'unseen' || one.state === 'partly' ? 'warn' : undefined,
      }),
    ),
    ...(empty.length ? ['', `Still empty: ${empty.map(({ label }) => label).join(', ')}.`] : []),
  ];
}

async function exportBank({ out, format }: { out?: string; format: 'md' | 'json' }, world: World): Promise<void> {
  const library = await world.library();
  const stories = inOrder((await world.journal()).all('story'));
  const { storyBank } = await import('../domain/exports/storyBank.ts');
  const text =
    format === 'json'
      ? `${JSON.stringify(stories, null, 2)}\n`
      : storyBank(stories, (id) => {
          const item = library.item(id);
          return item?.kind === 'story' ? item : undefined;
        });
  if (out === undefined) return world.print(text);
  (await world.files()).write(out, text);
  world.print(`Written: ${out} (${stories.length} ${stories.length === 1 ? 'story' : 'stories'}).\n`);
}
