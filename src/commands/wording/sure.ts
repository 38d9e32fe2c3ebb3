import type { SureOf } from '../../domain/practice/results.ts';
import { count } from './counts.ts';

/** How well the user judged their answers before they compared them; nothing if they were not asked. */
export function sureSays({ sure, sureHeld, unsure, unsureHeld }: SureOf): string {
  if (sure === 0 && unsure === 0) return '';
  if (sure === 0) return `You doubted ${count(unsure, 'answer')}; ${held(unsureHeld, unsure)}.`;
  const doubted = unsureHeld > 0 ? ` You doubted ${unsure}; ${held(unsureHeld, unsure)} too.` : '';
  return `You were sure of ${count(sure, 'answer')}; ${held(sureHeld, sure)}.${doubted}`;
}

/** "3 of them held most of the points" */
function held(some: number, of: number): string {
  if (of === 1) return some === 1 ? 'it held most of the points' : 'it missed many of the points';
  const who = some === 0 ? 'none of them' : some === of ? 'all of them' : `${some} of them`;
  return `${who} held most of the points`;
}
