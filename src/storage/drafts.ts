import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeviceName } from '../domain/file-names.ts';
import type { DraftStore } from '../world.ts';
import { bestEffort } from './best-effort.ts';
import { patiently } from './busy.ts';
import { makeFolder } from './home.ts';
import { LARGEST_DRAFT, readRegularText } from './regular.ts';
import { writeWhole } from './whole.ts';

const ENDING = '.txt';

/**
 * Drafts in `drafts/` of the data folder, one file each. Keeping them can fail: a disk that refuses one
 * must not disturb the answer being typed.
 */
export function openDrafts(folder: string): DraftStore {
  const drafts = join(folder, 'drafts');
  const fileOf = (item: string): string => join(drafts, `${encodeName(item)}${ENDING}`);
  return {
    read(item) {
      return bestEffort(() => readRegularText(fileOf(item), LARGEST_DRAFT).replace(/^\uFEFF/, '')) || undefined;
    },
    keep(item, text) {
      bestEffort(() => {
        makeFolder(drafts);
        writeWhole(fileOf(item), text, 0o600, false);
      });
    },
    items() {
      const names = bestEffort(() => readdirSync(drafts)) ?? [];
      return names.filter((name) => name.endsWith(ENDING)).map((name) => decodeName(name.slice(0, -ENDING.length)));
    },
    drop(item) {
      bestEffort(() => patiently(() => rmSync(fileOf(item), { force: true })));
    },
  };
}

/** Different for different ids on every file system, also on those that treat `A` and `a` alike. */
function encodeName(item: string): string {
  const encoded = (unit: string) => `_${unit.charCodeAt(0).toString(16)}_`;
  const fit = item.replace(/[^a-z0-9-]/g, encoded);
  return isDeviceName(fit) ? fit.replace(/^./, encoded) : fit;
}

function decodeName(name: string): string {
  return name.replaceAll(/_([0-9a-f]+)_/g, (_all, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)));
}
