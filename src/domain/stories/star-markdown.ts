import { LONGEST_NAME } from '../bounds.ts';
import { sectionsOf } from '../decks/markdown.ts';

/** A story as a file has it, with the place where it begins. */
export interface FoundStory {
  title: string;
  /** By the fields of the template `story-star`; what has no field there is under `more`. */
  fields: Record<string, string>;
  place: string;
}

export interface FoundStories {
  stories: FoundStory[];
  left: { place: string; title: string; why: string }[];
}

/** The fields of the template by the words that people head them with. */
const FIELDS: Readonly<Record<string, string>> = {
  question: 'question',
  s: 'situation',
  situation: 'situation',
  context: 'situation',
  t: 'task',
  task: 'task',
  a: 'action',
  action: 'action',
  actions: 'action',
  r: 'result',
  result: 'result',
  results: 'result',
  outcome: 'result',
  learned: 'lesson',
  lesson: 'lesson',
  lessons: 'lesson',
  learnings: 'lesson',
  reflection: 'lesson',
};
const CORE = ['situation', 'task', 'action', 'result'];
/** "**Situation:** text", "S: text", "- Task - text"; single letters only before a colon. */
const LABEL = /^\s*(?:[-*]\s+)?(?:\*\*|__)?\s*([A-Za-z]+)\s*(?:\*\*|__)?\s*(:|[-–—](?=\s))\s*(?:\*\*|__)?\s*(.*)$/;

/** Whether a text has stories in that form: at least three of their four parts are labeled in it. */
export function isStarMarkdown(text: string): boolean {
  const named = sectionsOf(text).flatMap(({ title, body }) => [
    fieldOf(title),
    ...body.map((line) => labeled(line)?.field),
  ]);
  return CORE.filter((field) => named.includes(field)).length >= 3;
}

/**
 * Stories in Markdown: a heading, and below it Situation, Task, Action and Result as headings, bold words or `S:`. Nothing
 * that is written there is lost: other headings and text go to the field `more`.
 */
export function readStarMarkdown(text: string): FoundStories {
  const found: FoundStories = { stories: [], left: [] };
  const titles: { level: number; title: string; line: number }[] = [];
  let open: { level: number; story: FoundStory } | undefined;
  const close = () => {
    if (open) place(open.story, found);
    open = undefined;
  };
  for (const { level, title, line, body } of sectionsOf(text)) {
    const field = fieldOf(title);
    if (open && belongs(open, level, field)) {
      addTo(open.story, field, field ? body : [title, ...body]);
      continue;
    }
    close();
    const head = field ? titles.at(-1) : { level, title, line };
    if (!field && title) titles.push({ level, title, line });
    open = {
      level: head?.level ?? 0,
      story: { title: head?.title ?? '', fields: {}, place: `line ${head?.line ?? line}` },
    };
    addTo(open.story, field, body);
  }
  close();
  return found;
}

/** Whether a section is part of the story before it: a heading above several stories has none of the four parts. */
function belongs(
  { level, story }: { level: number; story: FoundStory },
  own: number,
  field: string | undefined,
): boolean {
  if (field) return own > level || !story.fields[field];
  return own > level && CORE.some((name) => story.fields[name]);
}

function addTo(story: FoundStory, field: string | undefined, lines: readonly string[]): void {
  let now = field ?? 'more';
  let fenced = false;
  for (const line of lines) {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    const label = fenced ? undefined : labeled(line);
    if (label) now = label.field;
    story.fields[now] = `${story.fields[now] ?? ''}${label ? label.text : line}\n`;
  }
}

function place({ title, fields, place: where }: FoundStory, { stories, left }: FoundStories): void {
  const written = Object.entries(fields).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()] as const] : []));
  const own = Object.fromEntries(written);
  // A heading over several stories, or a paragraph between them.
  if (!CORE.some((field) => own[field])) {
    if (written.length > 0) left.push({ place: where, title, why: 'it has no situation, task, action or result' });
  } else if (!title) left.push({ place: where, title: own.situation ?? '', why: 'it has no title' });
  else stories.push({ title: title.slice(0, LONGEST_NAME), fields: own, place: where });
}

function labeled(line: string): { field: string; text: string } | undefined {
  const [, word = '', mark, text = ''] = LABEL.exec(line) ?? [];
  const field = word.length > 1 || mark === ':' ? fieldOf(word) : undefined;
  return field ? { field, text } : undefined;
}

function fieldOf(words: string): string | undefined {
  const word = words.replace(/[*_:]/g, '').trim().toLowerCase();
  return Object.hasOwn(FIELDS, word) ? FIELDS[word] : undefined;
}
