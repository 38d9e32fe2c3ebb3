import { Problem } from '../../domain/problem.ts';
import { nearest } from '../../domain/spelling.ts';
import type { StoryTemplate } from '../../domain/stories/check.ts';
import { readStories, type StoryDocument } from '../../domain/stories/document.ts';
import { lineOfKey } from '../../domain/stories/place.ts';
import type { Story } from '../../domain/stories/story.ts';
import type { World } from '../../world.ts';
import { newStory, templateNamed } from './bank.ts';

/** Adds the stories of a file: all of them, or none if one is wrong. */
export async function addFrom(path: string, world: World): Promise<void> {
  const text = (await world.files()).read(path);
  const journal = await world.journal();
  const file = path === '-' ? 'standard input' : path;
  const given = readStories(await world.parse(text, file), { file, text });
  const templates: StoryTemplate[] = [];
  for (const [i, one] of given.entries()) {
    const template = await templateNamed(one.template, world).catch((error: Problem) => {
      const line = lineOfKey(text, given, i, 'template');
      throw new Problem(`${file}${line ? `:${line}` : ''}: ${error.message}`, error.hint);
    });
    templates.push(template);
  }
  const added = await journal.alone(() => {
    const taken = new Set(journal.all('story').keys());
    const stories = given.map((one, i) => storyFrom(one, templates[i] as StoryTemplate, taken, world));
    journal.putAll(stories.map((value) => ({ kind: 'story', id: value.id, value })));
    return stories;
  });
  for (const story of added) world.print(`${story.id}: ${story.title}\n`);
}

/** The story with an id of its own, which is taken from then on. @throws Problem where another has the id that it names */
function storyFrom(given: StoryDocument, template: StoryTemplate, taken: Set<string>, world: World): Story {
  if (given.id !== undefined && taken.has(given.id)) {
    throw new Problem(
      `You already have a story "${given.id}". Nothing was added.`,
      `To change it: rehearse story edit ${given.id}. Or leave the id out of the file.`,
    );
  }
  const fresh = newStory(given.title, template, taken, world);
  const { fields, competencies = fresh.competencies, answers = {} } = given;
  const story: Story = { ...fresh, id: given.id ?? fresh.id, fields, competencies, answers };
  taken.add(story.id);
  warnOfFields(story, template, world);
  return story;
}

/** A field that the template does not have is usually misspelled; its text is kept in any case. */
export function warnOfFields({ fields }: Story, template: StoryTemplate, world: World): void {
  const known = template.fields.map(({ id }) => id);
  for (const id of Object.keys(fields).filter((one) => !known.includes(one))) {
    const guess = nearest(id, known);
    const meant = guess ? `; did you mean ${guess}?` : `; it has ${known.join(', ')}.`;
    world.warn(`"${id}" is not a field of ${template.id}${meant} It is kept anyway.`);
  }
}
