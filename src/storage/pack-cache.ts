import { chmodSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Proven } from '../domain/content/kind.ts';
import { patiently } from './busy.ts';
import type { Compiled } from './compile.ts';
import { type CompiledLibrary, INDEX_FILE, ITEMS_FILE, openCompiled } from './compiled.ts';
import type { ContentFolder } from './content-folder.ts';
import { makeFolder } from './home.ts';
import { indexText } from './index-columns.ts';
import { isAlive } from './lock.ts';
import { nameFor, openProven } from './proven.ts';
import { LARGEST_CACHE, readRegular } from './regular.ts';
import { sealed, unsealed } from './seal.ts';

const MANIFEST_FILE = 'seal.json';

/** Size and times of a file as it was read, how many items came of it, and whether those were all of them. */
export interface CachedFile extends Taken {
  path: string;
  stamp: string;
}

interface Taken {
  items: number;
  whole: boolean;
}

/** What a compiled pack was made of; if anything differs now, it is compiled again. */
interface CacheManifest {
  /** Mark of the shipped library, and so of the schemas. */
  mark: string;
  files: CachedFile[];
  index: string;
  items: string;
}

/** A pack as it was last compiled, whether or not it is still valid. */
export interface CachedPack {
  files: CachedFile[];
  library: CompiledLibrary;
}

/**
 * Compiled packs, one folder each, named after the pack's path and what it was made of. A folder appears
 * whole or not at all. Whatever is wrong with the cache, the answer is "not there", never an error.
 */
export class PackCache {
  readonly #folder: string;
  readonly #mark: string;

  constructor(folder: string, mark: string) {
    this.#folder = folder;
    this.#mark = mark;
  }

  /** The compiled pack, if nothing has changed since. */
  find(pack: ContentFolder): CompiledLibrary | undefined {
    const stamps = stampsOf(pack);
    return stamps && this.#open(this.#nameOf(pack, stamps))?.library;
  }

  /** What was proven of the content of packs. */
  proven(): Proven {
    return openProven(this.#folder, this.#mark);
  }

  /** What was compiled of the pack earlier, for the files that are still the same. */
  earlier(pack: ContentFolder): CachedPack | undefined {
    for (const name of this.#namesOf(pack)) {
      const found = this.#open(name);
      if (found) return found;
    }
    return undefined;
  }

  /** Keeps a compiled pack and drops what was compiled of it before. */
  keep(pack: ContentFolder, compiled: Compiled, stamps: Map<string, string>, taken: (path: string) => Taken): void {
    try {
      makeFolder(this.#folder);
      const name = this.#nameOf(pack, stamps);
      this.#removeUnfinished();
      const made = mkdtempSync(join(this.#folder, `new-${process.pid}-`));
      try {
        chmodSync(made, 0o700);
        const write = (file: string, data: string | Uint8Array) => {
          writeFileSync(join(made, file), data, { mode: 0o600 });
          return stampOf(join(made, file)) ?? '';
        };
        const manifest: CacheManifest = {
          mark: this.#mark,
          files: pack.files.map(({ path }) => ({ path, stamp: stamps.get(path) ?? '', ...taken(path) })),
          index: write(INDEX_FILE, indexText(compiled.index)),
          items: write(ITEMS_FILE, compiled.items),
        };
        write(MANIFEST_FILE, sealed(JSON.stringify(manifest)));
        const old = this.#namesOf(pack);
        // A damaged folder of the same name would be in the way.
        if (old.includes(name)) rmSync(join(this.#folder, name), { recursive: true, force: true });
        patiently(() => renameSync(made, join(this.#folder, name)));
        for (const each of old) if (each !== name) rmSync(join(this.#folder, each), { recursive: true, force: true });
      } catch (error) {
        rmSync(made, { recursive: true, force: true });
        throw error;
      }
    } catch {
      // Without a cache the pack is compiled again next time.
    }
  }

  /** A process that was killed while it compiled leaves its folder; one that was ours by number did so too. */
  #removeUnfinished(): void {
    for (const name of readdirSync(this.#folder)) {
      if (!name.startsWith('new-')) continue;
      const maker = Number(/^new-(\d+)-/.exec(name)?.[1] ?? process.pid);
      if (maker === process.pid || !isAlive(maker)) rmSync(join(this.#folder, name), { recursive: true, force: true });
    }
  }

  #open(name: string): CachedPack | undefined {
    try {
      const folder = join(this.#folder, name);
      const manifest = JSON.parse(
        unsealed(readRegular(join(folder, MANIFEST_FILE), LARGEST_CACHE)) ?? 'null',
      ) as CacheManifest;
      const sound =
        manifest.mark === this.#mark &&
        manifest.index === stampOf(join(folder, INDEX_FILE)) &&
        manifest.items === stampOf(join(folder, ITEMS_FILE));
      return sound ? { files: manifest.files, library: openCompiled(folder) } : undefined;
    } catch {
      return undefined;
    }
  }

  #namesOf(pack: ContentFolder): string[] {
    try {
      return readdirSync(this.#folder).filter((name) => name.startsWith(`${nameFor(resolve(pack.path))}-`));
    } catch {
      return [];
    }
  }

  #nameOf(pack: ContentFolder, stamps: Map<string, string>): string {
    return `${nameFor(resolve(pack.path))}-${nameFor(JSON.stringify([this.#mark, ...stamps]))}`;
  }
}

/** Size and times of every file of a pack; undefined if one cannot be seen. */
export function stampsOf({ files, works, about }: ContentFolder): Map<string, string> | undefined {
  const stamps = new Map<string, string>();
  for (const path of [...files.map((file) => file.path), ...[works, about].filter((path) => path !== undefined)]) {
    const stamp = stampOf(path);
    if (!stamp) return undefined;
    stamps.set(path, stamp);
  }
  return stamps;
}

function stampOf(path: string): string | undefined {
  try {
    const { size, mtimeMs, ctimeMs } = statSync(path);
    return `${size}:${mtimeMs}:${ctimeMs}`;
  } catch {
    return undefined;
  }
}
