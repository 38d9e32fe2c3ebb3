import type { Command } from 'commander';
import { mergeFor } from '../domain/exports/everything.ts';
import type { Journal, Owned } from '../domain/ports.ts';
import { Problem } from '../domain/problem.ts';
import type { World } from '../world.ts';
import { count } from './words.ts';

export function declare(command: Command, world: World): void {
  command.argument('<file>', 'an exported document; - for standard input').action(async (file: string) => {
    const document = parse((await world.files()).read(file), file);
    const progress = await world.progress();
    const journal = await world.journal();
    const settings = await world.settings();
    const merge = mergeFor(document, { attempts: progress.all(), journal, settings: settings.read() });
    progress.record(merge.attempts.map((attempt) => ({ ...attempt, id: attempt.id || world.newId() })));
    for (const { kind, id, value } of merge.puts) put(journal, kind, id, value);
    if (Object.keys(merge.settings).length > 0) await settings.change(merge.settings);
    world.print(`${count(merge.attempts.length, 'new attempt')}, ${count(merge.puts.length, 'other new thing')}.\n`);
    for (const kept of merge.kept) world.warn(`Kept as it is here, changed in both: ${kept}`);
  });
}

function put<K extends keyof Owned>(journal: Journal, kind: K, id: string, value: Owned[keyof Owned]): void {
  journal.put(kind, id, value as Owned[K]);
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem(`${file} is no JSON: it is damaged or no export.`, 'rehearse export --out FILE writes one.', {
      cause: error,
    });
  }
}
