import type { FoundCard } from './deck.ts';
import type { LeftOut } from './merge.ts';

/** What a text holds: cards, what is wrong with the rest of it, and the deck's name if it says one. */
export interface FoundDeck {
  cards: FoundCard[];
  left: LeftOut[];
  name?: string | undefined;
  /** Pictures and sounds that cannot be shown. */
  media?: number;
  /** What is worth a look. */
  notes?: string[];
}

/** One of the parts that a card is written in, with the line it begins on. */
interface Part {
  mark: 'Q' | 'A' | 'C';
  line: number;
  text: string[];
}

const FENCE = /^\s*(```|~~~)/;
const MARK = /^([QAC]):\s?(.*)$/;

/**
 * Cards as the program hashcards writes them in Markdown: `Q:` and `A:`, or `C:` with a hole in brackets for each card, at
 * the beginning of a line outside of code; `---` ends a card. Front matter may name the deck.
 */
export function readHashcards(text: string): FoundDeck {
  const { name, from, lines } = withoutFrontMatter(text.split('\n'));
  const parts: Part[] = [];
  let part: Part | undefined;
  let fenced = false;
  for (const [i, line] of lines.entries()) {
    const [, mark, rest = ''] = (!fenced && MARK.exec(line)) || [];
    if (FENCE.test(line)) fenced = !fenced;
    if (mark) {
      part = { mark: mark as Part['mark'], line: from + i, text: [rest] };
      parts.push(part);
    } else if (!fenced && /^---\s*$/.test(line)) part = undefined;
    else part?.text.push(line);
  }
  return { ...cardsOf(parts), name };
}

/** Whether a text is written so. */
export function isHashcards(text: string): boolean {
  return /^(Q|C):/m.test(text) && (/^A:/m.test(text) || /^C:/m.test(text));
}

function withoutFrontMatter(lines: string[]): { name?: string; from: number; lines: string[] } {
  const end = lines[0]?.trim() === '---' ? lines.indexOf('---', 1) : -1;
  if (end < 0) return { from: 1, lines };
  const name = /^\s*name\s*[=:]\s*["']?(.*?)["']?\s*$/m.exec(lines.slice(1, end).join('\n'))?.[1];
  return { ...(name && { name }), from: end + 2, lines: lines.slice(end + 1) };
}

function cardsOf(parts: readonly Part[]): FoundDeck {
  const found: FoundDeck = { cards: [], left: [] };
  const left = ({ line, text }: Part, why: string) =>
    found.left.push({ place: `line ${line}`, prompt: text.join('\n').trim(), why });
  for (const [i, part] of parts.entries()) {
    const next = parts[i + 1];
    if (part.mark === 'C') {
      const cards = clozes(part);
      if (cards.length === 0) left(part, 'it has no hole in brackets');
      found.cards.push(...cards);
    } else if (part.mark === 'Q') {
      if (next?.mark !== 'A') left(part, 'it is a question without an answer');
      else found.cards.push({ prompt: textOf(part), answer: textOf(next), place: `line ${part.line}` });
    } else if (parts[i - 1]?.mark !== 'Q') left(part, 'it is an answer without a question');
  }
  return found;
}

const textOf = ({ text }: Part) => text.join('\n').trim();

/** A hole is neither a picture or a link, nor escaped, nor code. */
const HOLE = /`[^`\n]*`|!\[[^\]]*\]\([^)]*\)|\[[^\]]*\]\([^)]*\)|\\\[|\[([^\]\n]+)\]/g;

/** A card for each hole: that one is left open, the others are filled. */
function clozes(part: Part): FoundCard[] {
  const text = textOf(part);
  const holes = [...text.matchAll(HOLE)].filter(([, inside]) => inside !== undefined);
  const filled = (open?: number) =>
    text.replace(HOLE, (whole, inside: string | undefined, at: number) =>
      inside === undefined ? whole : at === open ? '[...]' : inside,
    );
  return holes.map(({ index }, n) => ({
    prompt: filled(index),
    answer: filled(),
    key: `C:${filled()}${n > 0 ? `#${n + 1}` : ''}`,
    place: `line ${part.line}`,
  }));
}
