import { existsSync } from 'node:fs';
import type { Item } from '../domain/content/kinds.ts';
import type { Tasks } from '../domain/content/tasks.ts';
import type { Entry, Library } from '../domain/ports.ts';
import type { CompiledLibrary } from './compiled.ts';
import type { ContentFolder } from './content-folder.ts';
import { crowdedEntries, entriesOf, idsOf, type Work } from './index-columns.ts';

/** Where the library's parts are. */
export interface LibraryPlaces {
  /** Opens the library that comes with the program. @throws Problem if it cannot be read */
  shipped(): Promise<CompiledLibrary>;
  /** Folder whose folders are packs; it need not exist. */
  packs?: string;
  /** The user's own folder for this run, from `--content`. */
  content?: string;
  /** Folder for compiled packs; without it, or if it cannot be written, they are compiled every time. */
  cache?: string;
}

/** The library, and the works that its items cite. */
export interface OpenLibrary extends Library {
  works(): Work[];
}

type Listing = (library: CompiledLibrary, pack?: string) => Entry[];

interface LibraryPart {
  library: CompiledLibrary;
  pack?: string;
}

/** Opens the shipped library and the packs. @throws Problem if the shipped one or `--content` cannot be read */
export async function openLibrary({ shipped, packs, content, cache }: LibraryPlaces): Promise<OpenLibrary> {
  const library = await shipped();
  const folders = await foldersIn(packs, content);
  return joinLibraries([{ library }, ...(folders.length > 0 ? await packParts(folders, library, cache) : [])]);
}

/** As `openLibrary`, but packs that would have to be compiled are left out, and nothing is written. */
export async function openReadyLibrary({ shipped, packs, cache }: LibraryPlaces): Promise<OpenLibrary> {
  const library = await shipped();
  const folders = cache === undefined ? [] : await foldersIn(packs, undefined);
  if (cache === undefined || folders.length === 0) return joinLibraries([{ library }]);
  const { PackCache } = await import('./pack-cache.ts');
  const ready = new PackCache(cache, library.index.mark);
  const parts = folders.flatMap((folder) => {
    const found = ready.find(folder);
    return found ? [{ library: found, pack: folder.name }] : [];
  });
  return joinLibraries([{ library }, ...parts]);
}

/** Most people have no packs: what finds and compiles them is loaded only if there are some. */
async function foldersIn(packs: string | undefined, content: string | undefined): Promise<ContentFolder[]> {
  const some = packs !== undefined && existsSync(packs);
  if (!some && content === undefined) return [];
  return [
    ...(some ? (await import('./content-folder.ts')).packFolders(packs) : []),
    ...(content === undefined ? [] : (await import('./given-folder.ts')).contentFolders(content)),
  ];
}

async function packParts(
  folders: readonly ContentFolder[],
  shipped: CompiledLibrary,
  compiled?: string,
): Promise<LibraryPart[]> {
  const { PackCache } = await import('./pack-cache.ts');
  const cache = compiled === undefined ? undefined : new PackCache(compiled, shipped.index.mark);
  const found = folders.map((folder) => cache?.find(folder));
  if (found.every((library) => library !== undefined)) {
    return found.map((library, i) => ({ library, pack: folders[i]?.name }));
  }
  const { compilePack, knownIn } = await import('./pack.ts');
  const known = knownIn(shipped);
  return folders.map((folder, i) => ({ library: found[i] ?? compilePack(folder, known, cache), pack: folder.name }));
}

/** Several compiled libraries as one: a later part's item takes the place of an earlier one's of the same id. */
function joinLibraries(parts: readonly [LibraryPart, ...LibraryPart[]]): OpenLibrary {
  let list: Entry[] | undefined;
  const entries = () => {
    list ??= overriding(parts, entriesOf);
    return list;
  };
  const byId = <T>(id: string, find: (library: CompiledLibrary, id: string) => T | undefined): T | undefined => {
    const last = (name: string) =>
      parts.reduceRight<T | undefined>((found, { library }) => found ?? find(library, name), undefined);
    return last(id) ?? last(entries().find(({ aliases }) => aliases.includes(id))?.id ?? '');
  };
  const [shipped] = parts;
  return {
    entries,
    crowded: (names) => (parts.length === 1 ? entries() : crowded(parts, names)),
    item: (id) => byId<Item>(id, (library, name) => library.find(name)),
    task: (id, drill) => byId<Tasks>(id, (library, name) => library.tasks(name))?.[drill],
    kinds: () => shipped.library.index.kinds,
    troubles: () => parts.flatMap(({ library: { index } }) => (index.trouble === undefined ? [] : [index.trouble])),
    works: () => [
      ...new Map(parts.flatMap(({ library }) => library.index.works).map((work) => [work.id, work])).values(),
    ],
  };
}

/** The entries of all parts, those of packs in crowds: what goes by one of these names, or is in two parts, is in none. */
function crowded([shipped, ...packs]: readonly [LibraryPart, ...LibraryPart[]], names: Iterable<string>): Entry[] {
  const apart = new Set([...names, ...idsOf(shipped.library.index)]);
  if (packs.length > 1) for (const id of twiceIn(packs)) apart.add(id);
  return overriding([shipped, ...packs], (library, pack) =>
    pack === undefined ? entriesOf(library) : crowdedEntries(library, apart, pack),
  );
}

/** The ids that more than one part has. */
function twiceIn(parts: readonly LibraryPart[]): string[] {
  const seen = new Set<string>();
  // It does not grow by one that it has.
  return parts.flatMap(({ library }) => idsOf(library.index).filter((id) => seen.size === seen.add(id).size));
}

/** The entries of all parts; one that replaces another is in its place. */
function overriding([shipped, ...packs]: readonly [LibraryPart, ...LibraryPart[]], listing: Listing): Entry[] {
  const entries = listing(shipped.library);
  // If there is one pack, only the shipped items can be replaced: its own ids need not be remembered.
  const rows = new Map(entries.map(({ id }, i) => [id, i]));
  for (const [i, { library, pack }] of packs.entries()) {
    const isLast = i === packs.length - 1;
    const added = listing(library, pack);
    for (let row = 0; row < added.length; row += 1) {
      const entry = added[row] as Entry;
      const at = rows.get(entry.id);
      const before = at === undefined ? undefined : entries[at];
      if (at === undefined || !before) {
        if (!isLast) rows.set(entry.id, entries.length);
        entries.push(entry);
        continue;
      }
      // Also if an earlier pack has already replaced the shipped one.
      if (before.pack === undefined || before.overrides) entry.overrides = true;
      entries[at] = entry;
    }
  }
  return entries;
}
