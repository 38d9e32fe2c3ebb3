import { Problem } from '../../domain/problem.ts';
import { nearest } from '../../domain/spelling.ts';
import type { StoryTemplate } from '../../domain/stories/check.ts';
import { readStories } from '../../domain/stories/document.ts';
import { lineOfKey } from '../../domain/stories/place.ts';
import type { Story } from '../../domain/stories/story.ts';
import type { World } from '../../world.ts';
import { newStory, templateNamed } from './bank.ts';

/** Adds the stories of a file: all of them, or none if one is wrong. */
export async function addFrom(path: string, world: World): Promise<void> {
  const text = (await world.files()).read(path);
  const journal = await world.journal();
  const taken = new Set(journal.all('story').keys());
  const added: Story[] = [];
  const file = path === '-' ? 'standard input' : path;
  const given = readStories(await world.parse(text, file), { file, text });
  for (const [i, one] of given.entries()) {
    const template = await templateNamed(one.template, world).catch((error: Problem) => {
      const line = lineOfKey(text, given, i, 'template');
      throw new Problem(`${file}${line ? `:${line}` : ''}: ${error.message}`, error.hint);
    });
    if (one.id !== undefined && taken.has(one.id)) {
      throw new Problem(
        `You already have a story "${one.id}". Nothing was added.`,
        `To change it: rehearse story edit ${one.id}. Or leave the id out of the file.`,
      );
    }
    const fresh = newStory(one.title, template, taken, world);
    const { fields, competencies = fresh.competencies, answers = {} } = one;
    const story: Story = { ...fresh, id: one.id ?? fresh.id, fields, competencies, answers };
    taken.add(story.id);
    warnOfFields(story, template, world);
    added.push(story);
  }
  for (const story of added) {
    journal.put('story', story.id, story);
    world.print(`${story.id}: ${story.title}\n`);
  }
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
