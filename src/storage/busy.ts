import { codeOf } from './refusals.ts';

/** Milliseconds: a virus scanner or another rehearse lets go within a few. */
const PAUSE = 10;
const TRIES = 100;

/**
 * Whether a file could not be renamed, replaced, removed or opened because another process has it open, or is about
 * to remove it. Only Windows refuses that, and reports it as missing permissions.
 */
export function isBusy(error: unknown, platform: NodeJS.Platform = process.platform): boolean {
  return platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '');
}

/** Does something with a file, retrying for a second while the file is busy. @throws what the last try throws */
export function patiently<T>(action: () => T, platform: NodeJS.Platform = process.platform): T {
  for (let tries = 1; ; tries++) {
    try {
      return action();
    } catch (error) {
      if (tries === TRIES || !isBusy(error, platform)) throw error;
      pause(PAUSE);
    }
  }
}

/** Waits without letting anything else happen. */
export function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
