import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { USUAL_DAYS } from '../../src/domain/dates.ts';
import type { Attempt } from '../../src/domain/practice/attempt.ts';
import { openAttempts } from '../../src/storage/attempts.ts';
import { openJournal } from '../../src/storage/journal.ts';
import { openProgress } from '../../src/storage/progress.ts';
import { aFolder, modeOf } from './places.ts';

const at = (n: number) => new Date(Date.UTC(2026, 10, 20, 10, 0, n)).toISOString();
const attempt = (n: number, id = `${n}`): Attempt => ({ id, item: 'isolation-levels', at: at(n), grade: 'good' });
const ids = (folder: string) =>
  openAttempts(folder)
    .all()
    .map(({ id }) => id);
const logOf = (folder: string, device: string) => openAttempts(folder, undefined, () => device);

describe('logs of several devices', () => {
  test('are each written by one, and read together in the order of time', () => {
    const folder = aFolder();
    openAttempts(folder).record([attempt(1)]);
    const first = readFileSync(join(folder, 'attempts.jsonl'));
    logOf(folder, 'laptop').record([attempt(4)]);
    logOf(folder, 'desk').record([attempt(2), attempt(5)]);
    logOf(folder, 'laptop').record([attempt(3)]);
    expect(ids(folder)).toEqual(['1', '2', '3', '4', '5']);
    expect(readdirSync(folder).sort()).toEqual(['attempts-desk.jsonl', 'attempts-laptop.jsonl', 'attempts.jsonl']);
    expect(readFileSync(join(folder, 'attempts.jsonl'))).toEqual(first);
    expect(modeOf(join(folder, 'attempts-desk.jsonl'))).toBe('600');
  });

  test('take back what another one recorded, before or after it arrives', () => {
    const [here, there] = [aFolder(), aFolder()];
    logOf(here, 'a').record([attempt(1), attempt(2)]);
    logOf(there, 'b').record([{ id: 'u', at: at(3), undoes: '2' }]);
    copyFileSync(join(there, 'attempts-b.jsonl'), join(here, 'attempts-b.jsonl'));
    copyFileSync(join(here, 'attempts-a.jsonl'), join(there, 'attempts-a.jsonl'));
    for (const folder of [here, there]) expect(ids(folder)).toEqual(['1']);
  });

  test('count a copy that was made of one of them only once, also if attempts have no ids yet', () => {
    const folder = aFolder();
    logOf(folder, 'a').record([attempt(1), attempt(2)]);
    openAttempts(folder).record([attempt(0, ''), attempt(0, ''), attempt(0)]);
    for (const [log, copy] of [
      ['attempts-a.jsonl', 'attempts-a.sync-conflict-20261120-100000-ABCDEFG.jsonl'],
      ['attempts.jsonl', "attempts (someone's conflicted copy).jsonl"],
    ] as const) {
      copyFileSync(join(folder, log), join(folder, copy));
    }
    logOf(folder, 'a').record([attempt(3)]);
    expect(ids(folder)).toEqual(['', '', '0', '1', '2', '3']);
  });

  test('are folded to the same, whatever arrives and goes between two readings', () => {
    const [folder, other] = [aFolder(), aFolder()];
    const standing = () => {
      const read = (where: string) =>
        openProgress(
          where,
          (text) => expect.fail(text),
          () => USUAL_DAYS,
        ).standing();
      const found = read(folder);
      const fresh = aFolder();
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.jsonl'))) {
        copyFileSync(join(folder, name), join(fresh, name));
      }
      expect(JSON.stringify(found)).toBe(JSON.stringify(read(fresh)));
      return found.attempts;
    };
    const many = (from: number) => Array.from({ length: 60 }, (_, n) => attempt(from + 2 * n));
    logOf(folder, 'a').record(many(0));
    expect(standing()).toBe(60);
    logOf(folder, 'a').record([attempt(500)]);
    expect(standing()).toBe(61);
    logOf(other, 'b').record([...many(1), attempt(700)]);
    const arrives = () => copyFileSync(join(other, 'attempts-b.jsonl'), join(folder, 'attempts-b.jsonl'));
    arrives();
    expect(standing()).toBe(122);
    logOf(other, 'b').record([attempt(800)]);
    arrives();
    expect(standing()).toBe(123);
    logOf(folder, 'a').record([attempt(600)]);
    expect(standing()).toBe(124);
    rmSync(join(folder, 'attempts-b.jsonl'));
    expect(standing()).toBe(62);
  });

  test('are each named if lines of them cannot be read', () => {
    const folder = aFolder();
    openAttempts(folder).record([attempt(1)]);
    logOf(folder, 'a').record([attempt(2)]);
    writeFileSync(join(folder, 'attempts-a.jsonl'), '\n{"broken\n', { flag: 'a' });
    const log = openAttempts(folder);
    expect(log.all()).toHaveLength(2);
    expect(log.troubles()).toEqual([
      `${join(folder, 'attempts-a.jsonl')}: 1 line cannot be read and is skipped; the rest is intact.`,
    ]);
  });

  test('are no reason to take other files for logs', () => {
    const folder = aFolder();
    openAttempts(folder).record([attempt(1)]);
    for (const name of ['attempts.jsonl.damaged-2026', '.syncthing.attempts-a.jsonl.tmp', 'my-attempts.jsonl']) {
      writeFileSync(join(folder, name), 'not ours');
    }
    mkdirSync(join(folder, 'drafts'));
    expect(ids(folder)).toEqual(['1']);
  });
});

describe('journals of several devices', () => {
  const journal = (folder: string, device: string, n: number) =>
    openJournal(
      folder,
      () => at(n),
      expect.fail,
      () => device,
    );

  test('come to one, in which a change of each is known', () => {
    const folder = aFolder();
    openJournal(folder, () => at(0)).put('ask', 'a', { text: 'Who is on call?' });
    journal(folder, 'a', 1).put('ask', 'b', { text: 'How do you deploy?' });
    journal(folder, 'b', 2).put('ask', 'a', { text: 'Who is on call at night?' });
    journal(folder, 'b', 3).remove('ask', 'b');
    copyFileSync(join(folder, 'journal-b.jsonl'), join(folder, 'journal-b.sync-conflict-1.jsonl'));
    expect([...journal(folder, 'a', 4).all('ask')]).toEqual([['a', { text: 'Who is on call at night?' }]]);
    expect(readdirSync(folder)).toHaveLength(4);
  });

  test('take back the last change of any of them', () => {
    const folder = aFolder();
    journal(folder, 'b', 1).put('ask', 'a', { text: 'one' });
    journal(folder, 'a', 2).put('ask', 'a', { text: 'two' });
    const mine = journal(folder, 'b', 3);
    mine.takeBack(mine.lastDone() ?? expect.fail('nothing done'));
    expect(journal(folder, 'a', 4).all('ask').get('a')).toEqual({ text: 'one' });
  });
});
