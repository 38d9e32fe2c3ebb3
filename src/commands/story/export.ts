import { companyNames, withoutCompanies } from '../../domain/exports/anonymous.ts';
import type { World } from '../../world.ts';
import { plural } from '../wording/counts.ts';
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
  const all = await storiesByTitle(world);
  const template = (id: string) => {
    const item = library.item(id);
    return item?.kind === 'story' ? item : undefined;
  };
  const whole = await STORY_FORMATS[format](all, template);
  const text = anonymous ? withoutCompanies(whole, await knownCompanies(world)) : whole;
  if (out === undefined) return world.print(text);
  (await world.files()).write(out, text);
  world.print(`Written: ${out} (${all.length} ${plural('story', all.length)}).\n`);
}

async function knownCompanies(world: World): Promise<string[]> {
  const journal = await world.journal();
  return companyNames(journal.all('job').values(), journal.all('interview').values());
}
