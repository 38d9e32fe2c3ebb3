import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { ItemOfKind } from '../../../src/domain/content/kinds.ts';
import { storySheet } from '../../../src/domain/exports/story-sheet.ts';
import { figuresOf } from '../../../src/domain/stories/figures.ts';
import type { Story } from '../../../src/domain/stories/story.ts';
import { ANY_CHARACTER } from '../../texts.ts';

const TEMPLATE = {
  id: 'story-incident',
  title: 'An incident',
  prompt: 'Tell me about an incident.',
  fields: ['symptom', 'ruled-out', 'decision', 'outcome'].map((id) => ({ id, label: id, ask: '?' })),
  checks: [
    { id: 'metric', label: 'A number', looks: 'metric', in: 'symptom', ask: '?' },
    { id: 'other', label: 'Another cause', looks: 'alternative', in: 'ruled-out', ask: '?' },
    { id: 'decision', label: 'A decision', looks: 'decision', in: 'decision', ask: '?' },
    { id: 'own', label: 'Your part', looks: 'own-part', ask: '?' },
    { id: 'result', label: 'The result', looks: 'outcome', in: 'outcome', ask: '?' },
  ],
  probes: [{ ask: 'Why was it there?' }, { ask: 'How did you test it?' }, { ask: 'Who knew?' }, { ask: 'And then?' }],
} as unknown as ItemOfKind<'story'>;
const template = (id: string) => (id === TEMPLATE.id ? TEMPLATE : undefined);

const FIELDS = {
  symptom: 'p95 on /orders went from 200 ms to 2 s, for 15 percent of calls. Support called at 14:10.',
  'ruled-out': 'Not the deploy: a rollback changed nothing. The network was `clean`.',
  decision: 'I killed the batch first, because it held **every** connection.',
  outcome: 'p95 was back at 180 ms within a minute.',
};

function story(changes: Partial<Story> = {}): Story {
  return {
    id: 'pool',
    title: 'The pool',
    template: TEMPLATE.id,
    fields: FIELDS,
    competencies: ['incidents'],
    answers: {},
    created: '2026-11-20T08:00:00+00:00',
    changed: '2026-11-20T08:00:00+00:00',
    ...changes,
  };
}
const sheet = (...stories: Story[]) => storySheet(stories, template);
const rowsOf = (text: string) => text.slice(text.indexOf('\n## The pool')).split('\n').slice(3);

describe('the stories to bring', () => {
  it('are half a page each, in the order in which they are told', () => {
    expect(rowsOf(sheet(story()))).toEqual([
      '- **Asked as:** Tell me about an incident.',
      '- **Begin:** p95 on /orders went from 200 ms to 2 s, for 15 percent of calls.',
      '- **Figures:** p95 on /orders went from 200 ms to 2 s; for 15 percent of calls; p95 was back at 180 ms within a minute',
      '- **Ruled out:** Not the deploy: a rollback changed nothing. The network was `clean`.',
      '- **Decision:** I killed the batch first, because it held **every** connection.',
      '- **Result:** p95 was back at 180 ms within a minute.',
      '- **My part:** I killed the batch first, because it held **every** connection.',
      '- **They ask next:** Why was it there? How did you test it? Who knew?',
      '',
    ]);
  });

  it('begin as the user wants to begin, and answer the question that the user names', () => {
    const text = sheet(story({ opening: 'It was payday.', fields: { ...FIELDS, question: 'A bad day at work?' } }));
    expect(text).toContain('- **Begin:** It was payday.');
    expect(text).toContain('- **Asked as:** A bad day at work?');
    expect(text).toContain('## By question\n\n- A bad day at work?\n  - The pool');
  });

  it('say what is empty, and of nothing else that it is missing', () => {
    const text = sheet(story({ fields: { symptom: 'It was slow.', decision: 'The plan was good.' } }));
    expect(text).toContain('- **Decision:** The plan was good.');
    expect(text).toContain('- **Still empty:** ruled-out, outcome');
    expect(text).not.toMatch(/lack|missing/);
  });

  it('are found by question and by competency', () => {
    const text = sheet(story(), story({ id: 'two', title: 'A queue', competencies: [] }));
    expect(text).toContain('- Tell me about an incident.\n  - A queue\n  - The pool');
    expect(text).toContain('- Incidents\n  - The pool\n- Other\n  - A queue');
  });

  it('stay within half a page of text, however much was written', () => {
    const long = 'We looked at the graphs for a long while that day, and they showed nothing new to us. '.repeat(40);
    const rows = rowsOf(sheet(story({ fields: { symptom: long, 'ruled-out': long, decision: long, outcome: long } })));
    const lines = rows.reduce((sum, row) => sum + Math.ceil(row.length / 80), 0);
    expect(lines).toBeLessThanOrEqual(28);
  });

  it('say up to 240 characters of a part, in whole sentences', () => {
    const decided = (length: number) => {
      const first = 'I killed the batch first.';
      const text = `${first} ${'It held every connection '.padEnd(length - first.length - 2, 'x')}.`;
      return sheet(story({ fields: { ...FIELDS, decision: text } })).includes(`- **Decision:** ${text}\n`);
    };
    expect([240, 241].map(decided)).toEqual([true, false]);
  });

  it('have the headings that we wrote and no others, whatever the user wrote', () => {
    const texts = fc.oneof(
      fc.string({ unit: ANY_CHARACTER, maxLength: 40 }),
      fc.constantFrom('```\nopen fence', '<!-- open', '# heading', 'line\n===', '> quote\n- list', '**', '</div>'),
    );
    const markdown = new MarkdownIt('commonmark');
    fc.assert(
      fc.property(texts, texts, texts, (title, text, competency) => {
        const given = story({
          title: `x ${title}`,
          fields: { symptom: text, decision: text },
          competencies: [competency],
        });
        const tokens = markdown.parse(sheet({ ...given, opening: text }, story()), {});
        expect(tokens.filter(({ type, tag }) => type === 'heading_open' && tag === 'h2')).toHaveLength(4);
        expect(tokens.filter(({ type }) => type === 'html_block')).toEqual([]);
      }),
    );
  });
});

describe('the figures of a story', () => {
  it('are at most five clauses with a number, a before and an after ahead of the others', () => {
    const text =
      'Orders rose from 2 to 9 million. One disk, 3 nodes, 4 teams, 5 queues, 6 alerts, 7 dashboards. No number here.';
    const figures = figuresOf([text]);
    expect(figures).toHaveLength(5);
    expect(figures[0]).toBe('Orders rose from 2 to 9 million');
  });

  it('are clauses of up to ninety characters', () => {
    const clause = (length: number) => '3 disks '.padEnd(length, 'x');
    expect(figuresOf([`${clause(90)}. ${clause(91)}.`])).toEqual([clause(90)]);
  });

  it('are missing when nothing is counted', () => {
    expect(figuresOf(['In 2024 it was slow.', '', 'A rollback at 14:38 changed nothing.'])).toEqual([]);
  });

  it('have the one that the story begins with, long as it is', () => {
    const text = 'From 14:10 one in five calls to /search took over 6 s instead of 300 ms, and customers left.';
    expect(figuresOf([text])[0]).toBe('From 14:10 one in five calls to /search took over 6 s instead of 300 ms');
  });
});
