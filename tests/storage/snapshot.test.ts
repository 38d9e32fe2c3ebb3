import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { USUAL_DAYS } from '../../src/domain/dates.ts';
import type { Attempt } from '../../src/domain/practice/attempt.ts';
import { openAttempts } from '../../src/storage/attempts.ts';
import { openProgress } from '../../src/storage/progress.ts';
import { openSnapshot } from '../../src/storage/snapshot.ts';
import { aFolder, modeOf } from './places.ts';

const SNAPSHOT = { places: { 'attempts.jsonl': { offset: 120, mark: 'bWFyaw==' } }, state: { item: [1, 2] } };

test('a snapshot comes back as it was written, for its owner alone', () => {
  const folder = aFolder();
  openSnapshot(folder, '1').write(SNAPSHOT);
  expect(openSnapshot(folder, '1').read()).toEqual(SNAPSHOT);
  expect(readdirSync(join(folder, 'cache'))).toEqual(['standing.json']);
  expect([modeOf(join(folder, 'cache')), modeOf(join(folder, 'cache/standing.json'))]).toEqual(['700', '600']);
});

test.each([
  [50, []],
  [51, ['standing.json']],
])('%d attempts that are new leave %j in the cache', (count, files) => {
  const folder = aFolder();
  const attempt = (n: number): Attempt => ({ id: `${n}`, item: 'a', at: '2026-11-20T10:00:00+00:00', grade: 'good' });
  openAttempts(folder).record(Array.from({ length: count }, (_, n) => attempt(n)));
  openProgress(
    folder,
    () => {},
    () => USUAL_DAYS,
  ).standing();
  const cache = join(folder, 'cache');
  expect(existsSync(cache) ? readdirSync(cache) : []).toEqual(files);
});

test('a snapshot of another version counts as missing', () => {
  const folder = aFolder();
  openSnapshot(folder, '1').write(SNAPSHOT);
  expect(openSnapshot(folder, '2').read()).toBeUndefined();
});

test('a snapshot that was touched anywhere is absent', () => {
  const folder = aFolder();
  const path = join(folder, 'cache/standing.json');
  openSnapshot(folder, '1').write(SNAPSHOT);
  const whole = readFileSync(path);
  for (const at of whole.keys()) {
    const touched = Buffer.from(whole);
    touched[at] = (touched[at] ?? 0) ^ 1;
    writeFileSync(path, touched);
    expect(openSnapshot(folder, '1').read()).toBeUndefined();
    writeFileSync(path, whole.subarray(0, at));
    expect(openSnapshot(folder, '1').read()).toBeUndefined();
  }
  writeFileSync(path, whole);
  expect(openSnapshot(folder, '1').read()).toEqual(SNAPSHOT);
});

test.each([
  '',
  'garbage',
  '{"version":"1","places":{"attempts.jsonl":{"offset":-1,"mark":""}},"state":null}',
  '{"version":"1","places":{}}',
  '[]',
  '\n',
])('a damaged snapshot (%s) is absent, and replaced by the next', (text) => {
  const folder = aFolder();
  openSnapshot(folder, '1').write(SNAPSHOT);
  writeFileSync(join(folder, 'cache/standing.json'), text);
  expect(openSnapshot(folder, '1').read()).toBeUndefined();
  openSnapshot(folder, '1').write(SNAPSHOT);
  expect(openSnapshot(folder, '1').read()).toEqual(SNAPSHOT);
});

test('a snapshot that cannot be written is not an error', () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'cache'), 'a file in its place');
  openSnapshot(folder, '1').write(SNAPSHOT);
  expect(openSnapshot(folder, '1').read()).toBeUndefined();
  expect(readFileSync(join(folder, 'cache'), 'utf8')).toBe('a file in its place');
  const other = aFolder();
  mkdirSync(join(other, 'cache/standing.json/in/the/way'), { recursive: true });
  openSnapshot(other, '1').write(SNAPSHOT);
  expect(readdirSync(join(other, 'cache'))).toEqual(['standing.json']);
});
