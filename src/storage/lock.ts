import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../domain/problem.ts';
import { codeOf } from './refusals.ts';

/** Milliseconds to wait for another process, whose deed takes a few, and between two looks. */
const PATIENCE = 10_000;
const LOOK = 5;

/** What this process holds: a lock that bears its number and is not here was left by an earlier one of that number. */
const held = new Set<string>();

/**
 * Does something while no other process does it: the lock is a file that names its holder. One left by a dead process
 * is taken over. @throws Problem where a living process does not let go; system errors where there can be no lock.
 */
export async function withLock<T>(path: string, deed: () => T): Promise<T> {
  const token = `${process.pid} ${process.hrtime.bigint()}`;
  held.add(token);
  try {
    await take(path, token);
    try {
      return deed();
    } finally {
      rmSync(path, { force: true });
    }
  } finally {
    held.delete(token);
  }
}

async function take(path: string, token: string): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  while (!create(path, token)) {
    const holder = holderOf(path);
    if (holder !== undefined && isLeft(holder)) {
      // Of all who see a dead holder only one may remove its lock, or a second would remove the lock of the first.
      await withLock(`${path}.${holder.replace(' ', '-')}`, () => {
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
}

/** Makes the lock, unless it is there. */
function create(path: string, token: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(file, token);
    return true;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

function holderOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether the holder is gone. A lock that is still empty is just being made. */
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
