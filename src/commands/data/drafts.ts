import { beginning } from '../../domain/drills/room/resuming.ts';
import { openSheet, type Part } from '../../domain/drills/room/sheet.ts';
import { notFound } from '../../domain/not-found.ts';
import { WrongUsage } from '../../domain/problem.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { startsId } from '../records/named.ts';
import { isMeant } from './sure.ts';

export interface DraftsOptions {
  discard?: string;
  yes?: boolean;
  json?: boolean;
}

interface Draft {
  id: string;
  title: string;
  parts: { part: string; text: string }[];
}

/** Lists what was broken off, or throws one away. */
export async function drafts({ discard, yes, json }: DraftsOptions, world: World): Promise<void> {
  if (yes && discard === undefined) throw new WrongUsage('--yes goes with --discard.');
  const all = await draftsIn(world);
  if (discard !== undefined) return discardOne(draftNamed(discard, all), yes ?? false, world);
  if (json) return world.printJson(all);
  await world.say(
    ...(all.length > 0
      ? all.flatMap((draft, i) => [...(i > 0 ? [''] : []), ...linesOf(draft)])
      : ['Nothing is broken off.']),
  );
}

async function discardOne(draft: Draft, yes: boolean, world: World): Promise<void> {
  if (!yes) {
    await world.say(...linesOf(draft), '');
    if (!(await isMeant(world, { word: 'discard', does: 'Throwing a draft away' }))) {
      return world.print('It is kept.\n');
    }
  }
  openSheet(await world.drafts(), draft.id).clear();
  world.print(`Thrown away: ${draft.title}.\n`);
}

async function draftsIn(world: World): Promise<Draft[]> {
  const kept = await world.drafts();
  const library = await world.library();
  return kept
    .items()
    .sort()
    .map((id) => ({
      id,
      title: library.item(id.split('/')[0] ?? '')?.title ?? id,
      parts: openSheet(kept, id)
        .parts()
        .filter(isTyped)
        .map(([part, { text }]) => ({ part, text })),
    }));
}

function isTyped([, { text, chosen }]: [string, Part]): boolean {
  return text.trim() !== '' && !chosen;
}

function draftNamed(word: string, all: readonly Draft[]): Draft {
  const near = all.filter(({ id }) => startsId(id, word));
  const found = all.find(({ id }) => id === word) ?? (near.length === 1 ? near[0] : undefined);
  if (found) return found;
  const ids = all.map(({ id }) => id);
  throw notFound('draft', word, ids, 'rehearse data drafts lists them.');
}

function linesOf({ id, title, parts }: Draft): Line[] {
  return [
    { text: title, tone: 'title' },
    ...(id === title ? [] : [{ text: id, indent: 2, tone: 'quiet' as const }]),
    ...parts.map(({ text }): Line => ({ text: beginning(text.trim()).replace(/\s+/g, ' '), indent: 2 })),
  ];
}
