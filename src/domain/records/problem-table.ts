import { parseTable } from '../decks/csv.ts';
import { separatorOf } from '../decks/tables.ts';
import { Problem } from '../problem.ts';
import { fieldsOf, type Source } from './document.ts';
import { type GivenProblem, PROBLEM, problemOf } from './problem-document.ts';

/** The columns of a problem log in a spreadsheet (article 2 of source 002), by the names that people give them. */
const COLUMNS: Readonly<Record<string, RegExp>> = {
  date: /^(date|day|at|when)$/i,
  name: /^(name|problem|title|problem name)$/i,
  difficulty: /^(difficulty|level)$/i,
  minutes: /^(minutes|min|time|time taken|duration)$/i,
  result: /^(result|outcome|solved)$/i,
  mode: /^(mode|failure|failure mode|what went wrong)$/i,
};
/** Read if they are there. */
const OTHERS: Readonly<Record<string, RegExp>> = {
  pattern: /^pattern$/i,
  insight: /^(insight|key insight|note|notes|lesson)$/i,
  link: /^(link|url)$/i,
};

/**
 * Problems of a table with a row of headings: the six columns above, and those others that are there.
 * @throws Problem naming the columns that are missing, or the line of the first problem that is wrong
 */
export function problemsOfTable({ file, text }: Source): GivenProblem[] {
  const { rows } = parseTable(text.replace(/^\uFEFF/, ''), separatorOf(text) ?? ',');
  const [head, ...body] = rows;
  const names = (head?.fields ?? []).map((field) => field.trim());
  const at = (like: RegExp) => names.findIndex((name) => like.test(name));
  const missing = Object.keys(COLUMNS).filter((column) => at(COLUMNS[column] as RegExp) < 0);
  if (missing.length > 0)
    throw new Problem(
      `${file}: no column for ${missing.join(', ')}. Nothing was added.`,
      `The first row names the columns: ${Object.keys(COLUMNS).join(', ')}; and if you like ${Object.keys(OTHERS).join(', ')}.`,
    );
  return body.map(({ line, fields }) => {
    const cell = (like: RegExp | undefined) => (like ? (fields[at(like)] ?? '').trim() : '');
    const given = {
      name: cell(COLUMNS.name),
      difficulty: cell(COLUMNS.difficulty).toLowerCase(),
      minutes: minutesIn(cell(COLUMNS.minutes)),
      result: said(cell(COLUMNS.result), RESULT_WORDS),
      at: cell(COLUMNS.date) || undefined,
      mode: said(cell(COLUMNS.mode), MODE_WORDS) || undefined,
      ...Object.fromEntries(Object.entries(OTHERS).map(([name, like]) => [name, cell(like)])),
    };
    return problemOf(fieldsOf(given, PROBLEM, () => `${file}:${line}: `));
  });
}

/** "34", "34 min". Anything else stays, to be named as wrong. */
function minutesIn(text: string): number | string {
  const [, digits] = /^(\d+)\s*(m|min|mins|minutes?)?$/i.exec(text) ?? [];
  return digits === undefined ? text : Number(digits);
}

/** What people write for a word of ours, the more telling first. */
const RESULT_WORDS = {
  unsolved: /unsolved|\bnot\b|\bno\b|fail|gave up/i,
  hint: /hint|help/i,
  alone: /alone|independent|solved|yes/i,
};
const MODE_WORDS = { pattern: /pattern/i, implementation: /implement|code|bug/i, explanation: /expla/i };

function said(text: string, words: Readonly<Record<string, RegExp>>): string {
  return Object.keys(words).find((word) => words[word]?.test(text)) ?? text;
}
