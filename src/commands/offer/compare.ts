import { type Grid, gridBlocks } from '../../domain/exports/grid.ts';
import type { Job, Offer } from '../../domain/records/job.ts';
import { isOpenJob } from '../../domain/records/job-steps.ts';
import { amount, gapOver, OFFER_YEARS, type OfferSums, offerSums } from '../../domain/records/offer-sums.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { changeJob } from '../job/bank.ts';
import { leavingOut } from '../records/anonymous.ts';
import { jobWithOffer } from './bank.ts';

interface Compared extends Pick<Job, 'id' | 'company'> {
  offer: Offer;
  sums: OfferSums;
}

interface CompareOptions {
  raise?: number;
  years?: number;
  /** Companies as A, B, C: for someone whose advice is asked. */
  anonymous?: boolean;
  json?: boolean;
}

/** The offers that are open, side by side, added up over four years before any tax. */
export async function compareOffers(
  { raise = 3, years = 5, anonymous, json }: CompareOptions,
  world: World,
): Promise<void> {
  const leaves = await leavingOut(anonymous, world);
  const jobs = [...(await world.journal()).all('job').values()];
  const offers = jobs.flatMap((job): Compared[] => {
    const { id, company, offer } = job;
    return offer && isOpenJob(job) ? [leaves({ company, id, offer, sums: offerSums(offer) })] : [];
  });
  if (json) return world.printJson(offers);
  if (offers.length === 0) return world.say('No offer yet. Note one: rehearse offer add JOB --base 130000');
  const currencies = [...new Set(offers.map(({ offer }) => offer.currency))];
  await world.say(
    { text: `Offers: ${currencies.join(' and ')} a year, before any tax`, tone: 'title' },
    ...gridBlocks(gridOf(offers)).flatMap((block): Line[] => ['', ...block]),
    '',
    ...notes(offers),
    ...(currencies.length === 1 ? gapLines(offers, raise, years) : ['In two currencies: no difference is computed.']),
    ...(offers.length > 1 ? [{ text: 'Pay is one of two pages: rehearse offer rank', tone: 'quiet' as const }] : []),
  );
}

function gridOf(offers: readonly Compared[]): Grid {
  const row = (name: string, cell: (one: Compared) => number | undefined) => ({
    name,
    cells: offers.map((one) => {
      const number = cell(one);
      return number === undefined ? null : amount(number);
    }),
  });
  return {
    columns: offers.map(({ company }) => company),
    rows: [
      row('base', ({ offer }) => offer.base),
      row('bonus at target', ({ sums }) => sums.bonus),
      row('equity, first year', ({ offer, sums }) => (isCounted(offer) ? sums.equity[0] : undefined)),
      row('signing, once', ({ offer }) => offer.signing ?? 0),
      row('benefits, your figure', ({ offer }) => offer.benefits),
      ...Array.from({ length: OFFER_YEARS }, (_, i) => row(`year ${i + 1}`, ({ sums }) => sums.years[i])),
      row('four years', ({ sums }) => sums.total),
      row('not at risk, year 1', ({ sums }) => sums.notAtRisk),
    ],
    holes: offers.flatMap(({ id, company, offer }) =>
      offer.benefits === undefined
        ? [
            {
              says: `${company}: what are the benefits worth to you?`,
              command: `rehearse offer add ${id} --benefits N`,
            },
          ]
        : [],
    ),
  };
}

function isCounted({ equity }: Offer): boolean {
  return equity !== undefined && (equity.public || equity.worth !== undefined);
}

function notes(offers: readonly Compared[]): Line[] {
  return offers.flatMap(({ company, offer }): Line[] => {
    const { equity, level, levelInterviewed } = offer;
    return [
      ...(equity && !isCounted(offer)
        ? [`${company}: ${amount(equity.total)} over ${equity.years} years in private equity, not added up.`]
        : []),
      ...(equity?.cliffMonths ? [`${company}: leave before month ${equity.cliffMonths} and the equity is gone.`] : []),
      ...(offer.signing ? [`${company}: the signing bonus may have to go back if you leave early. Ask.`] : []),
      ...(level && levelInterviewed && level !== levelInterviewed
        ? [`${company} interviewed you for ${levelInterviewed} and offers ${level}: one sentence to ask about.`]
        : []),
    ];
  });
}

function gapLines(offers: readonly Compared[], raise: number, years: number): Line[] {
  if (offers.length < 2) return [];
  const bases = offers.map(({ offer }) => offer.base);
  const gap = Math.max(...bases) - Math.min(...bases);
  return [
    `Base differs by ${amount(gap)}. Over ${years} years, ${raise}% raises on both: ${amount(gapOver(gap, raise, years))}.`,
  ];
}

/** Notes a figure of the market for an offer, with its source. */
export async function noteMarket(word: string, number: number, where: string, at: string, world: World): Promise<void> {
  const job = await jobWithOffer(word, world);
  await changeJob(job, { offer: { ...job.offer, market: { number, where, at } } }, [], world);
  const gap = number - job.offer.base;
  await world.say(
    `${job.company}: market ${amount(number)} (${where}), ${amount(Math.abs(gap))} ${gap < 0 ? 'below' : 'above'} the offer.`,
  );
}
