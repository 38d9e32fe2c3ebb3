import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findingText } from '../../src/domain/content/finding.ts';
import type { Item } from '../../src/domain/content/kinds.ts';
import { entryWith } from '../../src/domain/entry.ts';
import type { Entry, Library } from '../../src/domain/ports.ts';
import { checkContentFolder, checkFolder } from '../../src/storage/check-folder.ts';
import { compile } from '../../src/storage/compile.ts';
import { shippedLibrary } from '../../src/storage/compiled.ts';
import { contentFolder } from '../../src/storage/content-folder.ts';
import { entriesOf, type Index, indexOf, indexText, readIndex } from '../../src/storage/index-columns.ts';
import { openLibrary } from '../../src/storage/library.ts';
import { knownIn } from '../../src/storage/pack.ts';
import { largeOf } from '../shares.ts';
import { modeOf } from './places.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'library-'));
  keep('content/question/first.yaml', questions('question-one', 'question-two'));
  keep('content/works.yaml', 'format: 1\nworks: [{id: "001", title: A work, author: Ångström → 三}]');
  ship();
});
afterEach(() => {
  chmodSync(home, 0o700);
  rmSync(home, { recursive: true, force: true });
});

const at = (...path: string[]) => join(home, ...path);

function keep(path: string, text: string) {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

let spoken = 0;
function questions(...items: (string | Record<string, unknown>)[]): string {
  return JSON.stringify({
    format: 1,
    items: items.map((changes) => ({
      id: changes,
      title: `Title of ${changes}`,
      topics: ['caching', 'databases'],
      level: 'mid',
      weight: 3,
      ours: true,
      seconds: 120,
      prompt: 'What is a cache for?',
      tests: 'Whether you know.',
      points: ['Reads cost less', 'Writes cost more', 'Stale data is the price'],
      weak: `Weak ${spoken++}.`,
      strong: 'Strong.',
      probes: [{ ask: 'How much?', points: ['Hit rate'] }],
      ...(typeof changes === 'object' && { title: 'Changed', ...changes }),
    })),
  });
}

/** The entries with all their fields, also those that are looked up when they are asked for. */
const entriesIn = (library: Library) => library.entries().map((entry) => entryWith(entry, {}));

/** Compiles the content folder as the build does. */
function ship() {
  const { placed, works, findings } = checkContentFolder(contentFolder(at('content')));
  expect(findings).toEqual([]);
  const items = placed.map(({ item }) => item);
  const { index, items: data } = compile(items, { works });
  keep('dist/index.json', indexText(index));
  writeFileSync(at('dist/items.json'), data);
  return items;
}

const open = (more: { content?: string } = {}) =>
  openLibrary({ shipped: async () => shippedLibrary(at('dist')), packs: at('packs'), cache: at('cache'), ...more });
const cached = () => (existsSync(at('cache')) ? readdirSync(at('cache')) : []);

describe('the compiled library', () => {
  it('gives back every item as it was compiled, by id and by alias', async () => {
    keep(
      'content/question/more.yaml',
      questions({ id: 'question-three', aliases: ['question-3'], title: 'Ünïcode → 三' }),
    );
    const items = ship();
    const library = await open();
    expect(items).toHaveLength(3);
    for (const item of items) expect(library.item(item.id)).toEqual(item);
    expect(library.item('question-3')?.id).toBe('question-three');
    expect(library.item('question-none')).toBeUndefined();
    expect(library.troubles()).toEqual([]);
    expect(library.works()).toEqual([{ id: '001', title: 'A work', author: 'Ångström → 三' }]);
  });

  it('lists what planning needs of every item', async () => {
    expect(entriesIn(await open())[0]).toEqual({
      id: 'question-one',
      kind: 'question',
      title: 'Title of question-one',
      topics: ['caching', 'databases'],
      level: 'mid',
      weight: 3,
      seconds: 120,
      revision: 1,
      drill: 'answer',
      recalled: true,
      beside: 210,
      aliases: [],
    });
  });

  it('is the same to the byte when compiled again, and has a different mark after any change', () => {
    const items = ship();
    expect(compile(items)).toEqual(compile(items));
    const marks = [compile(items), compile(items.slice(1)), compile(items, { builtFrom: 'x' })].map(
      ({ index }) => index.mark,
    );
    expect(new Set(marks).size).toBe(3);
  });

  it('asks the user to install again when it is missing or damaged', async () => {
    await expect(openLibrary({ shipped: async () => shippedLibrary(at('nowhere')) })).rejects.toThrow(/cannot be read/);
    keep('dist/index.json', '{}');
    await expect(open()).rejects.toThrow(/cannot be read/);
    ship();
    const library = await open();
    writeFileSync(at('dist/items.json'), 'garbage');
    expect(() => library.item('question-one')).toThrow(/question-one cannot be read/);
    expect(() => library.entries()[0]?.title).toThrow('A title cannot be read: the library is damaged.');
  });

  it('opens with nothing in it', async () => {
    const { index, items } = compile([]);
    keep('dist/index.json', indexText(index));
    writeFileSync(at('dist/items.json'), items);
    expect((await open()).entries()).toEqual([]);
  });

  it('keeps as many different values as there may be, whatever characters stand for them', () => {
    const [item] = ship();
    const columns = (values: number) => {
      const many = Array.from({ length: values }, (_, i) => ({ ...(item as Item), id: `question-${i}`, seconds: i }));
      const lengths = many.map(() => ({ item: 1, tasks: 1 }));
      const index = { ...compile([]).index, ...indexOf(many as Item[], lengths) };
      return { index: readIndex(indexText(index)) as Index, titles: () => [] };
    };
    expect(entriesOf(columns(60_000)).findIndex(({ seconds }, i) => seconds !== i)).toBe(-1);
    expect(() => columns(70_000)).toThrow(/too many/);
  });

  const MANY = largeOf(20_000);
  it(`opens with ${MANY} items and finds the last`, async () => {
    const [item] = ship();
    const many = Array.from({ length: MANY }, (_, i) => ({ ...(item as Item), id: `question-${i}` }));
    const { index, items } = compile(many as Item[]);
    keep('dist/index.json', indexText(index));
    writeFileSync(at('dist/items.json'), items);
    const library = await open();
    expect(library.entries()).toHaveLength(MANY);
    expect(library.item(`question-${MANY - 1}`)?.id).toBe(`question-${MANY - 1}`);
  });
});

describe('for a plan', () => {
  /** The ids of the entries, those of a crowd together. */
  const crowdsOf = (library: Library, names: string[]) =>
    library.crowded(names).map(({ id, crowd }) => crowd?.ids.join(' ') ?? id);

  it('items of a pack that differ in nothing but their ids and titles are in a crowd', async () => {
    const light = { weight: 1 };
    keep('packs/mine/question/a.yaml', questions('question-a', 'question-b', { id: 'question-c', ...light }));
    keep('packs/mine/question/b.yaml', questions({ id: 'question-d', ...light }, 'question-e', 'question-f'));
    keep('packs/mine/question/c.yaml', questions({ id: 'question-g', topics: ['databases'] }));
    const library = await open();
    const crowds = crowdsOf(library, []).slice(2);
    expect(crowds).toEqual(['question-a question-b question-e question-f', 'question-c question-d', 'question-g']);
    expect(crowdsOf(library, ['question-e']).slice(2).sort()).toEqual(
      ['question-a question-b question-f', 'question-c question-d', 'question-e', 'question-g'].sort(),
    );
    const each = library.crowded([]).flatMap((one) => one.crowd?.ids.map((_, i) => one.crowd?.entry(i)) ?? one);
    const byId = (entries: Entry[]) => entries.map((one) => entryWith(one, {})).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(each as Entry[])).toEqual(byId(library.entries()));
  });

  it('what replaces an item, has another name, or is in two packs is in no crowd', async () => {
    keep('packs/a/question/a.yaml', questions('question-a', 'question-b', 'question-c', 'question-d'));
    keep('packs/b/question/a.yaml', questions('question-e', 'question-f', 'question-d', 'question-two'));
    keep('packs/c/question/a.yaml', questions({ id: 'question-g', aliases: ['question-g-before'] }, 'question-h'));
    const crowds = crowdsOf(await open(), []);
    expect(crowds.sort()).toEqual(
      [
        ...['question-one', 'question-two', 'question-d', 'question-g', 'question-h'],
        ...['question-a question-b question-c', 'question-e question-f'],
      ].sort(),
    );
  });
});

describe('a pack', () => {
  it('adds items and replaces shipped ones', async () => {
    keep(
      'packs/mine/question/a.yaml',
      questions({ id: 'question-one', revision: 2 }, { id: 'question-new', see: ['question-two'] }),
    );
    const library = await open();
    expect(library.entries().map(({ id, pack, overrides }) => ({ id, pack, overrides }))).toEqual([
      { id: 'question-one', pack: 'mine', overrides: true },
      { id: 'question-two', pack: undefined, overrides: undefined },
      { id: 'question-new', pack: 'mine', overrides: undefined },
    ]);
    expect(library.item('question-one')).toMatchObject({ revision: 2, title: 'Changed' });
    expect(library.item('question-new')?.see).toEqual(['question-two']);
    expect(library.troubles()).toEqual([]);
  });

  it('that is broken is named and left out, and the rest works', async () => {
    keep('packs/bad/question/a.yaml', questions({ id: 'question-bad', see: ['question-nowhere'], level: 'high' }));
    keep('packs/worse/question/a.yaml', 'format: 1\nitems: [*a, "\\e[2J"]');
    keep('packs/good/question/a.yaml', questions('question-good'));
    for (const round of ['compiled', 'from the cache']) {
      const library = await open();
      expect(
        library.entries().map(({ id }) => id),
        round,
      ).toEqual(['question-one', 'question-two', 'question-good']);
      expect(library.troubles()).toEqual([
        expect.stringMatching(
          /^The pack "bad" is left out\. .*bad[\\/]question[\\/]a\.yaml:1:\d+ items\[0\]\.level: "high" is not possible/,
        ),
        expect.stringMatching(
          /^The pack "worse" is left out\. .*worse[\\/]question[\\/]a\.yaml:2:9: aliases.*and 1 more: rehearse content check .*worse\)$/,
        ),
      ]);
    }
  });

  it('goes without its bad items, each named, and without what cannot do without them', async () => {
    const seen = { id: 'question-seen', see: ['question-bad'] };
    keep('packs/mine/question/a.yaml', questions('question-good', { id: 'question-bad', level: 'high' }, seen));
    const protocol = { id: 'protocol-p', title: 'P', topics: ['caching'], level: 'mid', weight: 1, ours: true };
    const entries = [{ offset: 'T-1d', item: 'question-bad', do: 'Do it' }];
    const whole = { ...protocol, seconds: 60, prompt: 'When?', offset: 'T-7d', entries };
    keep('packs/mine/protocol/p.yaml', JSON.stringify({ format: 1, items: [whole] }));
    for (const round of ['compiled', 'from the cache']) {
      const library = await open();
      const ids = library.entries().flatMap(({ pack, id }) => (pack ? [id] : []));
      expect(ids, round).toEqual(['question-good', 'question-seen']);
      expect(library.troubles()).toEqual([
        expect.stringMatching(
          /^The pack "mine" goes without question-bad and protocol-p\. .*items\[1\]\.level: "high"/,
        ),
      ]);
    }
  });

  it('with a file or a folder linked to itself is named and left out, and the rest works', async () => {
    keep('packs/good/question/a.yaml', questions('question-good'));
    keep('packs/file/question/b.yaml', questions('question-b'));
    symlinkSync('a.yaml', at('packs/file/question/a.yaml'));
    keep('packs/folder/question/b.yaml', questions('question-c'));
    symlinkSync('card', at('packs/folder/card'));
    symlinkSync('whole', at('packs/whole'));
    for (const round of ['compiled', 'again']) {
      const library = await open();
      const ids = library.entries().flatMap(({ pack, id }) => (pack ? [id] : []));
      expect(ids, round).toEqual(['question-b', 'question-c', 'question-good']);
      expect(library.troubles()).toEqual(
        ['file" goes without a.yaml', 'folder" goes without card', 'whole" is left out'].map((name) =>
          expect.stringMatching(`^The pack "${name}\\. .* cannot be read: its links form a loop$`),
        ),
      );
    }
  });

  it('that is empty comes with a hint on what a pack needs', async () => {
    keep('packs/odd/questions.txt', 'What?');
    keep('packs/near/questions/a.yaml', questions('question-a'));
    const troubles = (await open()).troubles();
    expect(troubles[0]).toContain('unknown kind "questions"; did you mean "question"?');
    expect(troubles[1]).toContain('YAML files go into folders named after their kind');
  });

  it('comes back once it is fixed, although only one of its files has changed', async () => {
    keep('packs/mine/question/a.yaml', questions('question-a'));
    keep('packs/mine/question/b.yaml', questions({ id: 'question-b', see: ['question-nowhere'] }));
    expect((await open()).troubles()).toHaveLength(1);
    keep('packs/mine/question/b.yaml', questions({ id: 'question-b', see: ['question-a'] }));
    const library = await open();
    expect(library.troubles()).toEqual([]);
    expect(library.item('question-b')?.see).toEqual(['question-a']);
  });

  it('given with --content may be one folder or a folder of packs, and must be there', async () => {
    keep('own/question/a.yaml', questions('question-own'));
    keep('many/x/question/a.yaml', questions('question-x'));
    keep('many/y/question/a.yaml', questions('question-y'));
    expect(entriesIn(await open({ content: at('own') })).at(-1)).toMatchObject({ id: 'question-own', pack: 'own' });
    expect((await open({ content: at('many') })).entries().map(({ pack }) => pack)).toEqual([
      undefined,
      undefined,
      'x',
      'y',
    ]);
    await expect(open({ content: at('nowhere') })).rejects.toThrow(/nowhere cannot be read: it does not exist/);
  });

  it('comes later than another and wins when both replace the same item', async () => {
    keep('packs/a/question/a.yaml', questions({ id: 'question-one', title: 'From a' }));
    keep('packs/b/question/a.yaml', questions({ id: 'question-one', title: 'From b' }));
    const library = await open();
    expect(entriesIn(library)[0]).toMatchObject({ title: 'From b', pack: 'b', overrides: true });
    expect(library.item('question-one')?.title).toBe('From b');
  });
});

describe('the cache of packs', () => {
  beforeEach(() => {
    keep('packs/mine/question/a.yaml', questions('question-a'));
    keep('packs/mine/question/b.yaml', questions('question-b', 'question-c'));
  });

  const manifest = () => readFileSync(at('cache', cached()[0] ?? '', 'seal.json'), 'utf8');

  it('is readable by its owner only', async () => {
    await open();
    expect(modeOf(at('cache'))).toBe('700');
    const [folder = ''] = cached();
    expect(modeOf(at('cache', folder))).toBe('700');
    for (const file of readdirSync(at('cache', folder))) {
      expect(modeOf(at('cache', folder, file)), file).toBe('600');
    }
  });

  it('is used while nothing has changed', async () => {
    const first = await open();
    const made = manifest();
    const second = await open();
    expect(manifest()).toBe(made);
    expect(entriesIn(second)).toEqual(entriesIn(first));
    for (const { id } of first.entries()) expect(second.item(id)).toEqual(first.item(id));
  });

  it('is made again when a file changes, comes or goes, and no old one is kept', async () => {
    await open();
    const seen = new Set([manifest()]);
    keep('packs/mine/question/a.yaml', questions({ id: 'question-a', title: 'Better' }));
    expect((await open()).item('question-a')?.title).toBe('Better');
    seen.add(manifest());
    keep('packs/mine/question/d.yaml', questions('question-d'));
    expect((await open()).item('question-d')).toBeDefined();
    seen.add(manifest());
    rmSync(at('packs/mine/question/b.yaml'));
    const library = await open();
    expect(library.entries().map(({ id }) => id)).toEqual(['question-one', 'question-two', 'question-a', 'question-d']);
    seen.add(manifest());
    expect(seen.size).toBe(4);
    expect(cached()).toHaveLength(1);
  });

  it('sweeps what processes left that were killed while they compiled', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const left = [`new-${dead}-a`, `new-${process.pid}-b`, 'new-AbCdEf', `new-${process.ppid}-c`];
    for (const name of left) keep(`cache/${name}/index.json`, '{}');
    await open();
    expect(cached().filter((name) => name.startsWith('new-'))).toEqual([`new-${process.ppid}-c`]);
  });

  it('still places a problem in a file that has not changed', async () => {
    keep('packs/mine/question/b.yaml', questions({ id: 'question-b', see: ['question-a'] }));
    await open();
    keep('packs/mine/question/a.yaml', questions('question-z'));
    const column = readFileSync(at('packs/mine/question/b.yaml'), 'utf8').indexOf('"question-a"') + 1;
    expect((await open()).troubles()[0]).toContain(`b.yaml:1:${column} items[0].see[0]: unknown item "question-a"`);
  });

  it('is made again when the shipped library changes, because the pack may build on it', async () => {
    keep('packs/mine/question/a.yaml', questions({ id: 'question-a', see: ['question-two'] }));
    expect((await open()).troubles()).toEqual([]);
    keep('content/question/first.yaml', questions('question-one'));
    ship();
    expect((await open()).troubles()[0]).toContain('unknown item "question-two"');
  });

  it.each(['seal.json', 'index.json', 'items.json'])('may have its %s damaged, emptied or lost', async (file) => {
    const whole = entriesIn(await open());
    const path = () => at('cache', cached()[0] ?? '', file);
    const harms = [
      () => writeFileSync(path(), readFileSync(path(), 'utf8').replace(/"files":\[/, '"files":[null,')),
      () => writeFileSync(path(), readFileSync(path(), 'utf8').replace(/"items":\d/, '"items":9')),
      () => writeFileSync(path(), 'garbage'),
      () => writeFileSync(path(), ''),
      () => writeFileSync(path(), 'null'),
      () => writeFileSync(path(), Buffer.alloc(statSync(path()).size, 120)),
      () => rmSync(path()),
      () => {
        rmSync(path());
        mkdirSync(path());
      },
    ];
    for (const harm of harms) {
      harm();
      const library = await open();
      expect(library.troubles()).toEqual([]);
      expect(entriesIn(library)).toEqual(whole);
      for (const { id } of whole) expect(library.item(id)?.id).toBe(id);
    }
  });

  it('may be impossible to write, or be not a folder at all', async () => {
    keep('taken', 'a file');
    const ofLinux = process.platform === 'win32' ? [] : ['/dev/null/cache', '/proc/rehearsal'];
    for (const cache of [at('taken'), ...ofLinux]) {
      const library = await openLibrary({ shipped: async () => shippedLibrary(at('dist')), packs: at('packs'), cache });
      expect(library.item('question-c')?.id).toBe('question-c');
      expect(library.troubles()).toEqual([]);
    }
    expect(
      (await openLibrary({ shipped: async () => shippedLibrary(at('dist')), packs: at('packs') })).item('question-c'),
    ).toBeDefined();
  });

  it('is not disturbed by another process that makes it again', async () => {
    await open();
    const reader = await open();
    keep('packs/mine/question/a.yaml', questions({ id: 'question-a', title: 'Newer' }));
    await open();
    expect(reader.item('question-a')?.title).toBe('Title of question-a');
  });
});

describe('checking a folder', () => {
  const said = async (path: string) => {
    const { items, findings } = await checkFolder(at(path), { known: knownIn(shippedLibrary(at('dist'))) });
    return {
      items,
      says: findings.map((finding) => findingText(finding).replace(`${home}${sep}`, '').replaceAll(sep, '/')),
    };
  };

  it('counts the items and reports all problems of all files in order', async () => {
    keep('content/question/second.yaml', questions({ id: 'question-three', see: ['question-four'] }));
    keep('content/card/bad.yaml', 'format: 1\nitems: [\n');
    keep('content/question/third.yaml', 'format: 3\nitems: []\n');
    const { items, says } = await said('content');
    expect(items).toBe(3);
    expect(says.map((text) => text.split(':').slice(0, 2).join(':'))).toEqual([
      'content/card/bad.yaml:3',
      'content/question/second.yaml:1',
      'content/question/third.yaml:1',
    ]);
  });

  it('checks a folder of packs, each for itself', async () => {
    keep('packs/a/question/a.yaml', questions('question-same'));
    keep('packs/b/question/a.yaml', questions('question-same'));
    expect(await said('packs')).toEqual({ items: 2, says: [] });
  });

  it('checks a single file among its neighbours', async () => {
    cpSync(at('content'), at('pack'), { recursive: true });
    keep('pack/question/more.yaml', questions({ id: 'question-more', see: ['question-other', 'question-nowhere'] }));
    keep('pack/question/other.yaml', questions({ id: 'question-other', level: 'x' }));
    const { items, says } = await said('pack/question/more.yaml');
    expect(items).toBe(1);
    expect(says).toEqual([
      expect.stringMatching(/^pack\/question\/more\.yaml:1:\d+ items\[0\]\.see\[1\]: unknown item "question-nowhere"/),
    ]);
  });

  it('says when there is nothing to check', async () => {
    mkdirSync(at('empty'));
    expect((await said('empty')).says[0]).toContain('empty:1:1: ');
    keep('loose.yaml', 'format: 1');
    expect((await said('loose.yaml')).says[0]).toContain('loose.yaml:1:1: unknown kind');
    await expect(checkFolder(at('nowhere'))).rejects.toThrow(/it does not exist/);
  });

  it('checks the list of works', async () => {
    keep('content/works.yaml', 'works: [{id: 1}]');
    expect((await said('content')).says).toEqual([
      'content/works.yaml:1:1: must hold `format: 1` and a list of `works`, each with id, title and author as text',
    ]);
  });
});
