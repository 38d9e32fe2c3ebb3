/** Fences that are closed, with the name of their language and what is between them. */
const FENCED = /(\n*)^```(\w*)\n([\s\S]*?)\n?```$(\n*)/gm;

/** A text as HTML that looks like it: line breaks, indentation, and fences as `pre`. `htmlText` gives the same text back. */
export function textHtml(text: string): string {
  let html = '';
  let from = 0;
  for (const { 0: whole, 1: before = '', 2: language, 3: code = '', 4: after = '', index } of text.matchAll(FENCED)) {
    const lead = index === 0 ? '' : breaks(before);
    html += `${plain(text.slice(from, index))}${lead}<pre${language ? ` class="language-${language}"` : ''}>${escaped(code)}</pre>`;
    // The end of a `pre` is a line break already.
    html += breaks(after.slice(1));
    from = index + whole.length;
  }
  return html + plain(text.slice(from));
}

const breaks = (lines: string) => '<br>'.repeat(lines.length);

/** Blanks that HTML would drop, at the beginning of a line or after another, do not break. */
function plain(text: string): string {
  return escaped(text)
    .replace(/^ | (?= )/gm, '&nbsp;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '<br>');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
