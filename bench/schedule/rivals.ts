import { type Memory, recall } from '../../src/domain/practice/memory/memory.ts';
import { DEFAULTS } from './fsrs.ts';
import { byIntervals, type PolicySort, unseen } from './policy.ts';
import { afterGrade } from './published.ts';

const plain = { box: 0, ease: 0 };

/** Every item comes back after three days: the habit of one of our sources. */
export const everyThreeDays = byIntervals('every three days', { after: () => ({ ...plain, interval: 3 }) });

/** Leitner's boxes (1972), with intervals that double from one day. */
export const leitner = byIntervals('Leitner', {
  after: (own, passed) => {
    const box = passed && own ? Math.min(6, own.box + 1) : 0;
    return { box, ease: 0, interval: 2 ** box };
  },
});

/** SM-2 (Wozniak 1990, https://super-memory.com/english/ol/sm2.htm): a pass is quality 4, a failure 2. */
export const sm2 = byIntervals('SM-2', {
  after: (own, passed) => {
    const quality = passed ? 4 : 2;
    const before = own?.ease ?? 2.5;
    const ease = Math.max(1.3, before + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02));
    const box = passed ? (own?.box ?? 0) + 1 : 0;
    const interval = box <= 1 ? 1 : box === 2 ? 6 : Math.round((own?.interval ?? 6) * ease);
    return { box, ease, interval };
  },
});

/** Days until recall falls to the desired level, by FSRS. */
export function daysTo(retention: number, { stability }: Pick<Memory, 'stability'>): number {
  const decay = DEFAULTS[20] ?? 0;
  return Math.max(1, Math.round((stability * (retention ** (-1 / decay) - 1)) / (0.9 ** (-1 / decay) - 1)));
}

export const fsrs90 = byIntervals('FSRS 0.90', {
  after: (_, __, memory) => ({ ...plain, interval: daysTo(0.9, memory) }),
});
export const fsrs97 = byIntervals('FSRS 0.97', {
  after: (_, __, memory) => ({ ...plain, interval: daysTo(0.97, memory) }),
});

/** FSRS 0.90, but no interval reaches beyond the last day of practice. */
export const fsrsClamped = byIntervals('FSRS clamped to the date', {
  after: (_, __, memory, { last }, day) => ({
    ...plain,
    interval: Math.max(1, Math.min(daysTo(0.9, memory), last - day)),
  }),
});

/** FSRS 0.90; in the last fifth of the days, three at most, everything known once more and nothing new. */
export const fsrsSweep = byIntervals('FSRS with a final sweep', {
  after: (_, __, memory) => ({ ...plain, interval: daysTo(0.9, memory) }),
  sweep: (day, { first, last }) => last - day < Math.min(3, Math.ceil((last - first + 1) / 5)),
});

/** The largest gain in recall on the day per second of today, as FSRS has it; no look ahead. */
export const greedy: PolicySort = {
  name: 'greedy',
  make({ entries, interview }) {
    const owned = new Map<number, Memory>();
    const gain = (memory: Memory | undefined, day: number) => {
      const pass = memory ? recall(memory, day) : 0.5;
      const after = (grade: 'good' | 'again') => recall(afterGrade(memory, grade, day), interview);
      const seconds = memory ? pass * 45 + (1 - pass) * 90 : 120;
      return (pass * after('good') + (1 - pass) * after('again') - recall(memory, interview)) / seconds;
    };
    return {
      name: 'greedy',
      today(day) {
        const fresh = gain(undefined, day);
        const seen = [...owned]
          .filter(([, memory]) => memory.day < day)
          .map(([item, memory]) => ({ item, rate: (entries[item]?.weight ?? 0) * gain(memory, day) }));
        const all = [
          ...seen,
          ...unseen({ entries }, owned).map((item) => ({ item, rate: (entries[item]?.weight ?? 0) * fresh })),
        ];
        return all
          .filter(({ rate }) => rate > 0)
          .sort((a, b) => b.rate - a.rate || a.item - b.item)
          .map(({ item }) => item);
      },
      told(item, { grade }, day) {
        owned.set(item, afterGrade(owned.get(item), grade, day));
      },
    };
  },
};
