import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../src/domain/practice/attempt.ts';
import { Problem } from '../../src/domain/problem.ts';
import { openAttempts } from '../../src/storage/attempts.ts';
import { openDrafts } from '../../src/storage/drafts.ts';
import { openFiles } from '../../src/storage/files.ts';
import { openJournal } from '../../src/storage/journal.ts';
import { openSettings } from '../../src/storage/settings.ts';
import { openSnapshot } from '../../src/storage/snapshot.ts';
import { aFolder, aTinyDisk, canMount, makeReadOnly, whoeverIsHeldBack } from './places.ts';
import { aScript, caught } from './processes.ts';

const mayMount = canMount();
const someoneElse = whoeverIsHeldBack();

const attempt = (id: string, length = 900): Attempt => ({
  id,
  item: 'a',
  at: '2026-11-20T10:00:00+01:00',
  grade: 'good',
  answer: 'x'.repeat(length),
});
const ids = (folder: string): string[] =>
  openAttempts(folder)
    .all()
    .map(({ id }) => id);
const HINT = 'Check the permissions of the folder, or set REHEARSAL_HOME to a folder that you can write to.';
const full = (): Error => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });

describe('a disk that fills up in the middle of a write', () => {
  /** Writes `length` bytes, then says what a full disk says. */
  const fillsAfter = (length: number, meanwhile?: () => void) => (file: number, bytes: Buffer, from: number) => {
    if (from >= length) {
      meanwhile?.();
      throw full();
    }
    return writeSync(file, bytes, from, length - from);
  };

  test.each([
    ['', 'attempts.jsonl'],
    ['laptop', 'attempts-laptop.jsonl'],
  ])('leaves the log byte for byte as it was (device "%s")', (device, name) => {
    const folder = aFolder();
    openAttempts(folder, undefined, () => device).record([attempt('1')]);
    const before = readFileSync(join(folder, name));
    for (const length of [0, 1, 100]) {
      const problem = caught(() => openAttempts(folder, fillsAfter(length), () => device).record([attempt('2')]));
      expect(problem).toBeInstanceOf(Problem);
      expect(problem).toMatchObject({
        message: `${join(folder, name)} cannot be written: there is no room left on the disk.`,
        hint: expect.stringContaining('Free some space'),
      });
      expect(readFileSync(join(folder, name))).toEqual(before);
    }
  });

  test('takes nothing from another process that appended meanwhile', () => {
    const folder = aFolder();
    openAttempts(folder).record([attempt('1')]);
    const others = (): void => openAttempts(folder).record([attempt('other')]);
    expect(() => openAttempts(folder, fillsAfter(50, others)).record([attempt('2')])).toThrow(Problem);
    const attempts = openAttempts(folder);
    expect(attempts.all().map(({ id }) => id)).toEqual(['1', 'other']);
    expect(attempts.troubles()).toHaveLength(1);
  });
});

test('a write that goes through in pieces is whole, also when others wrote between the pieces', () => {
  const folder = aFolder();
  const inPieces = openAttempts(folder, (file, bytes, from, length) =>
    writeSync(file, bytes, from, Math.min(length, 100)),
  );
  inPieces.record([attempt('1')]);
  inPieces.record([attempt('2')]);
  let disturbed = false;
  openAttempts(folder, (file, bytes, from, length) => {
    if (from === 0 && !disturbed) return writeSync(file, bytes, 0, 40);
    if (!disturbed) openAttempts(folder).record([attempt('other')]);
    disturbed = true;
    return writeSync(file, bytes, from, length);
  }).record([attempt('3')]);
  expect(ids(folder)).toEqual(['1', '2', 'other', '3']);
});

describe.skipIf(!mayMount)('a disk that is really full', () => {
  test('is reported, and everything confirmed stays', () => {
    const disk = aTinyDisk('64k');
    const folder = join(disk, 'rehearsal');
    const confirmed: string[] = [];
    const problem = caught(() => {
      for (let n = 0; n < 1000; n++) {
        openAttempts(folder).record([attempt(`${n}`, 100 + ((n * 37) % 3000))]);
        confirmed.push(`${n}`);
      }
    });
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ message: expect.stringContaining('no room left on the disk') });
    expect(confirmed.length).toBeGreaterThan(10);
    const size = statSync(join(folder, 'attempts.jsonl')).size;
    expect(() => openAttempts(folder).record([attempt('more', 9000)])).toThrow(Problem);
    expect(statSync(join(folder, 'attempts.jsonl')).size).toBe(size);
    expect(ids(folder)).toEqual(confirmed);

    openSnapshot(folder, '1').write({ places: {}, state: 'x'.repeat(90_000) });
    openDrafts(folder).keep('a', 'x'.repeat(90_000));
    expect(() => openFiles('/none').write(join(disk, 'out.md'), 'x'.repeat(90_000))).toThrow(
      /no room left on the disk/,
    );
    expect(readdirSync(disk)).toEqual(['rehearsal']);
    expect(openDrafts(folder).read('a')).toBeUndefined();
  });

  test('never leaves settings cut short, however much room there is', async () => {
    const disk = aTinyDisk('96k');
    const settings = openSettings(disk);
    const rating = Object.fromEntries(
      Array.from({ length: 300 }, (_, n) => [`a-topic-with-a-long-name-${n}`, 'shaky' as const]),
    );
    await settings.change({ ratings: rating });
    const size = statSync(join(disk, 'config.json')).size;
    const outcomes = { done: 0, refused: 0 };
    for (let filler = 92; filler > 20; filler -= 4) {
      const before = readFileSync(join(disk, 'config.json'), 'utf8');
      caught(() => writeFileSync(join(disk, 'filler'), Buffer.alloc(filler * 1024)));
      const problem = await settings
        .change({ ratings: { [`new-${filler}`]: 'blank' } })
        .catch((error: unknown) => error);
      rmSync(join(disk, 'filler'));
      if (problem === undefined) {
        outcomes.done++;
        expect(settings.read().ratings[`new-${filler}`]).toBe('blank');
      } else {
        outcomes.refused++;
        expect(problem).toBeInstanceOf(Problem);
        expect(readFileSync(join(disk, 'config.json'), 'utf8')).toBe(before);
      }
      expect(readdirSync(disk)).toEqual(['config.json']);
    }
    expect(size).toBeGreaterThan(8192);
    expect(Object.keys(settings.read().ratings)).toHaveLength(300 + outcomes.done);
    expect(Math.min(outcomes.done, outcomes.refused)).toBeGreaterThan(0);
  });
});

test.skipIf(someoneElse === undefined)('a folder that is not writable is reported, with what to do', () => {
  const folder = aFolder();
  const script = aScript(
    folder,
    'recorder',
    `import { openAttempts } from './attempts.ts';
     import { openSettings } from './settings.ts';
     const tell = ({ name, message, hint }) => console.log(name + ': ' + message + ' ' + hint);
     const folder = process.argv[2];
     try { openAttempts(folder).record([{ id: '1', item: 'a', at: '2026-11-20T10:00:00Z', grade: 'good' }]); } catch (error) { tell(error); }
     try { openSettings(folder).read(); await openSettings(folder).change({ aloud: true }); } catch (error) { tell(error); }`,
  );
  chmodSync(folder, 0o555);
  const { stdout, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8', ...someoneElse });
  chmodSync(folder, 0o755);
  const denied = (name: string): string =>
    `Problem: ${join(folder, name)} cannot be written: permission is denied. ${HINT}`;
  expect(stderr).toBe('');
  expect(stdout.trim().split('\n')).toEqual([denied('attempts.jsonl'), denied('config.json')]);
  expect(readdirSync(folder)).toEqual(['recorder.mjs']);
});

describe.skipIf(!mayMount)('a disk that is read-only', () => {
  test('can be read, and says so when it should be written', async () => {
    const disk = aTinyDisk('256k');
    const now = (): string => '2026-11-20T10:00:00+01:00';
    openAttempts(disk).record([attempt('1')]);
    openJournal(disk, now).put('ask', 'a', { text: 'Why?' });
    await openSettings(disk).change({ aloud: true });
    openDrafts(disk).keep('a', 'text');
    makeReadOnly(disk);
    expect(ids(disk)).toEqual(['1']);
    expect(openJournal(disk, now).all('ask').size).toBe(1);
    expect(openSettings(disk).read().aloud).toBe(true);

    const problems = [
      caught(() => openAttempts(disk).record([attempt('2')])),
      caught(() => openAttempts(join(disk, 'new')).record([attempt('2')])),
      caught(() => openJournal(disk, now).remove('ask', 'a')),
      await openSettings(disk)
        .change({ aloud: false })
        .catch((error: unknown) => error),
      caught(() => openFiles('/none').write(join(disk, 'out.md'), 'text')),
    ];
    for (const problem of problems) {
      expect(problem).toBeInstanceOf(Problem);
      expect(problem).toMatchObject({ message: expect.stringMatching(/cannot be written: the disk is read-only\.$/) });
    }
    openDrafts(disk).keep('a', 'more');
    openDrafts(disk).drop('a');
    openSnapshot(disk, '1').write({ places: {}, state: 1 });
    expect(openDrafts(disk).read('a')).toBe('text');
    expect(readdirSync(disk).sort()).toEqual(['attempts.jsonl', 'config.json', 'drafts', 'journal.jsonl']);
  });
});
