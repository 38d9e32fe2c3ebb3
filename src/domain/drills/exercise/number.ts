import type { Line } from '../../terminal.ts';
import type { TickedPoint } from '../room/compare.ts';
import { marked } from './quantity.ts';

/** A number that a step asks for, as it was worked out. */
export interface NumberAsked {
  /** With its unit: "115.7/s". */
  value: string;
  /** How far an estimate may be off, up or down. */
  factor: number;
  /** The steps to it, in a line or two. */
  work: string;
}

/** What was written for a number, beside the number: to read before the next step builds on it. */
export function compared(text: string, { value, factor, work }: NumberAsked): Line[][] {
  const worked: Line = { text: work, hang: 'Worked out:  ' };
  const mark = marked(text, value, factor);
  if (!mark) return [[`Worked out, it is ${value}.`], [worked]];
  const verdict: Line = mark.right
    ? { text: `Right: ${value}. Anything within a factor of ${factor} counts.`, tone: 'good' }
    : { text: `It is ${value}. ${howFar(mark.times)}`, tone: 'warn' };
  return [[{ text: text.trim(), hang: 'You said:    ', tone: 'quiet' }, verdict], [worked]];
}

/** "Yours is 4.3 times too high." */
function howFar(times: number | undefined): string {
  if (times === undefined) return 'Yours counts something else.';
  if (times === 0) return 'Yours is zero.';
  const off = times > 1 ? times : 1 / times;
  const said = off < 10 ? off.toFixed(1) : Math.round(off).toLocaleString('en-US');
  return `Yours is ${said} times too ${times > 1 ? 'high' : 'low'}.`;
}

/** The number as a point: it is said if the estimate is close enough. */
export function numberPoint(text: string, name: string, { value, factor }: NumberAsked): TickedPoint {
  return { text: `${name}: ${value}`, said: marked(text, value, factor)?.right ?? false };
}
