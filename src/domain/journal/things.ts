import { RECORD_NAMES } from '../records/records.ts';
import { basesOf, type Change, inOrder, isNew, shortMark } from './change.ts';
import { type Conflict, changedParts } from './fields.ts';
import { type Settled, settle } from './settled.ts';
import { headsOf, lineagesOf, sayingOf, type Version } from './versions.ts';

/** A thing in the journal, whether it is there or removed. */
export interface Thing {
  /** What it is called here: two things that were made under one id on two machines have two. */
  id: string;
  /** The id in the journal. */
  written: string;
  /** Null if it is removed. */
  value: unknown;
  /** The name of the version that it began with. */
  begun: string;
  /** What a change of it is made from, and when these were made. */
  heads: readonly string[];
  moments: readonly string[];
  conflicts: readonly Conflict[];
  /** What was replaced or removed last. */
  previous: unknown;
  /** What a removal of it names. */
  known: () => string[];
  /** Everything that it was, the oldest first. */
  tellings: () => Telling[];
  /** What was there before the version of that moment, and what taking it back is made from; undefined without one. */
  back: (at: string) => { before: unknown; base: readonly string[]; moments: readonly string[] } | undefined;
  /** Its changes as another machine needs them: of what is removed nothing but that. */
  carried: () => Change[];
}

/** A version as it is told. */
export interface Telling {
  at: string;
  /** Null if it was removed. */
  value: unknown;
  /** The parts that differ from what it was made from. */
  changed: string[];
  /** Another version was made meanwhile, without knowing this one. */
  parallel: boolean;
}

/** Two beginnings under one id are two things. */
const APART: ReadonlySet<string> = new Set(['story', 'interview', 'note', ...RECORD_NAMES]);
/** Two changes of one thing, neither knowing the other, are two things. */
const SPLIT: ReadonlySet<string> = new Set(['note']);

/** What the changes of a kind come to, by id: the same for the same changes, in whatever order they are given. */
export function thingsOf(kind: string, changes: readonly Change[]): Map<string, Thing> {
  const byId = new Map<string, Change[]>();
  for (const change of changes) {
    if (change.kind !== kind) continue;
    const known = byId.get(change.id);
    if (known) known.push(change);
    else byId.set(change.id, [change]);
  }
  const things = new Map<string, Thing>();
  for (const [written, own] of byId) {
    for (const [i, { versions, begun }] of lineagesOf(inOrder(own), APART.has(kind)).entries()) {
      const id = i === 0 ? written : freeName(`${written}-${shortMark(begun)}`, things);
      const alive = SPLIT.has(kind) ? headsOf(versions).filter(({ change }) => change.value !== null) : [];
      const parts =
        alive.length > 1 ? alive.map((head) => versions.filter(({ place }) => head.known.has(place))) : [versions];
      for (const [n, part] of parts.entries()) {
        const name = n === 0 ? id : freeName(`${id}-${shortMark(headsOf(part)[0]?.change.at ?? '')}`, things);
        things.set(name, thingOf(name, written, part));
      }
    }
  }
  return things;
}

/** The changes that another machine needs, each once, in the order of time. */
export function carriedOf(changes: readonly Change[]): Change[] {
  const kinds = [...new Set(changes.map(({ kind }) => kind))].sort();
  const carried = kinds.flatMap((kind) => [...thingsOf(kind, changes).values()].flatMap((thing) => thing.carried()));
  return inOrder(carried).map(({ change }) => change);
}

function freeName(name: string, taken: ReadonlyMap<string, Thing>): string {
  return taken.has(name) ? freeName(`${name}x`, taken) : name;
}

function thingOf(id: string, written: string, versions: readonly Version[]): Thing {
  const heads = headsOf(versions);
  const { now, before } = settle(versions);
  const named = (value: unknown) => withId(value, id);
  return {
    id,
    written,
    value: named(now.value),
    begun: versions[0]?.name ?? '',
    heads: heads.map(({ name }) => name),
    moments: heads.map(({ change }) => change.at),
    conflicts: now.conflicts,
    get previous() {
      return named(lastValue(heads.map(before)));
    },
    known: () => namesOf(versions),
    tellings: () => tellings(versions, before).map((one) => ({ ...one, value: named(one.value) })),
    back(at) {
      const version = versions.find(({ change, twins }) => [change, ...twins].some((one) => one.at === at));
      if (!version) return undefined;
      const onto = heads.filter(({ known }) => known.has(version.place));
      const value = before(version).value ?? null;
      const base = value === null ? namesOf(versions) : onto.map(({ name }) => name);
      return { before: named(value), base, moments: onto.map(({ change }) => change.at) };
    },
    carried: () =>
      now.value === null
        ? heads.map(({ change }) => change)
        : versions.flatMap(({ change, twins }) => [change, ...twins]),
  };
}

/** Everything that a removal has to name, so that it is understood where not all of it has arrived. */
function namesOf(versions: readonly Version[]): string[] {
  const names = versions.flatMap((version) => {
    const { name, change, twins } = version;
    return [name, ...basesOf(change), ...twins.map(({ at }) => at), ...(isNew(change) ? [sayingOf(version)] : [])];
  });
  return [...new Set(names)];
}

function lastValue(states: readonly Settled[]): unknown {
  return states.map(({ value }) => value).findLast((value) => value !== null) ?? null;
}

function tellings(versions: readonly Version[], before: (version: Version) => Settled): Telling[] {
  return versions.map((version) => {
    const { kind, at, value } = version.change;
    const parallel = versions.some(({ place, known }) => !known.has(version.place) && !version.known.has(place));
    return { at, value, changed: changedParts(kind, before(version).value, value), parallel };
  });
}

/** A value bears the id that its thing has here. */
function withId(value: unknown, id: string): unknown {
  const bears = typeof value === 'object' && value !== null && 'id' in value && value.id !== id;
  return bears ? { ...value, id } : value;
}
