import { basesOf, type Change, isNew, type Line, shortMark } from './change.ts';
import { bare } from './fields.ts';

/** A change among the others of its thing. */
export interface Version {
  /** Its place in the order of time. */
  place: number;
  change: Change;
  /** The same, made elsewhere. */
  twins: Change[];
  /** What others say that they were made from, where they were made from it. */
  name: string;
  /** Places of the versions that it was made from. */
  from: readonly number[];
  /** Places of everything that it knows of, itself among them. */
  known: ReadonlySet<number>;
}

/** The versions that belong together: of one thing, however many machines wrote under its id. */
export interface Lineage {
  versions: Version[];
  /** The `at` of its beginning, also where only its end is here. */
  begun: string;
}

/**
 * Sorts the changes of one id, in the order of time, into lineages, the oldest first. `apart` says that two beginnings
 * are two things. A line of 0.1.0 was made from all that was there before it.
 */
export function lineagesOf(lines: readonly Line[], apart: boolean): Lineage[] {
  const places = new Map<string, number>();
  const versions: Version[] = [];
  const groups = new Groups();
  /** Those that were not removed, by what they say: what is made anew after that is another one. */
  const beginnings = new Map<string, Version>();
  const heads = new Set<number>();
  for (const { change, text } of lines) {
    const says = lines.length > 1 && isNew(change) ? bare(change.kind, change.value) : undefined;
    const same = says === undefined ? undefined : beginnings.get(says);
    if (same) {
      // Twice the same: who goes on from the second goes on from the first.
      same.twins.push(change);
      if (!places.has(change.at)) places.set(change.at, same.place);
      continue;
    }
    const place = versions.length;
    // Two machines may write within the same millisecond.
    const name = places.has(change.at) ? `${change.at}#${shortMark(text)}` : change.at;
    const bases = basesOf(change);
    const from =
      change.base === undefined
        ? [...heads]
        : [...new Set(bases.flatMap((base) => places.get(base) ?? places.get(base.split('#')[0] ?? '') ?? []))];
    const version = Object.assign(knowing(place, versions), { place, change, twins: [], name, from });
    versions.push(version);
    places.set(name, place);
    for (const one of from) heads.delete(one);
    heads.add(place);
    if (says !== undefined) {
      beginnings.set(says, version);
      // A later removal that names what it said means this one: where the earlier ones are not carried, there is no other.
      places.set(sayingOf(version), place);
    }
    if (change.value === null) {
      for (const [said, one] of beginnings) if (version.known.has(one.place)) beginnings.delete(said);
    }
    groups.join(place, ...from, ...bases.filter((base) => !places.has(base)));
    if (!apart || (change.base === undefined && from.length === 0)) groups.join(place, 0);
  }
  return groups
    .of(versions)
    .map((own) => ({ versions: own, begun: begunOf(own) }))
    .sort((a, b) => Date.parse(a.begun) - Date.parse(b.begun) || (a.begun < b.begun ? -1 : 1));
}

/**
 * What a removal calls a beginning beside its name: where the same was made on another machine, and what was removed is
 * not carried there, it is known by what it said.
 */
export function sayingOf({ change: { kind, value } }: Version): string {
  return `=${shortMark(bare(kind, value))}`;
}

/** Those of the versions that none of the others knows. */
export function headsOf(versions: readonly Version[]): Version[] {
  const behind = new Set(versions.flatMap(({ from }) => from));
  const heads = versions.filter(({ place }) => !behind.has(place));
  // What lies between two of them may not be among them.
  return heads.length < 2
    ? heads
    : heads.filter(({ place }) => heads.every((one) => one.place === place || !one.known.has(place)));
}

/** What a version knows of, found when it is asked for: most things were only ever changed on one machine. */
function knowing(place: number, versions: readonly Version[]): Pick<Version, 'known'> {
  let known: Set<number> | undefined;
  return {
    get known() {
      if (known) return known;
      known = new Set([place]);
      for (const one of known) for (const from of versions[one]?.from ?? []) known.add(from);
      return known;
    },
  };
}

function begunOf(versions: readonly Version[]): string {
  const all = versions.flatMap(({ change }) => [change.at, ...basesOf(change).map((base) => base.split('#')[0] ?? '')]);
  return all.reduce((first, at) => (Date.parse(at) < Date.parse(first) ? at : first));
}

/** Which versions hang together, by their places and by the names of those that are not here. */
class Groups {
  private readonly parents = new Map<number | string, number | string>();

  join(first: number | string, ...others: (number | string)[]): void {
    for (const other of others) this.parents.set(this.root(other), this.root(first));
  }

  of(versions: readonly Version[]): Version[][] {
    const groups = new Map<number | string, Version[]>();
    for (const version of versions) {
      const root = this.root(version.place);
      const known = groups.get(root);
      if (known) known.push(version);
      else groups.set(root, [version]);
    }
    return [...groups.values()];
  }

  private root(one: number | string): number | string {
    let root = one;
    for (let next = this.parents.get(root); next !== undefined && next !== root; next = this.parents.get(root)) {
      root = next;
    }
    // The way is shorter the next time.
    for (let at = one; at !== root; ) {
      const next = this.parents.get(at) ?? root;
      this.parents.set(at, root);
      at = next;
    }
    return root;
  }
}
