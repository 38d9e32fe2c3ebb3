import { jsonText } from '../../domain/json.ts';
import type { World } from '../../world.ts';
import { plural } from '../wording/counts.ts';
import { storiesByTitle } from './bank.ts';

export interface ExportOptions {
  out?: string;
  format: 'md' | 'json';
}

/** The whole bank; the same stories give the same bytes. */
export async function exportBank({ out, format }: ExportOptions, world: World): Promise<void> {
  const library = await world.library();
  const all = await storiesByTitle(world);
  const { storyBank } = await import('../../domain/exports/story-bank.ts');
  const template = (id: string) => {
    const item = library.item(id);
    return item?.kind === 'story' ? item : undefined;
  };
  const text = format === 'json' ? jsonText(all) : storyBank(all, template);
  if (out === undefined) return world.print(text);
  (await world.files()).write(out, text);
  world.print(`Written: ${out} (${all.length} ${plural('story', all.length)}).\n`);
}
