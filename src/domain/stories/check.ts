import type { StoryElement } from '../content/kinds/story.ts';
import type { ItemOfKind } from '../content/kinds.ts';
import { LOOKS } from './evidence.ts';
import { sentences, voices } from './sentences.ts';
import type { Story } from './story.ts';

/** The item that asks for a kind of story. */
export type StoryTemplate = ItemOfKind<'story'>;

/** Result of one check of the template on a story. */
export interface CheckResult {
  id: string;
  label: string;
  /** What the program looked for; absent if only the user can tell. */
  looks?: StoryElement;
  /**
   * `found`: the sentence shows it. `partly`: something is there, `lacks` says what is not. `unseen`: looked for and
   * not seen. `asked`: no program can see it. `answered`: the user answered the question.
   */
  state: 'found' | 'partly' | 'unseen' | 'asked' | 'answered';
  /** The sentence, or the user's answer. */
  sentence?: string;
  lacks?: string;
  /** What the coach asks if it does not see. */
  ask: string;
}

/** A story compared with its template. */
export interface StoryCheck {
  checks: CheckResult[];
  /** Fields of the template that are still empty. */
  empty: { id: string; label: string }[];
  voices: { i: number; we: number };
}

/** Says what the template asks for and the story shows, with the sentence; it never judges quality. */
export function checkStory(story: Story, template: StoryTemplate): StoryCheck {
  const texts = template.fields.map((field) => story.fields[field.id] ?? '').concat(extraFields(story, template));
  const all = texts.flatMap(sentences);
  return {
    checks: template.checks.map((check) => {
      const { id, label, ask, looks } = check;
      const base = { id, label, ...(looks && { looks }), ask };
      const answer = story.answers[id]?.trim();
      if (answer) return { ...base, state: 'answered', sentence: answer };
      if (!looks) return { ...base, state: 'asked' };
      const { sentence, lacks } = LOOKS[looks](all);
      if (lacks) return { ...base, state: 'partly', lacks, ...(sentence ? { sentence } : {}) };
      return sentence ? { ...base, state: 'found', sentence } : { ...base, state: 'unseen' };
    }),
    empty: template.fields.filter((field) => !story.fields[field.id]?.trim()).map(({ id, label }) => ({ id, label })),
    voices: voices(texts.join('\n')),
  };
}

/** Labels of what a story is still missing: empty fields, and checks not seen or only seen in part. */
export function storyGaps(story: Story, template: StoryTemplate): string[] {
  const { checks, empty } = checkStory(story, template);
  const open = checks.filter(({ state }) => state === 'unseen' || state === 'partly').map(({ label }) => label);
  return [...empty.map(({ label }) => label), ...open].map((label) => label.charAt(0).toLowerCase() + label.slice(1));
}

/** Texts of fields that the template does not have (any more). */
function extraFields(story: Story, template: StoryTemplate): string[] {
  const known = new Set(template.fields.map(({ id }) => id));
  return Object.entries(story.fields)
    .filter(([id]) => !known.has(id))
    .map(([, text]) => text);
}
