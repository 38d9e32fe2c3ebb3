import { RECORD_NAMES, RECORDS } from '../records/records.ts';
import { canonical } from './change.ts';
import type { Shape } from './shape.ts';

/** What two sides changed differently: the one that stands, and the one that is kept beside it. */
export interface Conflict {
  /** A field's path ("fields.issue"); empty where one side removed the whole. */
  part: string;
  /** The version that does not stand; undefined where that side removed it. */
  other: unknown;
  /** When the other version was made, ISO 8601 with offset. */
  at: string;
}

type Row = Readonly<Record<string, unknown>>;
type Parts = ReadonlyMap<string, unknown>;

const nameOf = (round: unknown) =>
  typeof round === 'object' && round !== null && 'name' in round ? String(round.name) : canonical(round);

const SHAPES: Readonly<Record<string, Shape>> = {
  story: {
    groups: ['fields', 'answers'],
    sets: { competencies: String },
    together: {},
    first: ['created'],
    last: ['changed'],
  },
  interview: {
    groups: [],
    sets: { rounds: nameOf },
    together: { at: ['at', 'zone'] },
    first: ['added'],
    last: ['changed'],
  },
  calendar: {
    groups: [],
    sets: { entries: (one) => (isRow(one) ? String(one.uid) : canonical(one)) },
    together: {},
    first: [],
    last: ['changed'],
  },
  ...Object.fromEntries(RECORD_NAMES.map((kind) => [kind, RECORDS[kind].shape])),
};

/** Whether two versions of such a thing can be made one, field by field. */
export function hasFields(kind: string): boolean {
  return Object.hasOwn(SHAPES, kind);
}

/** What a thing says, whenever it was written: the same text for the same. */
export function bare(kind: string, value: unknown): string {
  const shape = SHAPES[kind];
  if (!shape || !isRow(value)) return canonical(value);
  return canonical(Object.fromEntries(Object.entries(value).filter(([name]) => !isStamp(name, shape))));
}

/** What a value has under a part's name. */
export function partOf(kind: string, value: unknown, part: string): unknown {
  const shape = SHAPES[kind];
  return shape && isRow(value) ? partsOf(value, shape).get(part) : undefined;
}

/** The value with another version of a part. */
export function withPart(kind: string, value: unknown, part: string, version: unknown): unknown {
  const shape = SHAPES[kind];
  if (!shape || !isRow(value)) return value;
  return joined(new Map([...partsOf(value, shape), [part, version]]), value, shape);
}

/** The parts in which two versions of a thing differ. */
export function changedParts(kind: string, from: unknown, to: unknown): string[] {
  const shape = SHAPES[kind];
  if (!shape || !isRow(to)) return [];
  const [before, after] = [isRow(from) ? partsOf(from, shape) : new Map(), partsOf(to, shape)];
  return [...new Set([...after.keys(), ...before.keys()])].filter(
    (name) => !isStamp(name, shape) && name !== 'id' && canonical(before.get(name)) !== canonical(after.get(name)),
  );
}

/**
 * The value that two versions of a thing come to: what only one side changed is taken from it; of what both changed
 * differently the later stands, and the earlier is told as a conflict. Without a common version both changed everything
 * that differs. `at` is when the earlier was made.
 */
export function mergeFields(
  kind: string,
  { base, earlier, later, at }: { base: unknown; earlier: unknown; later: unknown; at: string },
): { value: unknown; conflicts: Conflict[] } {
  const shape = SHAPES[kind];
  if (!shape || !isRow(earlier) || !isRow(later)) return { value: later, conflicts: [] };
  const [from, a, b] = [isRow(base) ? partsOf(base, shape) : new Map(), partsOf(earlier, shape), partsOf(later, shape)];
  const conflicts: Conflict[] = [];
  const merged = new Map<string, unknown>();
  for (const name of new Set([...b.keys(), ...a.keys()])) {
    const [was, one, two] = [from.get(name), a.get(name), b.get(name)];
    const texts = [was, one, two].map(canonical);
    if (isStamp(name, shape)) merged.set(name, stampOf(name, shape, one, two));
    else if (shape.sets[name]) merged.set(name, united(was, one, two, shape.sets[name]));
    else if (texts[1] === texts[2] || texts[1] === texts[0]) merged.set(name, two);
    else if (texts[2] === texts[0]) merged.set(name, one);
    else {
      merged.set(name, two);
      conflicts.push({ part: name, other: one, at });
    }
  }
  return { value: joined(merged, later, shape), conflicts };
}

function isStamp(name: string, { first, last }: Shape): boolean {
  return first.includes(name) || last.includes(name);
}

function stampOf(name: string, { first }: Shape, ...both: unknown[]): unknown {
  const known = both.filter((at) => typeof at === 'string').sort((a, b) => Date.parse(a) - Date.parse(b));
  return first.includes(name) ? known[0] : known.at(-1);
}

/** What the later side has in its order, then what only the earlier added, without what either took away. */
function united(was: unknown, earlier: unknown, later: unknown, called: (one: unknown) => string): unknown {
  const byName = (list: unknown) => new Map((Array.isArray(list) ? list : []).map((one) => [called(one), one]));
  const [base, a, b] = [byName(was), byName(earlier), byName(later)];
  const names = [...new Set([...b.keys(), ...a.keys()])].filter(
    (name) => !base.has(name) || (a.has(name) && b.has(name)),
  );
  // One of a name that only the earlier side changed is taken from it.
  return names.map((name) =>
    a.has(name) && (!b.has(name) || canonical(b.get(name)) === canonical(base.get(name))) ? a.get(name) : b.get(name),
  );
}

function partsOf(value: Row, { groups, together }: Shape): Parts {
  const hidden = new Set(Object.values(together).flat());
  const parts = new Map<string, unknown>();
  for (const [name, one] of Object.entries(value)) {
    if (groups.includes(name) && isRow(one)) {
      for (const [inner, text] of Object.entries(one)) parts.set(`${name}.${inner}`, text);
    } else if (!hidden.has(name)) parts.set(name, one);
  }
  for (const [name, names] of Object.entries(together)) {
    parts.set(
      name,
      names.map((one) => value[one]),
    );
  }
  return parts;
}

/** The value of these parts, its fields in the order of `like`, new ones behind. */
function joined(parts: Parts, like: Row, { groups, together }: Shape): Row {
  const row: Record<string, unknown> = Object.fromEntries(groups.map((name) => [name, {}]));
  for (const [name, value] of parts) {
    const [group] = groups.filter((one) => name.startsWith(`${one}.`));
    const names = together[name];
    if (value === undefined) continue;
    if (group) row[group] = { ...(row[group] as Row), [name.slice(group.length + 1)]: value };
    else if (names && Array.isArray(value)) for (const [i, one] of names.entries()) row[one] = value[i];
    else row[name] = value;
  }
  const known = Object.keys(like).filter((name) => Object.hasOwn(row, name));
  return Object.fromEntries([...new Set([...known, ...Object.keys(row)])].map((name) => [name, row[name]]));
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
