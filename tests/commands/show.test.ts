import { describe, expect, test } from 'vitest';
import { aFolder } from '../storage/places.ts';
import { rehearse } from './program.ts';

describe('show', () => {
  test('reads an item, the same as content show', async () => {
    const home = aFolder();
    const shown = await rehearse(['show', 'pattern-two-pointers'], { home });
    expect(shown).toMatchObject({ code: 0, err: '' });
    expect(shown.out).toMatch(/^Two pointers\n/);
    expect(await rehearse(['content', 'show', 'pattern-two-pointers'], { home })).toEqual(shown);
  });

  test('one item of every kind can be read, in words and as JSON', async () => {
    const home = aFolder();
    const items: { id: string; kind: string }[] = JSON.parse(
      (await rehearse(['content', 'list', '--json'], { home })).out,
    );
    const kinds = [...new Map(items.map((item) => [item.kind, item])).values()];
    expect(kinds.length).toBeGreaterThan(10);
    for (const { id, kind } of kinds) {
      const [words, json] = await Promise.all([
        rehearse(['show', id], { home, env: { COLUMNS: '40' } }),
        rehearse(['show', id, '--json'], { home }),
      ]);
      expect(words).toMatchObject({ code: 0, err: '' });
      expect(words.out).not.toMatch(/undefined|\[object|NaN/);
      expect(JSON.parse(json.out)).toMatchObject({ id, kind });
    }
  });

  test.each([
    ['block-cnd', 'Unknown item "block-cnd".\n  Did you mean block-cdn?\n'],
    ['xyzzy', 'Unknown item "xyzzy".\n  rehearse content list shows them all.\n'],
    ['__proto__', 'Unknown item "__proto__".\n  rehearse content list shows them all.\n'],
    ['../../etc/passwd', 'Unknown item "../../etc/passwd".\n  rehearse content list shows them all.\n'],
  ])('show %s: there is none', async (id, err) => {
    expect(await rehearse(['show', id], { home: aFolder() })).toEqual({ code: 1, out: '', err });
  });
});
