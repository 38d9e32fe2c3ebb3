import { describe, expect, test } from 'vitest';
import { patiently } from '../../src/storage/busy.ts';

/** An action that is refused so many times before it is done. */
function refusing(code: string, times: number) {
  let tries = 0;
  const action = () => {
    tries += 1;
    if (tries <= times) throw Object.assign(new Error(code), { code });
    return 'done';
  };
  return { action, tries: () => tries };
}

describe('a file that another process has open', () => {
  test.each(['EPERM', 'EACCES', 'EBUSY'])('is waited for on Windows, which says %s', (code) => {
    const { action, tries } = refusing(code, 2);
    expect(patiently(action, 'win32')).toBe('done');
    expect(tries()).toBe(3);
  });

  test('is not waited for elsewhere: there permission is what is missing', () => {
    const { action, tries } = refusing('EPERM', 1);
    expect(() => patiently(action, 'linux')).toThrow('EPERM');
    expect(tries()).toBe(1);
  });

  test('is reported in the end', () => {
    expect(() => patiently(refusing('EBUSY', Number.POSITIVE_INFINITY).action, 'win32')).toThrow('EBUSY');
  });

  test('any other error is reported at once', () => {
    const { action, tries } = refusing('ENOSPC', 1);
    expect(() => patiently(action, 'win32')).toThrow('ENOSPC');
    expect(tries()).toBe(1);
  });
});
