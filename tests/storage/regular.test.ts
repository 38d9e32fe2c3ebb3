import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openAttempts } from '../../src/storage/attempts.ts';
import { openDrafts } from '../../src/storage/drafts.ts';
import { openEditing } from '../../src/storage/editing.ts';
import { openJournal } from '../../src/storage/journal.ts';
import { withLock } from '../../src/storage/lock.ts';
import { LARGEST_LOG, openRegular, readRegular } from '../../src/storage/regular.ts';
import { openSettings } from '../../src/storage/settings.ts';
import { openSnapshot } from '../../src/storage/snapshot.ts';
import { aFolder } from './places.ts';
import { caught } from './processes.ts';

const NOW = () => '2026-11-20T10:00:00+01:00';
const STRANGE = /cannot be (read|written): it is not a plain file\.$/;
const strange = expect.objectContaining({ name: 'Problem', message: expect.stringMatching(STRANGE) });

describe.skipIf(process.platform === 'win32').each([
  ['a pipe that no one writes to', (path: string) => void execFileSync('mkfifo', [path])],
  ['a link to a device without end', (path: string) => symlinkSync('/dev/zero', path)],
])('%s', (_name, put) => {
  test('in place of a log, of the settings or of their lock is told at once', async () => {
    const folder = aFolder();
    for (const name of ['attempts.jsonl', 'journal.jsonl', 'config.json']) put(join(folder, name));
    const attempt = { id: '1', item: 'a', at: NOW(), grade: 'good' } as const;
    expect(caught(() => openAttempts(folder).all())).toEqual(strange);
    expect(caught(() => openAttempts(folder).record([attempt]))).toEqual(strange);
    expect(caught(() => openJournal(folder, NOW).all('ask'))).toEqual(strange);
    expect(caught(() => openJournal(folder, NOW).put('ask', 'a', { text: 'Why?' }))).toEqual(strange);
    expect(caught(() => openSettings(folder).read())).toEqual(strange);
    await expect(openSettings(folder).change({ aloud: true })).rejects.toEqual(strange);
    const other = aFolder();
    put(join(other, 'config.lock'));
    await expect(openSettings(other).change({ aloud: true })).rejects.toEqual(strange);
  });

  test('in place of a draft, a snapshot or the note of an editor counts as missing', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'drafts/editing/text-1'), { recursive: true });
    mkdirSync(join(folder, 'cache'));
    put(join(folder, 'drafts/a.txt'));
    put(join(folder, 'cache/standing.json'));
    put(join(folder, 'drafts/editing/text-1/about.json'));
    expect(openDrafts(folder).read('a')).toBeUndefined();
    expect(openSnapshot(folder, '1').read()).toBeUndefined();
    expect(openEditing(folder).left()).toEqual([]);
  });
});

test('a log that would fill the memory is told by its size', () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'attempts.jsonl'), '');
  truncateSync(join(folder, 'attempts.jsonl'), LARGEST_LOG + 1);
  expect(() => openAttempts(folder).all()).toThrow('attempts.jsonl cannot be read: it is too large.');
});

test('a file may have as many bytes as are allowed, and no more', () => {
  const path = join(aFolder(), 'a');
  writeFileSync(path, 'x'.repeat(100_000));
  expect(readRegular(path, 100_000)).toHaveLength(100_000);
  expect(caught(() => readRegular(path, 99_999))).toMatchObject({ code: 'TOO_LARGE' });
});

test('a file that a virus scanner has open for a moment is waited for on Windows', () => {
  const path = join(aFolder(), 'a');
  writeFileSync(path, 'mine');
  const scanned = () => {
    let tries = 0;
    return ((...given: Parameters<typeof openSync>) => {
      tries += 1;
      if (tries <= 2) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
      return openSync(...given);
    }) as typeof openSync;
  };
  const file = openRegular(path, constants.O_RDONLY, undefined, { open: scanned(), platform: 'win32' });
  expect(readFileSync(file, 'utf8')).toBe('mine');
  closeSync(file);
  const elsewhere = { open: scanned(), platform: 'linux' } as const;
  expect(() => openRegular(path, constants.O_RDONLY, undefined, elsewhere)).toThrow('EBUSY');
});

describe('the lock of the settings', () => {
  const SETTLED = { aloud: true };
  const change = async (holder: string, age: number) => {
    const folder = aFolder();
    const lock = join(folder, 'config.lock');
    writeFileSync(lock, holder);
    const then = Date.now() / 1000 - age;
    utimesSync(lock, then, then);
    const settings = openSettings(folder);
    await settings.change(SETTLED);
    return settings.read();
  };

  test.each(['', 'not a name', `${process.ppid}`])('is let go if it names no holder: "%s"', async (holder) => {
    expect(await change(holder, 3)).toMatchObject(SETTLED);
  });

  test('is released if it is old, whatever process has the number of its holder now', async () => {
    expect(await change(`${process.ppid}-1`, 61)).toMatchObject(SETTLED);
  });

  test('is taken and let go beside what a killed process left and what cannot be removed', async () => {
    const folder = aFolder();
    // No process has this number, and a folder is not removed as a file would be.
    for (const name of ['config.lock.new-99999999-1', 'config.json.tmp-1']) mkdirSync(join(folder, name));
    const settings = openSettings(folder);
    await settings.change(SETTLED);
    expect(settings.read()).toMatchObject(SETTLED);
    expect(readdirSync(folder).sort()).toEqual(['config.json', 'config.json.tmp-1', 'config.lock.new-99999999-1']);
  });

  test('names who holds it if a living process does not let go', async () => {
    const lock = join(aFolder(), 'config.lock');
    writeFileSync(lock, `${process.ppid}-1`);
    await expect(withLock(lock, () => {}, 20)).rejects.toMatchObject({
      message: expect.stringMatching(
        new RegExp(`^Process ${process.ppid} holds .*config\\.lock and does not let go\\.$`),
      ),
      hint: expect.stringContaining('try again in a minute'),
    });
  });
});
