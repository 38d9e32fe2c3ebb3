import { expect, test } from 'vitest';
import { asOne, mentions, type Word, words } from '../../../src/domain/drills/room/naming.ts';
import { ITEMS } from '../items.ts';

interface Name {
  plain: string;
  words: Word[];
  key: ReadonlySet<string>;
}

const nameOf = (text: string): Name => ({
  plain: text.toLowerCase().replace(/[^a-z0-9]|s\b/g, ''),
  words: words(text),
  key: new Set([asOne(text)]),
});

/** A name may hold another ("sliding window maximum"), but must not be taken for a misspelling of it. */
const isMisspelling = (name: Name, of: Name) =>
  mentions(name.words, of.key).length > 0 && !name.plain.includes(of.plain);

test('no pattern is named by the name of another', () => {
  const patterns = ITEMS.flatMap((item) =>
    item.kind === 'pattern' ? [{ id: item.id, names: [item.title, ...item.names].map(nameOf) }] : [],
  );
  const confused = patterns.flatMap((one) =>
    patterns
      .filter((other) => other !== one)
      .flatMap(({ names }) => names.filter((name) => one.names.some((own) => isMisspelling(name, own))))
      .map(({ plain }) => `${plain} counts as ${one.id}`),
  );
  expect(confused).toEqual([]);
});
