import { stamp } from '../../domain/dates.ts';
import { Problem } from '../../domain/problem.ts';
import { readStories, storyText } from '../../domain/stories/document.ts';
import type { Story } from '../../domain/stories/story.ts';
import type { World } from '../../world.ts';
import { warnOfFields } from './add-from.ts';
import { storyNamed, templateNamed, templateNeeded } from './bank.ts';

const FILE = 'the edited story';

/** Opens the story in the user's editor, as often as it takes to get a story back or to leave it as it was. */
export async function edit(id: string, world: World): Promise<void> {
  const story = await storyNamed(id, world);
  const terminal = await world.terminal();
  const shown = storyText(story, await templateNeeded(story, world));
  for (let text = shown; ; ) {
    text = await terminal.edit(text, { ending: '.yaml' });
    if (text.trim() === shown.trim()) return world.print('Nothing changed.\n');
    try {
      const changed = await changedBy(text, story, world);
      (await world.journal()).put('story', story.id, changed);
      return world.print(`Kept: ${changed.title}.\n`);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      terminal.say('', { text: error.message, tone: 'bad' }, ...(error.hint ? [error.hint] : []));
      const choices = [
        { value: true, label: 'edit again', key: 'e' },
        { value: false, label: 'leave the story as it was', key: 'l' },
      ];
      if (!(await terminal.choose('', choices, { inline: true }))) return;
    }
  }
}

async function changedBy(text: string, story: Story, world: World): Promise<Story> {
  const given = readStories(await world.parse(text, FILE), { file: FILE, text });
  const [one] = given;
  if (!one || given.length > 1) throw new Problem('The file must hold one story.');
  const template = await templateNamed(one.template, world);
  const changed: Story = {
    ...story,
    title: one.title,
    template: template.id,
    fields: one.fields,
    competencies: one.competencies ?? story.competencies,
    answers: one.answers ?? {},
    changed: stamp(world.now()),
  };
  warnOfFields(changed, template, world);
  return changed;
}
