import { type Days, dayHere, dayName } from '../dates.ts';
import type { Grid, GridHole } from '../exports/grid.ts';
import type { Claim, Held, Ran } from '../records/claim.ts';
import { isOff } from './claimed.ts';

export const RAN_WORDS: Readonly<Record<Ran, string>> = {
  production: 'production',
  side: 'side project',
  read: 'read about',
};

export const HELD_WORDS: Readonly<Record<Held, string>> = { yes: 'held', partly: 'in part', no: 'guessed' };

/** The answer that counts for a claim: the worst one of the last day on which it was asked about. */
export interface WorstAnswer {
  held: Held;
  ask: string;
  at: string;
  /** Day number. */
  day: number;
}

const WORST_FIRST: readonly Held[] = ['no', 'partly', 'yes'];

export function worstAnswer({ asked }: Pick<Claim, 'asked'>, days: Days): WorstAnswer | undefined {
  const dated = asked.map((one) => ({ ...one, day: dayHere(one.at, days) }));
  const last = Math.max(...dated.map(({ day }) => day));
  const [worst] = dated
    .filter(({ day }) => day === last)
    .sort((a, b) => WORST_FIRST.indexOf(a.held) - WORST_FIRST.indexOf(b.held));
  return worst && { held: worst.held, ask: worst.ask, at: worst.at, day: worst.day };
}

/** Whether the sentence that says where a claim ends is missing: not of one that has just held in production. */
export function lacksBoundary(claim: Claim, days: Days): boolean {
  if (claim.boundary || isOff(claim)) return false;
  return claim.ran !== 'production' || worstAnswer(claim, days)?.held !== 'yes';
}

/** A claim as a table names it: a bullet by its words in quotes. */
export function claimName({ sort, text }: Pick<Claim, 'sort' | 'text'>): string {
  return sort === 'bullet' ? `"${text}"` : text;
}

/** The claims, a row each, and what is missing. `day` is today's number. */
export function claimGrid(claims: readonly Claim[], day: number, days: Days): Grid {
  return {
    columns: ['ran', 'worst question', 'boundary', 'verdict'],
    rows: claims.map((claim) => {
      const worst = worstAnswer(claim, days);
      return {
        name: claimName(claim),
        cells: [
          claim.ran === 'read' ? 'nowhere' : RAN_WORDS[claim.ran],
          worst ? `${HELD_WORDS[worst.held]}, ${dayName(worst.day, day)}` : null,
          claim.boundary ? 'written' : lacksBoundary(claim, days) ? null : 'not needed',
          claim.verdict ?? null,
        ],
      };
    }),
    holes: claims.flatMap((claim) => claimHole(claim, days) ?? []),
  };
}

/** The one thing that a claim needs next, if there is one. What was only read about is not a claim to drill (000:1578). */
export function claimHole(claim: Claim, days: Days): GridHole | undefined {
  const { id, ran, verdict } = claim;
  const name = claimName(claim);
  if (isOff(claim)) return undefined;
  if (ran === 'read' && !verdict)
    return { says: `${name}: off the CV, or marked as read about.`, command: `rehearse claims edit ${id}` };
  if (claim.asked.length === 0)
    return { says: `${name}: no one has asked you yet.`, command: `rehearse claims drill ${id}` };
  if (lacksBoundary(claim, days))
    return { says: `${name}: no limit said.`, command: `rehearse claims line ${id} "..."` };
  return undefined;
}
