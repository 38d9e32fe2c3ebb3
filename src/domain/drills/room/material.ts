import type { Line } from '../../terminal.ts';

/** Material with its own line breaks (a log, a plan, a timeline), a line a row, so that pages turn between rows. */
export function materialLines(text: string): Line[] {
  return text
    .trimEnd()
    .split('\n')
    .map((row) => (row.trim() ? { text: row, verbatim: true } : ''));
}

/** A text of several paragraphs as blocks, each of which flows. */
export function paragraphs(text: string): Line[][] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((one) => [one.replace(/\s*\n\s*/g, ' ')]);
}
