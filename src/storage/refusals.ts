import { chmodSync, constants, copyFileSync, statSync } from 'node:fs';
import { Problem } from '../domain/problem.ts';
import { type Action, type Cause, causeOf, codeOf } from '../domain/system-error.ts';
import { isBusy } from './busy.ts';

/** What the user can do if permissions block the data folder. */
export const OTHER_HOME =
  'Check the permissions of the folder, or set REHEARSAL_HOME to a folder that you can write to.';

/**
 * What the disk refused, as a `Problem` of one sentence; an error that does not come from the system is given back
 * as it is. `permissions` is what to do about missing ones.
 */
export function refused(
  error: unknown,
  path: string,
  action: Action,
  permissions?: string,
  platform: NodeJS.Platform = process.platform,
): unknown {
  const code = codeOf(error);
  if (error instanceof Problem || code === undefined) return error;
  const isDenied = DENIALS.has(code);
  const { why, remedy } = isDenied && isBusy(error, platform) ? HELD_OR_DENIED : causeOf(error, action);
  const hint = permissions !== undefined && isDenied ? permissions : remedy;
  return new Problem(`${path} cannot be ${action === 'read' ? 'read' : 'written'}: ${why}.`, hint, { cause: error });
}

/** Windows says the same of both. */
const HELD_OR_DENIED: Cause = {
  why: 'another program has it open, or permission is denied',
  remedy: 'Close that program and try again, or check the permissions of the file and its folder.',
};
const DENIALS: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

/** A file written by a newer version of the coach: refused, so that nothing the newer one keeps is lost. */
export function newer(path: string, format: number): Problem {
  return new Problem(
    `${path} was written by a newer version of Rehearsal (format ${format}).`,
    'Install the newest version; the file was not touched.',
  );
}

/**
 * A file that makes no sense. It stays, and a copy is kept beside it, named after the time the file was
 * last changed: however often it is met, there is one copy.
 */
export function damaged(path: string, why: string): Problem {
  const kept = keepCopy(path);
  const first = kept ? `A copy is kept as ${kept}.` : 'It was left as it is; no copy could be made.';
  return new Problem(
    `${path} is damaged: ${why}.`,
    `${first} Replace it with a good copy, or move it away to start fresh.`,
  );
}

/** Copies a file to a new name beside it, and returns that name; undefined if that failed. */
export function keepCopy(path: string): string | undefined {
  try {
    const kept = `${path}.damaged-${statSync(path).mtime.toISOString().replaceAll(/[:.-]/g, '')}`;
    try {
      copyFileSync(path, kept, constants.COPYFILE_EXCL);
      chmodSync(kept, 0o600);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    return kept;
  } catch {
    return undefined;
  }
}

/** Says how many lines of a log were skipped in reading; nothing if there were none. */
export function passedOver(path: string, lines: number): string[] {
  if (lines === 0) return [];
  const said = lines === 1 ? '1 line cannot be read and is skipped' : `${lines} lines cannot be read and are skipped`;
  return [`${path}: ${said}; the rest is intact.`];
}
