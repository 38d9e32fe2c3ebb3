import type { ItemOfKind } from '../content/kinds.ts';
import { textBlocks } from '../content/text-lines.ts';
import type { Line } from '../terminal.ts';

/** All of a flashcard to read: what is asked, below where it belongs, the answer, and its tags. */
export function flashcardLines({ context, prompt, answer, tags }: ItemOfKind<'flashcard'>): Line[] {
  const title = (text: string): Line => ({ text, tone: 'title' });
  return [
    '',
    title('Asked'),
    ...(context ? [{ text: context, tone: 'quiet' as const }] : []),
    ...apart(prompt),
    '',
    title('The answer'),
    ...apart(answer),
    ...(tags.length > 0 ? ['', title('Tags'), tags.join(', ')] : []),
  ];
}

/** A text as lines, its paragraphs with a blank line between them. */
function apart(text: string): Line[] {
  return textBlocks(text).flatMap((block, i) => (i === 0 ? block : ['', ...block]));
}
