import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { write } from '../e2e/rehearse.ts';
import { aFolder } from '../storage/places.ts';
import { rehearse } from './program.ts';

const logOf = (home: string) => join(home, 'attempts.jsonl');
const attemptsIn = (home: string) =>
  readFileSync(logOf(home), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    // Two that begin at once may both write the first line, which says what the file holds.
    .filter(({ item }) => item);
const lines = (number: number, from = 0) =>
  Array.from({ length: number }, (_, i) =>
    JSON.stringify({
      item: 'block-cdn',
      at: new Date(Date.UTC(2026, 0, 1, 0, from + i)).toISOString(),
      grade: 'good',
      seconds: i,
    }),
  ).join('\n');

const DEEP = '['.repeat(20_000) + ']'.repeat(20_000);

describe('one attempt', () => {
  test('is noted with its grade, its time and as practiced elsewhere', async () => {
    const home = aFolder();
    const at = '2026-11-02T10:00:00+01:00';
    const ran = await rehearse(['record', 'block-cdn', '--grade', 'hard', '--seconds', '95', '--at', at], { home });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/^Recorded: CDN: .+, hard\.\n$/);
    const [attempt, ...more] = attemptsIn(home);
    expect(more).toEqual([]);
    expect(attempt).toMatchObject({ item: 'block-cdn', grade: 'hard', seconds: 95, elsewhere: true });
    expect(Date.parse(attempt.at)).toBe(Date.parse(at));
  });

  test('without a time it was now', async () => {
    const home = aFolder();
    const before = Date.now();
    await rehearse(['record', 'block-cdn', '--grade', 'good'], { home });
    const [{ at, seconds }] = attemptsIn(home);
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/);
    expect(Date.parse(at)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(at)).toBeLessThanOrEqual(Date.now());
    expect(seconds).toBeUndefined();
  });

  test.each([
    ['block-cnd --grade good', 1, /^Unknown item "block-cnd"\.\n {2}Did you mean block-cdn\?\n$/],
    ['xyzzy --grade good', 1, /^Unknown item "xyzzy"\.\n {2}rehearse content list shows them all\.\n$/],
    ['block-cdn --grade fine', 2, /Allowed choices are again, hard, good, easy\.\n/],
    ['block-cdn', 2, /^How did it go\?\n {2}--grade takes one of again, hard, good, easy\.\n$/],
    ['', 2, /^Which item\?\n/],
    ['block-cdn --grade good --at yesterday', 2, /It must be a date such as 2026-12-11/],
    ['block-cdn --grade good --at 2126-03-01', 2, /^2126-03-01 has not come yet: today is/],
    ['block-cdn --grade good --at 2026-02-29', 2, /It must be a date such as 2026-12-11/],
    ['block-cdn --grade good --seconds -5', 2, /whole number from 0 to 86400/],
    ['block-cdn --grade good --seconds 1.5', 2, /whole number from 0 to 86400/],
    ['block-cdn --from -', 2, /^Give an item or --from, not both\.\n$/],
    ['--from /nowhere/at-all.jsonl', 1, /^\/nowhere\/at-all\.jsonl cannot be read: it does not exist\.\n$/],
    ['--from /', 1, /^\/ cannot be read: it is a folder, not a file\.\n$/],
  ])('record %s is refused with exit code %i, and nothing is kept', async (line, code, says) => {
    const home = join(aFolder(), 'data');
    const ran = await rehearse(['record', ...line.split(' ').filter(Boolean)], { home });
    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.err).toMatch(says);
    expect(existsSync(logOf(home))).toBe(false);
  });
});

describe('many attempts', () => {
  test('500 lines from standard input, every one of them kept', async () => {
    const home = aFolder();
    const ran = await rehearse(['record', '--from', '-'], { home, input: lines(500) });
    expect(ran).toEqual({ code: 0, out: 'Recorded 500 attempts.\n', err: '' });
    const attempts = attemptsIn(home);
    expect(attempts.map(({ seconds }) => seconds)).toEqual(Array.from({ length: 500 }, (_, i) => i));
    expect(new Set(attempts.map(({ id }) => id)).size).toBe(500);
  });

  test('from a file; blank lines and the line ends of Windows are all right', async () => {
    const home = aFolder();
    write(home, { 'mine.jsonl': `\r\n${lines(3).replaceAll('\n', '\r\n')}\r\n\r\n` });
    const { out } = await rehearse(['record', '--from', join(home, 'mine.jsonl')], { home });
    expect(out).toBe('Recorded 3 attempts.\n');
  });

  test('no line at all is not an attempt and no error', async () => {
    const home = aFolder();
    expect(await rehearse(['record', '--from', '-'], { home })).toEqual({
      code: 0,
      out: 'Recorded 0 attempts.\n',
      err: '',
    });
    expect(existsSync(logOf(home))).toBe(false);
  });

  test('one broken line: nothing is recorded, and every bad line is named', async () => {
    const home = aFolder();
    const bad = [
      'not json',
      '[]',
      '{"grade":"good"}',
      '{"item":"block-cnd","grade":"good"}',
      '{"item":"block-cdn","grade":"fine"}',
      '{"item":"block-cdn","grade":"good","at":"yesterday"}',
      '{"item":"block-cdn","grade":"good","seconds":"many"}',
      '{"item":"block-cdn","grade":"good","seconds":-1}',
      '{"item":"__proto__","grade":"good"}',
      'null',
      '"text"',
      '7',
      `{"item":${DEEP},"grade":"good"}`,
    ];
    const ran = await rehearse(['record', '--from', '-'], {
      home,
      input: `${lines(2)}\n${bad.join('\n')}\n${lines(2)}`,
    });
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toMatch(/^Nothing was recorded: 13 lines cannot be read\.\n/);
    for (const [i] of bad.entries()) expect(ran.err).toMatch(new RegExp(`^line ${i + 3}: `, 'm'));
    expect(existsSync(logOf(home))).toBe(false);
  });
});
