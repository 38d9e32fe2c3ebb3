import { tooLongFor } from '../bounds.ts';
import { readMoment } from '../dates.ts';
import { isJsonObject } from '../json.ts';
import { Problem } from '../problem.ts';
import { lineOfKey } from '../stories/place.ts';
import { DIFFICULTIES, MODES, RESULTS, type SolvedProblem } from './solved-problem.ts';

/** A problem as a file has it. */
export type GivenProblem = Pick<SolvedProblem, 'name' | 'difficulty' | 'minutes' | 'result'> &
  Partial<Pick<SolvedProblem, 'at' | 'mode' | 'pattern' | 'insight' | 'link' | 'narrated'>>;

const SHAPE =
  'A problem has name, difficulty, minutes and result; and if you like at, mode, pattern, insight, link, narrated.';
const NAMES = ['name', 'difficulty', 'minutes', 'result', 'at', 'mode', 'pattern', 'insight', 'link', 'narrated'];
const TEXTS = ['pattern', 'insight', 'link'] as const;
const MOST_MINUTES = 1_440;

/**
 * Problems of a parsed YAML or JSON document: one, or a list.
 * @throws Problem with the file and the line of the first that is wrong
 */
export function readProblems(document: unknown, { file, text }: { file: string; text: string }): GivenProblem[] {
  const inside = isJsonObject(document) ? document.problems : undefined;
  const list = Array.isArray(document) ? document : Array.isArray(inside) ? inside : [document];
  return list.map((value, i) => {
    const wrong = (key: string, says: string) => {
      const line = lineOfKey(text, list, i, key);
      return new Problem(
        `${file}${line ? `:${line}` : ''}: ${list.length > 1 ? `problem ${i + 1}: ` : ''}${says}`,
        SHAPE,
      );
    };
    return readProblem(value, wrong);
  });
}

function readProblem(value: unknown, wrong: (key: string, says: string) => Problem): GivenProblem {
  if (!isJsonObject(value)) throw wrong('', 'this is not a problem.');
  const odd = Object.keys(value).find((key) => !NAMES.includes(key));
  if (odd !== undefined) throw wrong(odd, `unknown field "${odd}".`);
  const line = (key: string) => {
    const said = typeof value[key] === 'string' ? value[key].trim().replace(/\s+/g, ' ') : undefined;
    if (value[key] !== undefined && said === undefined) throw wrong(key, `"${key}" must be text.`);
    const long = tooLongFor(said ?? '');
    if (long) throw wrong(key, `"${key}" ${long}.`);
    return said || undefined;
  };
  const oneOf = <T extends string>(key: string, words: readonly T[]): T | undefined => {
    const found = words.find((word) => word === value[key]);
    if (value[key] !== undefined && !found) throw wrong(key, `"${key}" is one of ${words.join(', ')}.`);
    return found;
  };
  const name = line('name');
  const difficulty = oneOf('difficulty', DIFFICULTIES);
  const result = oneOf('result', RESULTS);
  const minutes = value.minutes;
  const missing = !name ? 'name' : !difficulty ? 'difficulty' : !result ? 'result' : undefined;
  if (!name || !difficulty || !result) throw wrong(Object.keys(value)[0] ?? '', `"${missing}" is missing.`);
  if (!Number.isInteger(minutes) || Number(minutes) < 0 || Number(minutes) > MOST_MINUTES)
    throw wrong('minutes', `"minutes" must be a whole number up to ${MOST_MINUTES}.`);
  if (value.at !== undefined && !(typeof value.at === 'string' && readMoment(value.at)))
    throw wrong('at', '"at" must be a date such as 2026-12-11.');
  if (value.narrated !== undefined && typeof value.narrated !== 'boolean')
    throw wrong('narrated', '"narrated" is true or false.');
  const texts = Object.fromEntries(TEXTS.flatMap((key) => (line(key) ? [[key, line(key)]] : [])));
  const mode = oneOf('mode', MODES);
  return {
    ...{ name, difficulty, result, minutes: Number(minutes) },
    ...(typeof value.at === 'string' ? { at: value.at } : {}),
    ...(mode ? { mode } : {}),
    ...(value.narrated === false ? { narrated: false } : {}),
    ...texts,
  };
}
