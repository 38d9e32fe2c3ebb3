import type { Point } from '../content/parts.ts';
import type { Days } from '../dates.ts';
import type { Claim, Held } from '../records/claim.ts';
import { worstAnswer } from './claim-grid.ts';
import { isOff } from './claimed.ts';

/** One question about a technology; each is deeper than the one before. */
export interface Rung {
  ask: string;
  points: readonly Point[];
  seconds: number;
}

/** Questions that are asked about one claim in a sitting. Ours. */
const MOST_ASKED = 3;

/**
 * Where the questions about a claim begin: at the easiest one that did not hold the last time, otherwise one deeper
 * than the deepest that held; in the middle if none was asked.
 */
export function firstRung(ladder: readonly Rung[], asked: Claim['asked']): number {
  const latest = new Map(
    [...asked].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).map((one) => [one.ask, one.held]),
  );
  const open = ladder.findIndex(({ ask }) => (latest.get(ask) ?? 'yes') !== 'yes');
  if (open >= 0) return open;
  const deepest = ladder.findLastIndex(({ ask }) => latest.has(ask));
  return deepest >= 0 ? Math.min(deepest + 1, ladder.length - 1) : Math.floor(ladder.length / 2);
}

/**
 * The rung after an answer: one deeper if it held, one easier after a guess, none if it held in part. What was easier
 * is the last one, and so is the third. `answers` are those of this sitting, the latest last.
 */
export function nextRung(at: number, answers: readonly Held[], rungs: number): number | undefined {
  const last = answers.at(-1);
  if (answers.length >= MOST_ASKED || answers.slice(0, -1).some((held) => held !== 'yes')) return undefined;
  const next = last === 'yes' ? at + 1 : last === 'no' ? at - 1 : -1;
  return next >= 0 && next < rungs ? next : undefined;
}

const NEED: readonly (Held | undefined)[] = [undefined, 'no', 'partly', 'yes'];

/** The claims that stay on the CV, those first that need a question most: never asked, then guessed, then the longest ago. */
export function claimsByNeed(claims: Iterable<Claim>, days: Days): Claim[] {
  return [...claims]
    .filter((claim) => !isOff(claim))
    .map((claim) => ({ claim, worst: worstAnswer(claim, days) }))
    .sort(
      (a, b) => NEED.indexOf(a.worst?.held) - NEED.indexOf(b.worst?.held) || (a.worst?.day ?? 0) - (b.worst?.day ?? 0),
    )
    .map(({ claim }) => claim);
}
