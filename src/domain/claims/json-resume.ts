import { isJsonObject } from '../json.ts';
import type { FoundStory } from '../stories/star-markdown.ts';

/** A sentence that a résumé boasts with, and where it was. */
export interface Highlight {
  text: string;
  /** "Backend Engineer at Acme, 2021-03 to 2024-06. Payments for small shops." */
  situation: string;
}

/** Whether a parsed document is a JSON Resume (https://jsonresume.org/schema). */
export function isJsonResume(document: unknown): boolean {
  if (!isJsonObject(document)) return false;
  return isJsonObject(document.basics) || (Array.isArray(document.work) && !('attempts' in document));
}

/** The highlights of work and projects, each once, in the order of the file. */
export function highlightsIn(document: unknown): Highlight[] {
  if (!isJsonObject(document)) return [];
  const all = [...listOf(document.work), ...listOf(document.volunteer), ...listOf(document.projects)].flatMap((entry) =>
    (Array.isArray(entry.highlights) ? entry.highlights : []).flatMap((text) => {
      const words = textOf(text);
      return words ? [{ text: words, situation: situationOf(entry) }] : [];
    }),
  );
  const seen = new Set<string>();
  return all.filter(({ text }) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()));
}

/** A story of which only the title and the place are known: nothing else is made up. */
export function skeleton({ text, situation }: Highlight): FoundStory {
  return { title: text, fields: situation ? { situation } : {}, place: text };
}

function situationOf(entry: Record<string, unknown>): string {
  // Old files say `company`; a project has neither.
  const name = textOf(entry.name) || textOf(entry.company) || textOf(entry.organization);
  const who = [textOf(entry.position), name].filter(Boolean).join(' at ');
  const [from, to] = [textOf(entry.startDate), textOf(entry.endDate)];
  const when = from && to ? `${from} to ${to}` : from ? `since ${from}` : to ? `until ${to}` : '';
  const head = [who, when].filter(Boolean).join(', ');
  const summary = textOf(entry.summary) || textOf(entry.description);
  return [head && `${head}.`, summary].filter(Boolean).join(' ');
}

const listOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isJsonObject) : []);
const textOf = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '');
