import type { Command } from 'commander';
import { readExported } from '../domain/exports/imported.ts';
import { type Merge, mergeFor, settingsFor } from '../domain/exports/merge.ts';
import { parseJson, TooDeep } from '../domain/json.ts';
import type { Journal, JournalValues } from '../domain/ports.ts';
import { Problem } from '../domain/problem.ts';
import type { World } from '../world.ts';
import { count, plural } from './wording/counts.ts';

export function declare(command: Command, world: World): void {
  command.argument('<file>', 'an exported document; - for standard input').action(async (file: string) => {
    const document = readExported(parse((await world.files()).read(file), file === '-' ? 'Standard input' : file));
    const progress = await world.progress();
    const journal = await world.journal();
    const settings = await world.settings();
    const here = { attempts: progress.all(), undos: progress.undos(), journal, settings: settings.read() };
    const merge = mergeFor(document, here);
    const attempts = merge.attempts.map((attempt) => ({ ...attempt, id: attempt.id || world.newId() }));
    if (attempts.length + merge.undos.length > 0) progress.record([...attempts, ...merge.undos]);
    for (const { kind, id, value } of merge.puts) put(journal, kind, id, value);
    if (Object.keys(merge.settings).length > 0) await settings.change((now) => settingsFor(document, now));
    world.print(`${importSummary(merge)}\n`);
    for (const kept of merge.kept) world.warn(`Kept yours, because the imported one is not newer: ${kept}`);
  });
}

/** "New or changed: 12 attempts, 2 stories, settings.", or that nothing was new. */
function importSummary({ attempts, undos, puts, settings }: Merge): string {
  const kinds = [...new Set(puts.map(({ kind }) => kind))];
  const parts = [
    ...(attempts.length ? [count(attempts.length, 'attempt')] : []),
    ...(undos.length ? [`${count(undos.length, 'attempt')} taken back`] : []),
    ...kinds.map((kind) => {
      const number = puts.filter((one) => one.kind === kind).length;
      return kind === 'story' ? `${number} ${plural('story', number)}` : count(number, kind);
    }),
    ...(Object.keys(settings).length ? ['settings'] : []),
  ];
  return parts.length ? `New or changed: ${parts.join(', ')}.` : 'Nothing new: you have all of it already.';
}

function put<K extends keyof JournalValues>(
  journal: Journal,
  kind: K,
  id: string,
  value: JournalValues[keyof JournalValues],
): void {
  journal.put(kind, id, value as JournalValues[K]);
}

function parse(text: string, file: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    const says = error instanceof TooDeep ? error.message : 'is not JSON';
    throw new Problem(`${file} ${says}: it is damaged, or not an export.`, 'rehearse export --out FILE writes one.', {
      cause: error,
    });
  }
}
