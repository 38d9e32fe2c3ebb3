import { describe, expect, it } from 'vitest';
import type { ItemOfKind } from '../../../src/domain/content/kinds.ts';
import { checkStory, storyGaps } from '../../../src/domain/stories/check.ts';
import type { Story } from '../../../src/domain/stories/story.ts';

const TEMPLATE = {
  id: 'story-incident',
  fields: [
    { id: 'symptom', label: 'The symptom', ask: '?' },
    { id: 'fix', label: 'The fix', ask: '?' },
  ],
  checks: [
    { id: 'metric', label: 'A number', looks: 'metric', ask: 'How much?' },
    { id: 'charity', label: 'Told kindly', ask: 'Would they nod?' },
  ],
} as unknown as ItemOfKind<'story'>;

const story = (changes: Partial<Story>): Story => ({
  id: 'x',
  title: 'X',
  template: TEMPLATE.id,
  fields: {},
  competencies: [],
  answers: {},
  created: '',
  changed: '',
  ...changes,
});
const states = (changes: Partial<Story>) => checkStory(story(changes), TEMPLATE).checks.map(({ state }) => state);

describe('a story check', () => {
  it('asks what no machine can see, however good the story', () => {
    expect(states({ fields: { symptom: 'p95 from 200 ms to 2 s', fix: 'I was kind to all.' } })).toEqual([
      'found',
      'asked',
    ]);
  });

  it('believes the answer of the user', () => {
    const answers = { metric: 'Two seconds, then a tenth of one.', charity: 'She would.' };
    expect(states({ answers })).toEqual(['answered', 'answered']);
    expect(states({ answers: { metric: '  ' } })).toEqual(['unseen', 'asked']);
  });

  it('looks into fields that the template no longer has', () => {
    expect(states({ fields: { gone: 'p95 from 200 ms to 2 s' } })[0]).toBe('found');
  });

  it('does not let one field run into the next', () => {
    const { sentence } =
      checkStory(story({ fields: { symptom: 'it was slow', fix: 'from 2 s to 1 s' } }), TEMPLATE).checks[0] ?? {};
    expect(sentence).toBe('from 2 s to 1 s');
  });

  describe('of something that a field is for', () => {
    const check = { id: 'other', label: 'Another cause', looks: 'alternative', in: 'fix', ask: 'What else?' };
    const template = { ...TEMPLATE, checks: [check] } as unknown as ItemOfKind<'story'>;
    const result = (fields: Record<string, string>) => checkStory(story({ fields }), template).checks[0];

    it('looks there first', () => {
      const fields = { symptom: 'I chose a queue instead of polling.', fix: 'We ruled the deploy out.' };
      expect(result(fields)).toMatchObject({ state: 'found', sentence: 'We ruled the deploy out.' });
    });

    it('takes what the field says as the nearest, rather than a sentence from elsewhere', () => {
      const fields = { symptom: 'I chose a queue instead of polling.', fix: 'The morning was calm.' };
      expect(result(fields)).toMatchObject({ state: 'nearest', sentence: 'The morning was calm.' });
    });

    it('looks elsewhere if the field is empty', () => {
      expect(result({ symptom: 'We ruled the deploy out.' })?.state).toBe('found');
      expect(result({ symptom: 'The morning was calm.' })?.state).toBe('unseen');
    });

    it('calls nothing a gap that may be there in other words', () => {
      expect(storyGaps(story({ fields: { symptom: 'slow', fix: 'The morning was calm.' } }), template)).toEqual([]);
    });
  });

  it('names as gaps what is empty and what is not seen, but not what only the user can tell', () => {
    expect(storyGaps(story({ fields: { symptom: 'slow' } }), TEMPLATE)).toEqual(['the fix', 'a number']);
  });

  it('counts "I" and "we" over the whole story', () => {
    expect(
      checkStory(story({ fields: { symptom: 'We saw it.', fix: 'I did it, we tested.' } }), TEMPLATE).voices,
    ).toEqual({ i: 1, we: 2 });
  });
});
