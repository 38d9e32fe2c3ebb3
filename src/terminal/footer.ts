import stringWidth from 'fast-string-width';
import type { Tone } from '../domain/terminal.ts';
import { ends, type Painter } from './paint.ts';

/** In a narrower window the last line keeps only the keys that matter: how to go on, and how to see the others. */
const NARROW = 60;
const GAP = '   ';

/** The last line: what can be pressed now, the most important key first; what does not fit is left out. */
export function keysLine(painter: Painter, keys: readonly string[], width: number): string {
  return painter.tone('quiet', keysThatFit(keys, width));
}

/** The last line of a timed prompt: the clock at its left end, the keys at its right. */
export function clockLine(
  painter: Painter,
  clock: { text: string; tone?: Tone },
  keys: readonly string[],
  width: number,
): string {
  const room = width - stringWidth(clock.text) - GAP.length;
  const [left, gap, right] = ends(clock.text, keysThatFit(width < NARROW ? keys.slice(0, 2) : keys, room), width);
  return `${painter.tone(clock.tone, left)}${gap}${painter.tone('quiet', right)}`;
}

/** As many of the keys as there are columns for. */
export function keysThatFit(keys: readonly string[], width: number): string {
  let line = '';
  for (const key of keys) {
    const longer = line ? line + GAP + key : key;
    if (stringWidth(longer) > width) break;
    line = longer;
  }
  return line;
}
