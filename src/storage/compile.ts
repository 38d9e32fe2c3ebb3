import { createHash } from 'node:crypto';
import type { Item } from '../domain/content/kinds.ts';
import { drillsByKind, tasksOf } from '../domain/content/tasks.ts';
import { columnText, INDEX_FORMAT, type Index, indexOf, type Work } from './index-columns.ts';

/** A compiled library: an index to read whole, and the titles with the items to read one by one, each with its tasks after it. */
export interface Compiled {
  index: Index;
  items: Uint8Array;
}

/** What goes into a compiled library besides its items. */
export interface BuildInfo {
  works?: readonly Work[];
  /** Anything besides the items that their validity depends on, such as the schemas. */
  builtFrom?: string;
  trouble?: string;
}

/** Compiles items that have passed the check. The same items give the same bytes. */
export function compile(items: readonly Item[], { works = [], builtFrom = '', trouble }: BuildInfo = {}): Compiled {
  const rows = items.map((item) => ({ item: line(item), tasks: line(tasksOf(item)) }));
  const lengths = rows.map(({ item, tasks }) => ({ item: item.length, tasks: tasks.length }));
  const titles = Buffer.from(columnText(items.map(({ title }) => title)));
  const data = Buffer.concat([titles, ...rows.flatMap(({ item, tasks }) => [item, tasks])]);
  const kinds = drillsByKind();
  const mark = createHash('sha256')
    .update(data)
    .update('\0')
    .update(JSON.stringify([INDEX_FORMAT, kinds, works, builtFrom]));
  return {
    items: data,
    index: {
      format: INDEX_FORMAT,
      mark: mark.digest('hex').slice(0, 32),
      works: [...works],
      kinds,
      ...(trouble !== undefined && { trouble }),
      titles: titles.length,
      ...indexOf(items, lengths),
    },
  };
}

const line = (value: unknown) => Buffer.from(`${JSON.stringify(value)}\n`);
