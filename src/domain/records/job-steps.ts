import type { Days } from '../dates.ts';
import type { Interview } from '../interviews/interview.ts';
import { type DatedStep, nextStep, unanswered } from '../threads/thread.ts';
import type { Job } from './job.ts';

/** What is noted when an offer is accepted: the day counts from it. */
export const ACCEPTED = 'accepted the offer';

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

/** Whether they wait for the user: there is an offer to answer by a day, and nothing that the user wrote since. */
function isAsked({ offer, events }: Job): boolean {
  return offer?.replyBy !== undefined && unanswered(events).length === 0;
}
