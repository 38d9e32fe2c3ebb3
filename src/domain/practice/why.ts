import type { ItemStanding } from './standing.ts';

/** A share as people say it: "61%". */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

export interface Reason {
  own?: ItemStanding;
  weight: number;
  /** Today's day number. */
  day: number;
  /** Recall on the interview's day without practice and after practice today, 0 to 1. */
  without: number;
  after: number;
  seconds: number;
  /** What the recall is counted for: "on the day", or "in a week". */
  when: string;
}

/** "last produced 9 days ago, would be 61% on the day, 94% after today, for 45 s" */
export function why({ own, weight, day, without, after, seconds, when }: Reason): string {
  const past = own ? lastTime(own, day) : `new, ${WEIGHTS[weight] ?? 'extra'}`;
  return `${past}, would be ${percent(without)} ${when}, ${percent(after)} after today, for ${seconds} s`;
}

/** "last produced 9 days ago" */
export function lastTime({ grade, memory }: Pick<ItemStanding, 'grade' | 'memory'>, day: number): string {
  return `${grade === 'again' ? 'failed' : 'last produced'} ${ago(day - memory.day)}`;
}

const WEIGHTS: Record<number, string> = { 3: 'core', 2: 'strong', 1: 'extra' };

function ago(days: number): string {
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}
