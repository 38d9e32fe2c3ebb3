import { clean } from '../clean.ts';

/**
 * The user's text as CommonMark that shows exactly that text: every character that could be markup is escaped,
 * line breaks are kept as hard breaks, blank lines as paragraphs, what cannot be shown is left out.
 */
export function escapeBlock(text: string): string {
  return plainText(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(escapeLine).filter(Boolean).join('\\\n'))
    .filter(Boolean)
    .join('\n\n');
}

/** The same for text that has to stay in one line: a heading, a list item. */
export function escapeInline(text: string): string {
  return escapeLine(plainText(text).replace(/\s+/g, ' '));
}

/** What is markup anywhere is escaped anywhere, the rest where it would be: the text is read in its source as well. */
function escapeLine(line: string): string {
  return line
    .trim()
    .replace(/[\\`*[\]<|~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=[\w#])/g, '\\&')
    .replace(/(?<=^|\s)#/g, '\\#')
    .replace(/^[-+=:>]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** What can be shown of a text, as `clean` leaves it; a tab is a space, since four of them would be code. */
export function plainText(text: string): string {
  return clean(text).replaceAll('\t', ' ');
}
