import { describe, expect, test } from 'vitest';
import type { Note } from '../../src/domain/ports.ts';
import { aUser, type Home } from './program.ts';

const CARD = 'term-thundering-herd';
/** An answer of one line; fairly sure; points 1 and 2; what went wrong: the second; the grade: hard. */
const DRILLED = 'a herd\n\n3\n1 2\n2\nhard\n';
const notesOf = async (user: Home): Promise<Note[]> => JSON.parse((await user.run(['notes', 'list', '--json'])).out);

describe('a note on an item', () => {
  test('is read with the next comparison, and at the end of the item', async () => {
    const user = aUser();
    const { code, out } = await user.run(['notes', 'add', CARD, 'Say', 'jitter', 'first.']);
    expect([code, out]).toEqual([0, `Kept with ${CARD}. To read it: rehearse show ${CARD}\n`]);
    const drilled = await user.run(['drill', CARD], DRILLED);
    expect(drilled.out).toMatch(/My note, .*: +Say jitter first\./);
    expect(drilled.out.indexOf('Say jitter first.')).toBeGreaterThan(drilled.out.indexOf('a herd'));
    expect((await user.run(['show', CARD])).out).toMatch(
      /Your notes\n.*My note, .*: +Say jitter first\.\n\nYour attempts/s,
    );
    expect((await user.run(['drill', 'block-cdn'], DRILLED)).out).not.toContain('Say jitter first.');
  });

  test('can be written right after the comparison, with the key n', async () => {
    const user = aUser();
    const { out } = await user.run(['drill', CARD], `${DRILLED}n\nspread the retries\nand cap them\n\n\n`);
    expect(out).toContain('My note. It is shown the next time that you compare.');
    expect((await notesOf(user)).map(({ item, own, fields }) => ({ item, own, fields }))).toEqual([
      { item: CARD, own: true, fields: [{ name: 'My note', text: 'spread the retries\nand cap them' }] },
    ]);
  });

  test('can be a better answer, typed line by line', async () => {
    const user = aUser();
    expect((await user.run(['notes', 'add', CARD, '--better'], 'Retries arrive together.\n\n')).code).toBe(0);
    const [note] = await notesOf(user);
    expect(note?.fields).toEqual([{ name: 'My better answer', text: 'Retries arrive together.' }]);
    expect((await user.run(['search', 'arrive', 'together'])).out).toContain('My better answer');
  });

  test('that stays empty is not kept, and that is said', async () => {
    const user = aUser();
    expect((await user.run(['notes', 'add', CARD], '\n')).out).toContain('Nothing was kept as a note.');
    expect(await notesOf(user)).toEqual([]);
  });

  test('goes along to another machine, and is gone once it is removed', async () => {
    const [here, there] = [aUser(), aUser()];
    await here.run(['notes', 'add', CARD, 'Mine.']);
    const { out } = await here.run(['data', 'export']);
    await there.run(['data', 'import', '-'], out);
    const [note] = await notesOf(there);
    expect(note?.own).toBe(true);
    await there.run(['notes', 'remove', note?.id ?? '']);
    expect((await there.run(['show', CARD])).out).not.toContain('Mine.');
  });

  test('is newer than another if it was written later, in whatever zone', async () => {
    const user = aUser();
    const own = { item: CARD, title: 'Thundering herd', own: true };
    const fields = [{ name: 'My note', text: 'x' }];
    const notes = [
      { id: 'in-new-york', at: '2026-11-30T20:00:00.000-05:00', ...own, fields },
      { id: 'in-tokyo', at: '2026-12-01T08:00:00.000+09:00', ...own, fields },
    ];
    expect((await user.run(['data', 'import', '-'], JSON.stringify({ format: 2, notes }))).err).toBe('');
    expect((await notesOf(user)).map(({ id }) => id)).toEqual(['in-new-york', 'in-tokyo']);
  });

  test('is missed on one item only if that item has none', async () => {
    const user = aUser();
    expect((await user.run(['notes'])).out).toBe(
      'No notes yet. Exercises, design rounds and retrospectives write them.\nTo write one: rehearse notes add ITEM\n',
    );
    await user.run(['notes', 'add', CARD, 'Mine.']);
    expect((await user.run(['notes', 'list', '--item', 'block-cdn'])).out).toBe('No notes on this item.\n');
  });

  test('needs an item that exists', async () => {
    const { code, err } = await aUser().run(['notes', 'add', 'term-thundering-hurd', 'x']);
    expect([code, err]).toEqual([1, expect.stringContaining(`Did you mean ${CARD}?`)]);
  });
});
