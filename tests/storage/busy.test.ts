import { describe, expect, test } from 'vitest';
import { patiently } from '../../src/storage/busy.ts';

/** A deed that is refused so many times before it is done. */
function refusing(code: string, times: number) {
  let tries = 0;
  const deed = () => {
    tries += 1;
    if (tries <= times) throw Object.assign(new Error(code), { code });
    return 'done';
  };
  return { deed, tries: () => tries };
}

describe('a file that another process has open', () => {
  test.each(['EPERM', 'EACCES', 'EBUSY'])('is waited for on Windows, which says %s', (code) => {
    const { deed, tries } = refusing(code, 2);
    expect(patiently(deed, 'win32')).toBe('done');
    expect(tries()).toBe(3);
  });

  test('is not waited for elsewhere: there permission is what is missing', () => {
    const { deed, tries } = refusing('EPERM', 1);
    expect(() => patiently(deed, 'linux')).toThrow('EPERM');
    expect(tries()).toBe(1);
  });

  test('is told in the end', () => {
    expect(() => patiently(refusing('EBUSY', Number.POSITIVE_INFINITY).deed, 'win32')).toThrow('EBUSY');
  });

  test('any other error is told at once', () => {
    const { deed, tries } = refusing('ENOSPC', 1);
    expect(() => patiently(deed, 'win32')).toThrow('ENOSPC');
    expect(tries()).toBe(1);
  });
});
