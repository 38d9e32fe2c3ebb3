import { reportPage } from '../../domain/exports/report/page.ts';
import { WrongUsage } from '../../domain/problem.ts';
import type { World } from '../../world.ts';
import { leavingOut } from '../records/anonymous.ts';
import { readUserState } from '../session/user-state.ts';
import { gatherReport } from './gather.ts';

export interface ReportOptions {
  out?: string;
  open?: boolean;
  stories?: boolean;
  names?: boolean;
}

/** Writes the report to a file, and opens it if that is wanted. */
export async function writeReport({ out, open, stories, names }: ReportOptions, world: World): Promise<void> {
  if (out === undefined)
    throw new WrongUsage('Name the file to write.', 'For example: rehearse report --out report.html');
  const state = await readUserState(world);
  const leaves = await leavingOut(!names, world);
  const text = reportPage(leaves(await gatherReport({ titles: stories === true }, state, world)));
  (await world.files()).write(out, text);
  const asked = [stories && 'titles of stories', names && 'names of companies'].filter(Boolean).join(' and ');
  await world.say(
    `Written: ${out}. It holds figures and your mistakes${asked && `, with ${asked}`}; no answers, and no story.`,
  );
  if (open) await world.openFile(out);
}
