import { openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from '../domain/content/kinds.ts';
import type { Tasks } from '../domain/content/tasks.ts';
import { Problem } from '../domain/problem.ts';
import type { Compiled } from './compile.ts';
import { INDEX_FORMAT, type Index, idsOf, valueIn } from './index-columns.ts';

export const INDEX_FILE = 'index.json';
export const ITEMS_FILE = 'items.json';

/** A compiled library that is open for reading. */
export interface CompiledLibrary {
  index: Index;
  /** Reads the item of a row of the index. */
  item(row: number): Item;
  /** Reads the item of an id. */
  find(id: string): Item | undefined;
  /** Reads the tasks of the item of an id. */
  tasks(id: string): Tasks | undefined;
}

/** The library that comes with the program. @param folder where the build put it. @throws Problem */
export function shippedLibrary(folder: string): CompiledLibrary {
  try {
    return openCompiled(folder);
  } catch (cause) {
    throw new Problem(`The library in ${folder} cannot be read.`, 'Install Rehearsal again.', { cause });
  }
}

/** Opens a compiled library; its data file stays open, so that replacing it does not disturb the reader. */
export function openCompiled(folder: string): CompiledLibrary {
  const index: unknown = JSON.parse(readFileSync(join(folder, INDEX_FILE), 'utf8'));
  if (!isIndex(index)) throw new Error(`${folder} holds no index that this version reads`);
  const handle = openSync(join(folder, ITEMS_FILE), 'r');
  return reader(index, (offset, length) => {
    const bytes = Buffer.alloc(length);
    const read = readSync(handle, bytes, 0, length, offset);
    return bytes.subarray(0, read);
  });
}

/** A library that was just compiled, as if it had been opened. */
export function inMemory({ index, items }: Compiled): CompiledLibrary {
  return reader(index, (offset, length) => items.subarray(offset, offset + length));
}

function reader(index: Index, bytes: (offset: number, length: number) => Uint8Array): CompiledLibrary {
  let offsets: number[] | undefined;
  let ids: string[] | undefined;
  const value = (row: number, skipped: number, length = 0): unknown => {
    offsets ??= offsetsOf(index);
    const text = Buffer.from(bytes((offsets[row] ?? 0) + skipped, length)).toString('utf8');
    try {
      return JSON.parse(text);
    } catch (cause) {
      throw new Problem(
        `The item ${idsOf(index)[row]} cannot be read: the library is damaged.`,
        'Install Rehearsal again.',
        { cause },
      );
    }
  };
  const rowOf = (id: string) => {
    ids ??= idsOf(index);
    const row = ids.indexOf(id);
    return row < 0 ? undefined : row;
  };
  const item = (row: number) => value(row, 0, valueIn(index.length, row)) as Item;
  const tasks = (row: number) => value(row, valueIn(index.length, row), valueIn(index.tasksLength, row)) as Tasks;
  const found = <T>(id: string, read: (row: number) => T) => {
    const row = rowOf(id);
    return row === undefined ? undefined : read(row);
  };
  return { index, item, find: (id) => found(id, item), tasks: (id) => found(id, tasks) };
}

function offsetsOf({ length, tasksLength }: Index): number[] {
  let end = 0;
  return Array.from({ length: length.rows.length }, (_, row) => {
    const start = end;
    end += valueIn(length, row) + valueIn(tasksLength, row);
    return start;
  });
}

function isIndex(value: unknown): value is Index {
  if (typeof value !== 'object' || value === null) return false;
  const index = value as Partial<Index>;
  return index.format === INDEX_FORMAT && [index.id, index.title].every((column) => typeof column === 'string');
}
