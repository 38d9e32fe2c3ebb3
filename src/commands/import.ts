import type { Command } from 'commander';
import { firstTold } from '../domain/bounds.ts';
import { DECK_SOURCES, SOURCES, type SourceName, sourceOf } from '../domain/decks/source.ts';
import { type ImportedData, readExported } from '../domain/exports/imported.ts';
import { type Merge, mergeFor, settingsFor } from '../domain/exports/merge.ts';
import { canonical } from '../domain/journal/change.ts';
import { JOURNAL_KINDS } from '../domain/journal-values.ts';
import { parseJson, TooDeep } from '../domain/json.ts';
import { notFound } from '../domain/not-found.ts';
import type { Journal, JournalValues } from '../domain/ports.ts';
import { Problem, WrongUsage } from '../domain/problem.ts';
import { calledOf } from '../domain/records/records.ts';
import type { World } from '../world.ts';
import type { DeckFile, DeckOptions } from './data/import-deck.ts';
import { openConflicts, twoVersions } from './versions/open.ts';
import { count } from './wording/counts.ts';
import { examples } from './wording/examples.ts';

export function declare(command: Command, world: World): void {
  command
    .argument('[file]', 'an exported document, cards, stories or a résumé; - for standard input')
    .option('--as <sort>', `what it is, if that cannot be told (${SOURCES.join(', ')})`)
    .option('--deck <name>', 'cards: the deck that they go into')
    .option('--topic <topic>', 'cards: the topic of the library that they are about')
    .option('--dry-run', 'only say what would be taken and left out; not for an exported document')
    .option('--yes', 'without a question')
    .option('--undo', 'take back the latest import of cards, stories or claims')
    .option('--json', 'what came of it, as JSON; not for an exported document')
    .addHelpText(
      'after',
      examples('data import rehearsal.json', 'data import cards.csv --deck networks', 'data import --undo'),
    )
    .action(async (given: string | undefined, options: ImportOptions) => {
      if (options.undo) return (await import('./data/undo-import.ts')).undoImport(world);
      if (given === undefined) {
        throw new WrongUsage('Name the file to import.', 'For example: rehearse data import rehearsal.json');
      }
      const read = await readGiven(given, options, world);
      if ('found' in read) return (await import('./data/import-deck.ts')).importDeck(read, options, world);
      if (read.source === 'stories') {
        const { readStarMarkdown } = await import('../domain/stories/star-markdown.ts');
        return (await import('./data/import-stories.ts')).importStories(
          given,
          readStarMarkdown(read.text),
          options,
          world,
        );
      }
      const document = parse(read.text, read.file);
      if (read.source === 'resume')
        return (await import('./data/import-stories.ts')).importResume(given, document, options, world);
      await importExport(document, world);
    });
}

/** A file as what it is: cards, or the text of an export. */
async function readGiven(
  given: string,
  { as }: ImportOptions,
  world: World,
): Promise<DeckFile | { text: string; file: string; source: 'export' | 'stories' | 'resume' }> {
  const files = await world.files();
  const bytes = files.bytes(given);
  const collection = await world.ankiPackage(bytes, given);
  if (collection) {
    const { readAnki } = await import('../domain/decks/anki.ts');
    return { file: given, from: 'anki', found: readAnki(collection) };
  }
  const text = files.decode(bytes, given);
  const file = given === '-' ? 'Standard input' : given;
  const source = sourceFor(text, file, as);
  if (source === 'export' || source === 'stories' || source === 'resume') return { text, file, source };
  return { file: given, from: source, found: DECK_SOURCES[source](text) };
}

/** Merges an exported document with what is here. */
async function importExport(given: unknown, world: World): Promise<void> {
  const document = readExported(given);
  const { merge, taken, open } = await takeRecords(document, world);
  if (Object.keys(merge.settings).length > 0) {
    const settings = await world.settings();
    await settings
      .change((now) => settingsFor(document, now))
      .catch((error) => {
        throw incomplete(error, taken);
      });
    taken.push('settings');
  }
  world.print(taken.length ? `New or changed: ${taken.join(', ')}.\n` : 'Nothing new: you have all of it already.\n');
  for (const kept of firstTold(merge.kept)) {
    world.warn(`Kept yours, because the imported one is not newer: ${kept}`);
  }
  for (const told of firstTold(open)) world.warn(told);
}

interface ImportOptions extends DeckOptions {
  as?: string;
  undo?: boolean;
}

/** What a text is: what the user says, or what is in it. @throws Problem if neither tells */
function sourceFor(text: string, file: string, as: string | undefined): SourceName {
  if (as !== undefined) {
    const named = SOURCES.find((name) => name === as);
    if (!named) throw notFound('sort of file', as, SOURCES, undefined, WrongUsage);
    return named;
  }
  const found = sourceOf(text);
  if (found) return found;
  const sorts = SOURCES.filter((name) => name !== 'export').join(', ');
  throw new Problem(
    `${file} is not JSON, and no cards can be seen in it.`,
    `If it has some, say how they are written: --as ${sorts}`,
  );
}

/** What was taken of a document, as "12 attempts", "2 stories", and what has two versions since. */
interface Taken {
  merge: Merge;
  taken: string[];
  open: string[];
}

/** Takes the attempts and what the journal keeps, while no other process adds anything to it. */
async function takeRecords(document: ImportedData, world: World): Promise<Taken> {
  const [progress, journal, settings] = [await world.progress(), await world.journal(), await world.settings()];
  return journal.alone(() => {
    const here = {
      attempts: progress.all(),
      undos: progress.undos(),
      changes: journal.changes(),
      settings: settings.read(),
    };
    const merge = mergeFor(document, here);
    const before = valuesIn(journal);
    const known = new Set(openConflicts(journal).map(twoVersions));
    const attempts = merge.attempts.map((attempt) => ({ ...attempt, id: attempt.id || world.newId() }));
    if (attempts.length + merge.undos.length > 0) progress.record([...attempts, ...merge.undos]);
    const taken = attemptCounts(merge);
    try {
      if (merge.changes.length > 0) journal.take(merge.changes);
    } catch (error) {
      throw incomplete(error, taken);
    }
    taken.push(...differences(before, valuesIn(journal)));
    const open = openConflicts(journal).map(twoVersions);
    return { merge, taken, open: open.filter((told) => !known.has(told)) };
  });
}

/** What stopped an import half way, with what was taken before: the rest comes if it is imported again. */
function incomplete(error: unknown, taken: readonly string[]): unknown {
  if (!(error instanceof Problem) || taken.length === 0) return error;
  const hint = `Taken so far: ${taken.join(', ')}. Free some space, then import the file again: it adds what is missing.`;
  return new Problem(error.message, hint, { cause: error });
}

function attemptCounts({ attempts, undos }: Merge): string[] {
  return [
    ...(attempts.length ? [count(attempts.length, 'attempt')] : []),
    ...(undos.length ? [`${count(undos.length, 'attempt')} taken back`] : []),
  ];
}

/** Every value of the journal, by kind and id, as a text to compare. */
type ValueTexts = Map<keyof JournalValues, Map<string, string>>;

function valuesIn(journal: Journal): ValueTexts {
  return new Map(
    JOURNAL_KINDS.map((kind) => [kind, new Map([...journal.all(kind)].map(([id, value]) => [id, canonical(value)]))]),
  );
}

/** "2 stories", "1 interview removed". */
function differences(before: ValueTexts, after: ValueTexts): string[] {
  return JOURNAL_KINDS.flatMap((kind) => {
    const [was, is] = [before.get(kind) ?? new Map(), after.get(kind) ?? new Map()];
    const fresh = [...is].filter(([id, value]) => was.get(id) !== value).length;
    const gone = [...was.keys()].filter((id) => !is.has(id)).length;
    const said = (number: number) => count(number, calledOf(kind));
    return [...(fresh ? [said(fresh)] : []), ...(gone ? [`${said(gone)} removed`] : [])];
  });
}

function parse(text: string, file: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    const says = error instanceof TooDeep ? error.message : 'is not JSON';
    throw new Problem(
      `${file} ${says}: it is damaged, or not an export.`,
      'rehearse data export --out FILE writes one.',
      {
        cause: error,
      },
    );
  }
}
