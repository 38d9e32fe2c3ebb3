import type { FeedbackQuestion } from '../drills/mock/debrief.ts';
import type { Segment, Sitting } from '../drills/mock/sitting.ts';
import { clock } from '../duration.ts';

const COLUMNS = 80;

/** One page for the partner who asks, without the terminal: tasks, what to reveal, what to say when, and the questions afterwards. */
export function mockSheet({ segments, says }: Sitting, questions: readonly FeedbackQuestion[]): string {
  const lines = [
    'For the one who asks. Start a clock, and do not stop it.',
    '',
    ...segments.flatMap((segment) => segmentLines(segment)),
    ...(says.length > 0 ? ['In the middle', ''] : []),
    ...says.flatMap(({ at, say }) => [`${clock(at).padStart(6)}  "${say}"`]),
    '',
    'Note the minute: silent ____  ____  ____   hint given ____  ____   begun ____',
    '',
    'Afterwards: first they answer, then you.',
    '',
    ...questions.flatMap(({ ask, choices }, i) => [
      `${i + 1}  ${ask}`,
      `   they:  ${choices.map((choice) => `[ ] ${choice}`).join('   ')}`,
      `   you:   ${choices.map((choice) => `[ ] ${choice}`).join('   ')}`,
      '',
    ]),
  ];
  return `${lines.flatMap((line) => wrapped(line)).join('\n')}\n`;
}

function segmentLines({ text, do: what, reveals, from, to }: Segment): string[] {
  return [
    `${clock(from)} to ${clock(to)}`,
    text || what,
    ...(reveals.length > 0 ? ['', 'Only if they ask:'] : []),
    ...reveals.map((one) => `  - ${one}`),
    '',
  ];
}

/** A line in rows of a page; what follows lines up with its beginning. */
function wrapped(line: string): string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const rows: string[] = [];
  let row = indent;
  for (const word of line.trim().split(/(?<!\[) (?!\])/)) {
    if (row.trim() && row.length + 1 + word.length > COLUMNS) {
      rows.push(row);
      row = indent;
    }
    row += row.trim() ? ` ${word}` : word;
  }
  return [...rows, row];
}
