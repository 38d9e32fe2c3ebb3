import { capital } from '../capital.ts';
import type { Job, Offer } from './job.ts';
import { amount } from './offer-sums.ts';

/** What is asked for: one number or a range, for one reason. */
export interface Counter {
  from: number;
  /** The upper end of a range. */
  to?: number;
  because: string;
  /** What else would help, two things at most: "a signing bonus of 15,000". */
  levers?: readonly string[];
}

/** The email that asks for more: glad, the number, the reason, and a door left open (002:73). */
export function counterEmail({ company, role }: Pick<Job, 'company' | 'role'>, { currency }: Offer, counter: Counter) {
  const { from, to, because, levers = [] } = counter;
  const lever = levers.map((one) => one.replace(/[.\s]+$/, '')).join(' or ');
  const number = to === undefined ? `${amount(from)} ${currency}` : `${amount(from)} to ${amount(to)} ${currency}`;
  return [
    `Subject: Your offer${role ? `, ${role}` : ''}`,
    '',
    'Hello,',
    '',
    `Thank you for the offer. I'd like to join ${company}, and there is one thing I want to ask about.`,
    '',
    `Could the base be ${number}? ${sentence(because)}`,
    '',
    lever
      ? `If there is no room in the base, ${lever} would help too. I'm happy to talk it through.`
      : "If there is no room in the base, I'm happy to talk about what else is possible.",
    '',
    'Best regards,',
    '',
  ].join('\n');
}

function sentence(text: string): string {
  return `${capital(text).replace(/[.\s]+$/, '')}.`;
}

/** Words that usually weaken a reason, and what to ask oneself. They are only pointed at: the user decides. */
const SEEN: readonly { words: RegExp; ask: string }[] = [
  {
    words: /\b(rent|mortgage|loans?|debts?|expenses|bills|tuition|childcare|cost of living)\b/i,
    ask: 'what you spend is not their measure. Is there a market figure, or the scope of the job?',
  },
  { words: /\b(insult\w*|low-?ball\w*|unfair|ridiculous|offended)\b/i, ask: 'can it be said without that word?' },
  {
    words: /\b(current(ly)? (salary|pay|base|make|earn)|I (make|earn)|my (present )?(salary|pay|base))\b/i,
    ask: 'your present pay helps only if it is higher; in some places they must not ask for it.',
  },
];

const OTHER_OFFER = /\b(other|another|second|competing) (offer|company)|\boffers? from\b/i;

/** Whether the reason is another offer: that is said only of one that is real and could be shown (002:103). */
export function namesOtherOffer(because: string): boolean {
  return OTHER_OFFER.test(because);
}

/** What is seen in a counter to the job of that id, each as a sentence: how far above the offer, the market figure, the reason. */
export function counterChecks(
  id: string,
  { base, currency, market }: Offer,
  { from, to, because, levers = [] }: Counter,
): string[] {
  const above = base > 0 ? ((from - base) / base) * 100 : 0;
  const percent = `${above.toFixed(1)}%`;
  const reasons = because.split(/[.;!?]\s+/).filter((one) => one.trim() !== '');
  return [
    to === undefined ? `One number: ${amount(from)} ${currency}.` : `A range: expect the answer ${amount(from)}.`,
    from > base
      ? `It is ${percent} above the base of ${amount(base)}. One US author takes 10 to 15%; where a range was posted, its top is the measure.`
      : `It is not above the base of ${amount(base)}.`,
    market
      ? `Market: ${amount(market.number)} (${market.where}); you ask for ${from >= market.number ? `${amount(from - market.number)} more` : `${amount(market.number - from)} less`}.`
      : `No market figure is noted. It is the strongest reason: rehearse offer market ${id} NUMBER --where "..."`,
    reasons.length > 1
      ? `I see ${reasons.length} sentences of reason: each further one is one more to answer.`
      : `One sentence of reason: "${because}"`,
    ...(reasons.length === 1 && /\b(and|also|besides)\b/i.test(because)
      ? ['I see an "and": is it one reason, or two?']
      : []),
    ...SEEN.flatMap(({ words, ask }) => {
      const found = words.exec(because)?.[0];
      return found ? [`I see "${found}": ${ask}`] : [];
    }),
    ...(levers.length > 0 ? [`Besides the base: "${levers.join('" or "')}".`] : []),
  ];
}
