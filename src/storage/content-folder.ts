import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { isConflictCopy } from '../domain/content/copies.ts';

export const WORKS_FILE = 'works.yaml';
const ABOUT_FILE = 'pack.yaml';
/** What lies beside the content where a pack is a program's package or a repository. */
const BESIDE: ReadonlySet<string> = new Set(['node_modules', 'docs', 'scripts', 'test', 'tests', 'images', 'assets']);

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
  /** In the order of their names, copies that a program made of them last. */
  files: ContentFile[];
  /** The file with the works that it cites, if there is one. */
  works?: string;
  /** The file in which a pack says what it is, if there is one. */
  about?: string;
}

/** The packs in the folder for them, which need not exist; also those without valid content. */
export function packFolders(path: string): ContentFolder[] {
  return foldersIn(path).map((name) => contentFolder(join(path, name)));
}

/** One body of content, whatever is in it. */
export function contentFolder(path: string): ContentFolder {
  const name = basename(resolve(path));
  const names = visibleNames(path);
  // What cannot be opened counts as a file: reading it says why.
  if (!names) return { name, path, files: [{ path, kind: name }] };
  const about = names.find((each) => each === ABOUT_FILE);
  const folders = foldersIn(path).filter((each) => !(about && BESIDE.has(each)));
  const files = folders.flatMap((kind) => {
    const folder = join(path, kind);
    const found = visibleNames(folder)?.filter((file) => /\.ya?ml$/i.test(file));
    // Copies last: what an item is, the file says that the copy was made of.
    const inside = found?.sort((a, b) => Number(isConflictCopy(a)) - Number(isConflictCopy(b)));
    return inside?.map((file) => ({ path: join(folder, file), kind })) ?? [{ path: folder, kind }];
  });
  const works = names.find((each) => each === WORKS_FILE);
  return { name, path, files, ...(works && { works: join(path, works) }), ...(about && { about: join(path, about) }) };
}

/** Names of the folders in a folder, with what may be one and cannot be looked at. */
export const foldersIn = (path: string) => visibleNames(path)?.filter((name) => mayBeFolder(join(path, name))) ?? [];

function mayBeFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return true;
  }
}

/** Undefined if the folder cannot be read. */
function visibleNames(path: string): string[] | undefined {
  try {
    return readdirSync(path)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch {
    return undefined;
  }
}
