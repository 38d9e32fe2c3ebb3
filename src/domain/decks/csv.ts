/** A record of a table, and the line that it begins on. */
export interface Row {
  line: number;
  fields: string[];
}

/** The rows of a table, and the lines on which a quote is opened and never closed. */
export interface Table {
  rows: Row[];
  open: number[];
}

/**
 * Reads comma-, tab- or otherwise separated values (RFC 4180), as people write them: a quote inside an unquoted field is
 * text, so are words after a closing quote, and a quote that is never closed is a character, instead of eating the rest.
 */
export function parseTable(text: string, separator: string): Table {
  const rows: Row[] = [];
  const open: number[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const row: Row = { line, fields: [] };
    for (;;) {
      const field = text[at] === '"' ? quoted(text, at, separator) : undefined;
      if (text[at] === '"' && !field) open.push(line);
      const { value, end } = field ?? bare(text, at, separator);
      row.fields.push(value);
      line += text.slice(at, end).split('\n').length - 1;
      at = end;
      if (text[at] !== separator) break;
      at += 1;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    if (row.fields.some((value) => value.trim() !== '')) rows.push(row);
  }
  return { rows, open };
}

/** The field that begins with a quote, and where it ends; undefined if the quote is never closed. */
function quoted(text: string, start: number, separator: string): { value: string; end: number } | undefined {
  let value = '';
  let from = start + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) return undefined;
    value += text.slice(from, close);
    if (text[close + 1] !== '"') {
      const after = bare(text, close + 1, separator);
      return { value: value + after.value, end: after.end };
    }
    value += '"';
    from = close + 2;
  }
}

function bare(text: string, start: number, separator: string): { value: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && !text.startsWith('\r\n', end)) end += 1;
  return { value: text.slice(start, end), end };
}

/** A table as text: a field with a separator, a quote or a line break in it is quoted. */
export function tableText(rows: readonly (readonly string[])[], separator = ','): string {
  const cell = (field: string) =>
    field.includes(separator) || /["\r\n]|^[#\s]|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
  return rows.map((row) => `${row.map(cell).join(separator)}\n`).join('');
}
