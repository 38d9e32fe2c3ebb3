import type { Command } from 'commander';
import { readExported } from '../domain/exports/imported.ts';
import { type Merge, mergeFor, settingsFor } from '../domain/exports/merge.ts';
import { canonical } from '../domain/journal/change.ts';
import { parseJson, TooDeep } from '../domain/json.ts';
import { OWNED } from '../domain/owned.ts';
import type { Journal, Owned } from '../domain/ports.ts';
import { Problem } from '../domain/problem.ts';
import type { World } from '../world.ts';
import { openConflicts, twoVersions } from './versions/open.ts';
import { count, plural } from './wording/counts.ts';

export function declare(command: Command, world: World): void {
  command.argument('<file>', 'an exported document; - for standard input').action(async (file: string) => {
    const document = readExported(parse((await world.files()).read(file), file === '-' ? 'Standard input' : file));
    const progress = await world.progress();
    const journal = await world.journal();
    const settings = await world.settings();
    const here = {
      attempts: progress.all(),
      undos: progress.undos(),
      changes: journal.changes(),
      settings: settings.read(),
    };
    const merge = mergeFor(document, here);
    const before = thingsIn(journal);
    const open = new Set(openConflicts(journal).map(twoVersions));
    const attempts = merge.attempts.map((attempt) => ({ ...attempt, id: attempt.id || world.newId() }));
    if (attempts.length + merge.undos.length > 0) progress.record([...attempts, ...merge.undos]);
    if (merge.changes.length > 0) journal.take(merge.changes);
    if (Object.keys(merge.settings).length > 0) await settings.change((now) => settingsFor(document, now));
    world.print(`${summary(merge, differences(before, thingsIn(journal)))}\n`);
    for (const kept of merge.kept) world.warn(`Differs, and was not changed later there; kept as it is here: ${kept}`);
    for (const told of openConflicts(journal).map(twoVersions)) if (!open.has(told)) world.warn(told);
  });
}

type Things = Map<keyof Owned, Map<string, string>>;

function thingsIn(journal: Journal): Things {
  return new Map(
    OWNED.map((kind) => [kind, new Map([...journal.all(kind)].map(([id, value]) => [id, canonical(value)]))]),
  );
}

/** "2 stories", "1 interview removed". */
function differences(before: Things, after: Things): string[] {
  return OWNED.flatMap((kind) => {
    const [was, is] = [before.get(kind) ?? new Map(), after.get(kind) ?? new Map()];
    const fresh = [...is].filter(([id, value]) => was.get(id) !== value).length;
    const gone = [...was.keys()].filter((id) => !is.has(id)).length;
    const said = (number: number) => (kind === 'story' ? `${number} ${plural('story', number)}` : count(number, kind));
    return [...(fresh ? [said(fresh)] : []), ...(gone ? [`${said(gone)} removed`] : [])];
  });
}

/** "New or changed: 12 attempts, 2 stories, settings.", or that nothing was. */
function summary({ attempts, undos, settings }: Merge, things: readonly string[]): string {
  const parts = [
    ...(attempts.length ? [count(attempts.length, 'attempt')] : []),
    ...(undos.length ? [`${count(undos.length, 'attempt')} taken back`] : []),
    ...things,
    ...(Object.keys(settings).length ? ['settings'] : []),
  ];
  return parts.length ? `New or changed: ${parts.join(', ')}.` : 'Nothing new: all of it is here already.';
}

function parse(text: string, file: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    const says = error instanceof TooDeep ? error.message : 'is not JSON';
    throw new Problem(`${file} ${says}: it is damaged or no export.`, 'rehearse data export --out FILE writes one.', {
      cause: error,
    });
  }
}
