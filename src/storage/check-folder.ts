import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { type CheckedContent, checkContent } from '../domain/content/check.ts';
import { isConflictCopy, withoutCommon } from '../domain/content/copies.ts';
import { type Finding, findingAt, inOrder, type ParsedFile } from '../domain/content/finding.ts';
import type { Proven } from '../domain/content/kind.ts';
import { isKind } from '../domain/content/kinds.ts';
import { packAbout } from '../domain/content/pack-about.ts';
import type { KnownIds } from '../domain/content/placed.ts';
import { strictFindings } from '../domain/content/strict.ts';
import { isJsonObject } from '../domain/json.ts';
import { withoutRefused } from './characters.ts';
import { type ContentFile, type ContentFolder, contentFolder, foldersIn } from './content-folder.ts';
import { contentFolders, emptiness } from './given-folder.ts';
import type { Work } from './index-columns.ts';
import { refused } from './refusals.ts';
import { readYaml, type YamlReading } from './yaml.ts';

/** What came of reading and checking a folder of content. */
export interface CheckedFolder extends CheckedContent {
  works: Work[];
}

/** How the check goes about its files. */
export interface FolderCheckOptions {
  /** Ids and aliases of the library that the folder builds on, as `knownIn` gives them. */
  known?: KnownIds;
  /** Whether what a shipped item must have is asked for as well. */
  strict?: boolean;
  /** What need not be proven again. */
  proven?: Proven;
  /** The parsed file, if it is known to be right and unchanged. */
  kept?: (file: ContentFile) => ParsedFile | undefined;
}

/**
 * Checks whatever is at a path: a whole content folder, a pack, a folder of packs, or a single file (which
 * may refer to its neighbours).
 * @throws Problem if nothing is there
 */
export async function checkFolder(path: string, how?: FolderCheckOptions): Promise<CheckedFolders> {
  return checkAll(contentFolders(path), how);
}

/**
 * Checks each of the user's packs, even one without valid content. There need not be any, or a folder for them.
 * @throws Problem if the folder cannot be read
 */
export async function checkPacks(path: string, how?: FolderCheckOptions): Promise<CheckedFolders> {
  return checkAll(packsIn(path), how);
}

/** The user's packs, even without valid content. @throws Problem if the folder for them cannot be read */
export function packsIn(path: string): ContentFolder[] {
  if (!existsSync(path)) return [];
  try {
    readdirSync(path);
    return foldersIn(path).map((name) => contentFolder(join(path, name)));
  } catch (error) {
    throw refused(error, path, 'read');
  }
}

/** What was looked at, and what came of it. */
export interface CheckedFolders {
  folders: string[];
  items: number;
  findings: Finding[];
  /** Items with dated facts, and the day on which these were last looked up. */
  dated: { id: string; asOf: string }[];
}

function checkAll(folders: readonly ContentFolder[], how?: FolderCheckOptions): CheckedFolders {
  const checked = folders.map((folder) =>
    folder.path === folder.files[0]?.path
      ? checkAmongNeighbours(folder.files[0], how)
      : checkContentFolder(folder, how),
  );
  return {
    folders: folders.map(({ path }) => path),
    items: checked.reduce((sum, each) => sum + each.placed.length, 0),
    findings: checked.flatMap((each) => each.findings),
    dated: checked.flatMap((each) => each.placed).flatMap(({ item: { id, asOf } }) => (asOf ? [{ id, asOf }] : [])),
  };
}

/** Checks one file: what it refers to may be in the files around it, whose own findings are left out. */
function checkAmongNeighbours(only: ContentFile, how?: FolderCheckOptions): CheckedFolder {
  const around = isKind(only.kind) ? contentFolder(dirname(dirname(resolve(only.path)))) : undefined;
  const others = (around?.files ?? []).filter((file) => resolve(file.path) !== resolve(only.path));
  // Last, so that what it has in common with another file is found in it.
  const folder = { name: '', path: only.path, files: [...others, only], works: around?.works };
  const { placed, unfit, findings, works } = checkContentFolder(folder, how);
  const own = ({ file }: { file: string }) => file === withoutRefused(only.path);
  const ofIt = <T extends { file: { file: string } }>(all: T[]) => all.filter((each) => own(each.file));
  return { placed: ofIt(placed), unfit: ofIt(unfit), findings: findings.filter(own), works };
}

/** Reads and checks one body of content. */
export function checkContentFolder(
  folder: ContentFolder,
  { known, kept, strict, proven }: FolderCheckOptions = {},
): CheckedFolder {
  const nothing = emptiness(folder);
  if (nothing)
    return {
      placed: [],
      unfit: [],
      works: [],
      findings: [{ file: folder.path, line: 1, column: 1, path: '', says: nothing }],
    };
  const findings: Finding[] = [];
  // They are compared with the other files as these are written.
  const hasCopies = folder.files.some(({ path: file }) => isConflictCopy(file));
  const files = folder.files.flatMap((file) => {
    const same = hasCopies ? undefined : kept?.(file);
    if (same) return [same];
    const reading = readYaml(file.path);
    findings.push(...reading.findings);
    return parsed(reading, file.kind);
  });
  const works = folder.works === undefined ? undefined : worksOf(readYaml(folder.works));
  findings.push(...(works?.findings ?? []));
  findings.push(...aboutFindings(folder));
  const cited = works && new Set(works.works.map(({ id }) => id));
  const checked = checkContent(z, withoutCommon(files), { known, works: cited, proven });
  const asked = strict ? strictFindings(checked.placed) : [];
  const all = inOrder([...findings, ...checked.findings, ...asked]);
  return { ...checked, works: works?.works ?? [], findings: all };
}

/** What is wrong in the file in which a pack says what it is. */
function aboutFindings({ about }: ContentFolder): Finding[] {
  if (about === undefined) return [];
  const { file, document, findings } = readYaml(about);
  if (!document) return findings;
  const { remarks } = packAbout(document.data);
  return [...findings, ...remarks.map((remark) => findingAt({ file, where: document.where }, remark))];
}

/** A reading as the check takes it; nothing if it could not be read. */
export function parsed({ file, document }: YamlReading, kind: string): ParsedFile[] {
  return document ? [{ file, kind, ...document }] : [];
}

function worksOf({ file, document, findings }: YamlReading): { works: Work[]; findings: Finding[] } {
  const data = isJsonObject(document?.data) && Array.isArray(document.data.works) ? document.data.works : [];
  const works = data.flatMap((work: unknown) =>
    isJsonObject(work) && [work.id, work.title, work.author].every((field) => typeof field === 'string')
      ? [{ id: String(work.id), title: String(work.title), author: String(work.author) }]
      : [],
  );
  const right = findings.length > 0 || (works.length > 0 && works.length === data.length);
  if (right) return { works, findings };
  const says = 'must hold `format: 1` and a list of `works`, each with id, title and author as text';
  return { works, findings: [{ file, line: 1, column: 1, path: '', says }] };
}
