import { canonical } from './change.ts';
import { type Conflict, hasFields, mergeFields, partOf } from './fields.ts';
import { headsOf, type Version } from './versions.ts';

/** What some versions come to. */
export interface Settled {
  /** Null if it is removed. */
  value: unknown;
  /** What was changed on two sides and no one has decided yet. */
  conflicts: Conflict[];
}

/** What the versions of a thing come to: all of them, or those that were there when another was made. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: short functions that call each other, around what is settled already.
export function settle(versions: readonly Version[]): { now: Settled; before: (version: Version) => Settled } {
  const byPlace = new Map(versions.map((version) => [version.place, version]));
  const states = new Map<string, Settled>();
  const decided = new Set<string>();
  const named = (places: Iterable<number>) =>
    [...places].flatMap((place) => byPlace.get(place) ?? []).sort((a, b) => a.place - b.place);

  /** Of versions none of which knows another, in the order of time. */
  function stateOf(heads: readonly Version[]): Settled {
    const key = heads.map(({ place }) => place).join();
    const known = states.get(key);
    if (known) return known;
    const state = heads.length === 1 && heads[0] ? stateAt(heads[0]) : joined(heads);
    states.set(key, state);
    return state;
  }

  /** A version that was made from one with open conflicts has them too, unless it says otherwise. */
  function stateAt(version: Version): Settled {
    const { value, resolves } = version.change;
    const open = before(version).conflicts;
    if (resolves) for (const conflict of open) decided.add(keyOf(conflict));
    const conflicts = resolves || value === null ? [] : open.filter((one) => isOpen(one, version));
    return { value, conflicts };
  }

  function isOpen({ part, other }: Conflict, { change: { kind, value } }: Version): boolean {
    return part === '' || canonical(partOf(kind, value, part)) !== canonical(other);
  }

  function before(version: Version): Settled {
    return stateOf(headsOf(named(version.from)));
  }

  function joined(heads: readonly Version[]): Settled {
    const [first, ...others] = heads.some(({ change }) => change.value !== null)
      ? heads.filter(({ change }) => change.value !== null)
      : heads;
    if (!first) return { value: null, conflicts: [] };
    let state = stateOf([first]);
    let merged = [first];
    for (const head of others) {
      const own = stateOf([head]);
      const { kind } = head.change;
      const base = stateOf(headsOf(named(common(merged, head)))).value;
      const at = merged.at(-1)?.change.at ?? first.change.at;
      const made = mergeFields(kind, { base, earlier: state.value, later: own.value, at });
      state = { value: made.value, conflicts: union(state.conflicts, own.conflicts, made.conflicts) };
      merged = [...merged, head];
    }
    // The removal did not know of the change made elsewhere: the thing stays, and the user is told.
    const removals = hasFields(first.change.kind) ? heads.filter(({ change }) => change.value === null) : [];
    if (removals.length === heads.length) return state;
    const told = removals.map(({ change: { at } }): Conflict => ({ part: '', other: undefined, at }));
    return { ...state, conflicts: union(state.conflicts, told) };
  }

  // The oldest first, so that nothing has to descend through a long history.
  for (const version of versions) stateOf([version]);
  const now = stateOf(headsOf(versions));
  const conflicts = now.conflicts.filter((one) => !decided.has(keyOf(one)));
  return { now: { ...now, conflicts }, before };
}

function common(merged: readonly Version[], head: Version): number[] {
  return [...head.known].filter((place) => merged.some(({ known }) => known.has(place)));
}

function keyOf({ part, other, at }: Conflict): string {
  return canonical([part, other ?? null, at]);
}

function union(...lists: Conflict[][]): Conflict[] {
  return [...new Map(lists.flat().map((one) => [keyOf(one), one])).values()];
}
