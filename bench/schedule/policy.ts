import type { Entry } from '../../src/domain/ports.ts';
import type { Attempt } from '../../src/domain/practice/attempt.ts';
import { type Memory, recall } from '../../src/domain/practice/memory/memory.ts';
import { afterGrade } from './published.ts';

/** What a policy may look at: the items, the calendar, and what it was told of earlier practice. */
export interface Setting {
  entries: readonly Entry[];
  /** Day numbers: the first of practice, the last, and the interview's. */
  first: number;
  last: number;
  interview: number;
  minutes: number;
  seed: number;
}

export interface Policy {
  name: string;
  /** Item numbers to practice today, in order; practice ends with the minutes. */
  today(day: number): number[];
  /** Is told how it went. */
  told(item: number, attempt: Attempt, day: number): void;
}

export interface PolicySort {
  name: string;
  make(setting: Setting): Policy;
}

/** What a policy of intervals keeps of an item. */
export interface Own {
  last: number;
  /** Days until it is due again. */
  interval: number;
  /** Box, ease ... whatever the policy counts in. */
  box: number;
  ease: number;
  memory: Memory;
}

/** How such a policy goes on after a practice, and which due item comes first. */
interface Intervals {
  after(
    own: Own | undefined,
    passed: boolean,
    memory: Memory,
    setting: Setting,
    day: number,
  ): Pick<Own, 'interval' | 'box' | 'ease'>;
  /** Items not due that are taken anyway, after the due ones and before new ones. */
  sweep?(day: number, setting: Setting): boolean;
}

/** Due items first, the weakest by FSRS before the others; then new ones, the heaviest first, as they stand. */
export function byIntervals(name: string, { after, sweep }: Intervals): PolicySort {
  return {
    name,
    make(setting) {
      const owned = new Map<number, Own>();
      return {
        name,
        today(day) {
          const seen = [...owned].map(([item, own]) => ({
            item,
            due: own.last + own.interval <= day,
            now: recall(own.memory, day),
            last: own.last,
          }));
          const sweeping = sweep?.(day, setting) ?? false;
          const back = seen
            .filter(({ due, last }) => last < day && (due || sweeping))
            .sort((a, b) => a.now - b.now || a.item - b.item);
          return [...back.map(({ item }) => item), ...(sweeping ? [] : unseen(setting, owned))];
        },
        told(item, { grade }, day) {
          const own = owned.get(item);
          const memory = afterGrade(own?.memory, grade, day);
          owned.set(item, { last: day, memory, ...after(own, grade !== 'again', memory, setting, day) });
        },
      };
    },
  };
}

/** Items never practiced, the heaviest first. */
export function unseen({ entries }: Pick<Setting, 'entries'>, owned: ReadonlyMap<number, unknown>): number[] {
  return entries
    .map((entry, item) => ({ item, weight: entry.weight }))
    .filter(({ item }) => !owned.has(item))
    .sort((a, b) => b.weight - a.weight || a.item - b.item)
    .map(({ item }) => item);
}
