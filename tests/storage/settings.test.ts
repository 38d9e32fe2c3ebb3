import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everything } from '../../src/domain/exports/everything.ts';
import { readExported } from '../../src/domain/exports/imported.ts';
import { mergeFor } from '../../src/domain/exports/merge.ts';
import { Problem } from '../../src/domain/problem.ts';
import { DEFAULTS } from '../../src/domain/settings.ts';
import { openSettings } from '../../src/storage/settings.ts';
import { runs } from '../shares.ts';
import { aFolder, modeOf } from './places.ts';
import { caught } from './processes.ts';

function aConfig(text?: string) {
  const folder = aFolder();
  const path = join(folder, 'config.json');
  if (text !== undefined) writeFileSync(path, text);
  return { folder, path, settings: openSettings(folder) };
}

describe('reading settings', () => {
  test('gives the defaults without one, and creates nothing', () => {
    const folder = join(aFolder(), 'none');
    expect(openSettings(folder).read()).toEqual(DEFAULTS);
    expect(DEFAULTS).toMatchObject({ keepAnswers: true, aloud: false, ratings: {}, goal: 'recall', welcomed: false });
    expect(DEFAULTS.minutes).toEqual([20, 20, 20, 20, 20, 20, 20]);
    expect(existsSync(folder)).toBe(false);
  });

  test('fills in what a file does not say', () => {
    expect(aConfig('{"format":1,"aloud":true}').settings.read()).toEqual({ ...DEFAULTS, aloud: true });
  });

  const MINUTES = 'seven whole numbers of minutes up to 1440, Monday to Sunday';
  const RATED = 'topics, each with one of strong, shaky, blank';
  test.each([
    ['minutes', '[20,20]', MINUTES, DEFAULTS.minutes],
    ['minutes', '[5,5,5,5,5,60,-1]', MINUTES, [5, 5, 5, 5, 5, 60, 20]],
    ['minutes', '[1.5,5,5,5,5,5,"5"]', MINUTES, [20, 5, 5, 5, 5, 5, 20]],
    ['keepAnswers', '"yes"', 'true or false', true],
    ['ratings', '{"sql":"so-so","caching":"blank"}', RATED, { caching: 'blank' }],
    ['ratings', '["strong"]', RATED, {}],
    ['goal', 'null', '"recall" or "above-90"', 'recall'],
    ['opinion', '"\\"ask me"', 'a command', ''],
    ['transcribe', '"\\"\\" {}"', 'a command', ''],
  ])('takes the default for what cannot be meant, and says so once: %s %s', (name, value, meant, expected) => {
    const { folder, path } = aConfig(`{"${name}":${value},"aloud":true}`);
    const told: string[] = [];
    const settings = openSettings(folder, (text) => told.push(text));
    settings.read();
    expect(settings.read()).toEqual({ ...DEFAULTS, aloud: true, [name]: expected });
    expect(told).toEqual([`${path}: "${name}" must be ${meant}. Until you fix it, the default is used.`]);
    expect(readFileSync(path, 'utf8')).toContain(value);
  });

  test('that one did not know before are right, also of topics that this version does not know', () => {
    const { folder } = aConfig('{"ratings":{"my-own-topic":"shaky"},"later":1}');
    const told: string[] = [];
    expect(openSettings(folder, (text) => told.push(text)).read().ratings).toEqual({ 'my-own-topic': 'shaky' });
    expect(told).toEqual([]);
  });

  test('whatever they hold gives an export that another machine takes over as it is', async () => {
    const names = fc.oneof(fc.string(), fc.constantFrom('databases', '__proto__', 'constructor'));
    const some = {
      minutes: fc.oneof(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 1440 }), fc.double()), { minLength: 6, maxLength: 8 }),
        fc.array(fc.nat(1440), { minLength: 7, maxLength: 7 }),
        fc.jsonValue(),
      ),
      keepAnswers: fc.oneof(fc.boolean(), fc.jsonValue()),
      aloud: fc.oneof(fc.boolean(), fc.jsonValue()),
      ratings: fc.oneof(fc.dictionary(names, fc.constantFrom('strong', 'shaky', 'blank', 'meh', 3)), fc.jsonValue()),
      goal: fc.oneof(fc.constantFrom('recall', 'above-90', 'winning'), fc.jsonValue()),
      later: fc.jsonValue(),
    };
    await fc.assert(
      fc.asyncProperty(fc.record(some, { requiredKeys: [] }), async (row) => {
        const { settings } = aConfig(JSON.stringify(row));
        const nothing = { all: () => new Map(), changes: () => [] };
        const none = { attempts: [], undos: [] };
        const told = JSON.stringify(everything(settings.read(), none, nothing));
        const there = openSettings(aFolder());
        const merge = mergeFor(readExported(JSON.parse(told)), {
          ...none,
          changes: [],
          settings: there.read(),
        });
        await there.change(merge.settings);
        expect(JSON.stringify(everything(there.read(), none, nothing))).toBe(told);
      }),
      { numRuns: runs(60) },
    );
  });

  test.each(['', '{"format":1,"min', '[1]', '\0\0\0\0'])(
    'that are garbage (%j) tells where a copy is kept',
    async (text) => {
      const { folder, path, settings } = aConfig(text);
      const problem = caught(() => settings.read());
      expect(problem).toBeInstanceOf(Problem);
      await expect(settings.change({ aloud: true })).rejects.toEqual(problem);
      expect(readFileSync(path, 'utf8')).toBe(text);
      const [, copy, ...more] = readdirSync(folder).sort();
      expect(more).toEqual([]);
      expect(problem).toMatchObject({
        message: `${path} is damaged: it is not valid JSON.`,
        hint: expect.stringContaining(join(folder, String(copy))),
      });
      expect(readFileSync(join(folder, String(copy)), 'utf8')).toBe(text);
    },
  );

  test('of a newer version is refused, and nothing touched', async () => {
    const { folder, path, settings } = aConfig('{"format":2}');
    expect(() => settings.read()).toThrow(`${path} was written by a newer version of Rehearsal (format 2).`);
    await expect(settings.change({ aloud: true })).rejects.toThrow(/newer version/);
    expect(readFileSync(path, 'utf8')).toBe('{"format":2}');
    expect(readdirSync(folder)).toEqual(['config.json']);
  });

  test('falls back on the former file when a write was broken off, and the next change fixes it', async () => {
    const { folder, path, settings } = aConfig('{"format":1,"aloud":tr');
    writeFileSync(`${path}.bak`, '{"format":1,"aloud":true,"mine":7}');
    expect(settings.read().aloud).toBe(true);
    await settings.change({ welcomed: true });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ format: 1, aloud: true, mine: 7, welcomed: true });
    expect(existsSync(`${path}.bak`)).toBe(false);
    expect(readdirSync(folder).some((name) => name.startsWith('config.json.damaged-'))).toBe(true);
  });
});

describe('changing settings', () => {
  test('keeps the rest, also what this version does not know, for the owner alone', async () => {
    const { path, settings } = aConfig('{"a.b":1,"future":{"x":[1]},"minutes":[5,5,5,5,5,5,5]}');
    await settings.change({ goal: 'above-90', welcomed: undefined });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      'a.b': 1,
      future: { x: [1] },
      minutes: [5, 5, 5, 5, 5, 5, 5],
      format: 1,
      goal: 'above-90',
    });
    expect(modeOf(path)).toBe('600');
  });

  test('makes the folder, for the owner alone', async () => {
    const folder = join(aFolder(), 'a', 'b');
    await openSettings(folder).change({ aloud: true });
    expect([modeOf(folder), modeOf(join(folder, 'config.json'))]).toEqual(['700', '600']);
  });

  test('merges ratings topic by topic, whatever a topic is called', async () => {
    const { settings } = aConfig();
    await settings.change({ ratings: { 'sql.joins': 'strong', caches: 'blank' } });
    await settings.change({ ratings: { caches: 'shaky' } });
    expect(settings.read().ratings).toEqual({ 'sql.joins': 'strong', caches: 'shaky' });
  });

  test('computes what is to change from what is set when its turn has come', async () => {
    const { settings } = aConfig();
    const more = () => settings.change(({ minutes: [monday, ...rest] }) => ({ minutes: [monday + 1, ...rest] }));
    await Promise.all(Array.from({ length: 10 }, more));
    expect(settings.read().minutes).toEqual([30, 20, 20, 20, 20, 20, 20]);
  });

  test('many times at once in one process loses none', async () => {
    const { settings } = aConfig();
    await Promise.all(Array.from({ length: 30 }, (_, n) => settings.change({ ratings: { [`t${n}`]: 'blank' } })));
    expect(Object.keys(settings.read().ratings)).toHaveLength(30);
  });

  test('is undone and reported when the file comes out short, as conf on a full disk does', async () => {
    const { folder, path } = aConfig('{"format":1,"aloud":true}');
    const shortConf = async () =>
      class {
        readonly serialize: (value: Record<string, unknown>) => string;
        constructor(options: { serialize: (value: Record<string, unknown>) => string }) {
          this.serialize = options.serialize;
        }
        set(values: Record<string, unknown>): void {
          writeFileSync(path, this.serialize(values).slice(0, 10));
        }
      };
    await expect(openSettings(folder, undefined, shortConf).change({ welcomed: true })).rejects.toThrow(
      /no room left on the disk/,
    );
    expect(readFileSync(path, 'utf8')).toBe('{"format":1,"aloud":true}');
    const empty = aFolder();
    const elsewhere = openSettings(
      empty,
      undefined,
      async () =>
        class {
          set(): void {
            writeFileSync(join(empty, 'config.json'), '{"f');
          }
        },
    );
    await expect(elsewhere.change({ welcomed: true })).rejects.toThrow(Problem);
    expect([readdirSync(folder), readdirSync(empty)]).toEqual([['config.json'], []]);
  });

  test('takes over the lock of a dead process and sweeps what it left', async () => {
    const { folder, settings } = aConfig();
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(folder, 'config.lock'), `${dead}-123`);
    writeFileSync(join(folder, `config.lock.over-${dead}-123`), `${dead}-456`);
    writeFileSync(join(folder, `config.lock.new-${dead}-789`), `${dead}-789`);
    writeFileSync(join(folder, 'config.json.tmp-1234567890abcdef'), '{');
    await Promise.all(Array.from({ length: 5 }, (_, n) => settings.change({ ratings: { [`t${n}`]: 'blank' } })));
    expect(Object.keys(settings.read().ratings)).toHaveLength(5);
    expect(readdirSync(folder)).toEqual(['config.json']);
  });

  test('takes over the lock of an earlier process that had the same number', async () => {
    const { folder, settings } = aConfig();
    writeFileSync(join(folder, 'config.lock'), `${process.pid}-1`);
    await settings.change({ aloud: true });
    expect(settings.read().aloud).toBe(true);
  });

  test('is a clear problem when a folder has the name of the file, or a file that of the folder', async () => {
    const { folder, path } = aConfig();
    mkdirSync(path);
    await expect(openSettings(folder).change({ aloud: true })).rejects.toThrow(
      `${path} cannot be written: it is a folder`,
    );
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(openSettings(file).change({ aloud: true })).rejects.toThrow(/a file is where a folder is needed/);
    expect(readdirSync(folder).sort()).toEqual(['config.json', 'file']);
  });
});
