import { clean } from '../clean.ts';
import type { Line } from '../terminal.ts';

/** Lines as plain text for a file: wrapped at `width` characters, what hangs lined up. */
export function plainLines(lines: readonly Line[], width: number): string {
  const rows = lines.flatMap((line) => {
    const { text, indent = 0, hang = '' } = typeof line === 'string' ? { text: line } : line;
    const lead = ' '.repeat(indent) + clean(hang);
    const body = clean(text)
      .split('\n')
      .flatMap((part) => wrapped(part, Math.max(width - lead.length, 20)));
    return body.map((row, i) => ((i === 0 ? lead : ' '.repeat(lead.length)) + row).trimEnd());
  });
  return `${rows.join('\n')}\n`;
}

function wrapped(text: string, width: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(/(?<=\S)(?=\s)/)) {
    if (row && row.length + word.length > width) {
      rows.push(row);
      row = word.trimStart();
    } else row += word;
  }
  return [...rows, row];
}
