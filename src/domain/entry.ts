import type { Entry } from './ports.ts';

/** An entry with some fields changed. Spreading one would lose what it looks up only when it is asked for. */
export function entryWith(entry: Entry, changes: Partial<Entry>): Entry {
  const { id, kind, title, topics, level, revision, weight, type, seconds, drill, recalled, beside, aliases } = entry;
  const { pack, overrides, because, crowd } = entry;
  const fields = {
    id,
    kind,
    title,
    topics,
    level,
    revision,
    weight,
    type,
    seconds,
    drill,
    recalled,
    beside,
    aliases,
    pack,
    overrides,
    because,
    crowd,
    // A field that Entry gets and this has not does not compile.
  } satisfies Record<keyof Entry, unknown>;
  return { ...fields, ...changes };
}
