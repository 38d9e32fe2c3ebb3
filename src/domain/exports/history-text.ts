import { type Days, dayName, userDay } from '../dates.ts';
import { clock } from '../duration.ts';
import { glimpse } from '../glimpse.ts';
import { percent } from '../percent.ts';
import type { Attempt } from '../practice/attempt.ts';
import { alwaysMissed, inTime, trendOf } from '../practice/history.ts';
import type { Line } from '../terminal.ts';

const SURE = ['a guess', 'unsure', 'fairly sure', 'certain'];
/** Characters of an answer in a row of its own. */
const GLIMPSE = 140;

export interface HistoryContext {
  /** Today, and how days are counted. */
  today: number;
  days: Days;
  /** Names the item of each attempt; absent if there is only one. */
  title?: (id: string) => string;
  /** Key points of the item as it is now, with its revision, and the places of those left out because they are struck out. */
  points?: { texts: readonly string[]; revision: number; struck?: readonly number[] };
}

/** Attempts as a small table, the oldest first: date, points, time and grade, and under it how sure one was and what one said. */
export function historyLines(attempts: readonly Attempt[], context: HistoryContext): Line[] {
  const rows = inTime(attempts);
  const dates = rows.map(({ at }) => dayName(userDay(at, context.days), context.today));
  const points = rows.map(({ said, of }) => (said !== undefined && of ? `${said} of ${of}` : ''));
  const times = rows.map(({ seconds, spent }) => clock(seconds ?? spent ?? 0));
  const widths = [dates, points, times].map((column) => Math.max(...column.map(({ length }) => length)));
  const [date = 0, point = 0, time = 0] = widths;
  return [
    ...rows.flatMap((attempt, i): Line[] => {
      const measured = attempt.seconds ?? attempt.spent;
      const cells = [
        (dates[i] ?? '').padEnd(date),
        ...(point > 0 ? [(points[i] ?? '').padEnd(point)] : []),
        (measured === undefined ? '' : (times[i] ?? '')).padStart(time),
        attempt.grade,
      ];
      return [
        { text: cells.join('  '), indent: 2, verbatim: true },
        ...(context.title ? [{ text: context.title(attempt.item), indent: 4 }] : []),
        ...detail(attempt),
      ];
    }),
    ...(context.title ? [] : trend(rows, context)),
  ];
}

function detail({ confidence, answer, elsewhere }: Attempt): Line[] {
  const sure = confidence === undefined ? '' : (SURE[confidence - 1] ?? '');
  const said = answer === undefined ? '' : `"${glimpse(answer, GLIMPSE)}"`;
  const text = [sure, said, elsewhere ? 'practiced elsewhere' : ''].filter(Boolean).join(': ');
  return text ? [{ text, indent: 4, tone: 'quiet' }] : [];
}

function trend(attempts: readonly Attempt[], { points }: HistoryContext): Line[] {
  const told = trendOf(attempts);
  const lines: Line[] = [];
  if (told) {
    const { first, last, of, tries } = told;
    const from = of === undefined ? percent(first) : String(Math.round(first * of));
    const to = of === undefined ? `${percent(last)} of the points` : `${Math.round(last * of)} of ${of} points`;
    lines.push(first === last ? `Still ${to} after ${tries} tries.` : `From ${from} to ${to} in ${tries} tries.`);
  }
  const missed = points
    ? alwaysMissed(attempts, { ...points, points: points.texts.length }).map((i) => points.texts[i])
    : [];
  if (missed.length > 0) lines.push('Missed every time:', ...missed.map((text = ''): Line => ({ text, hang: '  - ' })));
  return lines.length > 0 ? ['', ...lines] : [];
}
