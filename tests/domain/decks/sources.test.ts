import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseTable, tableText } from '../../../src/domain/decks/csv.ts';
import { readHashcards } from '../../../src/domain/decks/hashcards.ts';
import { htmlText } from '../../../src/domain/decks/html.ts';
import { readMarkdown } from '../../../src/domain/decks/markdown.ts';
import { sourceOf } from '../../../src/domain/decks/source.ts';
import { readAnkiText, readTable } from '../../../src/domain/decks/tables.ts';

const sides = ({ cards }: { cards: { prompt: string; answer: string }[] }) =>
  cards.map(({ prompt, answer }) => [prompt, answer]);

describe('a table', () => {
  it.each<[string, string, string[][]]>([
    [
      'quotes, separators and line breaks in quotes',
      'a,"b, ""c""\nd"\r\ne,f\n',
      [
        ['a', 'b, "c"\nd'],
        ['e', 'f'],
      ],
    ],
    ['a quote inside a field', 'x "y" z,"q" r\n', [['x "y" z', 'q r']]],
    [
      'empty fields, and no line without any',
      ',b\n\na,\n',
      [
        ['', 'b'],
        ['a', ''],
      ],
    ],
  ])('takes %s', (_, text, rows) => {
    expect(parseTable(text, ',').rows.map(({ fields }) => fields)).toEqual(rows);
  });

  it('reads on after a quote that is never closed, and says which line it is in', () => {
    const { rows, open } = parseTable('a,"b\nc,d\n', ',');
    expect(rows.map(({ fields }) => fields)).toEqual([
      ['a', '"b'],
      ['c', 'd'],
    ]);
    expect(open).toEqual([1]);
  });

  it('comes back as it was written, whatever is in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\t', ' ', '#', 'é') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), fc.constantFrom(',', '\t'), (rows, separator) => {
        const shown = rows.filter((row) => row.some((field) => field.trim() !== ''));
        const { rows: read, open } = parseTable(tableText(rows, separator), separator);
        expect(read.map(({ fields }) => fields)).toEqual(shown);
        expect(open).toEqual([]);
      }),
    );
  });
});

describe('cards in a table', () => {
  it('are in the first two columns, tags in the third', () => {
    expect(readTable('Q1\tA1\tdb, sql\nQ2\tA2\t\n').cards).toEqual([
      { prompt: 'Q1', answer: 'A1', tags: ['db', 'sql'], place: 'line 1' },
      { prompt: 'Q2', answer: 'A2', place: 'line 2' },
    ]);
  });

  it('are in the columns that the first row names, whatever their order', () => {
    const { cards } = readTable('id,Back,type,Front,deck\n7,"two\nlines",1,What?,CS::OS\n');
    expect(cards).toEqual([{ prompt: 'What?', answer: 'two\nlines', key: '7', context: 'CS > OS', place: 'line 2' }]);
  });

  it('are read from what Anki exports, with its header lines', () => {
    const head = '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n';
    const { cards, media } = readAnkiText(`${head}g1\tBasic\tDeck::Sub\t<b>Q</b>\t"a<br>""b"" <img src=x>"\tt1 t2\n`);
    expect(cards).toEqual([
      { prompt: 'Q', answer: 'a\n"b" [image]', key: 'g1', context: 'Deck > Sub', tags: ['t1', 't2'], place: 'line 7' },
    ]);
    expect(media).toBe(1);
  });
});

describe('hashcards', () => {
  it('are questions with answers, also of several lines and with code', () => {
    const text =
      '---\nname = "Bash"\n---\nQ: One?\nA: 1\n\n- a\n\nQ: Two\nlines?\nA:\n```\nQ: not one\n---\n```\n---\nfree text\n';
    const { cards, left, name } = readHashcards(text);
    expect(cards).toEqual([
      { prompt: 'One?', answer: '1\n\n- a', place: 'line 4' },
      { prompt: 'Two\nlines?', answer: '```\nQ: not one\n---\n```', place: 'line 9' },
    ]);
    expect([left, name]).toEqual([[], 'Bash']);
  });

  it('have a card for each hole, which is neither a link nor a picture nor code', () => {
    const { cards } = readHashcards('C: 的[概率分布]：a [x](y) ![i](j) `b[0]` \\[z] and [two]\n');
    const whole = '的概率分布：a [x](y) ![i](j) `b[0]` \\[z] and two';
    expect(sides({ cards })).toEqual([
      [whole.replace('概率分布', '[...]'), whole],
      [whole.replace('two', '[...]'), whole],
    ]);
    expect(new Set(cards.map(({ key }) => key)).size).toBe(2);
  });

  it('name what is not a card, and its line', () => {
    const { left } = readHashcards('Q: alone\nQ: next\nA: yes\nA: again\nC: no hole\n');
    expect(left.map(({ place, why }) => `${place}: ${why}`)).toEqual([
      'line 1: it is a question without an answer',
      'line 4: it is an answer without a question',
      'line 5: it has no hole in brackets',
    ]);
  });
});

describe('Markdown', () => {
  it('has a card for each heading with text and no heading below it', () => {
    const { cards, left, name } = readMarkdown(
      '# Deck\nIntro.\n## Part\n### **Why?**\nBecause.\n\n```\n# no heading\n```\n### Empty\n## How?\nSo.\n',
    );
    expect(cards).toEqual([
      { prompt: 'Why?', answer: 'Because.\n\n```\n# no heading\n```', context: 'Deck > Part', place: 'line 4' },
      { prompt: 'How?', answer: 'So.', context: 'Deck', place: 'line 11' },
    ]);
    expect(left).toEqual([{ place: 'line 10', prompt: 'Empty', why: 'it has no text below it' }]);
    expect(name).toBe('Deck');
  });

  it('has a card for each folded answer, and for each bold question', () => {
    const folded =
      '## Linux\n<details>\n<summary><b>What is a pid?</b></summary><br>\nA number.\n</details>\n<details><summary>Zwei</summary>2</details>\n';
    expect(sides(readMarkdown(folded))).toEqual([
      ['What is a pid?', '<br>\nA number.'],
      ['Zwei', '2'],
    ]);
    const bold = '# FAQ\n**Q: Is it?**\n\n**A:** Yes.\n\nReally.\n\n1. **Q2:** And now?\n**Answer:** No.\n';
    expect(readMarkdown(bold).cards.map(({ prompt, answer, context }) => [prompt, answer, context])).toEqual([
      ['Is it?', 'Yes.\n\nReally.', 'FAQ'],
      ['And now?', 'No.', 'FAQ'],
    ]);
  });
});

describe('HTML as text', () => {
  it.each([
    ['a<br>b<div>c</div>d', 'a\nb\nc\nd'],
    ['<p>one</p><p>two &amp; &lt;b&gt; &#x41;&#66; &unknown;</p>', 'one\n\ntwo & <b> AB &unknown;'],
    ['<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul><ol><li>d<li>e</ol>', '- a\n  - b\n- c\n1. d\n2. e'],
    ['x <code>y</code>&nbsp;z<sup>2</sup>', 'x `y` z^2'],
    ['Do:<pre><code>if (a &lt; b) {\n  c\n}</code></pre>end', 'Do:\n```\nif (a < b) {\n  c\n}\n```\nend'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a | b\nc'],
    ['<script>evil()</script><style>x{}</style>ok<img src="a.png" alt="a &quot;tree&quot;">', 'ok[a "tree"]'],
    ['a < b, <unclosed', 'a < b, <unclosed'],
  ])('reads %s', (html, text) => expect(htmlText(html).text).toBe(text));

  test('takes a hundred thousand odd characters in no time', () => {
    for (const piece of ['<a "', '<pre>', '<ul><li>', '<!--', '&', '<script>', '[sound:']) {
      htmlText(piece.repeat(100_000 / piece.length));
    }
  });
});

test.each([
  ['{"format": 2}', 'export'],
  ['[1]', 'export'],
  ['#separator:tab\na\tb', 'anki-text'],
  ['Q: a\nA: b', 'hashcards'],
  ['# T\ntext', 'markdown'],
  ['a,b\nc,d\n', 'csv'],
  ['a;b,c\nd;e\n', 'csv'],
  ['front,back\nWhy?,"code\n# comment\nQ: x\nA: y"\n', 'csv'],
  ['Q: a, b\nA: c, d\n', 'hashcards'],
  ['just a line', undefined],
  ['', undefined],
])('%j is read as %s', (text, source) => expect(sourceOf(text)).toBe(source));
