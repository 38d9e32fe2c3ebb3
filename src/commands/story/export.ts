import type { World } from '../../world.ts';
import { leavingOut } from '../records/anonymous.ts';
import { count } from '../wording/counts.ts';
import { storiesByTitle } from './bank.ts';
import { STORY_FORMATS, type StoryFormat } from './formats.ts';

export interface ExportOptions {
  out?: string;
  format: StoryFormat;
  /** Companies as A, B, C. */
  anonymous?: boolean;
}

/** The whole bank; the same stories give the same bytes. */
export async function exportBank({ out, format, anonymous }: ExportOptions, world: World): Promise<void> {
  const library = await world.library();
  const leaves = await leavingOut(anonymous, world);
  // The template is looked up by its id.
  const all = (await storiesByTitle(world)).map((story) => ({ ...leaves(story), template: story.template }));
  const template = (id: string) => {
    const item = library.item(id);
    return item?.kind === 'story' ? item : undefined;
  };
  const text = await STORY_FORMATS[format](all, template);
  if (out === undefined) return world.print(text);
  (await world.files()).write(out, text);
  world.print(`Written: ${out} (${count(all.length, 'story')}).\n`);
}
