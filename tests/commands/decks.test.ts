import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder } from '../storage/places.ts';
import { rehearse } from './program.ts';

const run = (home: string, ...args: string[]) => rehearse(args, { home });
const cards = async (home: string) =>
  JSON.parse((await run(home, 'content', 'list', '--kind', 'flashcard', '--json')).out) as {
    id: string;
    title: string;
  }[];

describe('content add', () => {
  test('makes a card that is listed, shown, found by the check, and drilled', async () => {
    const home = aFolder();
    const added = await run(
      home,
      'content',
      'add',
      'Was ist ein Lock?',
      'Eine Sperre: wer zuerst kommt.',
      '--tag',
      'db',
      'sql',
    );
    expect(added).toMatchObject({ code: 0, err: '' });
    const [card] = await cards(home);
    expect(card).toMatchObject({ title: 'Was ist ein Lock?', pack: 'own', topics: ['own'], weight: 1 });
    expect(added.out).toContain(`rehearse drill ${card?.id}`);
    const shown = await run(home, 'show', card?.id ?? '');
    for (const part of ['Eine Sperre', 'db, sql']) expect(shown.out).toContain(part);
    expect((await run(home, 'content', 'check')).out.replace(/\s+/g, ' ')).toContain('1 item, no problems');
    const drilled = await rehearse(['drill', card?.id ?? '', '--plain'], { home, input: 'eine Sperre\n\ng\n\n' });
    expect(drilled.out).toContain('Eine Sperre: wer zuerst kommt.');
    const { byKind } = JSON.parse((await run(home, 'stats', '--json')).out);
    expect(byKind.flashcard).toMatchObject({ practised: 1 });
  });

  test('knows a card by its prompt: the same again changes nothing, another answer replaces it', async () => {
    const home = aFolder();
    const add = async (...args: string[]) => JSON.parse((await run(home, 'content', 'add', ...args, '--json')).out);
    const first = await add('ACID?', 'Four promises');
    expect(first).toMatchObject({ is: 'new', deck: 'cards' });
    expect(await add('ACID?', 'Four promises')).toMatchObject({ is: 'same' });
    expect(await add('ACID?', 'Atomic, consistent, isolated, durable')).toMatchObject({ is: 'changed', id: first.id });
    expect(await add('ACID?', 'Four promises', '--deck', 'Other')).toMatchObject({ is: 'new', deck: 'other' });
    expect(await cards(home)).toHaveLength(2);
  });

  test('leaves what the user edited, and the comments of the file', async () => {
    const home = aFolder();
    const { path } = JSON.parse((await run(home, 'content', 'add', 'A?', 'one', '--json')).out);
    writeFileSync(path, `# mine\n${readFileSync(path, 'utf8').replace('answer: one', 'answer: better # by hand')}`);
    expect((await run(home, 'content', 'add', 'A?', 'two')).out).toContain('you have edited it');
    expect((await run(home, 'content', 'add', 'B?', 'two')).code).toBe(0);
    const text = readFileSync(path, 'utf8');
    for (const part of ['# mine', 'answer: better # by hand', 'prompt: B?']) expect(text).toContain(part);
    expect(await cards(home)).toHaveLength(2);
  });

  test('takes any characters that can be shown, and none that a terminal would obey', async () => {
    const home = aFolder();
    expect(
      (await run(home, 'content', 'add', '--', '"{": \u001b[2J#?', '- a\n\n```\n  x: [1]\n```\u202e\nend: &a')).code,
    ).toBe(0);
    expect((await run(home, 'content', 'check')).code).toBe(0);
    const [card] = await cards(home);
    const { prompt, answer } = JSON.parse((await run(home, 'show', card?.id ?? '', '--json')).out);
    expect({ prompt, answer }).toEqual({ prompt: '"{": #?', answer: '- a\n\n```\n  x: [1]\n```\nend: &a' });
  });

  test.each([
    ['no answer', ['Why?', ' '], 'it has no answer'],
    ['too much', ['Why?', 'x'.repeat(20_001)], '20000 at most'],
    ['an unknown topic', ['Why?', 'So.', '--topic', 'databasis'], 'Did you mean databases?'],
  ])('refuses %s as wrong usage and writes nothing', async (_, args, says) => {
    const home = aFolder();
    const { code, err } = await run(home, 'content', 'add', ...args);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(says) });
    expect(await cards(home)).toEqual([]);
  });

  test('does not touch a deck that it cannot read', async () => {
    const home = aFolder();
    const { path } = JSON.parse((await run(home, 'content', 'add', 'A?', 'one', '--json')).out);
    writeFileSync(path, 'format: 2\nitems: [\n');
    const { code, err } = await run(home, 'content', 'add', 'B?', 'two');
    expect(code).toBe(1);
    expect(err).toContain('cards.yaml:');
    expect(readFileSync(path, 'utf8')).toBe('format: 2\nitems: [\n');
  });
});

describe('importing cards', () => {
  const CSV = 'front,back\nWhat is a pid?,The number of a process\nWhat is a port?,"A number, too"\n,lost\n';

  /** A folder with a file beside it, and what an import of it comes to. */
  function aSource(text: string, name = 'my deck.csv') {
    const home = aFolder();
    const file = join(aFolder(), name);
    writeFileSync(file, text);
    const load = (...args: string[]) => run(home, 'data', 'import', file, ...args);
    return { home, file, load };
  }

  test('says first what would be taken and left out, and takes nothing with --dry-run', async () => {
    const { home, load } = aSource(CSV);
    const { code, out } = await load('--dry-run');
    expect(code).toBe(0);
    const said = out.replace(/\s+/g, ' ');
    for (const part of [
      '2 new, 1 left out',
      'Q: What is a pid?',
      'A: A number, too',
      'Left out, line 4: it has no question',
    ]) {
      expect(said).toContain(part);
    }
    expect(await cards(home)).toEqual([]);
  });

  test('takes all of it once, and nothing the second time; progress stays when the text changes', async () => {
    const { home, file, load } = aSource(CSV);
    expect((await load()).out).toContain('Imported: 2 cards');
    const before = await cards(home);
    expect(before.map(({ title }) => title)).toEqual(['What is a pid?', 'What is a port?']);
    expect((await load()).out).toContain('Nothing new');
    writeFileSync(file, CSV.replace('The number of a process', 'Its number'));
    expect(JSON.parse((await load('--json')).out)).toMatchObject({ decks: ['my-deck'], fresh: 0, changed: 1, same: 1 });
    expect((await cards(home)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect((await run(home, 'content', 'check')).code).toBe(0);
  });

  test.each(['own-../../../../away-12345678', 'own-Cards-12345678'])(
    'goes to no file but a deck’s: %s',
    async (key) => {
      const home = join(aFolder(), 'data');
      const file = join(aFolder(), 'given.csv');
      writeFileSync(file, `guid,question,answer\n${key},A?,one\n`);
      expect(await run(home, 'data', 'import', file, '--yes')).toMatchObject({ code: 0 });
      expect(readdirSync(join(home, 'packs/own/flashcard')).sort()).toEqual(['.last-import.json', 'given.yaml']);
      expect(readdirSync(join(home, '..'))).toEqual(['data']);
    },
  );

  test('makes no deck that Windows would take for a device', async () => {
    const home = join(aFolder(), 'data');
    const file = join(aFolder(), 'nul.csv');
    writeFileSync(file, 'question,answer\nA?,one\n');
    const refused = { code: 2, err: expect.stringContaining('A deck cannot be called "nul"') };
    expect(await run(home, 'data', 'import', file, '--yes')).toMatchObject(refused);
    expect(await run(home, 'content', 'add', 'A?', 'one', '--deck', 'NUL')).toMatchObject(refused);
    expect(await run(home, 'data', 'import', file, '--yes', '--deck', 'nul-cards')).toMatchObject({ code: 0 });
  });

  test('is taken back as one step, also from a deck that was there before', async () => {
    const { home, file, load } = aSource(CSV);
    await load('--deck', 'x');
    writeFileSync(file, 'front,back\nMore?,Yes\n');
    await load('--deck', 'x');
    expect(await cards(home)).toHaveLength(3);
    expect((await run(home, 'data', 'import', '--undo')).out).toContain('Taken back');
    expect(await cards(home)).toHaveLength(2);
    expect(await run(home, 'data', 'import', '--undo')).toMatchObject({ code: 1 });
  });

  test('is not taken back over what the user wrote since', async () => {
    const { home, load } = aSource(CSV);
    await load();
    await run(home, 'content', 'add', 'Mine?', 'Yes', '--deck', 'my deck');
    const { code, err } = await run(home, 'data', 'import', '--undo');
    expect(code).toBe(1);
    expect(err).toContain('has changed since');
    expect(await cards(home)).toHaveLength(3);
  });

  test('keeps every card of a large deck, and says of each that is left out why', async () => {
    const rows = Array.from({ length: 1228 }, (_, i) => `Q ${i % 1214}?\tA ${i}`);
    const { home, load } = aSource([...rows, 'Q 3?\tA 3'].join('\n'), 'deck.txt');
    const told = JSON.parse((await load('--json')).out);
    expect(told).toMatchObject({
      fresh: 1228,
      left: [{ place: 'line 1229', why: 'the same card is in the file twice' }],
    });
    expect(new Set((await cards(home)).map(({ id }) => id)).size).toBe(1228);
  });

  test.each([
    ['what cannot be told', 'just words', 'is not JSON'],
    ['a file without cards', 'Q: alone\nQ: again\nC: none\n', 'No card of'],
  ])('refuses %s, and says what to do', async (_, text, says) => {
    const { code, err } = await aSource(text).load();
    expect(code).toBe(1);
    expect(err).toContain(says);
  });

  test('takes a package of the newest Anki', async () => {
    const home = aFolder();
    const file = join(import.meta.dirname, '../fixtures/anki/newest.apkg');
    const { code, out, err } = await run(home, 'data', 'import', file, '--yes');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const said = out.replace(/\s+/g, ' ');
    for (const part of ['"cs-sql": 35 new, 1 left out', 'CS > SQL', 'Pictures and sounds left out: 2.']) {
      expect(said).toContain(part);
    }
    expect(await cards(home)).toHaveLength(35);
  });

  test('is told what a file is if that cannot be seen', async () => {
    const { home, load } = aSource('one only\ttwo\nthree\n');
    expect((await load('--as', 'csv')).code).toBe(0);
    expect(await cards(home)).toHaveLength(1);
    expect(await load('--as', 'cvs')).toMatchObject({ code: 2, err: expect.stringContaining('Did you mean csv?') });
    expect((await run(home, 'data', 'import')).code).toBe(2);
  });
});

describe('exporting cards', () => {
  test.each(['csv', 'anki-text'])(
    'as %s: on another machine they are what they were, and here nothing is new',
    async (as) => {
      const [home, other] = [aFolder(), aFolder()];
      await run(
        home,
        'content',
        'add',
        'A?',
        '```js\nif (a < b) {\n  c\n}\n```\n\n- "x", y',
        '--deck',
        'one',
        '--tag',
        'a',
        'b',
      );
      await run(home, 'content', 'add', '锁?', '  Sperre\tetc.', '--deck', 'two', '--context', 'DB > SQL');
      const file = join(aFolder(), 'cards');
      expect((await run(home, 'data', 'export', '--as', as, '--mine', '--out', file)).out).toContain('(2 cards)');
      expect((await run(home, 'data', 'import', file)).out).toContain('Nothing new');
      await run(other, 'data', 'import', file);
      const whole = async (of: string) =>
        Promise.all(
          (await cards(of)).map(async ({ id }) => {
            const { origin: _, ...item } = JSON.parse((await run(of, 'show', id, '--json')).out);
            return item;
          }),
        );
      expect(await whole(other)).toEqual(await whole(home));
    },
  );

  test('takes what asks and has points of the library, and says how much cannot be a card', async () => {
    const home = aFolder();
    const { out } = await run(home, 'data', 'export', '--as', 'csv', '--topic', 'caching');
    expect(out).toMatch(/^id,front,back,context,tags\n/);
    expect(out).toContain('\nblock-cdn,');
    const file = join(aFolder(), 'all.csv');
    const told = (await run(home, 'data', 'export', '--as', 'csv', '--out', file)).out;
    expect(told.replace(/\s+/g, ' ')).toMatch(/\d+ items left out/);
    expect(await run(home, 'data', 'export', '--as', 'xml')).toMatchObject({ code: 2 });
    expect(await run(home, 'data', 'export', '--as', 'csv', '--mine')).toMatchObject({ code: 1 });
  });
});
