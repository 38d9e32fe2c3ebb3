import { type Days, dayHere } from '../dates.ts';
import type { Interview } from '../interviews/interview.ts';
import { type DatedStep, nextStep, unanswered } from '../threads/thread.ts';
import { isExploding } from './deadline.ts';
import type { Job } from './job.ts';

/** What is noted when an offer is accepted: the day counts from it. */
export const ACCEPTED = 'accepted the offer';

/** The step of an offer that waits for an answer. */
export const ANSWER = 'answer the offer';

/** Whether an application can still come to something. */
export function isOpenJob({ stage }: Pick<Job, 'stage'>): boolean {
  return stage !== 'closed' && stage !== 'accepted';
}

/**
 * The next step of a job, if it is open: the one that the user set, or what silence asks for after the loop and while
 * there is an offer. `holidays` are day numbers.
 */
export function jobStep(
  job: Job,
  { upcoming, ...calendar }: { upcoming: readonly Pick<Interview, 'job'>[]; days: Days; holidays: ReadonlySet<number> },
): DatedStep | undefined {
  if (!isOpenJob(job)) return undefined;
  const waits =
    (job.stage === 'offer' && !isAsked(job)) ||
    (job.stage === 'loop' && upcoming.every(({ job: id }) => id !== job.id));
  return nextStep(job, { waits, ...calendar });
}

/** The answer that an offer waits for, on its day; undefined if there is none to give, or no day was said. */
export function answerStep({ stage, offer }: Job, days: Days): DatedStep | undefined {
  if (stage !== 'offer' || offer?.replyBy === undefined) return undefined;
  return { do: ANSWER, day: dayHere(offer.replyBy, days) };
}

/** The day of an exploding offer, from which on one asks for more time; undefined once that was asked for. */
export function asksForTime({ stage, offer }: Job, days: Days): number | undefined {
  if (stage !== 'offer' || !offer || offer.extensions > 0 || !isExploding(offer, days)) return undefined;
  return dayHere(offer.called, days);
}

/** Whether they wait for the user: there is an offer to answer by a day, and nothing that the user wrote since. */
function isAsked({ offer, events }: Job): boolean {
  return offer?.replyBy !== undefined && unanswered(events).length === 0;
}
