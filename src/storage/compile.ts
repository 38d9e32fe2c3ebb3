import { createHash } from 'node:crypto';
import { type Item, KINDS, type KindName } from '../domain/content/kinds.ts';
import { type DrillName, isDrill } from '../domain/drills/traits.ts';
import { INDEX_FORMAT, type Index, indexOf, type Work } from './index-columns.ts';

/** A compiled library: an index to read whole, and the items to read one by one. */
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
  const rows = items.map((item) => Buffer.from(`${JSON.stringify(item)}\n`));
  const data = Buffer.concat(rows);
  const mark = createHash('sha256')
    .update(data)
    .update('\0')
    .update(JSON.stringify([INDEX_FORMAT, works, builtFrom]));
  const columns = indexOf(
    items,
    rows.map((row) => row.length),
    firstDrill,
  );
  return {
    items: data,
    index: {
      format: INDEX_FORMAT,
      mark: mark.digest('hex').slice(0, 32),
      works: [...works],
      ...(trouble !== undefined && { trouble }),
      ...columns,
    },
  };
}

/** The drill that a plan chooses. */
function firstDrill(kind: KindName): DrillName | undefined {
  return Object.keys(KINDS[kind].offers).find(isDrill);
}
