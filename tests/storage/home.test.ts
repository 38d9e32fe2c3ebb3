import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { openAttempts } from '../../src/storage/attempts.ts';
import { dataFolder } from '../../src/storage/home.ts';
import { aFolder, modeOf } from './places.ts';
import { caught } from './processes.ts';

describe('the data folder', () => {
  test.skipIf(process.platform === 'win32')('is what REHEARSAL_HOME names, whatever else is set', () => {
    expect(dataFolder({ REHEARSAL_HOME: '/data/mine', XDG_CONFIG_HOME: '/x', HOME: '/nowhere' }, 'linux')).toBe(
      '/data/mine',
    );
  });

  test.skipIf(process.platform === 'win32')('is absolute when REHEARSAL_HOME is not', () => {
    expect(dataFolder({ REHEARSAL_HOME: 'here' }, 'linux')).toBe(join(process.cwd(), 'here'));
  });

  test('is on Windows the same one with the blank that cmd.exe takes into a variable', () => {
    expect(dataFolder({ REHEARSAL_HOME: 'C:\\data\\mine ' }, 'win32')).toBe('C:\\data\\mine');
    expect(dataFolder({ REHEARSAL_HOME: ' ', APPDATA: 'C:\\Roaming' }, 'win32')).toBe('C:\\Roaming\\rehearsal');
  });

  test("is in the platform's config folder otherwise", () => {
    const HOME = aFolder();
    expect(dataFolder({ HOME }, 'linux')).toBe(posix.join(HOME, '.config/rehearsal'));
    expect(dataFolder({ HOME, XDG_CONFIG_HOME: '/xdg', REHEARSAL_HOME: '' }, 'linux')).toBe('/xdg/rehearsal');
    expect(dataFolder({ HOME, XDG_CONFIG_HOME: 'relative' }, 'linux')).toBe(posix.join(HOME, '.config/rehearsal'));
    expect(dataFolder({ HOME }, 'darwin')).toBe(posix.join(HOME, 'Library/Preferences/rehearsal'));
    expect(dataFolder({ APPDATA: 'C:\\Users\\u\\AppData\\Roaming' }, 'win32')).toBe(
      'C:\\Users\\u\\AppData\\Roaming\\rehearsal',
    );
  });

  test.each([
    ['missing', undefined],
    ['empty', ''],
    ['pointing to nothing', '/no/such/home'],
    ['pointing to a file', import.meta.filename],
  ])('with HOME %s is a problem that says what to set', (_, HOME) => {
    const problem = caught(() => dataFolder({ HOME }, 'linux'));
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({
      message: expect.stringContaining('HOME'),
      hint: expect.stringContaining('Set HOME'),
    });
  });

  test('with no APPDATA and no user profile is a problem too', () => {
    expect(() => dataFolder({}, 'win32')).toThrow(/USERPROFILE is not set/);
  });

  test('is made with the first record, for its owner alone', () => {
    const folder = join(aFolder(), 'config', 'rehearsal');
    const attempts = openAttempts(folder);
    expect(attempts.all()).toEqual([]);
    expect(caught(() => modeOf(folder))).toMatchObject({ code: 'ENOENT' });
    attempts.record([{ id: '1', item: 'a', at: '2026-11-20T10:00:00+01:00', grade: 'good' }]);
    expect(modeOf(folder)).toBe('700');
    expect(modeOf(join(folder, 'attempts.jsonl'))).toBe('600');
  });
});
