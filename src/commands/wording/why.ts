import { dateOf, weekday } from '../../domain/dates.ts';
import { minutes } from '../../domain/duration.ts';
import type { ItemStanding } from '../../domain/practice/memory/item.ts';
import type { PlannedItem } from '../../domain/practice/plan/planned.ts';

const NUMBERS = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const WEEK = 7;
/** How often interviews ask for an item, by its weight. */
const ASKED: Record<number, string> = { 3: 'asked in most loops', 2: 'asked in many loops', 1: 'asked now and then' };

/** Why an item is listed that day: "Missed two of five points on Tuesday. 3 min" or "New, asked in most loops. 4 min" */
export function whySays(item: PlannedItem, day: number): string {
  if (item.reason === 'warm-up') return 'A warm-up for the morning: read it once, then close everything';
  return `${reasonSays(item, day)}. ${minutes(item.seconds)} min`;
}

function reasonSays({ entry: { weight, kind, because }, own, drill, reason }: PlannedItem, day: number): string {
  if (drill === 'simulate') return 'Two days before: one full simulation, a coding problem, a design and three stories';
  if (drill === 'read') {
    const about = !own ? 'New' : kind === 'story' ? 'A story of yours' : lastTime(own, day);
    return `${about}: read it, without a clock or a grade`;
  }
  if (typeof reason === 'object') return turnSays(reason);
  if (own) return lastTime(own, day);
  return `New, ${kind === 'flashcard' ? 'a card of your own' : (because ?? ASKED[weight] ?? 'asked now and then')}`;
}

/** "A story told: one a week belongs to the plan" */
function turnSays({ turn, every }: { turn: string; every: number }): string {
  const often = every === WEEK ? 'one a week' : every === 2 * WEEK ? 'one every two weeks' : 'two a week';
  return `${turn}: ${often} belongs to the plan`;
}

/** "Missed two of five points on Tuesday" */
function lastTime({ grade, said, of, memory }: ItemStanding, day: number): string {
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
