import type { Command } from 'commander';
import { firstTold } from '../domain/bounds.ts';
import { readExported } from '../domain/exports/imported.ts';
import { type Merge, mergeFor, settingsFor } from '../domain/exports/merge.ts';
import { parseJson, TooDeep } from '../domain/json.ts';
import { Problem } from '../domain/problem.ts';
import type { World } from '../world.ts';
import { count, plural } from './wording/counts.ts';

export function declare(command: Command, world: World): void {
  command.argument('<file>', 'an exported document; - for standard input').action(async (file: string) => {
    const document = readExported(parse((await world.files()).read(file), file === '-' ? 'Standard input' : file));
    const [progress, journal, settings] = [await world.progress(), await world.journal(), await world.settings()];
    const taken: string[] = [];
    const merge = await journal.alone(() => {
      const here = { attempts: progress.all(), undos: progress.undos(), journal, settings: settings.read() };
      const found = mergeFor(document, here);
      const attempts = found.attempts.map((attempt) => ({ ...attempt, id: attempt.id || world.newId() }));
      if (attempts.length + found.undos.length > 0) progress.record([...attempts, ...found.undos]);
      taken.push(...partsOf({ ...found, puts: [], settings: {} }));
      try {
        journal.putAll(found.puts);
      } catch (error) {
        throw incomplete(error, taken);
      }
      taken.push(...partsOf({ ...found, attempts: [], undos: [], settings: {} }));
      return found;
    });
    if (Object.keys(merge.settings).length > 0) {
      await settings
        .change((now) => settingsFor(document, now))
        .catch((error) => {
          throw incomplete(error, taken);
        });
    }
    world.print(`${importSummary(merge)}\n`);
    for (const kept of firstTold(merge.kept)) {
      world.warn(`Kept yours, because the imported one is not newer: ${kept}`);
    }
  });
}

/** What stopped an import half way, with what was taken before: the rest comes if it is imported again. */
function incomplete(error: unknown, taken: readonly string[]): unknown {
  if (!(error instanceof Problem) || taken.length === 0) return error;
  const hint = `Taken so far: ${taken.join(', ')}. Free some space, then import the file again: it adds what is missing.`;
  return new Problem(error.message, hint, { cause: error });
}

/** "New or changed: 12 attempts, 2 stories, settings.", or that nothing was new. */
function importSummary(merge: Merge): string {
  const parts = partsOf(merge);
  return parts.length ? `New or changed: ${parts.join(', ')}.` : 'Nothing new: you have all of it already.';
}

function partsOf({ attempts, undos, puts, settings }: Merge): string[] {
  const kinds = [...new Set(puts.map(({ kind }) => kind))];
  return [
    ...(attempts.length ? [count(attempts.length, 'attempt')] : []),
    ...(undos.length ? [`${count(undos.length, 'attempt')} taken back`] : []),
    ...kinds.map((kind) => {
      const number = puts.filter((one) => one.kind === kind).length;
      return kind === 'story' ? `${number} ${plural('story', number)}` : count(number, kind);
    }),
    ...(Object.keys(settings).length ? ['settings'] : []),
  ];
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
