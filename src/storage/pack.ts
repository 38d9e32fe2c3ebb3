import { findingText, type ParsedFile } from '../domain/content/finding.ts';
import type { KnownIds, KnownItem } from '../domain/content/placed.ts';
import { protocolsOf } from '../domain/content/references.ts';
import { FORMAT } from '../domain/content/schema.ts';
import { checkContentFolder, parsed } from './check-folder.ts';
import { type Compiled, compile } from './compile.ts';
import { type CompiledLibrary, inMemory } from './compiled.ts';
import type { ContentFile, ContentFolder } from './content-folder.ts';
import { idsOf } from './index-columns.ts';
import { type CachedPack, type PackCache, stampsOf } from './pack-cache.ts';
import { readYaml } from './yaml.ts';

/** Checks and compiles a pack and keeps it for the next time; a broken one compiles to its trouble. */
export function compilePack(pack: ContentFolder, known: KnownIds, cache: PackCache | undefined): CompiledLibrary {
  // Taken before reading, so that a file that changes meanwhile is seen to have changed.
  const stamps = stampsOf(pack);
  const earlier = stamps && cache?.earlier(pack);
  const { placed, findings, works } = checkContentFolder(pack, {
    known,
    kept: (file) => (earlier && stamps ? unchanged(file, earlier, stamps.get(file.path)) : undefined),
  });
  const [first] = findings;
  const compiled: Compiled = first
    ? compile([], { trouble: troubleText(pack, findingText(first), findings.length) })
    : compile(
        placed.map(({ item }) => item),
        { works },
      );
  if (stamps) {
    // No item of a broken pack is kept, so that every file is read again once it is fixed.
    const count = (path: string) => (first ? -1 : placed.filter(({ file }) => file.file === path).length);
    cache?.keep(pack, compiled, stamps, count);
  }
  return inMemory(compiled);
}

/** Names that a pack may refer to and override. */
export function knownIn(library: CompiledLibrary): KnownIds {
  const { index } = library;
  const known = new Map<string, KnownItem>();
  const ids = idsOf(index);
  const name = (row: number) => ({ kind: index.words[index.kind[row] ?? -1] ?? '', id: ids[row] ?? '' });
  for (const [row, aliases] of Object.entries(index.aliases)) {
    for (const alias of aliases) known.set(alias, name(Number(row)));
  }
  for (const row of ids.keys()) known.set(name(row).id, name(row));
  for (const [row, id] of ids.entries()) {
    const item = known.get(id);
    if (item?.kind !== 'protocol') continue;
    known.set(id, { ...item, leads: protocolsOf(library.item(row), known).map(({ to }) => to) });
  }
  return known;
}

/** An unchanged file as it was parsed earlier; its YAML is read again only if a finding needs its place. */
function unchanged(file: ContentFile, { files, library }: CachedPack, stamp?: string): ParsedFile | undefined {
  const at = files.findIndex(({ path }) => path === file.path);
  const cached = files[at];
  if (!cached || cached.stamp !== stamp || cached.items < 0) return undefined;
  const start = files.slice(0, at).reduce((sum, each) => sum + each.items, 0);
  const items = Array.from({ length: cached.items }, (_, i) => {
    const { kind: _kind, ...fields } = library.item(start + i);
    return fields;
  });
  let read: ParsedFile | undefined;
  return {
    file: file.path,
    kind: file.kind,
    data: { format: FORMAT, items },
    where: (path, of) => {
      read ??= parsed(readYaml(file.path), file.kind)[0];
      return read?.where(path, of) ?? { line: 1, column: 1 };
    },
  };
}

function troubleText({ name, path }: ContentFolder, first: string, count: number): string {
  const rest = count > 1 ? ` (and ${count - 1} more: rehearse content check ${path})` : '';
  return `The pack "${name}" is left out. ${first}${rest}`;
}
