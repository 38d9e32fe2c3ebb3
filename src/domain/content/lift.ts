import type { AnyItem, Kind } from './kind.ts';
import { type Item, KINDS, type KindName } from './kinds.ts';
import { commonFields, type Zod } from './parts.ts';
import { asWritten, FORMAT, type Format, itemSchema } from './schema.ts';

type Read = AnyItem & { kind: KindName };

/** The names of what every item has, once they were asked for: each time, their schemas would be made. */
let common: ReadonlySet<string> | undefined;

function commonNames(z: Zod): ReadonlySet<string> {
  common ??= new Set(Object.keys(commonFields(z)));
  return common;
}

/** An item of any format that is read, as one of today's. The only place that knows that there were others. */
export function lift(z: Zod, item: Read, format: Format): Item {
  const { one } = KINDS[item.kind] as unknown as Kind;
  if (format === FORMAT || !one) return item as unknown as Item;
  const kept = Object.entries(item).filter(([field]) => field === 'kind' || commonNames(z).has(field));
  return { ...Object.fromEntries(kept), ...one.lift(item as never) } as unknown as Item;
}

/**
 * An item of format 1 as a file of today writes it: what all items share as it is there, the kind's own fields lifted.
 * @param raw what the file says; it fits the schema of format 1
 */
export function rewritten(z: Zod, kind: KindName, raw: Record<string, unknown>): Record<string, unknown> {
  const lifted = lift(z, { ...itemSchema(z, kind, 1).parse(raw), kind } as Read, 1);
  const own = Object.entries(lifted).filter(([field]) => !commonNames(z).has(field) && field !== 'kind');
  return {
    ...Object.fromEntries(Object.entries(raw).filter(([field]) => commonNames(z).has(field))),
    ...(asWritten(itemSchema(z, kind), Object.fromEntries(own)) as Record<string, unknown>),
  };
}
