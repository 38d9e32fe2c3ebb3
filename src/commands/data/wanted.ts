import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { canPick } from '../wording/picked.ts';

export interface ImportAsked {
  dryRun?: boolean;
  yes?: boolean;
  json?: boolean;
}

/** What an import would take. */
interface Found {
  /** What would come of it, in blocks with a blank line between them. */
  says: readonly Line[];
  /** "5 cards"; undefined if there is nothing new. */
  name: string | undefined;
}

/**
 * Whether it is to be taken. Says what would come of it; if someone is there to answer, asks below that and in the same
 * pages. It records, so Enter alone does not answer.
 */
export async function isWanted(
  { says, name }: Found,
  { dryRun, yes, json }: ImportAsked,
  world: World,
): Promise<boolean> {
  if (dryRun || yes || json || name === undefined || !(await canPick(world))) {
    if (!json) await world.say(...says);
    return !dryRun;
  }
  const choices = [
    { value: true, label: 'yes', key: 'y' },
    { value: false, label: 'no', key: 'n' },
  ];
  const options = { inline: true, records: true, above: blocksOf(says) };
  const wanted = await (await world.terminal()).choose(`Import ${name}?`, choices, options);
  if (!wanted) await world.say('Nothing was imported.');
  return wanted;
}

/** Lines as blocks: a page ends between two of them, not inside of one. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    if (line === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}
