import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CARD_FILES } from '../../../src/domain/decks/card-files.ts';
import { htmlText } from '../../../src/domain/decks/html.ts';
import { textHtml } from '../../../src/domain/decks/html-of-text.ts';
import { DECK_SOURCES, sourceOf } from '../../../src/domain/decks/source.ts';
import { sidesOf } from '../../../src/domain/exports/card-sides.ts';

/** Texts as people write them: lists, indentation, markup, code in fences. */
const line = fc.constantFrom(
  'a word',
  '  two  in',
  '- an entry',
  '<b> & "c", d',
  'tab\there',
  '',
  '锁 `x`',
  '#no',
  '&amp; &nbsp;',
);
const fence = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((lines) => `\`\`\`sql\n${lines.join('\n').trim() || 'x'}\n\`\`\``);
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: fence }), { minLength: 1, maxLength: 8 })
  .map((lines) => lines.join('\n').trim() || 'x');

test('a text comes back from HTML as it was', () => {
  fc.assert(fc.property(text, (written) => void expect(htmlText(textHtml(written)).text).toBe(written)));
});

describe.each(Object.keys(CARD_FILES) as (keyof typeof CARD_FILES)[])('cards as %s', (name) => {
  it('are known for what they are, and come back without change', () => {
    const card = fc.record({
      front: text,
      back: text,
      context: fc.constantFrom('', 'SQL > Locks'),
      tags: fc.constantFrom<string[]>([], ['db', 'sql']),
    });
    fc.assert(
      fc.property(fc.array(card, { minLength: 2, maxLength: 4 }), (cards) => {
        const numbered = cards.map((one, i) => ({ ...one, id: `own-x-0000000${i}` }));
        const file = CARD_FILES[name](numbered);
        expect(sourceOf(file)).toBe(name);
        const read = DECK_SOURCES[name](file).cards.map(({ key, prompt, answer, context = '', tags = [] }) => ({
          id: key,
          front: prompt,
          back: answer,
          context,
          tags,
        }));
        expect(read).toEqual(numbered);
      }),
    );
  });
});

test('an item that asks becomes a card with its points and the strong answer', () => {
  const item = {
    id: 'q',
    kind: 'question',
    topics: ['caching'],
    prompt: 'Why?',
    points: [{ text: 'a' }, { text: 'b' }],
    strong: 'So.',
  };
  expect(sidesOf(item as never)).toEqual({
    id: 'q',
    front: 'Why?',
    back: '- a\n- b\n\nSo.',
    context: '',
    tags: ['caching'],
  });
  expect(sidesOf({ id: 'c', kind: 'company', topics: [] } as never)).toBeUndefined();
});
