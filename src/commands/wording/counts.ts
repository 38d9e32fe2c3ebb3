import type { KindName } from '../../domain/content/kinds.ts';

const MANY: Partial<Record<string, string>> = {
  story: 'stories',
  company: 'companies',
  ask: 'questions to ask',
  competency: 'competencies',
  technology: 'technologies',
} satisfies Partial<Record<KindName, string>>;

/** "1 drill", "2 drills", "3 stories". */
export function count(number: number, noun: string): string {
  return `${number} ${manyOf(noun, number)}`;
}

/** The name of a kind for so many items. */
export function plural(kind: KindName, number: number): string {
  return manyOf(kind, number);
}

function manyOf(noun: string, number: number): string {
  return number === 1 ? noun : (MANY[noun] ?? `${noun}s`);
}
