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

/**
 * A piece of the user's own Markdown for the inside of a line: its emphasis, code and links stay. Marks without a
 * partner and everything that could begin a block or a tag are shown as they are.
 */
export function keepInline(text: string): string {
  const line = plainText(text).replace(/\s+/g, ' ').trim().replace(/</g, '\\<');
  return ['`', '**', '~~'].reduce((kept, mark) => {
    const alone = kept.split(mark).length % 2 === 0;
    return alone ? kept.replaceAll(mark, [...mark].map((one) => `\\${one}`).join('')) : kept;
  }, line);
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * The user's own Markdown as a block: lists, quotes, emphasis and code stay. Headings and tags are shown as they are
 * written, since the document's own headings are its order, and code that is not closed is closed.
 */
export function keepBlock(text: string): string {
  let fence = '';
  const lines = plainText(text)
    .trim()
    .split('\n')
    .map((line) => {
      const mark = line.match(FENCE)?.[1] ?? '';
      if (fence) {
        if (mark.startsWith(fence) && line.trim() === mark) fence = '';
        return line;
      }
      if (mark && !(mark.startsWith('`') && line.slice(line.indexOf(mark) + mark.length).includes('`'))) {
        fence = mark;
        return line;
      }
      return line
        .replace(/</g, '\\<')
        .replace(/^([\s>*+-]*(?:\d+[.)]\s*)*[\s>*+-]*)(#{1,6}(?:\s|$))/, '$1\\$2')
        .replace(/^([\s>*+-]*?)(=+|-+)(\s*)$/, '$1\\$2$3');
    });
  return [...lines, ...(fence ? [fence] : [])].join('\n');
}

/** What can be shown of a text, as `clean` leaves it; a tab is a space, since four of them would be code. */
export function plainText(text: string): string {
  return clean(text).replaceAll('\t', ' ');
}
