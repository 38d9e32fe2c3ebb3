import { SEVERITIES, type Severity } from './acts.ts';
import { type Act, UPDATE } from './machine.ts';

/** One thing done in a play, as it is kept: an act, or the answer given to someone who interrupted. */
export type Entry =
  | { act: Act; listed: boolean; idle: number; severity?: Severity }
  /** Which of the answers, counted from 0 in the order of the content. */
  | { answer: number };

/**
 * A play in lines, from which the machine brings everything else about: "terminate 4711", "restart (list)",
 * "sessions +2" after two minutes of thinking, "update SEV-2", "answer 1".
 */
export function written(entries: readonly Entry[]): string {
  return entries.map(lineOf).join('\n');
}

/** The entries of a play that was kept; a line that cannot be read ends it. */
export function read(text: string): Entry[] {
  const entries: Entry[] = [];
  for (const line of text.split('\n').filter(Boolean)) {
    const entry = entryOf(line);
    if (!entry) break;
    entries.push(entry);
  }
  return entries;
}

const ANSWER = 'answer';

function lineOf(entry: Entry): string {
  if ('answer' in entry) return `${ANSWER} ${entry.answer}`;
  const { act, listed, idle, severity } = entry;
  return [act.name, act.line, severity, ...(idle > 0 ? [`+${idle}`] : []), ...(listed ? ['(list)'] : [])]
    .filter(Boolean)
    .join(' ');
}

function entryOf(line: string): Entry | undefined {
  const [name, ...rest] = line.split(' ');
  if (name === undefined) return undefined;
  if (name === ANSWER) return /^\d$/.test(rest[0] ?? '') ? { answer: Number(rest[0]) } : undefined;
  const idle = rest.find((word) => /^\+\d{1,2}$/.test(word));
  const beside = rest.filter((word) => word !== idle && word !== '(list)').join(' ');
  const severity = name === UPDATE ? SEVERITIES.find((one) => one === beside) : undefined;
  const act: Act = name === UPDATE || beside === '' ? { name } : { name, line: beside };
  return { act, listed: rest.includes('(list)'), idle: Number(idle ?? 0), ...(severity && { severity }) };
}
