import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aCard, write } from '../e2e/rehearse.ts';
import { aFolder } from '../storage/places.ts';
import { rehearse } from './program.ts';

const json = async (args: string[], home = aFolder()) =>
  JSON.parse((await rehearse([...args, '--json'], { home })).out);

describe('content list', () => {
  test('as JSON: every item with the fields that scripts rely on', async () => {
    const items = await json(['content', 'list']);
    expect(items.length).toBeGreaterThan(100);
    for (const item of items) {
      expect(item).toMatchObject({
        id: expect.stringMatching(/^[a-z][a-z0-9-]+$/),
        kind: expect.any(String),
        title: expect.any(String),
        weight: expect.toSatisfy((weight) => [1, 2, 3].includes(weight)),
        topics: expect.any(Array),
        level: expect.any(String),
        seconds: expect.any(Number),
        revision: expect.any(Number),
        notes: expect.any(Array),
      });
      expect(item.pack).toBeUndefined();
    }
    expect(items.find(({ id }: { id: string }) => id === 'block-cdn').type).toBe('block');
  });

  test('of one kind', async () => {
    const cards = await json(['content', 'list', '--kind', 'card']);
    expect(new Set(cards.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['card']));
    const { out } = await rehearse(['content', 'list', '--kind', 'pattern'], { home: aFolder() });
    expect(out).toMatch(/^\d+ patterns\n {2}pattern-/);
  });

  test('of one topic, alone or within a kind; an unknown one is wrong usage', async () => {
    const about = await json(['content', 'list', '--topic', 'databases']);
    expect(about.length).toBeGreaterThan(5);
    expect(about.every(({ topics }: { topics: string[] }) => topics.includes('databases'))).toBe(true);
    const cards = await json(['content', 'list', '--topic', 'databases', '--kind', 'card']);
    expect(cards).toEqual(about.filter(({ kind }: { kind: string }) => kind === 'card'));
    const wrong = await rehearse(['content', 'list', '--topic', 'databsaes'], { home: aFolder() });
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('Did you mean databases?')]);
  });

  test.each(['crad', 'toString', '__proto__'])('an unknown kind (%s) is wrong usage', async (kind) => {
    const ran = await rehearse(['content', 'list', '--kind', kind], { home: aFolder() });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(`Unknown kind "${kind}".`);
  });

  test('no id is broken over two rows in forty columns', async () => {
    const home = aFolder();
    const ids = (await json(['content', 'list'], home)).map(({ id }: { id: string }) => id);
    const { out } = await rehearse(['content', 'list'], { home, env: { COLUMNS: '40' } });
    expect(ids.filter((id: string) => id.length <= 37 && !out.includes(id))).toEqual([]);
  });
});

describe('packs', () => {
  test('an item of a pack is listed with its pack, shown and recorded', async () => {
    const home = aFolder();
    write(join(home, 'packs/mine'), { 'card/mine.yaml': aCard('term-mine') });
    const list = await rehearse(['content', 'list', '--kind', 'card'], { home });
    expect(list).toMatchObject({ code: 0, err: '' });
    expect(list.out).toContain('term-mine  A card of mine  (pack mine)');
    expect((await rehearse(['show', 'term-mine'], { home })).out).toContain('Something of mine.');
    expect((await rehearse(['record', 'term-mine', '--grade', 'good'], { home })).code).toBe(0);
    const own = (await json(['content', 'list'], home)).filter(({ pack }: { pack?: string }) => pack);
    expect(own).toMatchObject([{ id: 'term-mine', pack: 'mine' }]);
    expect(own[0].overrides).toBeUndefined();
  });

  test('a pack that replaces a shipped item says so', async () => {
    const home = aFolder();
    write(join(home, 'packs/mine'), { 'card/mine.yaml': aCard('block-cdn', 'My own CDN') });
    const { out } = await rehearse(['content', 'list', '--kind', 'card'], { home, env: { COLUMNS: '200' } });
    expect(out.replace(/\s+/g, ' ')).toContain('block-cdn My own CDN (pack mine, replaces the shipped one)');
    const listed = (await json(['content', 'list'], home)).filter(({ id }: { id: string }) => id === 'block-cdn');
    expect(listed).toMatchObject([{ title: 'My own CDN', pack: 'mine', overrides: true }]);
  });

  test('a broken pack is named on standard error and left out; the rest works', async () => {
    const home = aFolder();
    write(join(home, 'packs/good'), { 'card/mine.yaml': aCard('term-mine') });
    write(join(home, 'packs/bad'), { 'card/bad.yaml': 'format: 1\nitems: [\n' });
    for (const args of [
      ['content', 'list', '--json'],
      ['stats', '--json'],
      ['today', '--json'],
      ['show', 'term-mine', '--json'],
    ]) {
      const { code, out, err } = await rehearse(args, { home });
      expect(code).toBe(0);
      expect(() => JSON.parse(out)).not.toThrow();
      expect(err).toMatch(/^The pack "bad" is left out\. .*bad\.yaml:\d+:\d+/);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
    }
    const ids = (await json(['content', 'list'], home)).map(({ id }: { id: string }) => id);
    expect(ids).toContain('term-mine');
  });

  test('--content adds a folder for this run', async () => {
    const [home, folder] = [aFolder(), aFolder()];
    write(folder, { 'card/mine.yaml': aCard('term-mine') });
    expect((await rehearse(['--content', folder, 'show', 'term-mine'], { home })).code).toBe(0);
    expect((await rehearse(['show', 'term-mine', '--content', folder], { home })).code).toBe(0);
    expect((await rehearse(['show', 'term-mine'], { home })).code).toBe(1);
    const missing = await rehearse(['content', 'list', '--content', join(folder, 'none')], { home });
    expect(missing).toMatchObject({ code: 1, out: '', err: expect.stringContaining('it does not exist') });
  });

  test.each([
    ['an escape sequence', '"\\e[31mred\\e[0m"'],
    ['a clipboard sequence', '"\\e]52;c;aGk=\\a"'],
    ['a C1 control', '"\\x9b31mred"'],
    ['a reversal of direction', '"abc\\u202edef"'],
  ])('%s in a title never reaches the terminal', async (_name, title) => {
    const home = aFolder();
    const text = aCard('term-mine').replace('"A card of mine"', title);
    write(join(home, 'packs/bad'), { 'card/mine.yaml': text });
    write(join(home, 'packs/\u001b[31mred'), { 'card/mine.yaml': text });
    for (const line of ['content list', 'content list --json', 'content check', 'show term-mine', 'record term-mine']) {
      const { out, err } = await rehearse(line.split(' '), { home });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });
});

describe('content check', () => {
  test('every problem at once, with its place and what was meant; exit code 1', async () => {
    const folder = aFolder();
    write(folder, {
      'card/one.yaml': aCard('term-one').replace('weight:', 'wieght:').replace('level: mid', 'level: midd'),
      'card/two.yaml': 'format: 3\nitems: []\n',
      'crad/three.yaml': aCard('term-three'),
    });
    const { code, out, err } = await rehearse(['content', 'check', folder], { home: aFolder() });
    expect(code).toBe(1);
    const rows = out.trimEnd().split('\n');
    for (const row of rows) expect(row).toMatch(/^.+:\d+:\d+(?: \S+)?: .+/);
    expect(out).toContain(
      `${join(folder, 'card', 'one.yaml')}:6:5 items[0].wieght: unknown field "wieght" here; did you mean "weight"?`,
    );
    expect(out).toMatch(/one\.yaml:8:12 items\[0\]\.level: "midd" .* did you mean "mid"\?/);
    expect(out).toMatch(/two\.yaml:1:9 format: .*newer/);
    expect(out).toMatch(/crad.*did you mean "card"\?/);
    expect(err).toBe(`${rows.length} problems.\n`);
  });

  test('as JSON: one document, and the same exit code', async () => {
    const folder = aFolder();
    write(folder, { 'card/one.yaml': aCard('term-one').replace('level: mid', 'level: midd') });
    const { code, out } = await rehearse(['content', 'check', folder, '--json'], { home: aFolder() });
    expect(code).toBe(1);
    expect(JSON.parse(out).findings).toMatchObject([
      { file: join(folder, 'card/one.yaml'), line: 8, column: 12, path: 'items[0].level', says: expect.any(String) },
    ]);
  });

  test('lists whose facts were looked up too long ago, the oldest first', async () => {
    const folder = aFolder();
    write(folder, {
      'card/one.yaml': aCard('term-one', 'One', '    asOf: "2026-05-01"\n'),
      'card/two.yaml': aCard('term-two', 'Two', '    asOf: "2026-01-31"\n'),
      'card/three.yaml': aCard('term-three', 'Three', '    asOf: "2026-11-01"\n'),
      'card/four.yaml': aCard('term-four', 'Four'),
    });
    const stale = (...args: string[]) =>
      rehearse(['--as-of', '2026-11-29', 'content', 'check', folder, '--stale', ...args], { home: aFolder() });
    const { code, out } = await stale('180');
    expect({ code, out }).toEqual({
      code: 0,
      out: '2 items with facts older than 180 days:\n  2026-01-31  term-two\n  2026-05-01  term-one\n4 items, no problems.\n',
    });
    expect((await stale('400')).out).toContain('No facts older than 400 days.');
    expect(JSON.parse((await stale('250', '--json')).out).stale).toEqual([{ id: 'term-two', asOf: '2026-01-31' }]);
    expect((await stale('soon')).code).toBe(2);
  });

  test('looks through the library for old facts if no folder is named', async () => {
    const stale = async (day: string) =>
      (await rehearse(['--as-of', day, 'content', 'check', '--stale', '180'], { home: aFolder() })).out;
    expect(await stale('2026-11-29')).toBe('No facts older than 180 days.\n');
    expect(await stale('2028-01-01')).toMatch(/^\d\d items with facts older than 180 days:\n/);
  });

  test('without a folder: every pack, and which they are', async () => {
    const home = aFolder();
    write(join(home, 'packs'), {
      'one/card/mine.yaml': aCard('term-mine'),
      'two/card/yours.yaml': aCard('term-yours'),
    });
    const { code, out, err } = await rehearse(['content', 'check'], { home, env: { COLUMNS: '200' } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.replace(/\s+/g, ' ')).toBe(`2 packs in ${join(home, 'packs')} (one, two): 2 items, no problems. `);
    write(join(home, 'packs'), { 'three/crad/mine.yaml': aCard('term-mine') });
    const wrong = await rehearse(['content', 'check'], { home });
    expect(wrong.code).toBe(1);
    expect(wrong.out).toMatch(/packs[\\/]three.*did you mean "card"\?/s);
  });

  test.each([
    ['the folder for packs', ''],
    ['a pack', 'packs'],
  ])('without a folder and without %s nothing is wrong, and it is said where packs belong', async (_name, made) => {
    const home = aFolder();
    if (made) mkdirSync(join(home, made));
    const { code, out, err } = await rehearse(['content', 'check'], { home });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.replace(/\s+/g, ' ')).toContain(
      `You have no packs, so there is nothing to check. Packs go into ${join(home, 'packs')}.`,
    );
    expect(await json(['content', 'check'], home)).toEqual({ folders: [], items: 0, findings: [] });
    expect(existsSync(join(home, 'packs'))).toBe(made !== '');
  });

  test('packs whose folder is not a folder', async () => {
    const home = aFolder();
    writeFileSync(join(home, 'packs'), '');
    const ran = await rehearse(['content', 'check'], { home });
    expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/packs cannot be read: /) });
  });

  test('a folder that is not there', async () => {
    const ran = await rehearse(['content', 'check', '/nowhere/at-all'], { home: aFolder() });
    expect(ran).toEqual({
      code: 1,
      out: '',
      err: '/nowhere/at-all cannot be read: it does not exist.\n',
    });
  });
});
