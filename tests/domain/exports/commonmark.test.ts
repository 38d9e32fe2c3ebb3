import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { escapeBlock, escapeInline, plainText } from '../../../src/domain/exports/commonmark.ts';
import { runs } from '../../shares.ts';
import { ANY_CHARACTER } from '../../texts.ts';

const commonmark = new MarkdownIt('commonmark');
/** With tables and strikethrough, as the large code hosts read it. */
const extended = new MarkdownIt({ html: true });

/** What a reader sees, and the elements around it. */
function rendered(markdown: string, reader = commonmark): { text: string; elements: string[] } {
  const html = reader.render(markdown);
  const elements = [...html.matchAll(/<(\w+)/g)].map(([, name = '']) => name);
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  return { text: seen(text), elements: [...new Set(elements)].sort() };
}
/** Up to whitespace. */
const seen = (text: string) => text.replace(/\s+/gu, '');

const MARKUP = [
  '`',
  '```',
  '~~~',
  '|',
  '---',
  '===',
  '#',
  '# ',
  '######',
  '>',
  '> ',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2) ',
  '123456789. ',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '<script>',
  '<?',
  '<![CDATA[',
  '&amp;',
  '&#65;',
  '&copy',
  '[a](b)',
  '![a](b)',
  '[a]: b',
  '[x]',
  '*',
  '**',
  '_',
  '__',
  'a_b_c',
  '\\',
  '\\\\',
  '\n',
  '\n\n',
  '\r\n',
  ' \n',
  '  \n',
  '    ',
  '\t',
  ' ',
  'https://a.b',
  '<https://a.b>',
  '~',
  '~~',
  ':',
  '^',
  '$',
  '{',
  '|-|-|',
  'é',
  '🙂',
  '👩‍💻',
  'שלום',
  'مرحبا',
  '\u202e',
  '\u200b',
  '\u001b[31m',
  '\u001b]0;x\u0007',
  '\u0000',
  '\u0085',
  '\u2028',
  '\ud800',
  'a',
  'B',
  '1',
];
const nasty = fc.oneof(
  fc.array(fc.constantFrom(...MARKUP), { maxLength: 14 }).map((parts) => parts.join('')),
  fc.string({ unit: ANY_CHARACTER, maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

describe('text of a user’s in Markdown', () => {
  it.each([
    ['CommonMark', commonmark],
    ['CommonMark with tables', extended],
  ])('is shown as it is, in paragraphs and line breaks alone, by %s', (_, reader) => {
    fc.assert(
      fc.property(nasty, (text) => {
        const { text: shown, elements } = rendered(escapeBlock(text), reader);
        expect(shown).toBe(seen(plainText(text)));
        expect(elements.filter((name) => name !== 'p' && name !== 'br')).toEqual([]);
      }),
      { numRuns: runs(3000) },
    );
  });

  it.each(['# ', '## ', '- ', '- [ ] ', '  - '])('stays in one line behind "%s"', (mark) => {
    const [heading = ''] = rendered(`${mark}x`).elements.filter((name) => /^(h\d|li|pre)$/.test(name));
    fc.assert(
      fc.property(nasty, (text) => {
        const escaped = escapeInline(text);
        expect(escaped).not.toContain('\n');
        const { text: shown, elements } = rendered(`before\n\n${mark}x ${escaped}\n\nafter`);
        const box = mark.includes('[') ? '[]' : '';
        expect(shown).toBe(`before${box}x${seen(plainText(text))}after`);
        expect(elements.filter((name) => !['p', 'ul', heading].includes(name))).toEqual([]);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('keeps no character that a terminal obeys or that turns the direction of reading', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(plainText(text)).not.toMatch(/(?!\n)\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  it('keeps line breaks and blank lines as they were meant', () => {
    expect(commonmark.render(escapeBlock('one\ntwo\n \n\nthree')).trim()).toBe('<p>one<br />\ntwo</p>\n<p>three</p>');
  });

  it('can be read in its source: words, money and names are left alone', () => {
    const text = 'In pg_stat_activity (97 of 100) p95 was > 2 s; it cost $300 & a day, C# too.';
    expect(escapeInline(text)).toBe(text);
  });
});
