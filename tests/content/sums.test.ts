import { describe, expect, test } from 'vitest';
import { TEXTS } from './items.ts';

// Sums that someone will say aloud, done again from the figures in the sentence.

const MONTH = 30 * 86_400;
const number = (text = '') => Number(text.replaceAll(',', ''));

/** The first sentence of an item that matches, as the numbers in it. */
function figures(id: string, sum: RegExp): number[] {
  for (const one of TEXTS) {
    const found = one.id === id ? sum.exec(one.text) : null;
    if (found) return found.slice(1).map(number);
  }
  return expect.fail(`${id} says nothing like ${sum}`);
}

const near = (given: number | undefined, right: number, share = 0.03) =>
  expect(Math.abs((given ?? Number.NaN) / right - 1), `${given} for ${right}`).toBeLessThan(share);

describe('per month and per second', () => {
  test('events of the event store', () => {
    const [events = 0, rate] = figures('question-irreversible-decision', /(\d+) million a month is (\d+) a second/);
    near(rate, (events * 1e6) / MONTH);
  });

  test.each(['block-choosing-a-message-broker', 'framework-first-principles-answer'])(
    'messages and their price in %s',
    (id) => {
      const [billions] = figures(id, /(1\.\d+) billion/);
      near(billions, (500 * MONTH) / 1e9);
      const [single] = figures(id, /(1,5\d\d) dollars/);
      near(single, ((500 * MONTH * 3) / 1e6) * 0.4);
      const [batched] = figures(id, /about (155)\b/);
      near(batched, ((500 * MONTH * 3) / 10 / 1e6) * 0.4);
    },
  );

  test('a surplus in a queue', () => {
    const [into = 0, out = 0, grows] = figures(
      'block-choosing-a-message-broker',
      /(\d+) in and (\d+) out it grows by ([\d,]+) an hour/,
    );
    expect(grows).toBe((into - out) * 3600);
  });

  test('requests of a rejected candidate', () => {
    const [minute = 0, second] = figures('case-marcus-rejected', /([\d,]+) a minute are (\d+) a second/);
    near(second, minute / 60);
  });
});

describe('memory', () => {
  test('a billion ids', () => {
    const [bytes = 0, raw, set] = figures(
      'framework-problem-solving-seven-steps',
      /billion (\d)-byte ids are (\d+) GB, about (\d+) in a lean/,
    );
    expect([raw, set]).toEqual([bytes, 2 * bytes]);
  });

  test("the short links' hot set", () => {
    const [links = 0, bytes = 0, gigabytes] = figures(
      'design-url-shortener',
      /the (\d+)M links .* (\d+) bytes each: (\d+) GB/,
    );
    near(gigabytes, (links * bytes) / 1000);
  });
});

describe('payments', () => {
  test('buyers beyond what the processor takes before the bell', () => {
    const [limit = 0, over, waiting] = figures(
      'design-payment-platform',
      /takes ([\d,]+): (\d+) a second too many, ([\d,]+) in ten minutes/,
    );
    const peak = (20 * 10e6) / 86_400;
    near(over, peak - limit, 0.001);
    near(waiting, (peak - limit) * 600, 0.001);
  });

  test('passes that may be watched on trust', () => {
    const [passes = 0, risk] = figures(
      'design-payment-platform',
      /([\d,]+) passes x 20 dollars x 2% are ([\d,]+) dollars/,
    );
    expect(risk).toBe(passes * 20 * 0.02);
  });
});

describe('feeds', () => {
  test('pulling against pushing, by the day', () => {
    const [opens = 0, follows = 0, lookups, times] = figures(
      'design-social-feed',
      /Pull: (\d+) billion opens x (\d+) accounts is (\d+) billion lookups, (\d+) times/,
    );
    expect(lookups).toBe(opens * follows);
    const [each = 0, inserts = 0] = figures('design-social-feed', /Push, (\d+) each: (\d+) billion inserts/);
    expect(inserts).toBe(each * 0.1);
    expect(times).toBe((lookups ?? 0) / inserts);
  });
});

describe('uploads', () => {
  test('workers that the scan of the evening keeps busy', () => {
    const [gigabytes = 0, rate = 1, each = 0, files = 0, busy = 0] = figures(
      'design-file-upload',
      /(\d+) GB at (\d+) MB\/s is (\d+) s; (\d+) an hour keep (\d+) workers/,
    );
    expect(each).toBe((gigabytes * 1000) / rate);
    expect(busy).toBe(Math.ceil((files * each) / 3600));
  });
});

describe('shares', () => {
  test('slow answers of many shards', () => {
    const [shards = 0, share] = figures('block-sharding', /with (\d+) shards .* (\d+)% of such queries/);
    near(share, 100 * (1 - 0.99 ** shards));
  });

  test('hours of outage in a year', () => {
    const [hours] = figures('term-non-functional-requirements', /99\.9% is (\d\.\d+) hours/);
    near(hours, 365 * 24 * 0.001, 0.001);
  });

  test('calls per request with retries', () => {
    const [few, many] = figures('block-retries-backoff-jitter', /0\.1 x 5 = (\d\.\d), and .* = (\d+\.\d)/);
    near(few, 0.9 + 0.1 * 5);
    near(many, 0.9 + 0.1 * 100);
  });

  test('hops in a row', () => {
    const [percent] = figures('block-architecture-styles', /Five hops at 99\.9% are (\d\d\.\d)%/);
    near(percent, 100 * 0.999 ** 5, 0.0005);
  });
});
