import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { itemsOf } from '../domain/content/document.ts';
import type { Finding, ParsedFile } from '../domain/content/finding.ts';
import type { Kind } from '../domain/content/kind.ts';
import { isKind, KINDS, type KindName } from '../domain/content/kinds.ts';
import { rewritten } from '../domain/content/lift.ts';
import type { KnownIds } from '../domain/content/placed.ts';
import { FORMAT } from '../domain/content/schema.ts';
import { strictFindings } from '../domain/content/strict.ts';
import { isJsonObject } from '../domain/json.ts';
import { Problem } from '../domain/problem.ts';
import type { FileMigration, Migration } from '../world.ts';
import { withoutRefused } from './characters.ts';
import { checkContentFolder, packsIn, parsed } from './check-folder.ts';
import { type ContentFile, type ContentFolder, contentFolder } from './content-folder.ts';
import { contentFolders, emptiness } from './given-folder.ts';
import { refused } from './refusals.ts';
import { decodeText, readBytes } from './text.ts';
import { writeWhole } from './whole.ts';
import { documentOf, parseYaml } from './yaml.ts';
import { rewriteMap } from './yaml-rewrite.ts';

/** As wide as a line of a rewritten file becomes. */
const COLUMNS = 120;

/**
 * What it takes to bring a content folder, a pack or a file to today's format; nothing is written before `write`.
 * @param given the path, or the folder of the user's packs
 * @throws Problem if nothing is there, or no content
 */
export function planMigration(given: { path: string } | { packs: string }, known: KnownIds): Migration {
  const folders = 'path' in given ? contentFolders(given.path) : packsIn(given.packs);
  const [nothing] = folders.map(emptiness).filter((one) => one !== undefined);
  if ('path' in given && nothing) throw new Problem(`${nothing}.`);
  const files = folders.flatMap((folder) => {
    const [only] = folder.files;
    const alone = only && only.path === folder.path ? resolve(only.path) : undefined;
    // What a single file refers to may be in the files around it.
    const whole = alone === undefined ? folder : contentFolder(dirname(dirname(alone)));
    return migrationsIn(whole, known).filter(({ path }) => alone === undefined || resolve(path) === alone);
  });
  return {
    files: files.map(({ path: _, text: __, ...file }) => file),
    write: () => {
      for (const { path, text, problems } of files) if (problems.length === 0) replace(path, text);
    },
  };
}

interface Rewritten extends FileMigration {
  path: string;
  text: string;
}

/** The files of a folder that are of format 1, each with its new text, checked among the others. */
function migrationsIn(folder: ContentFolder, known: KnownIds): Rewritten[] {
  const before = checkContentFolder(folder, { known }).findings;
  const old = folder.files.flatMap((file) => migrationOf(file, before));
  const after = checkContentFolder(folder, { known, kept: ({ path }) => old.find((one) => one.path === path)?.parsed });
  const open = strictFindings(after.placed);
  const inFile = (all: readonly Finding[], file: string) => all.filter((one) => one.file === file);
  const files = old.map(({ parsed: _, ...one }) => ({
    ...one,
    problems: one.problems.length > 0 ? one.problems : inFile(after.findings, one.file),
    open: inFile(open, one.file),
  }));
  return [...files, ...aboutMigration(folder, before)];
}

/** The file in which a pack says what it is: only its number is of a format. */
function aboutMigration({ about }: ContentFolder, before: readonly Finding[]): Rewritten[] {
  const bytes = about === undefined ? undefined : readBytes(about);
  const text = bytes instanceof Uint8Array ? decodeText(bytes) : undefined;
  if (about === undefined || !(bytes instanceof Uint8Array) || typeof text !== 'string') return [];
  const data = parseYaml(about, bytes).document?.data;
  const root = documentOf(text)?.contents;
  const format = isMap(root) ? root.get('format', true) : undefined;
  if (!isJsonObject(data) || data.format !== 1 || !isScalar(format) || !format.range) return [];
  const file = withoutRefused(about);
  const problems = before.filter((one) => one.file === file);
  const ends = Buffer.from(bytes).includes('\r\n') ? (raised: string) => raised.replace(/\r?\n/g, '\r\n') : String;
  const raised = ends(numbered(text, format.range));
  return [{ file, path: about, items: 0, lost: [], open: [], text: raised, problems }];
}

/** A text of which only the number of its format is changed. */
function numbered(text: string, [from, to]: readonly [number, number, ...number[]]): string {
  return text.slice(0, from) + FORMAT + text.slice(to);
}

function migrationOf({ path, kind }: ContentFile, before: readonly Finding[]): (Rewritten & { parsed?: ParsedFile })[] {
  const bytes = readBytes(path);
  const text = bytes instanceof Uint8Array ? decodeText(bytes) : undefined;
  const file = withoutRefused(path);
  const problems = before.filter((one) => one.file === file);
  const nothing = { file, path, items: 0, lost: [], open: [], text: '', problems };
  if (!(bytes instanceof Uint8Array) || typeof text !== 'string' || !isKind(kind)) return [nothing];
  const { document } = parseYaml(path, bytes);
  if (!document) return [nothing];
  const { items, format } = itemsOf(document.data);
  if (format === FORMAT) return [];
  if (problems.length > 0) return [{ ...nothing, items: items.length }];
  const written = inTodaysFormat(text, kind, items);
  const crlf = Buffer.from(bytes).includes('\r\n');
  const [read] = parsed(parseYaml(path, new TextEncoder().encode(written.text)), kind);
  const ends = crlf ? written.text.replaceAll('\n', '\r\n') : written.text;
  return [{ ...nothing, items: items.length, lost: written.lost, text: ends, parsed: read }];
}

/** A text of format 1 in today's format, and which of its fields have no place there. */
function inTodaysFormat(text: string, kind: KindName, items: readonly unknown[]): { text: string; lost: string[] } {
  const document = documentOf(text);
  const root = document?.contents;
  const format = isMap(root) ? root.get('format', true) : undefined;
  const list = isMap(root) ? root.get('items', true) : undefined;
  if (!document || !isScalar(format) || !format.range || !isSeq(list))
    throw new Error(`format 1 without items: ${kind}`);
  if (!(KINDS[kind] as unknown as Kind).one) {
    // Nothing else is different, so not a letter is.
    return { text: numbered(text, format.range), lost: [] };
  }
  document.set('format', FORMAT);
  const lost = list.items.flatMap((item, i) =>
    rewriteMap(document, item as YAMLMap, rewritten(z, kind, items[i] as Record<string, unknown>)),
  );
  const indentSeq = !/^items: *\n-/m.test(text);
  const flowCollectionPadding = /[[{] \S/.test(text) && !/[[{][\w"']/.test(text);
  return {
    text: document.toString({ lineWidth: COLUMNS, indentSeq, flowCollectionPadding }),
    lost: [...new Set(lost)],
  };
}

/** The new text, and beside it the old one, unless an earlier run has put one there. */
function replace(path: string, text: string): void {
  try {
    const real = realpathSync.native(path);
    const mode = statSync(real).mode & 0o777;
    const old = readBytes(real);
    const kept = `${real}.format-1`;
    if (!existsSync(kept) && old instanceof Uint8Array) writeWhole(kept, Buffer.from(old).toString('utf8'), mode, true);
    writeWhole(real, text, mode, true);
  } catch (error) {
    throw refused(error, path, 'write');
  }
}
