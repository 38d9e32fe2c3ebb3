import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plot } from '../../src/domain/exports/plot.ts';
import { isJournalValue } from '../../src/domain/journal-values.ts';
import { attemptFrom } from '../../src/domain/practice/attempt.ts';
import { standingOf } from '../../src/domain/practice/standing.ts';
import { nearest } from '../../src/domain/spelling.ts';

// What comments, README and docs promise in numbers, and no other test of a room holds.

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const filesOf = (folder: string, ends: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ends));

describe('a record', () => {
  const AT = '2026-11-20T08:00:00.000+01:00';

  test('of more than a hundred days is not a measured time', () => {
    const taken = (seconds: number) => attemptFrom({ id: '1', item: 'a', at: AT, grade: 'good', seconds })?.seconds;
    expect(taken(10_000_000)).toBe(10_000_000);
    expect(taken(10_000_001)).toBeUndefined();
  });

  test('of a round lasts a day at most', () => {
    const lasting = (minutes: number) =>
      isJournalValue('interview', 'one', {
        id: 'one',
        at: '2026-12-11T10:00+01:00',
        zone: 'Europe/Amsterdam',
        rounds: [{ name: 'coding', minutes }],
        added: AT,
      });
    expect([lasting(1440), lasting(1441)]).toEqual([true, false]);
  });
});

test('a part of a name is enough from four letters on', () => {
  expect(nearest('pool', ['connection-pool-exhausted'])).toBe('connection-pool-exhausted');
  expect(nearest('poo', ['connection-pool-exhausted'])).toBeUndefined();
});

test('the forecast is drawn from 100% down to 0%, a row for every tenth', () => {
  const band = { recall: 1, low: 1, high: 1 };
  const drawn = plot([{ left: 1, with: band, without: band }], 80).slice(0, 11);
  expect(drawn.flatMap((row) => /\d+%/.exec(row)?.[0] ?? [])).toEqual(['100%', '80%', '60%', '40%', '20%', '0%']);
  expect(drawn[0]).toContain('+');
});

test('the calibration has ten bins of predicted points', () => {
  const { predicted, points, count } = standingOf([]).calibration;
  expect([predicted.length, points.length, count.length]).toEqual([10, 10, 10]);
});

describe('the README', () => {
  test('counts the items of the library', () => {
    const files = filesOf('content', '.yaml').filter((name) => name !== 'works.yaml');
    const items = files.flatMap((name) => read(`content/${name}`).match(/^ {2}- id: /gm) ?? []);
    expect(/^(\d+) items, each written/m.exec(read('README.md'))?.[1]).toBe(String(items.length));
  });

  test('and CONTRIBUTING name the oldest Node that the program starts on', () => {
    const oldest = /"node": ">=([\d.]+)"/.exec(read('package.json'))?.[1];
    expect(read('README.md')).toContain(`Node ${oldest} or newer`);
    expect(read('CONTRIBUTING.md')).toContain(`the program itself runs on ${oldest}.`);
    expect(read('bin/rehearse.js')).toContain(`var wanted = [${oldest?.split('.').join(', ')}];`);
  });
});

test('no file of the program is longer than the 300 lines that CONTRIBUTING allows', () => {
  expect(read('CONTRIBUTING.md')).toContain('300 the limit');
  const long = filesOf('src', '.ts').filter((name) => read(`src/${name}`).split('\n').length - 1 > 300);
  expect(long).toEqual([]);
});

test('the planner has at most the lines that its page allows', () => {
  const [, most = ''] = /([\d,]+) lines at most in all/.exec(read('docs/planner.md')) ?? [];
  const lines = ['memory', 'plan', 'prospect'].flatMap((shelf) =>
    filesOf(`src/domain/practice/${shelf}`, '.ts').map(
      (name) => read(`src/domain/practice/${shelf}/${name}`).split('\n').length - 1,
    ),
  );
  expect(lines.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(Number(most.replace(',', '')));
});

test('the decision on the bundle gives the bars that the bench measures by', () => {
  const [, table = ''] = read('docs/decisions/0002-one-bundle-of-small-chunks.md').split('| bar |');
  const told = [...table.matchAll(/\| ([\d.]+)(?:, not met)? \|$/gm)].map(([, bar]) => Number(bar));
  const bars = [...read('bench/startup.mjs').matchAll(/\b(?:bar|toPlan): ([\d.]+)/g)].map(([, bar]) => Number(bar));
  expect(told.length).toBeGreaterThan(5);
  expect(told.sort()).toEqual(bars.sort());
});

test('the guide and the decision say at most how many configurations of an incident the check walks', () => {
  const [, most = ''] =
    /const MOST_CONFIGURATIONS = ([\d_]+);/.exec(read('src/domain/content/kinds/incident.ts')) ?? [];
  const said = `${Number(most.replaceAll('_', '')).toLocaleString('en-US')} configurations`;
  expect(read('docs/content-guide.md')).toContain(`at most ${said}`);
  expect(read('docs/decisions/0013-incidents-are-machines.md')).toContain(`capped at ${said}`);
});
