import { openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from '../domain/content/kinds.ts';
import type { Tasks } from '../domain/content/tasks.ts';
import { Problem } from '../domain/problem.ts';
import { once } from '../once.ts';
import type { Compiled } from './compile.ts';
import { cellsOf, type Index, idsOf, type Rows, readIndex, valueIn, valuesOf } from './index-columns.ts';

export const INDEX_FILE = 'index.json';
export const ITEMS_FILE = 'items.json';

/** A compiled library that is open for reading. */
export interface CompiledLibrary extends Rows {
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

/**
 * Opens a compiled library; its data file stays open, so that replacing it does not disturb the reader. Windows neither
 * renames nor removes what is open, so there it is read at once.
 */
export function openCompiled(folder: string): CompiledLibrary {
  const index = readIndex(readFileSync(join(folder, INDEX_FILE), 'latin1'));
  if (!index) throw new Error(`${folder} holds no index that this version reads`);
  const items = join(folder, ITEMS_FILE);
  if (process.platform === 'win32') return inMemory({ index, items: readFileSync(items) });
  const handle = openSync(items, 'r');
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
  const text = (offset: number, length: number) => Buffer.from(bytes(offset, length)).toString('utf8');
  const ids = once(() => idsOf(index));
  const offsets = once(() => offsetsOf(index, ids().length));
  const value = (row: number, skipped: number, length: number): unknown => {
    try {
      return JSON.parse(text((offsets()[row] ?? 0) + skipped, length));
    } catch (cause) {
      throw damaged(`The item ${ids()[row]}`, cause);
    }
  };
  const item = (row: number) => value(row, 0, valueIn(index.length, row)) as Item;
  const tasks = (row: number) => value(row, valueIn(index.length, row), valueIn(index.tasksLength, row)) as Tasks;
  const found = <T>(id: string, read: (row: number) => T) => {
    const row = ids().indexOf(id);
    return row < 0 ? undefined : read(row);
  };
  const titles = once(() => {
    const cells = cellsOf(text(0, index.titles));
    if (cells.length !== ids().length) throw damaged('A title');
    return cells;
  });
  return { index, titles, item, find: (id) => found(id, item), tasks: (id) => found(id, tasks) };
}

function damaged(part: string, cause?: unknown): Problem {
  return new Problem(`${part} cannot be read: the library is damaged.`, 'Install Rehearsal again.', { cause });
}

function offsetsOf({ titles, length, tasksLength }: Index, rows: number): number[] {
  const lengths = valuesOf(length, rows);
  const tasksLengths = valuesOf(tasksLength, rows);
  let end = titles;
  return lengths.map((bytes, row) => {
    const start = end;
    end += bytes + (tasksLengths[row] ?? 0);
    return start;
  });
}
