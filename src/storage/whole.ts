import { closeSync, fchmodSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bestEffort } from './best-effort.ts';
import { patiently } from './busy.ts';
import { isAlive } from './lock.ts';

const TEMPORARY = /^\.rehearsal-(\d+)\.tmp$/;

/**
 * Writes a file whole or not at all: the text goes to a file beside it, which then takes its name.
 * `mode` is the file's mode; `lasting` waits until it is on the disk. @throws system errors
 */
export function writeWhole(path: string, text: string, mode: number, lasting: boolean): void {
  const folder = dirname(path);
  const temporary = join(folder, `.rehearsal-${process.pid}.tmp`);
  removeTemporaries(folder);
  try {
    const file = openSync(temporary, 'wx', mode);
    try {
      fchmodSync(file, mode);
      writeFileSync(file, Buffer.from(text));
      if (lasting) fsyncSync(file);
    } finally {
      closeSync(file);
    }
    patiently(() => renameSync(temporary, path));
  } catch (error) {
    bestEffort(() => rmSync(temporary, { force: true }));
    throw error;
  }
}

/** A process that was killed while writing leaves its temporary file; so did an earlier one with our process id. */
export function removeTemporaries(folder: string): void {
  // A folder may be written to and not listed, and what another user has left in it stays.
  for (const name of bestEffort(() => readdirSync(folder)) ?? []) {
    const holder = Number(TEMPORARY.exec(name)?.[1] ?? 0);
    if (holder > 0 && (holder === process.pid || !isAlive(holder)))
      bestEffort(() => rmSync(join(folder, name), { force: true }));
  }
}
