import { isJsonObject } from '../json.ts';
import type { ParsedFile } from './finding.ts';

/** How programs that copy files between machines name the version that lost: Syncthing; Nextcloud and Dropbox. */
const COPY = /\.sync-conflict-|\([^/\\]*conflicted copy[^/\\]*\)/i;

/** Whether a file is a copy that such a program made because two machines had changed it. */
export function isConflictCopy(path: string): boolean {
  return COPY.test(path);
}

/**
 * The files without what such copies have in common with the others: an item that is the same in both counts once. One
 * that differs is a finding, as any id that is used twice.
 */
export function withoutCommon(files: readonly ParsedFile[]): ParsedFile[] {
  const isCopy = files.map(({ file }) => isConflictCopy(file));
  if (!isCopy.includes(true)) return [...files];
  const seen = new Set(files.flatMap((file, i) => (isCopy[i] ? [] : itemsIn(file).map((item) => textOf(file, item)))));
  return files.flatMap((file, i) => (isCopy[i] ? withoutItems(file, seen) : [file]));
}

const textOf = ({ kind }: ParsedFile, item: unknown) => JSON.stringify([kind, item]);

function itemsIn({ data }: ParsedFile): unknown[] {
  return isJsonObject(data) && Array.isArray(data.items) ? data.items : [];
}

/** The copy with what no other file had, which is found where it was; nothing if there is no such item. */
function withoutItems(file: ParsedFile, seen: Set<string>): ParsedFile[] {
  const items = itemsIn(file);
  const kept = items.flatMap((item, i) => {
    const text = textOf(file, item);
    if (seen.has(text)) return [];
    seen.add(text);
    return [i];
  });
  if (kept.length === items.length) return [file];
  if (kept.length === 0) return [];
  const where: ParsedFile['where'] = ([first, at, ...rest], of) =>
    file.where(typeof at === 'number' ? ['items', kept[at] ?? at, ...rest] : first === undefined ? [] : [first], of);
  return [{ ...file, data: { ...(file.data as object), items: kept.map((i) => items[i]) }, where }];
}
