import type { Offer } from './job.ts';

/** Something besides the base that can be asked for. */
export interface Lever {
  name: string;
  /** What is usual, with the figure if there is one. */
  usual: string;
  /** The words for the email. */
  say: string;
  /** Only where the offer gives a reason for it. */
  fits?: (offer: Offer) => boolean;
}

/**
 * What can be asked for besides the base, the easiest first: signing (002:85), equity (002:77, 002:88, 000:2927), start
 * (002:91), level (002:94), remote work and a learning budget (000:2928), a dated review (002:79).
 */
export const LEVERS: readonly Lever[] = [
  {
    name: 'signing bonus',
    usual: 'One author names 10,000 to 20,000 US dollars. Paid once, so it costs them less than base.',
    say: 'a signing bonus of 15,000',
  },
  {
    name: 'equity',
    usual: 'First more units. A faster schedule second; both at once are seldom given.',
    say: 'a larger grant of equity',
    fits: ({ equity }) => equity !== undefined,
  },
  {
    name: 'start',
    usual: 'Four to six weeks from now is normal, and keeps what vests before you leave.',
    say: 'a start six weeks from now',
  },
  {
    name: 'level',
    usual: 'One up, if they interviewed you for two and came in at the lower one.',
    say: 'another look at the level',
    fits: ({ level, levelInterviewed }) => levelInterviewed !== undefined && levelInterviewed !== level,
  },
  { name: 'remote days', usual: 'A number of days, in writing.', say: 'three days a week from home' },
  { name: 'learning budget', usual: 'An amount a year, and whether conferences count.', say: 'a learning budget' },
  {
    name: 'a dated review',
    usual: 'If the base is firm: pay looked at again at six months, with the date in the letter.',
    say: 'a pay review after six months, in writing',
  },
];

/** Besides the number, more than so many weaken each other (000:2932 has five as too many). */
export const MOST_LEVERS = 2;

/** The levers that fit an offer. */
export function leversFor(offer: Offer): Lever[] {
  return LEVERS.filter(({ fits }) => fits?.(offer) ?? true);
}
