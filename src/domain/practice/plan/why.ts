import { dateOf, weekday } from '../../dates.ts';
import { minutes } from '../../duration.ts';
import type { Entry } from '../../ports.ts';
import type { ItemStanding } from '../memory/standing.ts';

const NUMBERS = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const WEEK = 7;
/** How often interviews ask for an item, by its weight. */
const ASKED: Record<number, string> = { 3: 'asked in most loops', 2: 'asked in many loops', 1: 'asked now and then' };

/** "Missed two of five points on Tuesday. 3 min" or "New, asked in most loops. 4 min" */
export function why(
  own: ItemStanding | undefined,
  { weight, kind }: Pick<Entry, 'weight' | 'kind'>,
  day: number,
  seconds: number,
): string {
  const asked = kind === 'flashcard' ? 'a card of your own' : (ASKED[weight] ?? 'asked now and then');
  const past = own ? lastTime(own, day) : `New, ${asked}`;
  return `${past}. ${minutes(seconds)} min`;
}

/** "Missed two of five points on Tuesday" */
export function lastTime({ grade, said, of, memory }: ItemStanding, day: number): string {
  const when = ago(memory.day, day);
  const word = (number: number) => NUMBERS[number] ?? String(number);
  if (!of || said === undefined) return `${grade === 'again' ? 'Failed' : 'Went well'} ${when}`;
  if (said === 0) return `None of ${word(of)} points said ${when}`;
  return said < of ? `Missed ${word(of - said)} of ${word(of)} points ${when}` : `All ${word(of)} points said ${when}`;
}

function ago(then: number, day: number): string {
  const days = day - then;
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < WEEK) return `on ${WEEKDAYS[weekday(then)]}`;
  return days < 60 ? `${days} days ago` : `on ${dateOf(then)}`;
}
