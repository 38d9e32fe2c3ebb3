import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openAttempts } from '../../src/storage/attempts.ts';
import { openDrafts } from '../../src/storage/drafts.ts';
import { openSettings } from '../../src/storage/settings.ts';
import { rehearse } from '../e2e/rehearse.ts';
import { crowdOf } from '../shares.ts';
import { aFolder } from './places.ts';
import { aScript, run } from './processes.ts';

/** Records attempts one by one, `count` of them or without end, and names each on its output once it is confirmed. */
const RECORDER = `
  import { writeSync } from 'node:fs';
  import { openAttempts } from './attempts.ts';
  const [folder, name, count, device = ''] = process.argv.slice(2);
  const attempts = openAttempts(folder, undefined, () => device);
  for (let n = 0; n < Number(count); n++) {
    const id = name + '-' + n;
    const answer = 'x'.repeat(n% 7 === 0 ? 20000 : 50);
    attempts.record([{ id, item: 'a', at: '2026-11-20T10:00:00+01:00', grade: 'good', answer }]);
    writeSync(1, id + '\\n');
  }`;

const RATER = `
  import { openSettings } from './settings.ts';
  const [folder, name, count] = process.argv.slice(2);
  const settings = openSettings(folder);
  for (let n = 0; n < Number(count); n++) {
    await settings.change({ ratings: { [name + '.' + n]: 'shaky' } });
    process.stdout.write(name + '.' + n + '\\n');
  }`;

/** How often a recorder is killed: KILLS=200 in .ci/run. */
const KILLS = Number(process.env.KILLS ?? 40);
/** Milliseconds after which a crowd hangs and is not only slow, on a machine that has much else to do. */
const PATIENCE = 600_000;

describe('recording attempts', () => {
  test.each([
    [2, crowdOf(500)],
    [crowdOf(8), 100],
  ])('by %i processes at once, %i each, loses none', { timeout: PATIENCE }, async (writers, count) => {
    const folder = aFolder();
    const script = aScript(aFolder(), 'recorder', RECORDER);
    const names = Array.from({ length: writers }, (_, n) => `w${n}`);
    const ended = await Promise.all(names.map((name) => run(script, [folder, name, String(count)])));
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(names.map(() => [0, '']));
    const attempts = openAttempts(folder);
    const ids = attempts.all().map(({ id }) => id);
    expect(attempts.troubles()).toEqual([]);
    expect(ids).toHaveLength(writers * count);
    expect(new Set(ids)).toEqual(new Set(ended.flatMap(({ lines }) => lines)));
    for (const name of names) {
      expect(ids.filter((id) => id.startsWith(`${name}-`))).toEqual(
        Array.from({ length: count }, (_, n) => `${name}-${n}`),
      );
    }
  });

  test(`by processes that are killed ${KILLS} times loses none that was confirmed`, { timeout: PATIENCE }, async () => {
    const folder = aFolder();
    const script = aScript(aFolder(), 'recorder', RECORDER);
    const confirmed: string[] = [];
    const lane = async (name: string, ...device: string[]): Promise<void> => {
      for (let kill = 0; kill < KILLS / 3; kill++) {
        const after = 1 + ((kill * 7) % 23);
        const { code, lines, stderr } = await run(
          script,
          [folder, `${name}-${kill}`, '100000', ...device],
          (seen, end) => {
            if (seen >= after) end();
          },
        );
        expect([code, stderr]).toEqual([null, '']);
        expect(lines.length).toBeGreaterThanOrEqual(after);
        confirmed.push(...lines);
      }
    };
    await Promise.all([lane('a'), lane('b')]);
    // Beside what is there, a device writes its own log.
    await lane('c', 'laptop');
    const ids = openAttempts(folder)
      .all()
      .map(({ id }) => id);
    const kept = new Set(ids);
    expect(confirmed.filter((id) => !kept.has(id))).toEqual([]);
    // What was written and not yet confirmed may be there too, at most one for each kill.
    expect(kept.size).toBe(ids.length);
    expect(kept.size - confirmed.length).toBeLessThanOrEqual(3 * Math.ceil(KILLS / 3));
    expect(readdirSync(folder).sort()).toEqual(['attempts-laptop.jsonl', 'attempts.jsonl']);
  });
});

describe('changing settings', () => {
  test('by two processes at once, 50 changes each, loses none', { timeout: PATIENCE }, async () => {
    const folder = aFolder();
    const script = aScript(aFolder(), 'rater', RATER);
    const ended = await Promise.all(['a', 'b'].map((name) => run(script, [folder, name, '50'])));
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    expect(Object.keys(openSettings(folder).read().ratings)).toHaveLength(100);
    expect(readdirSync(folder)).toEqual(['config.json']);
  });

  test(`by processes that are killed ${KILLS / 4} times loses none that was confirmed, nor is anyone locked out`, {
    timeout: PATIENCE,
  }, async () => {
    const folder = aFolder();
    const script = aScript(aFolder(), 'rater', RATER);
    const confirmed: string[] = [];
    const lane = async (name: string): Promise<void> => {
      for (let kill = 0; kill < KILLS / 8; kill++) {
        const { lines } = await run(script, [folder, `${name}${kill}`, '100000'], (seen, end) => {
          if (seen > kill % 4) end();
        });
        confirmed.push(...lines);
        openSettings(folder).read();
      }
    };
    await Promise.all([lane('a'), lane('b')]);
    await openSettings(folder).change({ welcomed: true });
    const { ratings, welcomed } = openSettings(folder).read();
    expect(confirmed.filter((topic) => ratings[topic] === undefined)).toEqual([]);
    expect(welcomed).toBe(true);
    expect(existsSync(join(folder, 'config.lock'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['config.json']);
  });
});

test('two processes that record 500 lines each from pipes at once lose none', { timeout: PATIENCE }, async () => {
  const home = aFolder();
  const line = (n: number) =>
    JSON.stringify({ item: 'block-cdn', at: new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString(), grade: 'good' });
  const both = await Promise.all(
    [0, 500].map((from) => {
      const input = Array.from({ length: 500 }, (_, n) => line(from + n)).join('\n');
      return rehearse(['record', '--from', '-'], { home, input });
    }),
  );
  expect(both.map(({ code, err }) => [code, err])).toEqual([
    [0, ''],
    [0, ''],
  ]);
  expect(
    new Set(
      openAttempts(home)
        .all()
        .map(({ at }) => at),
    ).size,
  ).toBe(1000);
});

test(`${crowdOf(20)} processes that record one attempt each at once lose none`, { timeout: PATIENCE }, async () => {
  const home = aFolder();
  const args = ['record', 'block-cdn', '--grade', 'good'];
  const all = await Promise.all(Array.from({ length: crowdOf(20) }, () => rehearse(args, { home })));
  expect(all.map(({ code, err }) => [code, err])).toEqual(all.map(() => [0, '']));
  expect(openAttempts(home).all()).toHaveLength(crowdOf(20));
});

test(`${crowdOf(10)} drills of one item that read from pipes at once are all recorded`, {
  timeout: PATIENCE,
}, async () => {
  const home = aFolder();
  const input = 'a herd\nall at once\n\n3\n1 2\n2\n';
  const all = await Promise.all(
    Array.from({ length: crowdOf(10) }, () => rehearse(['drill', 'term-thundering-herd'], { home, input })),
  );
  expect(all.map(({ code, err }) => [code, err])).toEqual(all.map(() => [0, '']));
  expect(openAttempts(home).all()).toHaveLength(crowdOf(10));
  expect(openDrafts(home).items()).toEqual([]);
});
