import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { ItemOfKind } from '../../../src/domain/content/kinds.ts';
import { storyBank } from '../../../src/domain/exports/story-bank.ts';
import type { Story } from '../../../src/domain/stories/story.ts';
import { ANY_CHARACTER } from '../../texts.ts';

const TEMPLATE = {
  id: 'story-incident',
  kind: 'story',
  title: 'An incident',
  fields: [
    { id: 'symptom', label: 'The symptom', ask: 'Which?' },
    { id: 'fix', label: 'The fix', ask: 'What?' },
  ],
  checks: [{ id: 'metric', label: 'A number', looks: 'metric', ask: 'How much?' }],
} as unknown as ItemOfKind<'story'>;
const template = (id: string) => (id === TEMPLATE.id ? TEMPLATE : undefined);

function story(changes: Partial<Story> = {}): Story {
  return {
    id: 'pool',
    title: 'The pool',
    template: TEMPLATE.id,
    fields: { symptom: 'p95 from 200 ms to 2 s', fix: 'Killed the batch.' },
    competencies: ['incidents', 'my own word'],
    answers: {},
    created: '2026-11-20T08:00:00+00:00',
    changed: '2026-11-20T08:00:00+00:00',
    ...changes,
  };
}

const bank = (...stories: Story[]) => storyBank(stories, template);
const headings = (markdown: string) =>
  new MarkdownIt('commonmark')
    .parse(markdown, {})
    .flatMap((token, i, all) => (token.type === 'heading_open' ? [`${token.tag} ${all[i + 1]?.content ?? ''}`] : []));

describe('the story bank', () => {
  it('has an index by competency and a section for each story, with what is still empty', () => {
    const text = bank(story(), story({ id: 'empty', title: 'An empty one', fields: {}, competencies: [] }));
    expect(headings(text)).toEqual([
      'h1 Story bank',
      'h2 By competency',
      'h2 An empty one',
      'h3 Still empty',
      'h2 The pool',
      'h3 The symptom',
      'h3 The fix',
    ]);
    expect(text).toContain('- Incidents: The pool (pool)');
    expect(text).toContain('- Other: An empty one (empty)');
    expect(text).toMatch(/- the symptom\n- the fix\n\n/);
  });

  it('is the same whatever the order in which stories and fields come', () => {
    const one = story();
    const two = story({ id: 'queue', title: 'A queue', fields: { zebra: 'last', apple: 'first' } });
    const turned = story({ fields: { fix: 'Killed the batch.', symptom: 'p95 from 200 ms to 2 s' } });
    expect(bank(two, one)).toBe(bank(turned, two));
  });

  it('names a story once under a competency, however often that is there', () => {
    const text = bank(story({ competencies: ['incidents', 'incidents'] }));
    expect(text.match(/The pool \(pool\)/g)).toHaveLength(1);
  });

  it('takes any word for a competency', () => {
    const text = bank(story({ competencies: ['constructor', '__proto__', ''] }));
    expect(text).toContain('- constructor: The pool (pool)');
    expect(text).toContain('- \\_\\_proto\\_\\_: The pool (pool)');
  });

  it('leaves the Markdown that the user wrote as it is', () => {
    const text = '**p95** from `200 ms` to 2 s:\n\n- one\n- two\n\n```sql\nselect 1 < 2;\n```';
    expect(bank(story({ fields: { symptom: text } }))).toContain(`### The symptom\n\n${text}\n`);
  });

  it('shows a story whose template left the library', () => {
    expect(headings(bank(story({ template: 'story-gone' })))).toContain('h3 fix');
  });

  it('has the headings that we wrote and no others, whatever the user wrote', () => {
    const texts = fc.oneof(
      fc.string({ unit: ANY_CHARACTER, maxLength: 40 }),
      fc.constantFrom('```\nopen fence', '<!-- open comment', '# heading', 'line\n===', '> quote\n- list', '</div>'),
    );
    fc.assert(
      fc.property(texts, texts, texts, (title, text, competency) => {
        const given = story({
          title: `x ${title}`,
          fields: { symptom: `x ${text}`, fix: text },
          competencies: [competency],
        });
        const found = headings(bank(given, story({ id: 'z', title: 'zz' }))).map((heading) => heading.slice(0, 2));
        expect(found.filter((tag) => tag === 'h2')).toHaveLength(3);
        expect(found.filter((tag) => tag === 'h1')).toHaveLength(1);
      }),
    );
  });
});
