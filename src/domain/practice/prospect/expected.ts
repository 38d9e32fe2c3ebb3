import { placeOf, valueAt } from '../memory/curve.ts';
import type { Memory } from '../memory/memory.ts';
import type { Candidate } from '../plan/candidates.ts';
import type { Preparation } from '../plan/preparation.ts';
import type { Outlook } from '../plan/track.ts';
import type { Memories } from './roll.ts';

/** Expected share of the points by weight, 0 to 1: the best guess, and the band that holds three users of four. */
export interface Expected {
  recall: number;
  low: number;
  high: number;
}

/** What is expected at the interview in that place of those to come, by what is remembered before it. */
export function expectedAt(
  place: number,
  memories: Memories,
  { candidates, beyond, outlook, interviews, input }: Preparation,
): Expected {
  const on = interviews[place] ?? input.day;
  const known = beyond.known[place] ?? 0;
  const total = { weight: beyond.weights[place] ?? 0, recall: known, low: known, high: known };
  for (let i = 0; i < candidates.length; i += 1) {
    const candidate = candidates[i] as Candidate;
    const weight = candidate.weights[place] ?? 0;
    const one = guess(memories[i], on, outlook, candidate.known);
    total.weight += weight;
    total.recall += weight * one.recall;
    total.low += weight * one.low;
    total.high += weight * one.high;
  }
  const share = (sum: number) => (total.weight ? sum / total.weight : 0);
  return { recall: share(total.recall), low: share(total.low), high: share(total.high) };
}

/** The ends of the band: all is forgotten so many times as fast as is best believed, or as slowly. */
function guess(memory: Memory | undefined, on: number, { belief, share }: Outlook, known: number): Expected {
  if (!memory) return { recall: known, low: known, high: known };
  const { level, doubt } = belief;
  const log = Math.log(Math.max(0, on - memory.day) / memory.stability);
  const at = (faster: number) => level * valueAt(share, placeOf(log + Math.log(faster)));
  return { recall: at(1), low: at(doubt), high: at(1 / doubt) };
}
