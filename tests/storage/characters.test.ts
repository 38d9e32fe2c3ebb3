import { expect, test } from 'vitest';
import { clean, isJoiner } from '../../src/domain/clean.ts';
import { refusedIn, withoutRefused } from '../../src/storage/characters.ts';

test('content must not have the characters that cleaning takes out of everything else, and no others', () => {
  for (let code = 0; code <= 0xe0fff; code += code === 0x2fff ? 0xd000 - code : code === 0xffff ? 0xe0000 - code : 1) {
    const character = String.fromCodePoint(code);
    const refused = refusedIn(character).length > 0;
    if (refused !== (isJoiner(character) || clean(character) !== character)) expect.fail(`U+${code.toString(16)}`);
    if (refused !== (withoutRefused(character) !== character)) expect.fail(`U+${code.toString(16)}`);
  }
});

test('a joiner is refused when it joins nothing', () => {
  expect(refusedIn('a\u200db')).toHaveLength(1);
  expect(refusedIn('👨\u200d👩 می\u200cخواهم')).toEqual([]);
});
