import { describe, expect, it } from 'vitest';
import { ITEMS, TEXTS } from './items.ts';

/** How likely at least `failures` of `calls` fail, if each fails with probability `p` by itself. Binomial tail. */
function atLeast(failures: number, calls: number, p: number): number {
  let exactly = (1 - p) ** calls;
  let fewer = 0;
  for (let k = 0; k < failures; k++) {
    fewer += exactly;
    exactly *= ((calls - k) / (k + 1)) * (p / (1 - p));
  }
  return Math.max(0, 1 - fewer);
}

interface Threshold {
  /** Share of failed calls at which the breaker opens. */
  rate: number;
  /** Length of the window in seconds. */
  window: number;
  /** Calls that the window must hold before the rate counts. */
  calls: number;
}

/** The error rate of a healthy dependency in the items. */
const BASELINE = 0.001;

/** How often a day the breaker opens on a healthy dependency, at just the least traffic that it judges. */
function falseTripsPerDay({ rate, window, calls }: Threshold): number {
  return ((24 * 3600) / window) * atLeast(Math.ceil(rate * calls), calls, BASELINE);
}

/** Where a text says at which rate to trip; the background tells what the sources say. */
const ADVICE = TEXTS.filter(({ field, text }) => field !== 'background' && /\btrip at \d+%/.test(text));

function thresholdIn(text: string): Threshold {
  const found = /trip at (\d+)% over (\d+) s\b.*\bat least (\d+) calls/.exec(text);
  if (!found) return expect.fail(`no rate, window and minimum of calls in "${text}"`);
  const [rate = 0, window = 0, calls = 0] = found.slice(1).map(Number);
  return { rate: rate / 100, window, calls };
}

describe('a breaker on a healthy dependency, at 5% over 30 s', () => {
  it('opens many times a day, if 20 calls are enough to judge', () => {
    expect(falseTripsPerDay({ rate: 0.05, window: 30, calls: 20 })).toBeCloseTo(57, 0);
  });

  it('opens less than once in ten years, if it takes 100', () => {
    expect(falseTripsPerDay({ rate: 0.05, window: 30, calls: 100 }) * 365 * 10).toBeLessThan(1);
  });
});

describe('the items', () => {
  it('say at which rate to trip', () => {
    expect([...new Set(ADVICE.map(({ id }) => id))].toSorted()).toEqual([
      'block-circuit-breaker',
      'question-five-dependencies-three-nines',
    ]);
  });

  it.each(ADVICE)('$id names a minimum of calls with which false trips are rare', ({ text }) => {
    expect(falseTripsPerDay(thresholdIn(text))).toBeLessThan(1 / 365);
  });

  it.each(ADVICE)('$id gives the right number of false trips for a minimum of 20 calls', ({ id, text }) => {
    const item = JSON.stringify(ITEMS.find((one) => one.id === id));
    const claimed = Number(/(\d+) false trips a day/.exec(item)?.[1]);
    expect(claimed).toBe(Math.round(falseTripsPerDay({ ...thresholdIn(text), calls: 20 })));
  });
});
