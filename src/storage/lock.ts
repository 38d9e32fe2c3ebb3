import { constants, copyFileSync, linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../domain/problem.ts';
import { isBusy, patiently } from './busy.ts';
import { codeOf } from './refusals.ts';

/** Milliseconds to wait for another process, whose action takes a few, and between two looks. */
const PATIENCE = 10_000;
const LOOK = 5;

/** What this process holds: a lock that bears its number and is not here was left by an earlier one of that number. */
const held = new Set<string>();

/**
 * Does something while no other process does it: the lock is a file that names its holder. One left by a dead process
 * is taken over. @throws Problem if a living process does not let go; system errors if a lock cannot be made.
 */
export async function withLock<T>(path: string, action: () => T): Promise<T> {
  const token = `${process.pid}-${process.hrtime.bigint()}`;
  held.add(token);
  try {
    await takeLock(path, token);
    try {
      removeStaleWaiters(path);
      return action();
    } finally {
      patiently(() => rmSync(path, { force: true }));
    }
  } finally {
    held.delete(token);
  }
}

async function takeLock(path: string, token: string): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  const ready = `${path}.new-${token}`;
  try {
    writeFileSync(ready, token, { mode: 0o600 });
    while (!create(path, ready)) {
      const holder = holderOf(path);
      if (holder !== undefined && isLeft(holder)) {
        // Of all who see a dead holder only one may remove its lock, or a second would remove the lock of the first.
        await withLock(`${path}.over-${holder}`, () => {
          if (holderOf(path) === holder) rmSync(path, { force: true });
        });
      } else if (performance.now() > deadline) {
        throw new Problem(
          'Another rehearse is changing the settings and does not finish.',
          `If there is none, remove ${path} and try again.`,
        );
      } else {
        await pause(LOOK);
      }
    }
  } finally {
    rmSync(ready, { force: true });
  }
}

/** Makes the lock from a file that already names its holder, unless it is there: it is never seen without a name. */
function create(path: string, ready: string): boolean {
  try {
    linkSync(ready, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // Some file systems know no links; Windows then says EISDIR.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR'].includes(codeOf(error) ?? '')) throw error;
  }
  try {
    copyFileSync(ready, path, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || isBusy(error)) return false;
    throw error;
  }
}

function holderOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || isBusy(error)) return undefined;
    throw error;
  }
}

/** Whether the holder is gone. */
function isLeft(holder: string): boolean {
  const pid = Number.parseInt(holder, 10);
  if (Number.isNaN(pid)) return false;
  return pid === process.pid ? !held.has(holder) : !isAlive(pid);
}

/** Whether a process of this number runs on this machine. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** What processes that were killed around the lock leave: no one needs a takeover any more once the lock is held. */
function removeStaleWaiters(path: string): void {
  const name = basename(path);
  for (const other of readdirSync(dirname(path))) {
    if (!other.startsWith(`${name}.`)) continue;
    const waiting = /\.new-(\d+-\d+)$/.exec(other)?.[1];
    if (waiting === undefined || isLeft(waiting)) rmSync(join(dirname(path), other), { force: true });
  }
}
