import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isKind, KINDS } from '../domain/content/kinds.ts';
import { Problem } from '../domain/problem.ts';
import { didYouMean } from '../domain/spelling.ts';
import { type ContentFolder, contentFolder, foldersIn } from './content-folder.ts';
import { reason } from './text.ts';

/**
 * Finds what a folder holds: one body of content (`question/*.yaml` ...), or packs that are such each.
 * @throws Problem if it cannot be read or holds neither
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

/** Why a folder has nothing to read; undefined if it has. */
export function emptiness({ path, files }: ContentFolder): string | undefined {
  if (files.length > 0) return undefined;
  const near =
    foldersIn(path)
      .map((name) => didYouMean(name, Object.keys(KINDS)))
      .find(Boolean) ?? '';
  return `${path} holds no content: YAML files belong into folders named after their kind, as in question/mine.yaml${near}`;
}

function isReadableFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new Problem(`${path} cannot be read: ${reason(error)}.`, undefined, { cause: error });
  }
}
