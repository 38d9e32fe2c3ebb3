import type { Line } from '../../terminal.ts';
import { meant } from '../said.ts';
import type { WrongAnswer } from './task.ts';

/** "It isn't" takes back what follows, as "it is not" does. In a question ("if it doesn't respond?") it would not. */
const TAKEN_BACK = /\b(?:is|are|was|were|do|does|did|has|have|had|could)n['’]?t\b/gi;

/** The wrong answers that are in a text: each of its sentences is read by itself. */
export function wrongIn(text: string, wrong: readonly WrongAnswer[]): WrongAnswer[] {
  const all = wrong.map(({ words }, i) => ({ name: String(i), phrases: words }));
  const sentences = text.replace(TAKEN_BACK, 'not').split(/[.!?;\n]+/);
  const found = new Set(sentences.flatMap((sentence) => meant(sentence, all)));
  return wrong.filter((_, i) => found.has(String(i)));
}

/** Wrong answers with why they fail: those that are in the candidate's own answer, and the others. */
export function wrongLines(text: string, wrong: readonly WrongAnswer[]): { own: Line[][]; others: Line[][] } {
  const own = wrongIn(text, wrong);
  return {
    own: own.map((one) => lines(one, 'Yours is close: ')),
    others: wrong.filter((one) => !own.includes(one)).map((one) => lines(one, 'Sounds weak:    ')),
  };
}

function lines({ says, fails }: WrongAnswer, hang: string): Line[] {
  const said: Line = { text: says, hang, tone: 'voice' };
  return fails === undefined ? [said] : [said, { text: fails, hang: 'Why it fails:   ' }];
}
