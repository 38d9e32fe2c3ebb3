import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isKind, KINDS } from '../domain/content/kinds.ts';
import { Problem } from '../domain/problem.ts';
import { didYouMean } from '../domain/spelling.ts';
import { type ContentFolder, contentFolder, foldersIn } from './content-folder.ts';
import { reason } from './text.ts';

/**
 * Finds what is in a folder: one body of content (`question/*.yaml` ...), or packs, each of them one.
 * @throws Problem if it cannot be read or is neither
 */
export function contentFolders(path: string): ContentFolder[] {
  if (!isReadableFolder(path)) return [fileAlone(path)];
  const folders = foldersIn(path);
  const packs = folders.filter((name) => foldersIn(join(path, name)).some(isKind));
  if (folders.some(isKind) || packs.length === 0) return [contentFolder(path)];
  return packs.map((name) => contentFolder(join(path, name)));
}

function fileAlone(path: string): ContentFolder {
  const folder = dirname(resolve(path));
  return { name: basename(path), path, files: [{ path, kind: basename(folder) }] };
}

/** Why a folder has nothing to read; undefined if it has something. */
export function emptiness({ path, files }: ContentFolder): string | undefined {
  if (files.length > 0) return undefined;
  const near =
    foldersIn(path)
      .map((name) => didYouMean(name, Object.keys(KINDS)))
      .find(Boolean) ?? '';
  return `${path} has no content: YAML files go into folders named after their kind, such as question/mine.yaml${near}`;
}

function isReadableFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new Problem(`${path} cannot be read: ${reason(error)}.`, undefined, { cause: error });
  }
}
