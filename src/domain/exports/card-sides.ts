import type { Item } from '../content/kinds.ts';

/** An item as a card with two sides, as text. */
export interface CardSides {
  id: string;
  front: string;
  back: string;
  context: string;
  tags: string[];
}

/**
 * The two sides of an item: of a flashcard as they are, of what asks and has points the points as a list, then the strong
 * answer. Undefined for what is read, or is an hour's work.
 */
export function sidesOf(item: Item): CardSides | undefined {
  const { id, topics } = item;
  if (item.kind === 'flashcard') {
    const { prompt, answer, context = '', tags } = item;
    return { id, front: prompt, back: answer, context, tags };
  }
  if (!('prompt' in item) || !('points' in item) || typeof item.prompt !== 'string') return undefined;
  const points = item.points.map(({ text }) => `- ${text}`).join('\n');
  const strong = 'strong' in item && typeof item.strong === 'string' ? `\n\n${item.strong}` : '';
  return { id, front: item.prompt, back: `${points}${strong}`, context: '', tags: [...topics] };
}
