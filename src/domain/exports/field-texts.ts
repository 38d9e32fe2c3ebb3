import type { AnyItem } from '../content/kind.ts';

/** What every item has; it is shown apart from what its kind adds. */
const SHARED: Readonly<Record<keyof AnyItem | 'seconds', true>> = {
  id: true,
  kind: true,
  aliases: true,
  revision: true,
  title: true,
  topics: true,
  level: true,
  weight: true,
  sources: true,
  ours: true,
  notes: true,
  asOf: true,
  sides: true,
  background: true,
  see: true,
  seconds: true,
};

/** The fields that a kind adds, in the order of its schema, each as a text or as a list of texts: whole, and plain. */
export function fieldTexts(item: AnyItem): { name: string; says: string | string[] }[] {
  return Object.entries(item)
    .filter(([field]) => !Object.hasOwn(SHARED, field))
    .map(([field, value]) => ({ name: spaced(field), says: Array.isArray(value) ? value.map(textOf) : textOf(value) }));
}

/** What only the program reads of a field's parts: it is not looked for in what an item says. */
const INTERNAL = new Set(['id', 'words', 'when', 'ground', 'level', 'span', 'needs']);

/** The same fields, each sentence by itself with the field that holds it, without names of what is inside. */
export function sentencesOf(item: AnyItem): { place: string; text: string }[] {
  return Object.entries(item)
    .filter(([field]) => !Object.hasOwn(SHARED, field))
    .flatMap(([field, value]) => leaves(value).map((text) => ({ place: spaced(field), text })));
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => (INTERNAL.has(name) ? [] : leaves(each)));
}

/** A value as one text; for a point, its words. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  if (typeof value !== 'object' || value === null) return String(value);
  if ('text' in value) return textOf(value.text);
  return Object.entries(value)
    .map(([name, each]) => `${spaced(name)}: ${textOf(each)}`)
    .join('; ');
}

/** "redFlags" as "red flags". */
const spaced = (field: string) => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
