import { glimpse } from '../../glimpse.ts';
import { LEVELS } from '../../level.ts';
import { kind } from '../kind.ts';
import { TOPICS } from '../topics.ts';

/** Longest title: that of all items. */
const TITLE = 90;
/** Seconds for a card's answer: a start, and a second for so many words, within bounds. Ours. */
const START = 20;
const WORDS_A_SECOND = 2.5;
const MOST = 180;
/** Scripts without spaces between words; two characters count as one word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

export const flashcard = kind({
  name: 'flashcard',
  says: "A card of one's own: a prompt and an answer, in any language. Nothing more is asked of it.",
  light: true,
  fields: (z, part) => ({
    prompt: part.text(2000).describe('what is asked'),
    answer: part.text(20000).describe('what to say; paragraphs, lists and fenced code stay as they are'),
    context: part.text(200).optional().describe('where it belongs, such as deck and heading; shown above the prompt'),
    tags: z.array(part.text(60)).max(30).default([]).describe('free words'),
    title: part.label
      .optional()
      .describe('the line that it is listed by, where the beginning of the prompt will not do'),
    topics: z.array(z.enum(TOPICS)).min(1).max(3).default(['own']).describe('subjects that it trains'),
    level: z.enum(LEVELS).default('mid').describe('the level from which it is asked'),
    weight: z
      .union([z.literal(1), z.literal(2), z.literal(3)])
      .default(1)
      .describe('how much it matters among your own cards'),
    // An author may leave it out; `complete` fills it in.
    seconds: part.seconds
      .optional()
      .describe('the time limit, where the length of the answer will not do') as unknown as typeof part.seconds,
    origin: z
      .strictObject({
        from: part.text(40).describe('the sort of file'),
        deck: part.text(200).optional().describe('the name of the deck'),
        key: part.text(200).optional().describe('what it is known by there'),
        came: part.text(16).optional().describe('digits of its text as it came, by which your edits are told'),
      })
      .optional()
      .describe('the deck that it was imported from; written by the import'),
  }),
  complete: ({ prompt, answer, title, seconds }) => ({
    title: title ?? titleOf(prompt),
    seconds: seconds ?? secondsFor(answer),
  }),
  offers: {
    recall: ({ prompt, context, answer, seconds }) => ({ cue: prompt, context, answer, seconds }),
  },
});

/** The first line of the prompt that holds words, without the marks of a fence. */
function titleOf(prompt: string): string {
  const lines = prompt
    .split('\n')
    .filter((line) => /[\p{L}\p{N}\p{S}\p{P}]/u.test(line) && !/^\s*(```|~~~)/.test(line));
  return glimpse(lines[0] ?? prompt, TITLE);
}

/** Seconds to say an answer: longer for a longer one, from 20 to 180. */
function secondsFor(answer: string): number {
  const unspaced = answer.match(UNSPACED)?.length ?? 0;
  const words = answer.replace(UNSPACED, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return Math.min(MOST, Math.round(START + (words + unspaced / 2) / WORDS_A_SECOND));
}
