import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Attempt } from '../../src/domain/practice/attempt.ts';
import { openAttempts } from '../../src/storage/attempts.ts';
import { patiently } from '../../src/storage/busy.ts';
import { openEditing } from '../../src/storage/editing.ts';
import { withLock } from '../../src/storage/lock.ts';
import { parseYaml } from '../../src/storage/yaml.ts';
import { aFolder, modeOf } from './places.ts';

// What comments and docs promise in bytes, seconds and permissions: each boundary from both sides.

afterEach(() => {
  vi.restoreAllMocks();
});

const attempt = (id: string): Attempt => ({ id, item: 'locks', at: '2026-11-20T10:00:00+01:00', grade: 'good' });

describe('the log', () => {
  const NO_MODES = process.platform === 'win32';

  test.skipIf(NO_MODES).each([0o640, 0o660, 0o604, 0o610, 0o601])(
    'is for its owner alone after the next record, also if it came with other permissions',
    (mode) => {
      const folder = aFolder();
      const path = join(folder, 'attempts.jsonl');
      openAttempts(folder).record([attempt('1')]);
      chmodSync(path, mode);
      openAttempts(folder).record([attempt('2')]);
      expect(modeOf(path)).toBe('600');
    },
  );

  test('is known again by the 256 bytes before the place where one goes on', () => {
    const folder = aFolder();
    const path = join(folder, 'attempts.jsonl');
    const attempts = openAttempts(folder);
    attempts.record(Array.from({ length: 20 }, (_, i) => attempt(`attempt-${i}`)));
    const { places } = attempts.readFrom({}) ?? expect.fail('not read');
    const offset = places['attempts.jsonl']?.offset ?? 0;
    const whole = readFileSync(path);
    const touched = (before: number) => {
      const bytes = Buffer.from(whole);
      bytes[offset - before] = (bytes[offset - before] ?? 0) ^ 1;
      writeFileSync(path, bytes);
      return attempts.readFrom(places);
    };
    expect(touched(256)).toBeUndefined();
    expect(touched(257)).toMatchObject({ attempts: [] });
  });
});

test('a file that is busy is tried for a second: a hundred times, ten milliseconds apart', () => {
  let waited = 0;
  vi.spyOn(Atomics, 'wait').mockImplementation((...[, , , milliseconds = 0]) => {
    waited += milliseconds;
    return 'timed-out';
  });
  let tries = 0;
  const refused = () => {
    tries += 1;
    throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
  };
  expect(() => patiently(refused, 'win32')).toThrow('EBUSY');
  expect([tries, waited]).toEqual([100, 990]);
});

test('a lock that another process holds is waited for ten seconds', async () => {
  const path = join(aFolder(), 'config.lock');
  writeFileSync(path, `${process.ppid}-1`);
  // Each look at the clock is half a second later.
  let looks = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => 500 * looks++);
  await expect(withLock(path, () => {})).rejects.toThrow('does not let go');
  expect(looks - 1).toBe(21);
});

test('an editor may save a megabyte, and not a byte more', () => {
  const saved = (size: number) => {
    const file = openEditing(aFolder()).open('typed', { ending: '.md' });
    writeFileSync(file.path, 'x'.repeat(size));
    return () => file.read();
  };
  expect(saved(1_000_000)()).toHaveLength(1_000_000);
  expect(saved(1_000_001)).toThrow(/more than 1 MB/);
});

describe('a YAML file', () => {
  const said = (text: string) => parseYaml('x.yaml', Buffer.from(text)).findings.map(({ says }) => says);

  test('is read up to 2 MB', () => {
    const sized = (size: number) => `a: ${'x'.repeat(size - 3)}`;
    expect(said(sized(2_000_000))).toEqual([]);
    expect(said(sized(2_000_001))[0]).toMatch(/^is larger than 2 MB/);
  });

  test.each([
    ['lists in brackets', (levels: number) => '['.repeat(levels) + ']'.repeat(levels)],
    ['maps in braces', (levels: number) => `${'{a: '.repeat(levels)}1${'}'.repeat(levels)}`],
    ['lists', (levels: number) => `${'- '.repeat(levels)}1`],
    ['maps', (levels: number) => `${Array.from({ length: levels }, (_, i) => `${' '.repeat(i)}a:`).join('\n')} 1`],
  ])('is read up to forty levels of %s', (_, nested) => {
    expect(said(nested(40))).toEqual([]);
    expect(said(nested(41))).toEqual(['is nested deeper than 40 levels']);
  });

  test('has at most fifty of its problems listed, and the rest counted', () => {
    const wrong = (count: number) => Array.from({ length: count }, (_, i) => `a${i}: *b\n`).join('');
    expect(said(wrong(50))).toHaveLength(50);
    expect(said(wrong(53))).toHaveLength(51);
    expect(said(wrong(53)).at(-1)).toBe('and 3 more problems in this file');
  });
});
