import type { ItemOfKind } from '../content/kinds.ts';
import { Problem } from '../problem.ts';
import type { Story } from './story.ts';

/** A story as a file gives it: what is absent gets a default when it is kept. */
export type GivenStory = Pick<Story, 'title' | 'template' | 'fields'> & Partial<Pick<Story, 'id' | 'competencies' | 'answers'>>;

/**
 * Stories from a parsed YAML or JSON document: one story, a list of them, or `{stories: [...]}` as an export has it.
 * @throws Problem naming what is missing or of the wrong kind
 */
export function readStory(document: unknown, file: string): GivenStory[] {
  const list = Array.isArray(document) ? document : isRecord(document) && Array.isArray(document.stories) ? document.stories : [document];
  return list.map((value, i) => one(value, list.length > 1 ? `${file}, story ${i + 1}` : file));
}

function one(value: unknown, where: string): GivenStory {
  if (!isRecord(value)) throw new Problem(`${where}: this is no story.`, 'A story has title, template and fields.');
  const text = (key: string) => {
    const given = value[key];
    if (typeof given !== 'string' || given.trim() === '') throw new Problem(`${where}: "${key}" is missing or no text.`, 'A story has title, template and fields.');
    return given.trim();
  };
  return {
    title: text('title'),
    template: text('template'),
    fields: texts(value.fields ?? {}, `${where}: "fields"`),
    ...(value.id === undefined ? {} : { id: idOf(value.id, where) }),
    ...(value.answers === undefined || value.answers === null ? {} : { answers: texts(value.answers, `${where}: "answers"`) }),
    ...(value.competencies === undefined || value.competencies === null ? {} : { competencies: words(value.competencies, where) }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idOf(value: unknown, where: string): string {
  if (typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,79}$/.test(value)) return value;
  throw new Problem(`${where}: an id is lower-case letters, digits and hyphens, not ${JSON.stringify(value)}.`);
}

function texts(value: unknown, where: string): Record<string, string> {
  if (!isRecord(value)) throw new Problem(`${where} must be names with texts.`);
  return Object.fromEntries(
    Object.entries(value).map(([key, text]) => {
      if (text === null) return [key, ''];
      if (typeof text !== 'string' && typeof text !== 'number') throw new Problem(`${where}: "${key}" must be text.`);
      return [key, String(text)];
    }),
  );
}

function words(value: unknown, where: string): string[] {
  if (Array.isArray(value) && value.every((word) => typeof word === 'string')) return value;
  throw new Problem(`${where}: "competencies" must be a list of words.`);
}

/** A story as a file to edit: every field of its template, with what it asks as a comment. */
export function storyText(story: Story, template: ItemOfKind<'story'>): string {
  const extra = Object.keys(story.fields).filter((id) => !template.fields.some((field) => field.id === id));
  const fields = [
    ...template.fields.flatMap(({ id, ask }) => [`  # ${ask.replace(/\s+/g, ' ')}`, `  ${id}: ${block(story.fields[id] ?? '', 4)}`]),
    ...extra.map((id) => `  ${JSON.stringify(id)}: ${block(story.fields[id] ?? '', 4)}`),
  ];
  const answers = Object.entries(story.answers).map(([id, text]) => `  ${JSON.stringify(id)}: ${block(text, 4)}`);
  return [
    `title: ${JSON.stringify(story.title)}`,
    `template: ${story.template}`,
    `competencies: ${JSON.stringify(story.competencies)}`,
    'fields:',
    ...fields,
    ...(answers.length ? ['# What the check asked, and you answered:', 'answers:', ...answers] : []),
    '',
  ].join('\n');
}

/** A literal block where the text can stand in one, else a quoted scalar. */
function block(text: string, indent: number): string {
  if (text === '') return '""';
  if (!/^\S/.test(text) || /[^\P{C}\n]|\s\n|\s$/u.test(text)) return JSON.stringify(text);
  return `|-\n${text.split('\n').map((line) => (line ? ' '.repeat(indent) + line : '')).join('\n')}`;
}
