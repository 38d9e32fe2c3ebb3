import type { AnyItem, Kind } from './kind.ts';
import { type Item, KINDS, type KindName } from './kinds.ts';
import { FORMAT, type Format } from './schema.ts';

/** An item of any format that is read, as one of today's. The only place that knows that there were others. */
export function lift(item: AnyItem & { kind: KindName }, format: Format): Item {
  const { one } = KINDS[item.kind] as unknown as Kind;
  if (format === FORMAT || !one) return item as unknown as Item;
  const own = Object.keys(one.lift(item as never));
  const common = Object.fromEntries(Object.entries(item).filter(([field]) => !own.includes(field)));
  return { ...common, ...one.lift(item as never) } as unknown as Item;
}
