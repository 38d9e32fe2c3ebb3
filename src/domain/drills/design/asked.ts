import { meant } from '../said.ts';
import type { DesignAnswer } from './task.ts';

/** Someone who names two things in a line hears both; more would be a list of words, not a question. */
const MOST = 2;

/** The answers to a question: those whose words fit it best; none if the interviewer has no answer. */
export function answersTo(line: string, answers: readonly DesignAnswer[]): DesignAnswer[] {
  const all = answers.map(({ words }, i) => ({ name: String(i), phrases: words }));
  return meant(line, all)
    .map((name) => answers[Number(name)])
    .filter((one) => one !== undefined)
    .slice(0, MOST);
}

/** Everything that was answered to several questions, each answer once, in the order in which it was first heard. */
export function toldBy(lines: readonly string[], answers: readonly DesignAnswer[]): DesignAnswer[] {
  return [...new Set(lines.flatMap((line) => answersTo(line, answers)))];
}
