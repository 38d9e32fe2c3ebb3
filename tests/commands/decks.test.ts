import { readFileSync, writeFileSync } from 'node:fs';
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
