import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

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

/** Names of the folders in a folder. */
export const foldersIn = (path: string) => namesIn(path).filter((name) => isFolderOrNot(join(path, name)));

function isFolderOrNot(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function namesIn(path: string): string[] {
  return readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort();
}
