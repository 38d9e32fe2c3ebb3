import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { findingText } from '../domain/content/finding.ts';
import { type PackAbout, packAbout } from '../domain/content/pack-about.ts';
import type { KnownIds } from '../domain/content/placed.ts';
import { Problem } from '../domain/problem.ts';
import type { PackFolder, PackLook } from '../world.ts';
import { patiently } from './busy.ts';
import { checkContentFolder } from './check-folder.ts';
import { contentFolder, packFolders } from './content-folder.ts';
import { makeFolder } from './home.ts';
import { refused } from './refusals.ts';
import { readYaml } from './yaml.ts';

/**
 * The user's packs as folders.
 * @param packs the folder that they are in; it need not exist
 * @param known the names of the shipped library
 */
export function openPacks(packs: string, known: () => Promise<KnownIds>): PackFolder {
  const path = (name: string) => join(packs, name);
  /** Makes a folder whole beside its place, and then puts it there. */
  const placed = (name: string, fill: (folder: string) => void) => {
    try {
      makeFolder(packs);
      const made = mkdtempSync(join(packs, '.new-'));
      try {
        chmodSync(made, 0o700);
        fill(made);
        const old = `${made}-old`;
        if (existsSync(path(name))) patiently(() => renameSync(path(name), old));
        patiently(() => renameSync(made, path(name)));
        rmSync(old, { recursive: true, force: true, maxRetries: 5 });
      } finally {
        rmSync(made, { recursive: true, force: true, maxRetries: 5 });
      }
    } catch (error) {
      throw refused(error, path(name), 'write');
    }
  };
  return {
    path,
    names: () => (existsSync(packs) ? packFolders(packs).map(({ name }) => name) : []),
    look: async (folder) => look(folder, await known()),
    create: (name, files) =>
      placed(name, (folder) => {
        for (const [file, text] of Object.entries(files)) {
          mkdirSync(dirname(join(folder, file)), { recursive: true, mode: 0o700 });
          writeFileSync(join(folder, file), text, { mode: 0o600 });
        }
      }),
    copy: (from, name) => placed(name, (folder) => copied(from, folder)),
    remove(name) {
      try {
        rmSync(path(name), { recursive: true, maxRetries: 5 });
      } catch (error) {
        throw refused(error, path(name), 'write');
      }
    },
  };
}

function look(path: string, known: KnownIds): PackLook {
  const folder = contentFolder(path);
  if (!existsSync(path)) throw new Problem(`${path} cannot be read: it does not exist.`);
  const { placed, findings } = checkContentFolder(folder, { known });
  const about: PackAbout | undefined = folder.about
    ? packAbout(readYaml(folder.about).document?.data).about
    : undefined;
  return {
    name: basename(resolve(path)),
    ...(about && { about }),
    items: placed.map(({ item: { id, kind, revision, title } }) => ({ id, kind, revision, title })),
    findings: findings.map(findingText),
  };
}

/** Copies what belongs to a pack, and nothing else that lies in its folder: no link, no program, no history. */
function copied(from: string, to: string): void {
  const { files, works, about } = contentFolder(from);
  for (const file of [...files.map(({ path }) => path), ...[works, about].filter((path) => path !== undefined)]) {
    if (!lstatSync(file).isFile()) continue;
    const target = join(to, relative(from, file));
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    copyFileSync(file, target);
    chmodSync(target, 0o600);
  }
}
