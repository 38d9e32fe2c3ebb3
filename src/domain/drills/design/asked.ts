import { fitting, type Meant, meant } from '../said.ts';
import { EVERYONE_ASKS } from './everyone-asks.ts';
import type { DesignAnswer } from './task.ts';

/** Someone who names two things in a line hears both; more would be a list of words, not a question. */
const MOST = 2;

/**
 * The answers to a question: those whose words fit it best; none if the interviewer has no answer. The author's words
 * come first; what everyone asks is understood in other words too, if these say more of the line.
 */
export function answersTo(line: string, answers: readonly DesignAnswer[]): DesignAnswer[] {
  const own = answers.map(({ words }, i) => ({ name: String(i), phrases: words }));
  const [found, shared] = [fitting(line, own), fitting(line, sharedBy(own))];
  return (shared.words > found.words ? shared : found).names
    .map((name) => answers[Number(name)])
    .filter((one) => one !== undefined)
    .slice(0, MOST);
}

/** What everyone asks, by the answer that has a name of it in the author's words; without one, it is not known here. */
function sharedBy(own: readonly Meant[]): Meant[] {
  return EVERYONE_ASKS.flatMap(({ named, phrases }) => {
    const [name] = named.map((one) => meant(one, own)).find((names) => names.length === 1) ?? [];
    return name === undefined ? [] : [{ name, phrases }];
  });
}

/** Everything that was answered to several questions, each answer once, in the order in which it was first heard. */
export function toldBy(lines: readonly string[], answers: readonly DesignAnswer[]): DesignAnswer[] {
  return [...new Set(lines.flatMap((line) => answersTo(line, answers)))];
}
