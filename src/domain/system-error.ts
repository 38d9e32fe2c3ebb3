import { Problem } from './problem.ts';

/** Why the system refused something, as the end of a sentence, and what to do about it. */
export interface Cause {
  why: string;
  remedy?: string;
}

/** What is being done to a file. */
export type Action = 'read' | 'write';

/** Codes of files that are not read because they are not plain files, or are too large: see `readRegular` of the storage. */
export const NOT_A_FILE = 'NOT_A_FILE';
export const TOO_LARGE = 'TOO_LARGE';

const PERMISSIONS = 'Check the permissions of the file and its folder.';
const FREE_SPACE = 'Free some space and try again; what was kept before is untouched.';
const CLOSE_SOME = 'Close other programs and try again.';
const CHECK_DISK = 'Check the disk and how it is connected, then try again.';

const DENIED: Cause = { why: 'permission is denied', remedy: PERMISSIONS };
const FULL: Cause = { why: 'there is no room left on the disk', remedy: FREE_SPACE };
const IN_THE_WAY: Cause = { why: 'a file is where a folder is needed' };
const UNFIT: Cause = { why: 'it is not a plain file', remedy: 'Move it away, or put a plain file in its place.' };
const GREAT: Cause = { why: 'it is too large' };
const BUSY: Cause = { why: 'another program is using it', remedy: 'Close that program and try again.' };
const CROWDED: Cause = { why: 'too many files are open', remedy: CLOSE_SOME };
const BROKEN: Cause = { why: 'the disk reports an error', remedy: CHECK_DISK };
const AWAY: Cause = { why: 'the disk is gone or does not answer', remedy: CHECK_DISK };
const UNABLE: Cause = { why: 'the disk cannot do that', remedy: 'Choose a folder on another disk.' };
const UNNAMED: Cause = { why: 'the system refuses it and does not say why', remedy: CHECK_DISK };

/** Every code of the system that a file can meet. Where reading and writing differ, the action comes first. */
const CAUSES: Readonly<Record<string, Cause>> = {
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: { why: 'the disk is read-only', remedy: PERMISSIONS },
  ENOSPC: FULL,
  EDQUOT: { ...FULL, why: 'your share of the disk is used up' },
  EFBIG: { why: 'it would be larger than the disk allows', remedy: FREE_SPACE },
  ENOENT: { why: 'it does not exist' },
  'write ENOENT': { why: 'its folder does not exist', remedy: 'Create the folder first, or name another one.' },
  ENOTDIR: IN_THE_WAY,
  EEXIST: IN_THE_WAY,
  EISDIR: { why: 'it is a folder, not a file' },
  ENAMETOOLONG: { why: 'its name is too long', remedy: 'Choose a shorter one.' },
  EILSEQ: { why: 'the disk does not allow this name', remedy: 'Choose another one.' },
  ERR_INVALID_ARG_VALUE: { why: 'its name holds a character that no file can have', remedy: 'Choose another one.' },
  ELOOP: { why: 'its links form a loop' },
  ENXIO: UNFIT,
  ENODEV: UNFIT,
  EINVAL: UNFIT,
  ESPIPE: UNFIT,
  [NOT_A_FILE]: UNFIT,
  [TOO_LARGE]: GREAT,
  ERR_FS_FILE_TOO_LARGE: GREAT,
  ERR_STRING_TOO_LONG: GREAT,
  EBUSY: BUSY,
  ETXTBSY: BUSY,
  EMFILE: CROWDED,
  ENFILE: CROWDED,
  ENOMEM: { why: 'the computer is out of memory', remedy: CLOSE_SOME },
  EIO: BROKEN,
  EUCLEAN: BROKEN,
  ESTALE: AWAY,
  ENOTCONN: AWAY,
  ETIMEDOUT: AWAY,
  EHOSTDOWN: AWAY,
  ENOSYS: UNABLE,
  ENOTSUP: UNABLE,
  EOPNOTSUPP: UNABLE,
  EXDEV: UNABLE,
  EPIPE: { why: 'no one reads it any more' },
};

/** Numbers that Node knows no name for: a used-up quota, on Linux and on macOS. */
const NUMBERS: Readonly<Record<string, string>> = { '-122': 'EDQUOT', '-69': 'EDQUOT', '-117': 'EUCLEAN' };

/** The code of a system error ("ENOSPC"); undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return undefined;
  return NUMBERS[/^Unknown system error (-\d+)$/.exec(error.code)?.[1] ?? ''] ?? error.code;
}

/** Whether an error comes from the system, and so from what the program met and not from the program. */
export function isOfSystem(error: unknown): boolean {
  return error instanceof Error && codeOf(error) !== undefined && 'syscall' in error;
}

/** Why the system refused it, in words: what it calls the error itself is never shown. */
export function causeOf(error: unknown, action: Action = 'read'): Cause {
  const code = codeOf(error) ?? '';
  return CAUSES[`${action} ${code}`] ?? CAUSES[code] ?? UNNAMED;
}

/** An output that takes no more. */
export function outputRefused(error: unknown): Problem {
  const { why, remedy } = causeOf(error, 'write');
  return new Problem(`The output could not be written: ${why}.`, remedy, { cause: error });
}

/** A refusal that no one expected: still what the program met, and not a bug of it. */
export function systemProblem(error: unknown): Problem {
  const { path, syscall } = error as { path?: unknown; syscall?: unknown };
  const { why, remedy } = causeOf(error, syscall === 'write' ? 'write' : 'read');
  const what = typeof path === 'string' && path ? `${path} cannot be used` : 'The system refused something';
  return new Problem(`${what}: ${why}.`, remedy, { cause: error });
}
