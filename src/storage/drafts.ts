import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Begun } from '../world.ts';
import { makeFolder } from './home.ts';
import { writeWhole } from './whole.ts';

const ENDING = '.txt';

/**
 * Drafts in `drafts/` of the data folder, one file each. They are kept as well as can be: a disk that refuses one
 * must not disturb the answer being typed.
 */
export function openDrafts(folder: string): Begun {
  const drafts = join(folder, 'drafts');
  const fileOf = (item: string): string => join(drafts, `${nameOf(item)}${ENDING}`);
  return {
    read(item) {
      return attempted(() => readFileSync(fileOf(item), 'utf8').replace(/^\uFEFF/, '')) || undefined;
    },
    keep(item, text) {
      attempted(() => {
        makeFolder(drafts);
        writeWhole(fileOf(item), text, 0o600, false);
      });
    },
    items() {
      const names = attempted(() => readdirSync(drafts)) ?? [];
      return names.filter((name) => name.endsWith(ENDING)).map((name) => itemOf(name.slice(0, -ENDING.length)));
    },
    drop(item) {
      attempted(() => rmSync(fileOf(item), { force: true }));
    },
  };
}

/** Names that Windows takes for devices, whatever their ending. */
const DEVICES = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Different for different ids on every file system, also on those that do not tell `A` from `a`. */
function nameOf(item: string): string {
  const unfit = DEVICES.test(item) ? /^./ : /[^a-z0-9-]/g;
  return item.replace(unfit, (unit) => `_${unit.charCodeAt(0).toString(16)}_`);
}

function itemOf(name: string): string {
  return name.replaceAll(/_([0-9a-f]+)_/g, (_all, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)));
}

function attempted<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
