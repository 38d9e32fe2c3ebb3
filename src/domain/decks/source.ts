import { isJsonResume } from '../claims/json-resume.ts';
import { parseJson } from '../json.ts';
import { isStarMarkdown } from '../stories/star-markdown.ts';
import { type FoundDeck, isHashcards, readHashcards } from './hashcards.ts';
import { isMarkdown, readMarkdown } from './markdown.ts';
import { isAnkiText, readAnkiText, readTable, separatorOf } from './tables.ts';

/** Sorts of text that cards are read from. */
export const DECK_SOURCES = {
  csv: readTable,
  'anki-text': readAnkiText,
  hashcards: readHashcards,
  markdown: readMarkdown,
} satisfies Record<string, (text: string) => FoundDeck>;

export type DeckSource = keyof typeof DECK_SOURCES;

/** All sorts of files that an import takes. */
export const SOURCES = ['export', 'stories', 'resume', ...(Object.keys(DECK_SOURCES) as DeckSource[])] as const;
export type SourceName = (typeof SOURCES)[number];

/** What a text is, by what is in it and not by its name; undefined if that cannot be told. */
export function sourceOf(text: string): SourceName | undefined {
  if (isJson(text)) return isResume(text) ? 'resume' : 'export';
  if (isAnkiText(text)) return 'anki-text';
  const [, first = ''] = /^\s*(.*)/.exec(text) ?? [];
  // Code in the cells of a table can look like either of these; its first line does not.
  if (!/^([QC]:|---|#|<|\*\*)/.test(first) && separatorOf(text) !== undefined) return 'csv';
  if (isHashcards(text)) return 'hashcards';
  if (isStarMarkdown(text)) return 'stories';
  return isMarkdown(text) ? 'markdown' : undefined;
}

function isResume(text: string): boolean {
  try {
    return isJsonResume(parseJson(text));
  } catch {
    return false;
  }
}

/** An object is one even if it is damaged or nested too deep: reading it says so. */
function isJson(text: string): boolean {
  if (/^\s*\{/.test(text)) return true;
  if (!/^\s*\[/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
