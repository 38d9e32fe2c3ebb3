import { clean } from '../domain/clean.ts';
import type { Heading, Line } from '../domain/terminal.ts';
import { ends, type Painter } from './paint.ts';

const NARROW = 60;
/** The word before a place in the session. Of a place within an item it says what is counted. */
const WORD = /^(?!probe|lens|step)\D+(?=\d+ of \d+$)/;

/** Rows of a heading, with the blank one under it. */
export const HEADING_ROWS = 2;

/**
 * What is practiced at the left, the place in the session and the time at the right; in a narrow window "question 2 of
 * 8" is "2 of 8".
 */
export function headingLine(painter: Painter, { left, right = '', time = '' }: Heading, width: number): string {
  const narrow = width < NARROW;
  const place = clean(narrow ? right.replace(WORD, '') : right);
  const both = [place, clean(time)].filter(Boolean).join(narrow ? '  ' : '      ');
  const [name] = ends(clean(left), both, width);
  const [title, gap, rest] = ends(clean(left), name === clean(left) ? both : place, width);
  return `${painter.tone('title', title)}${rest ? gap : ''}${painter.tone('quiet', rest)}`;
}

/** The same as two sentences, the place first. */
export function headingSentence({ left, right = '', time = '' }: Heading): Line {
  const place = [right, time].filter(Boolean).join(', ');
  const sentences = [place, left].map((part) => clean(part).trim()).filter(Boolean);
  return sentences.map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}.`).join(' ');
}
