import type { Offer } from './job.ts';

/** Years for which an offer is added up. */
export const OFFER_YEARS = 4;
const MONTHS = 12;

/** An offer in whole units of its currency, before any tax. */
export interface OfferSums {
  bonus: number;
  /** What vests in each year: none before the cliff. Of private equity, the worth that the user gave it. */
  equity: number[];
  /** All that counts in each year; private equity without a worth does not. */
  years: number[];
  total: number;
  /** Of the first year, what is paid whatever happens: no bonus, no equity. */
  notAtRisk: number;
}

/** Adds up an offer over four years. */
export function offerSums({ base, bonusPct = 0, signing = 0, benefits = 0, equity }: Offer): OfferSums {
  const bonus = Math.round((base * bonusPct) / 100);
  const counted = equity ? (equity.public ? equity.total : (equity.worth ?? 0)) : 0;
  const vested = (year: number) => {
    if (!equity || year * MONTHS < equity.cliffMonths) return 0;
    return Math.round(counted * Math.min(1, year / equity.years));
  };
  const vests = Array.from({ length: OFFER_YEARS }, (_, i) => vested(i + 1) - vested(i));
  const years = vests.map((vest, i) => base + bonus + vest + benefits + (i === 0 ? signing : 0));
  return {
    bonus,
    equity: vests,
    years,
    total: years.reduce((sum, year) => sum + year, 0),
    notAtRisk: base + signing + benefits,
  };
}

/** What a difference of base comes to over years in which both are raised by so many percent: gap x ((1+r)^n - 1)/r. */
export function gapOver(gap: number, raisePct: number, years: number): number {
  const r = raisePct / 100;
  return Math.round(r === 0 ? gap * years : (gap * ((1 + r) ** years - 1)) / r);
}

/** "145,000". */
export function amount(number: number): string {
  return number.toLocaleString('en-US', { maximumFractionDigits: 2 });
}
