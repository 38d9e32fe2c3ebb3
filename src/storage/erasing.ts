import { lstatSync, readdirSync, realpathSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../domain/system-error.ts';
import { isOurName } from './own-places.ts';
import { OTHER_HOME, refused } from './refusals.ts';

/** Names in the data folder that are ours, in the order in which people read them. */
export function ownNames(folder: string): string[] {
  return namesIn(folder).filter(isOurName).sort();
}

/**
 * Removes everything of ours, and the folder where nothing else is in it. Of a file that is kept elsewhere, behind a
 * link, file and link go; a folder behind a link stays, since others may use it.
 * @returns paths of what is left @throws Problem where something cannot be removed
 */
export function erase(folder: string): string[] {
  const left: string[] = [];
  for (const name of ownNames(folder)) {
    const path = join(folder, name);
    try {
      if (lstatSync(path).isSymbolicLink()) left.push(...behind(path));
      rmSync(path, { recursive: true, force: true, maxRetries: 5 });
    } catch (error) {
      throw refused(error, path, 'write', OTHER_HOME);
    }
  }
  const others = namesIn(folder).map((name) => join(folder, name));
  try {
    if (others.length === 0) rmdirSync(folder);
  } catch {
    // An empty folder holds nothing of anyone's.
  }
  return [...left, ...others];
}

/** Takes away what a link leads to if it is a file; names it if it is a folder. */
function behind(link: string): string[] {
  let target: string;
  try {
    target = realpathSync.native(link);
  } catch {
    return [];
  }
  if (lstatSync(target).isDirectory()) return [target];
  rmSync(target, { force: true });
  return [];
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw refused(error, folder, 'read', OTHER_HOME);
  }
}
