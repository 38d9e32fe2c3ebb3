import type { Command } from 'commander';
import { byCodeUnits } from '../../domain/code-units.ts';
import { stamp } from '../../domain/dates.ts';
import { freeId, slugOf } from '../../domain/free-id.ts';
import { meantOr, notFound } from '../../domain/not-found.ts';
import { Problem } from '../../domain/problem.ts';
import { nearest } from '../../domain/spelling.ts';
import type { StoryTemplate } from '../../domain/stories/check.ts';
import type { Story } from '../../domain/stories/story.ts';
import type { World } from '../../world.ts';
import { startsId } from '../records/named.ts';
import { givenOrPicked, type PickList, titled } from '../wording/picked.ts';

/** The user's stories by title. */
export async function storiesByTitle(world: World): Promise<Story[]> {
  const all = [...(await world.journal()).all('story').values()];
  return all.sort((a, b) => byCodeUnits(a.title, b.title) || byCodeUnits(a.id, b.id));
}

/** A story by its id, by the start of its id if only one matches, or by its title. @throws Problem */
export async function storyNamed(word: string, world: World): Promise<Story> {
  const all = await storiesByTitle(world);
  const near = all.filter(({ id, title }) => startsId(id, word) || title.toLowerCase() === word.toLowerCase());
  const found = all.find(({ id }) => id === word) ?? (near.length === 1 ? near[0] : undefined);
  if (found) return found;
  if (near.length > 1)
    throw new Problem(`Several stories start with "${word}".`, `${near.map(({ id }) => id).join(', ')}.`);
  const ids = all.map(({ id }) => id);
  throw notFound('story', word, ids, 'rehearse story list shows yours.');
}

/** The id that was given, or that of the story that the user picks. */
export async function storyId(given: string | undefined, command: Command, world: World): Promise<string> {
  return givenOrPicked(given, () => pickStory(world), command, world);
}

export async function pickStory(world: World): Promise<PickList<string>> {
  return {
    question: 'Which story?',
    choices: (await storiesByTitle(world)).map(titled),
    none: new Problem('No stories yet.', 'Start one: rehearse story add'),
  };
}

/** A template by its id, with or without `story-` in front. @throws Problem */
export async function templateNamed(id: string, world: World): Promise<StoryTemplate> {
  const library = await world.library();
  const item = library.item(id) ?? library.item(`story-${id}`);
  if (item?.kind === 'story') return item;
  const ids = library.entries().flatMap((entry) => (entry.kind === 'story' ? [entry.id] : []));
  const guess = nearest(id, ids) ?? nearest(`story-${id}`, ids);
  throw new Problem(`Unknown story template "${id}".`, meantOr(guess, `There are: ${ids.join(', ')}.`));
}

/** The template of a story, unless it has left the library. */
export async function templateOf(story: Story, world: World): Promise<StoryTemplate | undefined> {
  const item = (await world.library()).item(story.template);
  return item?.kind === 'story' ? item : undefined;
}

/** @throws Problem if the template has left the library */
export async function templateNeeded(story: Story, world: World): Promise<StoryTemplate> {
  const template = await templateOf(story, world);
  if (template) return template;
  throw new Problem(
    `The template "${story.template}" of "${story.title}" has left the library.`,
    `rehearse story show ${story.id} still shows the story.`,
  );
}

/** A story without any text yet; its id is not one of those taken. */
export function newStory(
  title: string,
  template: StoryTemplate,
  taken: Pick<ReadonlySet<string>, 'has'>,
  world: World,
): Story {
  const now = stamp(world.now());
  return {
    id: freeId(slugOf(title, 'story'), taken),
    title,
    template: template.id,
    fields: {},
    competencies: template.topics,
    answers: {},
    created: now,
    changed: now,
  };
}
