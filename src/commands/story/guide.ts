import { stamp } from '../../domain/dates.ts';
import { openSheet } from '../../domain/drills/room/sheet.ts';
import { Interrupted, Stopped } from '../../domain/problem.ts';
import type { StoryTemplate } from '../../domain/stories/check.ts';
import type { Story } from '../../domain/stories/story.ts';
import type { World } from '../../world.ts';
import { newStory, storiesByTitle, templateNamed, templateNeeded, templateOf } from './bank.ts';
import { checkLines } from './check.ts';

export interface GuideOptions {
  template?: string;
  title?: string;
}

/** One field at a time. Each is kept as soon as it is given, so that an unfinished story can be continued. */
export async function guide(options: GuideOptions, world: World): Promise<void> {
  const terminal = await world.terminal();
  const story = (await begun(options, world)) ?? (await begin(options, world));
  const template = await templateNeeded(story, world);
  try {
    const whole = await askFields(story, template, world);
    terminal.page();
    terminal.say(
      ...checkLines(whole, template),
      '',
      `Saved as ${whole.id}. To tell it: rehearse story tell ${whole.id}`,
    );
  } catch (error) {
    if (error instanceof Interrupted || error instanceof Stopped) {
      world.warn(`"${story.title}" is saved as far as you got. To go on: rehearse story add`);
    }
    throw error;
  }
}

/** An unfinished story, if the user wants to go on with it. */
async function begun({ title, template: wanted }: GuideOptions, world: World): Promise<Story | undefined> {
  if (title !== undefined) return undefined;
  const open: Story[] = [];
  for (const story of await storiesByTitle(world)) {
    const template = await templateOf(story, world);
    const fits = wanted === undefined || wanted === story.template || `story-${wanted}` === story.template;
    if (fits && template?.fields.some(({ id }) => story.fields[id] === undefined)) open.push(story);
  }
  const last = open.sort((a, b) => Date.parse(b.changed) - Date.parse(a.changed))[0];
  if (!last) return undefined;
  const terminal = await world.terminal();
  return terminal.choose(`Go on with "${last.title}"?`, [
    { value: last, label: 'go on', key: 'g' },
    { value: undefined, label: 'a new one', key: 'n' },
  ]);
}

async function begin(options: GuideOptions, world: World): Promise<Story> {
  const terminal = await world.terminal();
  const templates = (await world.library()).entries().filter(({ kind }) => kind === 'story');
  // A template that does not exist is reported before anything is asked.
  const known = options.template === undefined ? undefined : await templateNamed(options.template, world);
  const choices = templates.map((entry) => ({ value: entry.id, label: entry.title }));
  const template = known ?? (await templateNamed(await terminal.choose('Which kind of story?', choices), world));
  const check = (text: string) => (text.trim() ? undefined : 'It needs a title.');
  const title = options.title?.trim() || (await terminal.ask('A title that you will recognize it by?', { check }));
  const journal = await world.journal();
  const story = newStory(title.trim(), template, new Set(journal.all('story').keys()), world);
  journal.put('story', story.id, story);
  return story;
}

/** Asks for every field that was never answered; one that was left empty on purpose is not asked again. */
async function askFields(begun: Story, template: StoryTemplate, world: World): Promise<Story> {
  const terminal = await world.terminal();
  const drafts = await world.drafts();
  const journal = await world.journal();
  let story = begun;
  for (const [i, field] of template.fields.entries()) {
    if (story.fields[field.id] !== undefined) continue;
    const sheet = openSheet(drafts, `story-${story.id}-${field.id}`);
    terminal.page({ left: story.title, right: `${i + 1} of ${template.fields.length}` });
    const example = { text: field.example ?? '', hang: 'A made-up example: ', tone: 'quiet' as const };
    const { text } = await terminal.answer({
      prompt: [field.ask, ...(field.example ? ['', example] : [])],
      seconds: null,
      aloud: false,
      initial: sheet.take(field.id)?.text,
      keep: (typed) => sheet.keep(field.id, { text: typed, seconds: 0, done: false }),
      place: sheet.place(field.id),
      discard: () => sheet.drop(field.id),
    });
    story = { ...story, fields: { ...story.fields, [field.id]: text.trim() }, changed: stamp(world.now()) };
    journal.put('story', story.id, story);
    sheet.clear();
  }
  return story;
}
