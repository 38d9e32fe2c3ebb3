import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** Names in the data folder that are ours, with those of their copies, locks and temporary files. */
const OURS =
  /^((attempts|journal)[^/\\]*\.jsonl|config\.json|(config|journal)\.lock)(\.|$)|^(cache|drafts|packs|voice)$/i;
/** What a process that was killed left in the middle of writing. */
const LEFT = /^\.rehearsal-\d+\.tmp$/;

/** Whether a name in the data folder is of something that is ours. */
export function isOurName(name: string): boolean {
  return OURS.test(name) || LEFT.test(name);
}

/**
 * Whether a path, by whatever links it leads there, is a place in which the user's data is kept, or lies in one.
 * @param folder the data folder, which need not exist
 */
export function isOurs(path: string, folder: string): boolean {
  const place = placeOf(path);
  const home = placeOf(folder);
  if (dirname(place) === home && OURS.test(basename(place))) return true;
  return ownIn(home).some((own) => place === own || place.startsWith(own + sep));
}

/** Where our files really are: users can keep them elsewhere, behind links. */
function ownIn(home: string): string[] {
  try {
    return readdirSync(home)
      .filter((name) => OURS.test(name))
      .map((name) => placeOf(join(home, name)));
  } catch {
    return [];
  }
}

/** A path without links; the last part of it need not exist. */
function placeOf(path: string): string {
  // The system's own way: Node's takes `link/..` for the folder that holds the link.
  for (const [known, rest] of [
    [path, ''],
    [dirname(path), basename(path)],
  ] as const) {
    try {
      return join(realpathSync.native(known), rest);
    } catch {
      // It does not exist, or cannot be looked at.
    }
  }
  return resolve(path);
}
