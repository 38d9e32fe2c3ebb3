import { dayName } from '../dates.ts';
import { minutes } from '../duration.ts';
import { type Belief, ENOUGH } from './belief.ts';
import type { Phase } from './calendar.ts';
import type { Expected } from './expected.ts';
import { isBegun, type OpenDay } from './today.ts';
import type { Verdict } from './verdict.ts';
import { percent } from './why.ts';

/** Titles named in the sentence; all of them are in the JSON. */
const NAMED = 3;

/** What the sentences are made of. */
type Facts = Required<
  Pick<Verdict, 'phase' | 'expected' | 'without' | 'target' | 'minutesLeft' | 'unreached' | 'fiveMore'>
> &
  Pick<Verdict, 'minutesNeeded' | 'absence' | 'beyond'>;

/** The verdict in words. */
export function says(input: OpenDay, facts: Facts, on: number, belief: Belief, listed: number): string {
  const day = dayName(on, input.day);
  const { expected, without, unreached, absence: missed } = facts;
  if (facts.phase !== 'graded') return LAST_DAYS[facts.phase](on - input.day, listed);
  const missing = unreached.length + (facts.beyond ?? 0);
  const more = missing - Math.min(unreached.length, NAMED);
  const named = unreached.slice(0, NAMED).map(({ title }) => `"${title.replaceAll('"', "'")}"`);
  const titles = [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ');
  const parts = [
    doneSays(input, listed),
    missed
      ? `${count(missed.days, 'day')} without practice cost about ${points(missed.cost)}; nothing is carried over, this plan is new.`
      : '',
    `On ${day} you would produce ${range(expected)} with this plan, ${range(without)} if you stopped now.`,
    facts.minutesNeeded === undefined
      ? `${percent(facts.target)} is out of reach; ${count(facts.minutesLeft, 'minute')} are left.`
      : facts.minutesNeeded <= facts.minutesLeft
        ? `${count(facts.minutesLeft, 'minute')} are left: enough for ${percent(facts.target)}.`
        : `${percent(facts.target)} would need about ${facts.minutesNeeded} minutes, ${facts.minutesLeft} are left.`,
    missing > 0 ? `${count(missing, 'item')} will not be reached: ${titles}.` : '',
    facts.fiveMore >= 0.005 ? `Five more minutes a day would bring ${points(facts.fiveMore)}.` : '',
    calibrationSays(belief),
  ];
  return parts.filter(Boolean).join(' ');
}

/** Minutes that are left if there is hardly time for an item. */
const HARDLY = 2;

/** "Done for today: 20 of 20 minutes.", once nothing more is listed; nothing before. */
export function doneSays(input: OpenDay, listed: number): string {
  if (listed > 0 || !isBegun(input)) return '';
  const { done, aside, minutes: left } = input;
  const told = aside > 0 ? `${minutes(done)} of ${count(aside, 'minute')}` : count(minutes(done), 'minute');
  const end = left < HARDLY ? '.' : ', and nothing more would be gained by practicing it today.';
  return `Done for today: ${told}${end} For more: rehearse today --minutes ${MORE}.`;
}

/** Minutes on top in the example. */
const MORE = 10;

const CHECKLIST = 'rehearse checklist shows what is left to do.';

/**
 * What is left to do in the last days, by the days to go and the items listed. No expected recall: nothing can be done
 * about it any more, and a low number is all that one takes along into the room.
 */
const LAST_DAYS: Record<Exclude<Phase, 'graded'>, (days: number, listed: number) => string> = {
  read: (days, listed) =>
    listed > 0
      ? `${count(days, 'day')} to go: nothing new and nothing graded. Read what you know, without a clock: ${count(listed, 'item')}. ${CHECKLIST}`
      : `${count(days, 'day')} to go: nothing new and nothing graded, and nothing practiced yet that could be read again. ${CHECKLIST}`,
  simulation: (days) =>
    `${count(days, 'day')} to go: one full simulation, then sleep. Set the time aside. ${CHECKLIST}`,
  rest: () => `Tomorrow is the day: nothing technical today. ${CHECKLIST}`,
  morning: (_, listed) =>
    `Today is the day: ${listed > 0 ? 'a short warm-up, then close everything' : 'nothing technical any more'}. ${CHECKLIST} Afterwards: rehearse retro.`,
};

/** What the user's own reviews say of the forecast; nothing before there are enough. */
export function calibrationSays(belief: Belief): string {
  const { predicted, observed, reviews } = belief;
  if (reviews < ENOUGH || predicted === undefined || observed === undefined) return '';
  const told = `Of your ${reviews} reviews ${percent(observed)} passed where the model expected ${percent(predicted)}`;
  return Math.abs(observed - predicted) < 0.02 ? `${told}.` : `${told}; the forecast is corrected for it.`;
}

/** "71% (62-78%)" */
export function range({ recall, low, high }: Expected): string {
  return `${percent(recall)} (${Math.round(low * 100)}-${percent(high)})`;
}

function points(share: number): string {
  return count(Math.round(share * 1000) / 10, 'point');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
