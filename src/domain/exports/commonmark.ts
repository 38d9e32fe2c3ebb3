/**
 * Text of a user's, as CommonMark that shows exactly that text: every character that could be markup is escaped,
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

/** Line ends as `\n`; control characters, escape sequences' leftovers and invisible direction marks are left out. */
export function plainText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/\u001b(\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\u0007\u001b\n]*(\u0007|\u001b\\)?|.)?/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '')
      .replace(/[\u00ad\u200b\u200e\u200f\u061c\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/\t/g, ' ')
  );
}
