import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonObject } from '../domain/json.ts';
import { verifiedText, withChecksum } from './checksum.ts';
import { makeFolder } from './home.ts';
import { writeWhole } from './whole.ts';

/** What was computed from the attempts up to an offset of their log. */
export interface Snapshot<State> {
  offset: number;
  mark: string;
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
        const kept: unknown = JSON.parse(verifiedText(readFileSync(path, 'utf8')) ?? 'null');
        return isSnapshot<State>(kept, version)
          ? { offset: kept.offset, mark: kept.mark, state: kept.state }
          : undefined;
      } catch {
        return undefined;
      }
    },
    write(snapshot) {
      try {
        makeFolder(cache);
        writeWhole(path, withChecksum(JSON.stringify({ version, ...snapshot })), 0o600, false);
      } catch {
        // The next start computes it again.
      }
    },
  };
}

/** The state itself is trusted: this version wrote it, and no one has touched it since. */
function isSnapshot<State>(kept: unknown, version: string): kept is Snapshot<State> {
  return (
    isJsonObject(kept) &&
    kept.version === version &&
    Number.isSafeInteger(kept.offset) &&
    Number(kept.offset) >= 0 &&
    typeof kept.mark === 'string' &&
    'state' in kept
  );
}
