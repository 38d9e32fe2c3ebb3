import { constants } from 'node:os';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import { causeOf, codeOf, isOfSystem, systemProblem } from '../../src/domain/system-error.ts';
import { refused } from '../../src/storage/refusals.ts';

const failing = (code: string) => Object.assign(new Error(`${code}: raw words`), { code, syscall: 'open', path: '/a' });
const NAMED =
  'EACCES EPERM EROFS ENOSPC EDQUOT EFBIG ENOENT ENOTDIR EEXIST EISDIR ENAMETOOLONG ELOOP EMFILE ENFILE EBUSY EIO'.split(
    ' ',
  );

describe('what the system refuses', () => {
  test.each(NAMED)('is told in words with what they mean: %s', (code) => {
    for (const action of ['read', 'write'] as const) {
      const { message } = refused(failing(code), '/a', action) as Error;
      expect(message).toMatch(/^\/a cannot be (read|written): (?!the system refuses)[^:]+\.$/);
      expect(message).not.toMatch(new RegExp(`${code}|raw words`));
    }
  });

  test.each(Object.keys(constants.errno))('never shows its own name: %s', (code) => {
    expect((refused(failing(code), '/a', 'write') as Error).message).not.toContain(code);
    expect(systemProblem(failing(code)).message).not.toContain(code);
  });

  test('has a remedy when something can be done', () => {
    for (const code of ['EACCES', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENAMETOOLONG', 'EMFILE', 'EBUSY']) {
      expect(causeOf(failing(code)).remedy).toBeTruthy();
    }
  });

  test.each(['EPERM', 'EACCES'])('is on Windows also what another program has open: %s', (code) => {
    const [there, here] = (['win32', 'linux'] as const).map(
      (platform) => refused(failing(code), '/a.csv', 'write', undefined, platform) as Problem,
    );
    expect(there?.message).toBe('/a.csv cannot be written: another program has it open, or permission is denied.');
    expect(there?.hint).toContain('Close that program');
    expect(here?.message).toBe('/a.csv cannot be written: permission is denied.');
  });

  test('is a used-up quota if Node knows no name for it', () => {
    expect(codeOf(failing('Unknown system error -122'))).toBe('EDQUOT');
    expect((refused(failing('Unknown system error -122'), '/a', 'write') as Error).message).toBe(
      '/a cannot be written: your share of the disk is used up.',
    );
  });
});

test('a fault of the program is not the refusal of a system', () => {
  for (const error of [new TypeError('x is not a function'), Object.assign(new Error(), { code: 'ERR_ASSERTION' })]) {
    expect(isOfSystem(error)).toBe(false);
  }
});
