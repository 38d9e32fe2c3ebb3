import type { CardSides } from '../exports/card-sides.ts';
import { tableText } from './csv.ts';
import { textHtml } from './html-of-text.ts';

/** Ways to write cards to a file that other programs read; an import reads each of them back without change. */
export const CARD_FILES = { csv: csvText, 'anki-text': ankiText } satisfies Record<
  string,
  (cards: readonly CardSides[]) => string
>;

/** A table with a header, as spreadsheets read it. */
function csvText(cards: readonly CardSides[]): string {
  const rows = cards.map(({ id, front, back, context, tags }) => [id, front, back, context, tags.map(word).join(' ')]);
  return tableText([['id', 'front', 'back', 'context', 'tags'], ...rows]);
}

/** The text that Anki imports: the id is the note's, so that a second import changes the card and keeps its history. */
function ankiText(cards: readonly CardSides[]): string {
  const head = [
    '#separator:tab',
    '#html:true',
    '#guid column:1',
    '#tags column:5',
    '#columns:guid\tfront\tback\tcontext\ttags',
  ];
  const rows = cards.map(({ id, front, back, context, tags }) => [
    id,
    textHtml(front),
    textHtml(back),
    textHtml(context),
    tags.map(word).join(' '),
  ]);
  return `${head.join('\n')}\n${tableText(rows, '\t')}`;
}

/** Tags are separated by blanks there. */
const word = (tag: string) => tag.trim().replace(/[\s,;]+/g, '_');
