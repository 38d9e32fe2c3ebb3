import { stamp } from '../../domain/dates.ts';
import { Problem, WrongUsage } from '../../domain/problem.ts';
import { isExploding } from '../../domain/records/deadline.ts';
import type { Job, Offer } from '../../domain/records/job.ts';
import { amount } from '../../domain/records/offer-sums.ts';
import type { World } from '../../world.ts';
import { changeJob, jobNamed } from '../job/bank.ts';
import { dayAhead, lineGiven } from '../records/given.ts';

/** An offer as the command line gives it. */
export interface OfferOptions {
  base?: number;
  currency?: string;
  bonus?: number;
  equity?: { total: number; years: number };
  public?: boolean;
  private?: boolean;
  worth?: number;
  cliff?: number;
  signing?: number;
  benefits?: number;
  level?: string;
  interviewed?: string;
  replyBy?: string;
}

/** A job with its offer. @throws Problem if none was made */
export async function jobWithOffer(word: string, world: World): Promise<Job & { offer: Offer }> {
  const job = await jobNamed(word, world);
  const { offer } = job;
  if (!offer)
    throw new Problem(`No offer of ${job.company} is noted.`, `Note it: rehearse offer add ${job.id} --base 130000`);
  return { ...job, offer };
}

/** Notes an offer, or changes what is given of one that is noted already. */
export async function addOffer(word: string, options: OfferOptions, world: World): Promise<void> {
  const job = await jobNamed(word, world);
  const base = options.base ?? job.offer?.base;
  if (base === undefined)
    throw new WrongUsage('What is the base a year?', `For example: rehearse offer add ${job.id} --base 130000`);
  const now = stamp(world.now());
  const offer: Offer = {
    called: now,
    extensions: 0,
    ...job.offer,
    base,
    currency: lineGiven(options.currency, '--currency')?.toUpperCase() ?? job.offer?.currency ?? 'USD',
    bonusPct: options.bonus ?? job.offer?.bonusPct,
    signing: options.signing ?? job.offer?.signing,
    benefits: options.benefits ?? job.offer?.benefits,
    level: lineGiven(options.level, '--level') ?? job.offer?.level,
    levelInterviewed: lineGiven(options.interviewed, '--interviewed') ?? job.offer?.levelInterviewed,
    replyBy: options.replyBy === undefined ? job.offer?.replyBy : await dayAhead(options.replyBy, world),
    equity: equityGiven(options, job.offer?.equity),
  };
  const called = { at: now, what: 'they made an offer', contact: true, by: 'them' as const };
  await changeJob(job, { offer, stage: job.offer ? job.stage : 'offer' }, job.offer ? [] : [called], world);
  await world.say(
    `${job.company}: base ${amount(base)} ${offer.currency}.`,
    ...(isExploding(offer, (await world.settings()).read()) && options.replyBy !== undefined
      ? [
          'An answer within two days: sometimes that is real. One request for a day, with a true reason, is always fair.',
          `For example: rehearse offer extend ${job.id} --until monday --because "..."`,
        ]
      : []),
    `To see what it comes to: rehearse offer compare. To ask for more: rehearse offer counter ${job.id}`,
  );
}

const ONE_YEAR = 12;

function equityGiven(options: OfferOptions, old: Offer['equity']): Offer['equity'] {
  const { equity, worth, cliff } = options;
  if (options.public && options.private) throw new WrongUsage('Equity is --public or --private, not both.');
  const isPublic = options.public ? true : options.private ? false : old?.public;
  const size = equity ?? old;
  if (!size) {
    if (isPublic === undefined && worth === undefined && cliff === undefined) return undefined;
    throw new WrongUsage('How much equity?', 'For example: --equity 80000/4y --public');
  }
  if (isPublic === undefined)
    throw new WrongUsage('Can the equity be sold?', '--public if it can; --private if it is shown and not added up.');
  const cliffMonths = cliff ?? old?.cliffMonths ?? ONE_YEAR;
  return { public: isPublic, total: size.total, years: size.years, cliffMonths, worth: worth ?? old?.worth };
}
