import { readMoment } from '../dates.ts';
import { type Fields, readDocument, type Shape, type Source } from './document.ts';
import { DIFFICULTIES, MODES, RESULTS, type SolvedProblem } from './solved-problem.ts';

/** A problem as a file has it. */
export type GivenProblem = Pick<SolvedProblem, 'name' | 'difficulty' | 'minutes' | 'result'> &
  Partial<Pick<SolvedProblem, 'at' | 'mode' | 'pattern' | 'insight' | 'link' | 'narrated'>>;

export const PROBLEM: Shape = {
  noun: 'problem',
  names: ['name', 'difficulty', 'minutes', 'result', 'at', 'mode', 'pattern', 'insight', 'link', 'narrated'],
  says: 'A problem has name, difficulty, minutes and result; and if you like at, mode, pattern, insight, link, narrated.',
};
const TEXTS = ['pattern', 'insight', 'link'] as const;
const MOST_MINUTES = 1_440;

/**
 * Problems of a parsed YAML or JSON document: one, or a list.
 * @throws Problem with the file and the line of the first that is wrong
 */
export function readProblems(document: unknown, source: Source): GivenProblem[] {
  return readDocument(document, source, PROBLEM, problemOf);
}

/** @throws Problem that names the field */
export function problemOf(fields: Fields): GivenProblem {
  const { line, oneOf, value, wrong } = fields;
  const name = line('name');
  const difficulty = oneOf('difficulty', DIFFICULTIES);
  const result = oneOf('result', RESULTS);
  if (!name || !difficulty || !result) {
    const missing = !name ? 'name' : !difficulty ? 'difficulty' : 'result';
    return wrong(name ? 'name' : 'difficulty', `"${missing}" is missing.`);
  }
  const minutes = value('minutes');
  if (!Number.isInteger(minutes) || Number(minutes) < 0 || Number(minutes) > MOST_MINUTES)
    wrong('minutes', `"minutes" must be a whole number up to ${MOST_MINUTES}.`);
  const at = value('at');
  if (at !== undefined && !(typeof at === 'string' && readMoment(at)))
    wrong('at', '"at" must be a date such as 2026-12-11.');
  const narrated = value('narrated');
  if (narrated !== undefined && typeof narrated !== 'boolean') wrong('narrated', '"narrated" is true or false.');
  const mode = oneOf('mode', MODES);
  return {
    ...{ name, difficulty, result, minutes: Number(minutes) },
    ...(typeof at === 'string' ? { at } : {}),
    ...(mode ? { mode } : {}),
    ...(narrated === false ? { narrated: false } : {}),
    ...Object.fromEntries(TEXTS.flatMap((key) => (line(key) ? [[key, line(key)]] : []))),
  };
}
