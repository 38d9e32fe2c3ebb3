import type { ItemOfKind } from '../content/kinds.ts';
import { isJsonObject } from '../json.ts';
import { Problem } from '../problem.ts';
import { lineOfKey } from './place.ts';
import type { Story } from './story.ts';

/** A story as a file has it: what is absent gets a default when it is kept. */
export type StoryDocument = Pick<Story, 'title' | 'template' | 'fields'> &
  Partial<Pick<Story, 'id' | 'competencies' | 'answers'>>;

/** The file that a document was read from, to point into it. */
interface Source {
  file: string;
  text: string;
}

const SHAPE = 'A story has title, template and fields.';

/**
 * Stories from a parsed YAML or JSON document: one story, a list of them, or `{stories: [...]}` as an export has it.
 * @throws Problem naming the line, what is missing or of the wrong kind
 */
export function readStories(document: unknown, source: Source): StoryDocument[] {
  const inside = isJsonObject(document) ? document.stories : undefined;
  const list = Array.isArray(document) ? document : Array.isArray(inside) ? inside : [document];
  return list.map((value, index) => readStory(value, index, { ...source, list }));
}

function readStory(value: unknown, index: number, source: Source & { list: unknown[] }): StoryDocument {
  const { file, text, list } = source;
  const which = list.length > 1 ? `story ${index + 1}: ` : '';
  const wrong = (key: string, says: string) => {
    const line = lineOfKey(text, list, index, key);
    return new Problem(`${file}${line ? `:${line}` : ''}: ${which}${says}`, SHAPE);
  };
  if (!isJsonObject(value)) throw new Problem(`${file}: ${which}this is not a story.`, SHAPE);
  const line = (key: string) => {
    const given = value[key];
    if (given === undefined || given === null) throw wrong(Object.keys(value)[0] ?? '', `"${key}" is missing.`);
    const said = scalar(given)?.trim();
    if (!said) throw wrong(key, `"${key}" must be text.`);
    return said;
  };
  const texts = (key: string): Record<string, string> => {
    const given = value[key] ?? {};
    if (!isJsonObject(given)) throw wrong(key, `"${key}" must be names with texts.`);
    const entries = Object.entries(given).map(([name, one]): [string, string] => {
      const said = one === null ? '' : scalar(one);
      if (said === undefined) throw wrong(name, `"${name}" in "${key}" must be text.`);
      return [name, said];
    });
    return Object.fromEntries(entries);
  };
  const { id, answers, competencies } = value;
  if (id !== undefined && (typeof id !== 'string' || !/^[a-z0-9][a-z0-9-]{0,79}$/.test(id))) {
    throw wrong('id', `"id" is made of lower-case letters, digits and hyphens; ${JSON.stringify(id)} is not.`);
  }
  if (competencies !== undefined && competencies !== null && !isWords(competencies)) {
    throw wrong('competencies', '"competencies" must be a list of words.');
  }
  return {
    title: line('title'),
    template: line('template'),
    fields: texts('fields'),
    ...(id === undefined ? {} : { id }),
    ...(answers === undefined || answers === null ? {} : { answers: texts('answers') }),
    ...(isWords(competencies) ? { competencies } : {}),
  };
}

function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}

/** Text as text; a number too, because YAML reads one in "title: 2024". */
function scalar(value: unknown): string | undefined {
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value) ? String(value) : undefined;
}

/** A story as a file to edit: every field of its template, with what it asks as a comment. */
export function storyText(story: Story, template: ItemOfKind<'story'>): string {
  const extra = Object.keys(story.fields).filter((id) => !template.fields.some((field) => field.id === id));
  const fields = [
    ...template.fields.flatMap(({ id, ask }) => [
      `  # ${ask.replace(/\s+/g, ' ')}`,
      `  ${id}: ${block(story.fields[id] ?? '', 4)}`,
    ]),
    ...extra.map((id) => `  ${quoted(id)}: ${block(story.fields[id] ?? '', 4)}`),
  ];
  const answers = Object.entries(story.answers).map(([id, text]) => `  ${quoted(id)}: ${block(text, 4)}`);
  return [
    `title: ${quoted(story.title)}`,
    `template: ${story.template}`,
    `competencies: [${story.competencies.map(quoted).join(', ')}]`,
    'fields:',
    ...fields,
    ...(answers.length ? ['# What the check asked, with your answers:', 'answers:', ...answers] : []),
    '',
  ].join('\n');
}

/** A literal block if the text can be in one, otherwise a quoted scalar. */
function block(text: string, indent: number): string {
  if (text === '') return '""';
  if (!/^\S/.test(text) || /\s\n|\s$/.test(text) || text.replaceAll('\n', ' ').search(UNSEEN) >= 0) return quoted(text);
  return `|-\n${text
    .split('\n')
    .map((line) => (line ? ' '.repeat(indent) + line : ''))
    .join('\n')}`;
}

/** In double quotes, with escapes for everything invisible. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(UNSEEN, (character) => {
    return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;
  });
}

const UNSEEN = /(?! )[\p{C}\p{Z}]|[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]|\p{Default_Ignorable_Code_Point}/gu;
