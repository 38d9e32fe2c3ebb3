import type { KindName } from '../../domain/content/kinds.ts';

/** "1 drill", "2 drills". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The name of a kind for so many items. */
export function plural(kind: KindName, number: number): string {
  const MANY: Partial<Record<KindName, string>> = {
    story: 'stories',
    company: 'companies',
    ask: 'questions to ask',
    competency: 'competencies',
    technology: 'technologies',
  };
  return number === 1 ? kind : (MANY[kind] ?? `${kind}s`);
}
