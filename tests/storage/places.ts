import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for one test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  // A program that was told to end may still be writing what it keeps.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}

/** Whether this process is allowed to mount; says so if it is not, because tests are then left out. */
export function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    console.warn('SKIPPED: tests on a really full and a really read-only disk need root and the right to mount.');
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As whom to run a process that permissions hold back: root becomes unprivileged; undefined where unprivileged cannot run node. */
export function whoeverIsHeldBack(): { uid?: number; gid?: number } | undefined {
  // A read-only folder of Windows can be written into.
  if (process.platform === 'win32') return undefined;
  if (process.getuid?.() !== 0) return {};
  const unprivileged = { uid: 65534, gid: 65534 };
  if (spawnSync(process.execPath, ['-e', ''], unprivileged).status === 0) return unprivileged;
  console.warn('SKIPPED: tests on permissions need a user beside root who can run node.');
  return undefined;
}

/** A disk of a few kilobytes, unmounted when the test is over. */
export function aTinyDisk(size: string): string {
  const folder = aFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
  return folder;
}

export function makeReadOnly(disk: string): void {
  execFileSync('mount', ['-o', 'remount,ro', disk]);
}

/** The permissions of a file or folder, as in `chmod`. */
export function modeOf(path: string): string {
  const stats = statSync(path);
  // Windows keeps no modes: there a file is for whomever the folder of the user is.
  if (process.platform === 'win32') return stats.isDirectory() ? '700' : '600';
  return (stats.mode & 0o777).toString(8);
}
