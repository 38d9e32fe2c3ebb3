import { closeSync, constants, openSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../domain/system-error.ts';
import { patiently } from './busy.ts';
import { makeFolder } from './home.ts';
import { logName } from './logs.ts';
import { OTHER_HOME, refused } from './refusals.ts';
import { openRegular } from './regular.ts';
import { removeTemporaries } from './whole.ts';

/** Bytes: more than an answer and its attempt take. */
const ROOM = 16_384;
const LOGS = ['attempts', 'journal'];

/**
 * Tries what recording will need: a new file of some size in the folder, and the logs of this device open for appending. Nothing of it
 * stays. @throws Problem if it cannot be done
 */
export function tryWriting(folder: string, device: string): void {
  // Called as `writeWhole` calls its own: what a kill leaves of it is cleared away the next time.
  const path = join(folder, `.rehearsal-${process.pid}.tmp`);
  try {
    makeFolder(folder);
    removeTemporaries(folder);
    writeAway(path);
  } catch (error) {
    throw refused(error, folder, 'write', OTHER_HOME);
  }
  for (const log of LOGS.map((stem) => join(folder, logName(stem, device)))) {
    try {
      // The log itself is made with its first record.
      closeSync(openRegular(log, constants.O_RDWR));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw refused(error, log, 'write', OTHER_HOME);
    }
  }
}

/** Not waiting for the disk: a full one refuses the text, or its end, at once, and the user waits for the first question. */
function writeAway(path: string): void {
  const file = openSync(path, 'w', 0o600);
  try {
    try {
      writeFileSync(file, Buffer.alloc(ROOM, ' '));
    } finally {
      closeSync(file);
    }
  } finally {
    patiently(() => unlinkSync(path));
  }
}
