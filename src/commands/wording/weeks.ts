import { minutes } from '../../domain/duration.ts';
import type { TwoWeeks } from '../../domain/practice/weeks.ts';
import type { Line } from '../../domain/terminal.ts';
import { count } from './counts.ts';

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
