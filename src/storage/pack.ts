import { basename } from 'node:path';
import type { CheckedContent } from '../domain/content/check.ts';
import { findingText, type ParsedFile } from '../domain/content/finding.ts';
import type { KnownIds, KnownItem } from '../domain/content/placed.ts';
import { protocolsOf } from '../domain/content/references.ts';
import { FORMAT } from '../domain/content/schema.ts';
import { type UsableContent, usableContent } from '../domain/content/usable.ts';
import { withoutRefused } from './characters.ts';
import { checkContentFolder, parsed } from './check-folder.ts';
import { type Compiled, compile } from './compile.ts';
import { type CompiledLibrary, inMemory } from './compiled.ts';
import type { ContentFile, ContentFolder } from './content-folder.ts';
import { idsOf, valueIn } from './index-columns.ts';
import { type CachedPack, type PackCache, stampsOf } from './pack-cache.ts';
import { readYaml } from './yaml.ts';

/** Checks and compiles a pack and keeps it for the next time; what is broken is left out, and told as its trouble. */
export function compilePack(pack: ContentFolder, known: KnownIds, cache: PackCache | undefined): CompiledLibrary {
  // Taken before reading, so that a file that changes meanwhile is seen to have changed.
  const stamps = stampsOf(pack);
  const earlier = stamps && cache?.earlier(pack);
  const checked = checkContentFolder(pack, {
    known,
    proven: cache?.proven(),
    kept: (file) => (earlier && stamps ? unchanged(file, earlier, stamps.get(file.path)) : undefined),
  });
  const usable = usableContent(checked, known);
  const compiled: Compiled = compile(
    usable.placed.map(({ item }) => item),
    { works: checked.works, ...(checked.findings.length > 0 && { trouble: troubleText(pack, checked, usable) }) },
  );
  if (stamps) {
    cache?.keep(pack, compiled, stamps, (path) => ({
      items: usable.placed.filter(({ file }) => file.file === path).length,
      whole: !usable.partial.has(withoutRefused(path)),
    }));
  }
  return inMemory(compiled);
}

/** Names that a pack may refer to and override. */
export function knownIn(library: CompiledLibrary): KnownIds {
  const { index } = library;
  const known = new Map<string, KnownItem>();
  const ids = idsOf(index);
  const name = (row: number) => ({ kind: valueIn(index.kind, row), id: ids[row] ?? '' });
  for (const row of ids.keys()) for (const alias of valueIn(index.aliases, row)) known.set(alias, name(row));
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
  if (!cached?.whole || cached.stamp !== stamp) return undefined;
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

/** Items named in a line of trouble; the check lists them all. */
const NAMED = 3;

/** "The pack "mine" is left out. ..." or "The pack "mine" goes without term-a, term-b and 4 more. ..." */
function troubleText(
  { name, path }: ContentFolder,
  { findings }: CheckedContent,
  { placed, without }: UsableContent,
): string {
  const [first] = findings;
  const told = first ? findingText(first) : '';
  const rest = findings.length > 1 ? ` (and ${findings.length - 1} more: rehearse content check ${path})` : '';
  const more = without.length - NAMED;
  const named = [...without.slice(0, NAMED).map((one) => basename(one)), ...(more > 0 ? [`${more} more`] : [])];
  const list = named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named.at(-1)}` : named[0];
  return `The pack "${name}" ${placed.length === 0 ? 'is left out' : `goes without ${list}`}. ${told}${rest}`;
}
