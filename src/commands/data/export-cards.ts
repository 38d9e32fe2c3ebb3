import { isKind, KINDS } from '../../domain/content/kinds.ts';
import { isAbout } from '../../domain/content/topics.ts';
import { CARD_FILES } from '../../domain/decks/card-files.ts';
import { sidesOf } from '../../domain/exports/card-sides.ts';
import { notFound } from '../../domain/not-found.ts';
import { Problem, WrongUsage } from '../../domain/problem.ts';
import type { World } from '../../world.ts';
import { count } from '../wording/counts.ts';

/** The items that are meant. */
export interface Which {
  kind?: string;
  topic?: string;
  mine?: boolean;
}

/** Writes items as cards with two sides, for another program. They are new there: when they come back here is not told. */
export async function exportCards(
  { as, out, kind, topic, mine }: Which & { as: string; out?: string | undefined },
  world: World,
): Promise<void> {
  if (!Object.hasOwn(CARD_FILES, as))
    throw notFound('sort of file', as, Object.keys(CARD_FILES), undefined, WrongUsage);
  if (kind !== undefined && !isKind(kind)) throw notFound('kind', kind, Object.keys(KINDS), undefined, WrongUsage);
  const library = await world.library();
  const entries = library.entries();
  const topics = new Set<string>(entries.flatMap((entry) => entry.topics));
  if (topic !== undefined && !topics.has(topic))
    throw notFound('topic', topic, [...topics].sort(), undefined, WrongUsage);
  const wanted = entries.filter(
    (entry) =>
      (kind === undefined || entry.kind === kind) &&
      (topic === undefined || isAbout(entry, topic)) &&
      (!mine || entry.pack !== undefined),
  );
  const items = wanted.flatMap(({ id }) => library.item(id) ?? []);
  const cards = items.flatMap((item) => sidesOf(item) ?? []);
  if (cards.length === 0) {
    throw new Problem(
      'None of these items has two sides.',
      'rehearse content list --kind flashcard shows your own cards.',
    );
  }
  const text = CARD_FILES[as as keyof typeof CARD_FILES](cards);
  if (out === undefined) return world.print(text);
  (await world.files()).write(out, text);
  const rest = items.length - cards.length;
  const left = rest > 0 ? ` ${count(rest, 'item')} left out, which cannot be a card with two sides.` : '';
  await world.say(`Written: ${out} (${count(cards.length, 'card')}).${left}`);
}
