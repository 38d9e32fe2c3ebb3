import { stamp } from '../../domain/dates.ts';
import { type OpenSheet, openSheet } from '../../domain/drills/room/sheet.ts';
import { Interrupted, Problem, Stopped } from '../../domain/problem.ts';
import { readStories, storyText } from '../../domain/stories/document.ts';
import type { Story } from '../../domain/stories/story.ts';
import type { Line, Terminal } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { warnOfFields } from './add-from.ts';
import { storyNamed, templateNamed, templateNeeded } from './bank.ts';

const FILE = 'the edited story';
/** The name of the text on its sheet. */
const TEXT = 'text';

/** Opens the story in the user's editor, as often as it takes to get a story back or to leave it as it was. */
export async function editStory(id: string, world: World): Promise<void> {
  const story = await storyNamed(id, world);
  const sheet = openSheet(await world.drafts(), `story edit ${story.id}`);
  try {
    await editOn(story, sheet, world);
  } catch (error) {
    if ((error instanceof Interrupted || error instanceof Stopped) && sheet.parts().length > 0) {
      world.warn(`What you wrote is kept. To go on: rehearse story edit ${story.id}`);
    }
    throw error;
  }
}

async function editOn(story: Story, sheet: OpenSheet, world: World): Promise<void> {
  const terminal = await world.terminal();
  const shown = storyText(story, await templateNeeded(story, world));
  const begun = await brokenOff(sheet, terminal);
  const isNew = (text: string) => text.trim() !== shown.trim();
  const keep = (text: string) => {
    if (isNew(text)) sheet.keep(TEXT, { text, seconds: 0, done: false });
  };
  for (let text = begun ?? shown; ; ) {
    text = await terminal.edit(text, { ending: '.yaml', place: sheet.place(TEXT), keep });
    if (!isNew(text)) {
      if (begun !== undefined) sheet.clear();
      return world.print('Nothing changed.\n');
    }
    try {
      const changed = await changedBy(text, story, world);
      (await world.journal()).put('story', story.id, changed);
      sheet.clear();
      return world.print(`Saved: ${changed.title}.\n`);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const wrong: Line[] = [{ text: error.message, tone: 'bad' }, ...(error.hint ? [error.hint] : [])];
      const choices = [
        { value: true, label: 'edit again', key: 'e' },
        { value: false, label: 'leave the story as it was', key: 'l' },
      ];
      if (await terminal.choose('', choices, { inline: true, above: [wrong] })) continue;
      sheet.clear();
      return;
    }
  }
}

/** The text of an unfinished edit, if the user goes on with it. */
async function brokenOff(sheet: OpenSheet, terminal: Terminal): Promise<string | undefined> {
  const kept = sheet.part(TEXT)?.text;
  if (kept === undefined) return undefined;
  const choices = [
    { value: true, label: 'go on with it' },
    { value: false, label: 'open the story as it is', key: 's' },
  ];
  const above = [['You were in the middle of editing this story; what you had saved is kept.']];
  return (await terminal.choose('', choices, { inline: true, above })) ? kept : undefined;
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
