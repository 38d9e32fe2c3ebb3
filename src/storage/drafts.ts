import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Drafts } from '../domain/ports.ts';
import { makeFolder } from './home.ts';
import { writeWhole } from './whole.ts';

/**
 * Drafts in `drafts/` of the data folder, one file each. They are kept as well as can be: a disk that refuses one
 * must not disturb the answer being typed.
 */
export function openDrafts(folder: string): Drafts {
  const drafts = join(folder, 'drafts');
  const fileOf = (item: string): string => join(drafts, `${nameOf(item)}.txt`);
  return {
    read(item) {
      return attempted(() => readFileSync(fileOf(item), 'utf8')) || undefined;
    },
    keep(item, text) {
      attempted(() => {
        makeFolder(drafts);
        writeWhole(fileOf(item), text, 0o600, false);
      });
    },
    drop(item) {
      attempted(() => rmSync(fileOf(item), { force: true }));
    },
  };
}

/** Different for different ids on every file system, also on those that do not tell `A` from `a`. */
function nameOf(item: string): string {
  return item.replaceAll(/[^a-z0-9-]/g, (unit) => `_${unit.charCodeAt(0).toString(16)}_`);
}

function attempted<T>(deed: () => T): T | undefined {
  try {
    return deed();
  } catch {
    return undefined;
  }
}
