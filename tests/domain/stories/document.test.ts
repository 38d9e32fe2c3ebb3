import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemOfKind } from '../../../src/domain/content/kinds.ts';
import { readStories, storyText } from '../../../src/domain/stories/document.ts';
import type { Story } from '../../../src/domain/stories/story.ts';
import { withoutRefused } from '../../../src/storage/characters.ts';
import { parseDocument } from '../../../src/storage/document.ts';
import { runs } from '../../shares.ts';
import { ANY_CHARACTER } from '../../texts.ts';

const read = (text: string, file = 'bank.yaml') => readStories(parseDocument(text, file), { file, text });

/** The message of what is wrong. */
function complaint(text: string): string {
  try {
    read(text);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

describe('stories of a file', () => {
  const one = { title: 'A', template: 'incident', fields: { symptom: '2 s' } };

  it.each([
    ['one story in YAML', 'title: A\ntemplate: incident\nfields:\n  symptom: 2 s\n'],
    ['one story in JSON', JSON.stringify(one)],
    ['a list', JSON.stringify([one])],
    ['an export', JSON.stringify({ format: 1, stories: [one] })],
  ])('are read from %s', (_, text) => {
    expect(read(text)).toEqual([one]);
  });

  it('take numbers as the text that was meant, and null as empty', () => {
    expect(read('title: 2024\ntemplate: incident\nfields:\n  symptom: 3.5\n  fix: null\n')).toEqual([
      { title: '2024', template: 'incident', fields: { symptom: '3.5', fix: '' } },
    ]);
  });

  it.each([
    ['title: A\nfields: {}\n', 'bank.yaml:1: "template" is missing.'],
    ['- title: A\n  template: x\n- title: B\n  fields: {}\n', 'bank.yaml:3: story 2: "template" is missing.'],
    ['title: A\ntemplate: [x]\n', 'bank.yaml:2: "template" must be text.'],
    ['title: A\ntemplate: x\nfields:\n  symptom: [a]\n', 'bank.yaml:4: "symptom" in "fields" must be text.'],
    ['title: A\ntemplate: x\nfields: none\n', 'bank.yaml:3: "fields" must be names with texts.'],
    ['title: A\ntemplate: x\nid: Not An Id\n', 'bank.yaml:3: "id" is made of lower-case letters'],
    ['title: A\ntemplate: x\ncompetencies: depth\n', 'bank.yaml:3: "competencies" must be a list of words.'],
    [
      '[{"title":"A","template":"x"},\n{"title":"B",\n"template":7,"fields":{"a":{}}}]',
      'bank.yaml:3: story 2: "a" in "fields" must be text.',
    ],
    ['- 1\n- 2\n', 'bank.yaml: story 1: this is not a story.'],
    ['title: A\n\ttemplate: x\n', 'bank.yaml:2:1'],
    ['title: A\ntitle: B\n', 'bank.yaml:2:1'],
  ])('are refused with the line: %j', (text, says) => {
    expect(complaint(text)).toContain(says);
  });

  it('get no line rather than a wrong one when the text holds what looks like the key', () => {
    expect(complaint('title: |-\n  template: y\ntemplate: [x]\n')).toBe('bank.yaml: "template" must be text.');
  });
});

describe('a story to edit', () => {
  const template = {
    fields: [
      { id: 'symptom', label: 'Symptom', ask: 'Which metric moved: "p95"?' },
      { id: 'fix', label: 'Fix', ask: 'What did you\n  decide?' },
    ],
  } as unknown as ItemOfKind<'story'>;

  it('comes back from its file as it was, whatever was written', () => {
    const lines = fc.constantFrom(
      'a',
      ' b',
      'c ',
      '',
      '# no comment',
      '- x',
      'key: value',
      '---',
      '"',
      "'",
      '|',
      '>',
      '\t',
      'é 🙂',
      '%YAML',
      '{',
      '\\',
    );
    const text = fc.oneof(
      fc.array(lines, { maxLength: 6 }).map((of) => of.join('\n')),
      fc.string({ unit: 'grapheme', maxLength: 40 }).map(withoutRefused),
      fc.string({ unit: ANY_CHARACTER, maxLength: 40 }).map(withoutRefused),
    );
    const named = text.map((title) => `T ${title}`.trim().replace(/\s+/g, ' '));
    fc.assert(
      fc.property(named, text, text, fc.array(named, { maxLength: 3 }), (title, symptom, extra, competencies) => {
        const fields = { symptom, fix: '', 'old-field': extra };
        const story: Story = {
          id: 'x',
          title,
          template: 'story-x',
          fields,
          competencies,
          answers: { 'why-then': extra },
          created: '',
          changed: '',
        };
        expect(read(storyText(story, template))).toEqual([
          { title, template: 'story-x', fields, competencies, answers: { 'why-then': extra } },
        ]);
      }),
      { numRuns: runs(500) },
    );
  });
});
