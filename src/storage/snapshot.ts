import { join } from 'node:path';
import { isJsonObject } from '../domain/json.ts';
import { makeFolder } from './home.ts';
import type { Places } from './logs.ts';
import { LARGEST_CACHE, readRegular } from './regular.ts';
import { sealed, unsealed } from './seal.ts';
import { writeWhole } from './whole.ts';

/** What was computed from the attempts up to some places of their logs. */
export interface Snapshot<State> {
  places: Places;
  state: State;
}

/** Keeps one snapshot, which may be thrown away at any time: nothing that goes wrong with it is an error. */
export interface SnapshotStore<State> {
  read(): Snapshot<State> | undefined;
  write(snapshot: Snapshot<State>): void;
}

/**
 * The snapshot in `cache/standing.json` of the data folder. `version` names how the state is computed: a snapshot of
 * another version is as good as none.
 */
export function openSnapshot<State>(folder: string, version: string): SnapshotStore<State> {
  const cache = join(folder, 'cache');
  const path = join(cache, 'standing.json');
  return {
    read() {
      try {
        const kept: unknown = JSON.parse(unsealed(readRegular(path, LARGEST_CACHE)) ?? 'null');
        return isSnapshot<State>(kept, version) ? { places: kept.places, state: kept.state } : undefined;
      } catch {
        return undefined;
      }
    },
    write(snapshot) {
      try {
        makeFolder(cache);
        writeWhole(path, sealed(JSON.stringify({ version, ...snapshot })), 0o600, false);
      } catch {
        // The next start computes it again.
      }
    },
  };
}

/** The state itself is trusted: this version wrote it, and its two copies agree. */
function isSnapshot<State>(kept: unknown, version: string): kept is Snapshot<State> {
  return (
    isJsonObject(kept) &&
    kept.version === version &&
    isJsonObject(kept.places) &&
    Object.values(kept.places).every(isPlace) &&
    'state' in kept
  );
}

function isPlace(place: unknown): boolean {
  if (!isJsonObject(place)) return false;
  return Number.isSafeInteger(place.offset) && Number(place.offset) >= 0 && typeof place.mark === 'string';
}
