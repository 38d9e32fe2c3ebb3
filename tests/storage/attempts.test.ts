import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { USUAL_DAYS } from '../../src/domain/dates.ts';
import type { Attempt } from '../../src/domain/practice/attempt.ts';
import { Problem } from '../../src/domain/problem.ts';
import { openAttempts } from '../../src/storage/attempts.ts';
import { openProgress } from '../../src/storage/progress.ts';
import { openSnapshot } from '../../src/storage/snapshot.ts';
import { largeOf, runs } from '../shares.ts';
import { ANY_CHARACTER } from '../texts.ts';
import { aFolder, modeOf } from './places.ts';
import { caught } from './processes.ts';

const attempt = (id: string, answer?: string): Attempt => ({
  id,
  item: 'isolation-levels',
  at: '2026-11-20T10:00:00+01:00',
  grade: 'good',
  ...(answer === undefined ? {} : { answer }),
});
const ids = (attempts: readonly Attempt[]): string[] => attempts.map(({ id }) => id);

function aLog() {
  const folder = aFolder();
  return { folder, path: join(folder, 'attempts.jsonl'), attempts: openAttempts(folder) };
}

describe('the log of attempts', () => {
  test('gives back whatever was recorded, in order, to any reader', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: ANY_CHARACTER }), { maxLength: 4 }), { maxLength: 6 }),
        (answers) => {
          const folder = aFolder();
          const batches = answers.map((batch, n) => batch.map((answer, m) => attempt(`${n}-${m}`, answer)));
          for (const batch of batches) openAttempts(folder).record(batch);
          expect(openAttempts(folder).all()).toEqual(batches.flat());
        },
      ),
      { numRuns: runs(50) },
    );
  });

  test('begins with a header, once', () => {
    const { path, attempts } = aLog();
    attempts.record([attempt('1')]);
    attempts.record([attempt('2')]);
    const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
    expect(lines[0]).toBe('{"format":1,"holds":"attempts"}');
    expect(lines).toHaveLength(3);
  });

  test('is closed to others even when it came with open permissions', () => {
    const { path, attempts } = aLog();
    attempts.record([attempt('1')]);
    chmodSync(path, 0o644);
    attempts.record([attempt('2')]);
    expect(modeOf(path)).toBe('600');
  });

  test('keeps fields that this version does not know', () => {
    const { path, attempts } = aLog();
    attempts.record([attempt('1')]);
    appendFileSync(path, `\n${JSON.stringify({ ...attempt('2'), mood: 'calm' })}\n`);
    expect(attempts.all()[1]).toMatchObject({ id: '2', mood: 'calm' });
  });

  test('passes over lines that are not attempts, says how many, and leaves them in the file', () => {
    const { path, attempts } = aLog();
    attempts.record([attempt('1')]);
    appendFileSync(path, '{"id":"2","item":"a"}\nnot json\n42\n{"id":"3","item":"a","at":"someday","grade":"good"}\n');
    appendFileSync(path, '{"id":"4","item":"a","at":"20 Nov 2026","grade":"good"}\n');
    appendFileSync(path, Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d, 0x0a]));
    const before = readFileSync(path);
    expect(attempts.troubles()).toEqual([]);
    expect(ids(attempts.all())).toEqual(['1']);
    expect(attempts.troubles()).toEqual([`${path}: 6 lines cannot be read and are skipped; the rest is intact.`]);
    expect(readFileSync(path)).toEqual(before);
  });

  test('keeps an attempt of which only something beside the grade makes no sense, without that', () => {
    const { path, attempts } = aLog();
    const whole = { ...attempt('1'), seconds: 60, ticks: [true], drill: 'answer' };
    attempts.record([whole]);
    const odd = { spent: -5, limit: '60', revision: null, ticks: [1], confidence: 9, failure: 'bad luck', story: {} };
    appendFileSync(path, `\n${JSON.stringify({ ...whole, id: '2', ...odd })}\n`);
    const { ticks: _ticks, ...left } = whole;
    expect(attempts.all()).toEqual([whole, { ...left, id: '2' }]);
    expect(attempts.troubles()).toEqual([]);
  });

  test('loses only the last attempt when its end is cut off, wherever the cut is, and goes on after it', () => {
    const { folder, path, attempts } = aLog();
    attempts.record([attempt('1'), attempt('2')]);
    const before = statSync(path).size;
    attempts.record([attempt('3', 'déjà vu')]);
    for (let size = statSync(path).size - 2; size > before + 1; size--) {
      truncateSync(path, size);
      const reader = openAttempts(folder);
      expect(ids(reader.all())).toEqual(['1', '2']);
      expect(reader.troubles()).toEqual([`${path}: 1 line cannot be read and is skipped; the rest is intact.`]);
    }
    attempts.record([attempt('4')]);
    expect(ids(attempts.all())).toEqual(['1', '2', '4']);
  });

  test('counts an attempt whose line break alone is missing', () => {
    const { path, attempts } = aLog();
    attempts.record([attempt('1')]);
    truncateSync(path, statSync(path).size - 1);
    expect(ids(attempts.all())).toEqual(['1']);
    attempts.record([attempt('2')]);
    expect(ids(attempts.all())).toEqual(['1', '2']);
  });

  test('begins again when its very first write was cut short', () => {
    const { path, attempts } = aLog();
    writeFileSync(path, '\n{"format":1,"ho');
    expect(attempts.all()).toEqual([]);
    attempts.record([attempt('1')]);
    expect(ids(attempts.all())).toEqual(['1']);
  });

  test('is refused, untouched, when a newer version wrote it', () => {
    const { path, folder } = aLog();
    const text = `\n{"format":2,"holds":"attempts"}\n\n${JSON.stringify(attempt('1'))}\n`;
    writeFileSync(path, text);
    for (const action of [() => openAttempts(folder).all(), () => openAttempts(folder).record([attempt('2')])]) {
      const problem = caught(action);
      expect(problem).toBeInstanceOf(Problem);
      expect(problem).toMatchObject({
        message: `${path} was written by a newer version of Rehearsal (format 2).`,
        hint: 'Install the newest version; the file was not touched.',
      });
    }
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['attempts.jsonl']);
  });

  test('is refused when it holds something else', () => {
    const { path, attempts } = aLog();
    writeFileSync(path, '\n{"format":1,"holds":"journal"}\n');
    expect(() => attempts.all()).toThrow(`${path} holds journal, not attempts.`);
  });

  test.each([
    ['words', Buffer.from('this is\nno log at all\n')],
    ['bytes', Buffer.from([0, 1, 2, 255, 10, 254, 0])],
    ['zeros, as after a power cut', Buffer.alloc(4096)],
  ])('that is all garbage (%s) is named, kept as it is and copied once', (_, garbage) => {
    const { path, folder } = aLog();
    writeFileSync(path, garbage);
    const problem = caught(() => openAttempts(folder).all());
    expect(caught(() => openAttempts(folder).record([attempt('1')]))).toEqual(problem);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ message: `${path} is damaged: none of its lines can be read.` });
    expect(readFileSync(path)).toEqual(garbage);
    const [, copy, ...more] = readdirSync(folder).sort();
    expect(more).toEqual([]);
    expect(copy).toMatch(/^attempts\.jsonl\.damaged-\d{8}T\d{9}Z$/);
    expect(problem).toMatchObject({ hint: expect.stringContaining(join(folder, String(copy))) });
    expect(readFileSync(join(folder, String(copy)))).toEqual(garbage);
    expect(modeOf(join(folder, String(copy)))).toBe('600');
  });

  test('is a clear problem when a folder has its name', () => {
    const { path, attempts } = aLog();
    mkdirSync(path);
    expect(() => attempts.all()).toThrow(`${path} cannot be read: it is a folder, not a file.`);
    expect(() => attempts.record([attempt('1')])).toThrow(`${path} cannot be written: it is a folder, not a file.`);
  });

  test('is a clear problem when the data folder is a file', () => {
    const file = join(aFolder(), 'file');
    writeFileSync(file, 'mine');
    expect(() => openAttempts(file).record([attempt('1')])).toThrow(/a file is where a folder is needed/);
    expect(() => openAttempts(join(file, 'deeper')).record([attempt('1')])).toThrow(Problem);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});

describe('reading on from an offset', () => {
  test('gives what was recorded since, and nothing twice', () => {
    const { attempts } = aLog();
    let places = attempts.readFrom({})?.places ?? expect.fail('not read');
    for (const id of ['1', '2', '3', '4']) {
      attempts.record([attempt(id)]);
      const tail = attempts.readFrom(places);
      expect(ids(tail?.attempts ?? [])).toEqual([id]);
      places = tail?.places ?? places;
    }
    expect(attempts.readFrom(places)).toEqual({ attempts: [], undos: [], places });
  });

  test('reads a line that was still growing once it is whole', () => {
    const { path, attempts } = aLog();
    attempts.record([attempt('1')]);
    const line = `\n${JSON.stringify(attempt('2'))}\n`;
    appendFileSync(path, line.slice(0, 20));
    const first = attempts.readFrom({});
    expect(ids(first?.attempts ?? [])).toEqual(['1']);
    appendFileSync(path, line.slice(20));
    expect(ids(attempts.readFrom(first?.places ?? {})?.attempts ?? [])).toEqual(['2']);
  });

  test('says no when the file is another, shorter or gone', () => {
    const { folder, path, attempts } = aLog();
    attempts.record([attempt('1'), attempt('2')]);
    const places = attempts.readFrom({})?.places ?? {};
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('"2"', '"9"'));
    expect(attempts.readFrom(places)).toBeUndefined();
    truncateSync(path, statSync(path).size - 1);
    expect(attempts.readFrom(places)).toBeUndefined();
    expect(openAttempts(join(folder, 'other')).readFrom(places)).toBeUndefined();
  });

  const MANY = largeOf(100_000);
  test(`reads only what is new after ${MANY} attempts`, () => {
    const { folder, path, attempts } = aLog();
    attempts.record([attempt('0')]);
    appendFileSync(
      path,
      Array.from({ length: MANY }, (_, n) => `\n${JSON.stringify(attempt(String(n + 1)))}\n`).join(''),
    );
    const whole = attempts.readFrom({});
    expect(whole?.attempts).toHaveLength(MANY + 1);
    const state = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`item-${n}`, [n, 0.5, 3]]));
    openSnapshot(folder, '1').write({ places: whole?.places ?? {}, state });
    attempts.record([attempt('new')]);
    const snapshot = openSnapshot(folder, '1').read();
    const tail = attempts.readFrom(snapshot?.places ?? {});
    expect(ids(tail?.attempts ?? [])).toEqual(['new']);
  });
});

test('an attempt that is in the log twice counts once, before and after a snapshot', () => {
  const folder = aFolder();
  const log = openAttempts(folder);
  const at = (n: number) => new Date(Date.UTC(2026, 10, 20, 10, 0, n)).toISOString();
  const all = Array.from({ length: 60 }, (_, n) => ({ ...attempt(`${n}`), at: at(n) }));
  log.record(all);
  const progress = () =>
    openProgress(
      folder,
      () => {},
      () => USUAL_DAYS,
    );
  expect(progress().standing().attempts).toBe(60);
  log.record(all.slice(-2));
  expect(progress().standing().attempts).toBe(60);
  expect(progress().all()).toHaveLength(60);
  log.record([{ ...attempt('new'), at: at(61) }]);
  expect(progress().standing().attempts).toBe(61);
});

test('lines that cannot be read are counted once in all, also if only the newest were read', () => {
  const folder = aFolder();
  const path = join(folder, 'attempts.jsonl');
  const log = openAttempts(folder);
  const at = (n: number) => `2026-11-20T10:${String(n).padStart(2, '0')}:00.000+01:00`;
  log.record([{ ...attempt('first'), at: at(0) }]);
  appendFileSync(path, '{"broken\n');
  log.record(Array.from({ length: 59 }, (_, n) => ({ ...attempt(`${n}`), at: at(n) })));
  const warned: string[] = [];
  const progress = () =>
    openProgress(
      folder,
      (text) => warned.push(text),
      () => USUAL_DAYS,
    );
  progress().standing();
  appendFileSync(path, '{"broken too\n');
  warned.length = 0;
  const later = progress();
  later.standing();
  later.all();
  expect(warned).toEqual([`${path}: 2 lines cannot be read and are skipped; the rest is intact.`]);
});
