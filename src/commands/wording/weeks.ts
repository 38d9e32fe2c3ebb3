import { minutes } from '../../domain/duration.ts';
import { percent } from '../../domain/percent.ts';
import type { Practiced } from '../../domain/practice/results.ts';
import type { TwoWeeks, Week } from '../../domain/practice/weeks.ts';
import type { Line } from '../../domain/terminal.ts';
import { count } from './counts.ts';
import { sureSays } from './sure.ts';

/**
 * The last two weeks as a strip, a figure a day: its minutes in tens, and a dot if nothing was practiced, which is
 * not a gap in a chain. As a sentence in a narrow window and line by line; nothing if nothing was practiced.
 */
export function twoWeeksLines({ last, current }: TwoWeeks): Line[] {
  if ([...last, ...current].every((seconds) => seconds === 0)) return [];
  return [
    {
      text: `Last week ${strip(last)}   this week ${strip(current)}   (minutes in tens)`,
      verbatim: true,
      narrow: `Last week ${sum(last)}, this week ${sum(current)}.`,
      tone: 'quiet',
    },
  ];
}

/**
 * What a week came to, in ten lines at most. `firm` counts the items at its end, and a week earlier; `days` says how
 * many days reach back to its beginning.
 */
export function weekLines(week: Week, { firm, days }: { firm: { now: number; before: number }; days: number }): Line[] {
  const { seconds, drills, points, pointsBefore, results, missed } = week;
  const { improved, gained, sureOf } = results;
  const more = firm.now - firm.before;
  return [
    `${sum(seconds.current)}, ${count(drills, 'drill')}. The week before: ${sum(seconds.last)}.`,
    {
      text: `${strip(seconds.current)}   (Monday to Sunday, minutes in tens)`,
      verbatim: true,
      narrow: '',
      tone: 'quiet' as const,
    },
    '',
    points === undefined
      ? ''
      : `You said ${percent(points)} of the points${pointsBefore === undefined ? '' : `, and ${percent(pointsBefore)} the week before`}.`,
    gained > 0 ? `${count(gained, 'point')} more than the times before.` : '',
    firm.now > 0
      ? `${count(firm.now, 'item')} firm at its end${more > 0 ? `, ${more} more than a week earlier` : ''}.`
      : '',
    sureSays(sureOf),
    improved ? `Improved most: ${improved.title} (${figures(improved)}).` : '',
    missed.length > 0
      ? `Still missed: ${count(missed.length, 'item')}. To practice them: rehearse drill --missed --days ${days}`
      : '',
  ].filter((line, i) => line !== '' || i === 2);
}

/** "2 of 6, then 5 of 6" */
function figures({ attempt, last }: Practiced): string {
  return last
    ? `${last.said} of ${last.of}, then ${attempt.said} of ${attempt.of}`
    : `${attempt.said} of ${attempt.of}`;
}

const MOST = 9;

function strip(days: readonly number[]): string {
  const figure = (seconds: number) => String(Math.min(MOST, Math.max(1, Math.round(seconds / 600))));
  return days.map((seconds) => (seconds > 0 ? figure(seconds) : '.')).join(' ');
}

/** "75 min on 4 days" */
function sum(days: readonly number[]): string {
  const practiced = days.filter((seconds) => seconds > 0);
  const all = practiced.reduce((total, seconds) => total + seconds, 0);
  return practiced.length > 0 ? `${minutes(all)} min on ${count(practiced.length, 'day')}` : 'nothing';
}
