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
   * `found`: the sentence shows it. `nearest`: it may, or is a part of it, and the user is asked. `unseen`: looked for
   * and not seen. `asked`: no program can see it. `answered`: the user answered the question.
   */
  state: 'found' | 'nearest' | 'unseen' | 'asked' | 'answered';
  /** The sentence, or the user's answer. */
  sentence?: string;
  /** What may be there beside it: a question, never a finding. */
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
      return { ...base, ...lookFor(looks, sentences(story.fields[check.in ?? ''] ?? ''), all) };
    }),
    empty: template.fields.filter((field) => !story.fields[field.id]?.trim()).map(({ id, label }) => ({ id, label })),
    voices: voices(texts.join('\n')),
  };
}

/** A measure may be told in two fields, and one's own part in any. */
const ANYWHERE: readonly StoryElement[] = ['metric', 'own-part'];

/**
 * Looks in the field that should hold it, then everywhere. What the user wrote there may say it in words that no rule
 * knows: then that is the nearest sentence, rather than one of another field that only sounds right.
 */
function lookFor(looks: StoryElement, own: string[], all: string[]): Pick<CheckResult, 'state' | 'sentence' | 'lacks'> {
  const [inField, anywhere] = [LOOKS[looks](own), LOOKS[looks](all)];
  if (inField.sentence && !inField.lacks) return { state: 'found', sentence: inField.sentence };
  const free = own.length === 0 || ANYWHERE.includes(looks);
  if (free && anywhere.sentence && !anywhere.lacks) return { state: 'found', sentence: anywhere.sentence };
  const { sentence = own[0], lacks } = inField.sentence || !free ? inField : anywhere;
  if (sentence === undefined) return { state: 'unseen', ...(lacks && { lacks }) };
  return { state: 'nearest', sentence, ...(lacks && { lacks }) };
}

/** Labels of what is open in a story: empty fields, and what was looked for and not seen where no field is for it. */
export function storyGaps(story: Story, template: StoryTemplate): string[] {
  const { checks, empty } = checkStory(story, template);
  const fields = new Map(template.checks.map((check) => [check.id, check.in]));
  const open = checks.filter(({ id, state }) => state === 'unseen' && !fields.get(id)).map(({ label }) => label);
  return [...empty.map(({ label }) => label), ...open].map((label) => label.charAt(0).toLowerCase() + label.slice(1));
}

/** Texts of fields that the template does not have (any more). */
function extraFields(story: Story, template: StoryTemplate): string[] {
  const known = new Set(template.fields.map(({ id }) => id));
  return Object.entries(story.fields)
    .filter(([id]) => !known.has(id))
    .map(([, text]) => text);
}
