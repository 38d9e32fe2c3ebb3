import type { Item } from '../../content/kinds.ts';
import { newJudgment } from '../../judgments/look.ts';
import type { Journal } from '../../ports.ts';
import type { Performance } from './drill.ts';

interface Keeping {
  journal: Pick<Journal, 'put'>;
  /** The user's day of a moment, as a number. */
  day: (at: string) => number;
  newId: () => string;
}

/** Keeps what came of an exercise or a round, and what of it is to be settled on a later day. */
export function keepNote(
  { keeps = [], ...note }: NonNullable<Performance['note']>,
  { id: item, title }: Pick<Item, 'id' | 'title'>,
  at: string,
  { journal, day, newId }: Keeping,
): void {
  const from = newId();
  journal.put('note', from, { id: from, at, item, title, ...note });
  for (const { sort, text } of keeps) {
    const id = newId();
    journal.put('judgment', id, newJudgment({ id, sort, text, added: at, from }, day(at)));
  }
}
