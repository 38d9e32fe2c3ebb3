import { constants, copyFileSync, linkSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { codeOf } from '../domain/system-error.ts';
import { bestEffort } from './best-effort.ts';
import { isBusy, patiently } from './busy.ts';
import { refused } from './refusals.ts';
import { LARGEST_NOTE, readRegularText } from './regular.ts';

/** Milliseconds to wait for another process, whose action takes a few, and between two looks. */
const PATIENCE = 10_000;
const LOOK = 5;
/** What holds it takes milliseconds: longer than this, no one does. A lock without a name is one half made. */
const OLD = 60_000;
const OLD_WITHOUT_NAME = 2_000;

/** How a holder is named: its process, and a moment of it. */
const NAME = /^\d+-\d+$/;

/** What this process holds: a lock that bears its number and is not here was left by an earlier one of that number. */
const held = new Set<string>();

/**
 * Does something while no other process does it: the lock is a file that names its holder. One left by a dead process
 * is taken over. @throws Problem if a living process does not let go for `patience` milliseconds; system errors if a
 * lock cannot be made.
 */
export async function withLock<T>(path: string, action: () => T, patience = PATIENCE): Promise<T> {
  const token = `${process.pid}-${process.hrtime.bigint()}`;
  held.add(token);
  try {
    await takeLock(path, token, patience);
    try {
      removeStaleWaiters(path);
      return action();
    } finally {
      remove(path);
    }
  } finally {
    held.delete(token);
  }
}

async function takeLock(path: string, token: string, patience: number): Promise<void> {
  const deadline = performance.now() + patience;
  const ready = `${path}.new-${token}`;
  try {
    writeFileSync(ready, token, { mode: 0o600 });
    while (!create(path, ready)) {
      const holder = holderOf(path);
      if (holder !== undefined && (isLeft(holder) || isOld(path, holder))) {
        // Of all who see a dead holder only one may remove its lock, or a second would remove the lock of the first.
        await withLock(`${path}.over-${NAME.test(holder) ? holder : 'none'}`, () => {
          if (holderOf(path) === holder && (isLeft(holder) || isOld(path, holder))) remove(path);
        });
      } else if (performance.now() > deadline) {
        throw new Problem(
          `Process ${Number.parseInt(holder ?? '', 10) || 'unknown'} holds ${path} and does not let go.`,
          'If that is a rehearse process, end it. If not, try again in a minute: the lock is then old enough to be taken over.',
        );
      } else {
        await pause(LOOK);
      }
    }
  } finally {
    // One that stays is removed by the next holder.
    bestEffort(() => rmSync(ready, { force: true }));
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
    const isUnable = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR'].includes(codeOf(error) ?? '');
    if (!isUnable && !isBusy(error)) throw error;
  }
  try {
    copyFileSync(ready, path, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || isBusy(error)) return false;
    throw error;
  }
}

/** Without the module of Node that promises it, which every start would load. */
const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

const remove = (path: string) => patiently(() => rmSync(path, { force: true }));

function holderOf(path: string): string | undefined {
  try {
    return readRegularText(path, LARGEST_NOTE);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || isBusy(error)) return undefined;
    throw refused(error, path, 'read');
  }
}

/** Whether the holder is gone. */
function isLeft(holder: string): boolean {
  const pid = Number.parseInt(holder, 10);
  if (Number.isNaN(pid)) return false;
  return pid === process.pid ? !held.has(holder) : !isAlive(pid);
}

/** Whether no one can hold it any more, by its age. */
function isOld(path: string, holder: string): boolean {
  // Windows does not let us look at one that is about to be removed.
  const changed = bestEffort(() => statSync(path, { throwIfNoEntry: false }))?.mtimeMs ?? Number.NaN;
  return Math.abs(Date.now() - changed) > (NAME.test(holder) ? OLD : OLD_WITHOUT_NAME);
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
    if (waiting === undefined || isLeft(waiting)) bestEffort(() => rmSync(join(dirname(path), other), { force: true }));
  }
}
