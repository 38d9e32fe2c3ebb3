import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isKind, KINDS } from '../domain/content/kinds.ts';
import { Problem } from '../domain/problem.ts';
import { didYouMean } from '../domain/spelling.ts';
import { reason } from './text.ts';

export const WORKS_FILE = 'works.yaml';

/** A file of content, before it is read. */
export interface ContentFile {
  path: string;
  /** Name of its folder. */
  kind: string;
}

/** A folder of content: the shipped one, a pack, or the user's own. */
export interface ContentFolder {
  name: string;
  path: string;
  /** In the order of their names. */
  files: ContentFile[];
  /** The file with the works that it cites, where there is one. */
  works?: string;
}

/**
 * Finds what a folder holds: one body of content (`question/*.yaml` ...), or packs that are such each.
 * @throws Problem where it cannot be read or holds neither
 */
export function contentFolders(path: string): ContentFolder[] {
  if (!isFolder(path)) return [fileAlone(path)];
  const folders = foldersIn(path);
  const packs = folders.filter((name) => foldersIn(join(path, name)).some(isKind));
  if (folders.some(isKind) || packs.length === 0) return [contentFolder(path)];
  return packs.map((name) => contentFolder(join(path, name)));
}

/** The packs in the folder for them, which need not exist; also those that hold nothing right. */
export function packFolders(path: string): ContentFolder[] {
  try {
    return foldersIn(path).map((name) => contentFolder(join(path, name)));
  } catch {
    return [];
  }
}

/** One body of content, whatever it holds. */
export function contentFolder(path: string): ContentFolder {
  const names = namesIn(path);
  const files = names.flatMap((kind) => {
    const folder = join(path, kind);
    if (!isFolderOrNot(folder)) return [];
    return namesIn(folder)
      .filter((name) => /\.ya?ml$/i.test(name))
      .map((name) => ({ path: join(folder, name), kind }));
  });
  const works = names.find((name) => name === WORKS_FILE);
  return { name: basename(resolve(path)), path, files, ...(works && { works: join(path, works) }) };
}

function fileAlone(path: string): ContentFolder {
  const folder = dirname(resolve(path));
  return { name: basename(path), path, files: [{ path, kind: basename(folder) }] };
}

/** Why a folder has nothing to read; undefined where it has. */
export function emptiness({ path, files }: ContentFolder): string | undefined {
  if (files.length > 0) return undefined;
  const near =
    foldersIn(path)
      .map((name) => didYouMean(name, Object.keys(KINDS)))
      .find(Boolean) ?? '';
  return `${path} holds no content: YAML files belong into folders named after their kind, as in question/mine.yaml${near}`;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new Problem(`${path} cannot be read: ${reason(error)}.`, undefined, { cause: error });
  }
}

const foldersIn = (path: string) => namesIn(path).filter((name) => isFolderOrNot(join(path, name)));

function isFolderOrNot(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function namesIn(path: string): string[] {
  return readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort();
}
