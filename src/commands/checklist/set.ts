import type { ItemOfKind } from '../../domain/content/kinds.ts';
import { stamp } from '../../domain/dates.ts';
import type { ChecklistSet } from '../../domain/interviews/sets.ts';
import { notFound } from '../../domain/not-found.ts';
import { Problem } from '../../domain/problem.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { leavingOut } from '../records/anonymous.ts';
import { lineGiven } from '../records/given.ts';

type Checklist = ItemOfKind<'checklist'>;
type Tick = Checklist['ticks'][number];

/** The lists of a set, which belong to no interview. */
async function listsOf(set: ChecklistSet, world: World): Promise<Checklist[]> {
  const library = await world.library();
  return library.entries().flatMap(({ id, kind }) => {
    const item = kind === 'checklist' ? library.item(id) : undefined;
    return item?.kind === 'checklist' && item.set === set ? [item as Checklist] : [];
  });
}

/** Under this a tick of a list is kept that belongs to no interview. */
function keyOf({ id }: Checklist, tick: Tick): string {
  return `-/${id}/${tick.id}`;
}

function isOurs({ ours }: Checklist, tick: Tick): boolean {
  return ours === true || tick.ours === true;
}

/** Prints a set: what is done has its evidence beside it. Nothing is counted. */
export async function printSet(
  set: ChecklistSet,
  { json, anonymous }: { json?: boolean; anonymous?: boolean },
  world: World,
): Promise<void> {
  const lists = await listsOf(set, world);
  const leaves = await leavingOut(anonymous, world);
  const ticks = (await world.journal()).all('tick');
  if (json)
    return world.printJson(
      lists.map((list) => ({
        id: list.id,
        title: list.title,
        ticks: list.ticks.map((tick) => ({
          id: tick.id,
          do: tick.do,
          ours: isOurs(list, tick),
          done: leaves(ticks.get(keyOf(list, tick)) ?? null),
        })),
      })),
    );
  await world.read([
    ...lists.flatMap((list, i): Line[] => [
      ...(i > 0 ? [''] : []),
      { text: list.title, tone: 'title' },
      ...list.ticks.flatMap((tick) => tickLines(list, tick, leaves(ticks.get(keyOf(list, tick))))),
    ]),
    '',
    { text: `Done: rehearse checklist tick ID --set ${set} --evidence "link or sentence"`, tone: 'quiet' },
  ]);
}

function tickLines(list: Checklist, tick: Tick, done: { at: string; evidence?: string } | undefined): Line[] {
  const mark = isOurs(list, tick) ? ', ours' : '';
  return [
    { text: `${tick.do}  (${tick.id}${mark})`, hang: done ? '  [x] ' : '  [ ] ' },
    ...(done?.evidence ? [{ text: done.evidence, indent: 6, tone: 'quiet' as const }] : []),
  ];
}

interface TickOptions {
  set: ChecklistSet;
  undo?: boolean;
  evidence?: string;
}

/** Ticks things of a set. With evidence, it can be a claim. */
export async function tickSet(
  ids: readonly string[],
  { set, undo, evidence }: TickOptions,
  world: World,
): Promise<void> {
  const all = (await listsOf(set, world)).flatMap((list) => list.ticks.map((tick) => ({ list, tick })));
  if (evidence !== undefined && ids.length > 1) throw new Problem('Evidence belongs to one thing at a time.');
  const found = ids.map((id) => {
    const one = all.find(({ tick }) => tick.id === id);
    if (one) return one;
    const names = all.map(({ tick }) => tick.id);
    throw notFound(`tick of the ${set}`, id, names, `rehearse checklist --set ${set} shows them.`);
  });
  const journal = await world.journal();
  const line = lineGiven(evidence, '--evidence');
  for (const { list, tick } of found) {
    const key = keyOf(list, tick);
    if (undo) journal.remove('tick', key);
    else journal.put('tick', key, { at: stamp(world.now()), ...(line ? { evidence: line } : {}) });
    world.print(`${undo ? '[ ]' : '[x]'} ${tick.do}\n`);
  }
  if (line && !undo)
    world.print('With that to show, it can be a claim on your CV:\n  rehearse claims add "NAME" --ran side\n');
}
