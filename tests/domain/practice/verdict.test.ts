import { describe, expect, test } from 'vitest';
import { plot } from '../../../src/domain/exports/plot.ts';
import { weightFor, weightsOf } from '../../../src/domain/interviews/round-weights.ts';
import type { Entry } from '../../../src/domain/ports.ts';
import { costsOf, sharesOf } from '../../../src/domain/practice/costs.ts';
import { beliefFrom } from '../../../src/domain/practice/memory/belief.ts';
import { forecast } from '../../../src/domain/practice/prospect/forecast.ts';
import { type Standing, standingOf } from '../../../src/domain/practice/standing.ts';
import { attempt, cards, entry, input, planDay, TODAY } from './setting.ts';

describe('the verdict', () => {
  test('names what will not be reached when time is short, and what five minutes would buy', () => {
    const { verdict } = planDay(input({ entries: cards(300) }));
    expect(verdict.unreached?.length).toBeGreaterThan(50);
    expect(verdict.says).toContain('will not be reached: "Title of card-');
    expect(verdict.fiveMore).toBeGreaterThan(0.02);
    expect(verdict.minutesNeeded ?? Infinity).toBeGreaterThan(verdict.minutesLeft ?? 0);
  });

  test('says so when the time suffices', () => {
    const { verdict } = planDay(input({ entries: cards(8), week: new Array<number>(7).fill(60), minutes: 60 }));
    expect(verdict.unreached).toEqual([]);
    expect(verdict.says).toContain('enough to hold nine items of ten');
  });

  test('minutes needed and the expected recall never contradict each other', () => {
    for (const count of [8, 40, 120, 300]) {
      const {
        expected,
        target = 0,
        reach,
        minutesNeeded = Infinity,
        minutesLeft = 0,
      } = planDay(input({ entries: cards(count) })).verdict;
      expect((expected?.recall ?? 0) >= target).toBe(minutesNeeded <= minutesLeft);
      expect((expected?.recall ?? 0) >= target).toBe(reach === 'enough');
      if (reach === 'out') expect(expected?.high).toBeLessThan(target);
    }
  });

  test('after missed days no backlog: the plan fits the minutes and says what the absence cost', () => {
    const given = input({ interviews: [{ day: TODAY + 20, since: TODAY - 10 }], entries: cards(200) }, [
      attempt('card-000', 6),
    ]);
    const { verdict, items } = planDay(given);
    expect(verdict.absence).toMatchObject({ days: 5, minutes: 100 });
    // On the first of them the same attempts promised that much more.
    const promised = planDay({ ...given, day: TODAY - 5 }).verdict.expected?.recall ?? 0;
    expect(verdict.absence?.cost).toBeCloseTo(promised - (verdict.expected?.recall ?? 0), 10);
    expect(verdict.absence?.cost).toBeGreaterThan(0.05);
    expect(verdict.says).toMatch(/5 days without practice cost about .* points?; nothing is carried over/);
    expect(items.reduce((sum, { seconds }) => sum + seconds, 0)).toBeLessThanOrEqual(1200);
    // What it cost is told until practice goes on; after that today's practice would count as if it had come before.
    const again = { interviews: given.interviews, entries: given.entries };
    const since = planDay(input(again, [attempt('card-000', 6), attempt('card-001', 0)]));
    expect(since.verdict.absence).toBeUndefined();
  });
});

test('days that were kept free before an interview that is over are not an absence', () => {
  const next = { day: TODAY + 20, since: TODAY - 10 };
  const last = [attempt('card-000', 5)];
  const after = planDay(input({ interviews: [next, { day: TODAY - 1, since: TODAY - 10 }] }, last)).verdict;
  expect(after.absence).toBeUndefined();
  expect(planDay(input({ interviews: [next] }, last)).verdict.absence?.days).toBe(4);
});

describe('calibration', () => {
  const calibration = (predicted: number, passed: number, reviews: number) => {
    const told = standingOf([]).calibration;
    told.predicted[8] = predicted * reviews;
    told.points[8] = passed * reviews;
    told.passes = reviews;
    told.passPoints = reviews;
    told.count[8] = reviews;
    return told;
  };

  test('many reviews that fail more than predicted make the belief steeper, fewer failures flatter', () => {
    expect(beliefFrom(calibration(0.85, 0.6, 300)).steepness).toBeGreaterThan(2.5);
    expect(beliefFrom(calibration(0.85, 0.95, 300)).steepness).toBeLessThan(1);
  });

  test('with many reviews the mean prediction meets the mean observation', () => {
    const { steepness } = beliefFrom(calibration(0.85, 0.6, 100_000));
    expect(0.85 ** steepness).toBeCloseTo(0.6, 2);
  });

  test('before any review a part of the growth is counted on, with many all of it', () => {
    const growths = [0, 30, 300, 3000].map((reviews) => beliefFrom(calibration(0.85, 0.8, reviews)).growth);
    expect(growths[0]).toBeLessThan(0.8);
    expect(growths).toEqual(growths.toSorted((a, b) => a - b));
    expect(growths.at(-1)).toBeCloseTo(1, 2);
  });

  test('a few reviews hardly move it, and it is shown only from thirty on', () => {
    const before = beliefFrom(calibration(0, 0, 0)).steepness;
    expect(beliefFrom(calibration(0.85, 0, 2)).steepness / before).toBeLessThan(1.15);
    const reviews = (count: number) => cards(count).flatMap(({ id }) => [attempt(id, 8), attempt(id, 4)]);
    expect(planDay(input({}, reviews(10))).verdict.calibration).toBeUndefined();
    expect(planDay(input({}, reviews(40))).verdict).toMatchObject({
      calibration: { reviews: 40, observed: expect.closeTo(0.85, 6) },
    });
  });
});

const owned = (entries: Entry[], { items }: Standing) =>
  entries.flatMap((one) => {
    const own = items[one.id];
    return own ? [{ entry: one, own }] : [];
  });

describe('seconds', () => {
  test("start from the drill's own, 120, 45 and 90", () => {
    expect(costsOf(entry('a'), undefined, sharesOf([])('recall'))).toEqual({ first: 120, pass: 45, fail: 90 });
  });

  test("follow the item's own times once it came back", () => {
    const standing = standingOf([
      attempt('a', 9, 'good', 200),
      attempt('a', 5, 'good', 60),
      attempt('a', 2, 'good', 70),
    ]);
    const item = entry('a');
    expect(costsOf(item, standing.items.a, sharesOf(owned([item], standing))('recall')).pass).toBe(65);
  });

  test('learn from other items how slow this user is', () => {
    const slow = standingOf(cards(20).map(({ id }) => attempt(id, 3, 'good', 240)));
    const shares = sharesOf(owned(cards(20), slow));
    expect(costsOf(entry('a'), undefined, shares('recall'))).toEqual({ first: 240, pass: 90, fail: 180 });
    expect(costsOf(entry('b', { drill: 'answer' }), undefined, shares('answer')).first).toBeGreaterThan(500);
  });

  test.each([
    [2, 120],
    [3, 180],
    [4, 240],
  ])('of %d first meetings that took twice as long make it %d for a drill not yet met', (count, first) => {
    const slow = standingOf(cards(count).map(({ id }) => attempt(id, 3, 'good', 240)));
    const shares = sharesOf(owned(cards(count), slow));
    expect(costsOf(entry('a'), undefined, shares('signal')).first).toBe(first);
  });

  test('are learned drill by drill, from a few first meetings', () => {
    const answers = cards(4, { drill: 'answer' }).map((one) => ({ ...one, id: `answer-${one.id}` }));
    const standing = standingOf([
      ...answers.map(({ id }) => attempt(id, 4, 'again', 60)),
      ...cards(20).map(({ id }) => attempt(id, 3, 'good', 240)),
    ]);
    const shares = sharesOf(owned([...cards(20), ...answers], standing));
    expect(costsOf(entry('a', { drill: 'answer' }), undefined, shares('answer')).first).toBe(60);
    expect(costsOf(entry('b'), undefined, shares('recall')).first).toBe(240);
  });

  test('are not halved by one quick item', () => {
    const quick = standingOf([attempt('card-000', 2, 'good', 20)]);
    const shares = sharesOf(owned(cards(1), quick));
    expect(costsOf(entry('a', { drill: 'answer' }), undefined, shares('answer')).first).toBe(300);
    expect(costsOf(entry('b'), undefined, shares('recall')).first).toBe(70);
  });

  test('of a first meeting are still known when the item has come back', () => {
    const back = cards(6).flatMap(({ id }) => [9, 6, 3].map((ago, i) => attempt(id, ago, 'good', i === 0 ? 300 : 30)));
    const shares = sharesOf(owned(cards(6), standingOf(back)));
    expect(costsOf(entry('new'), undefined, shares('recall'))).toEqual({ first: 300, pass: 30, fail: 225 });
  });

  test('make an item as heavy as it is long, so that gain per second prefers no kind', () => {
    const entries = [
      ...cards(30),
      ...cards(30).map((one) => ({
        ...one,
        id: `question-${one.id}`,
        kind: 'question' as const,
        drill: 'answer' as const,
      })),
    ];
    const days = [0, 1, 2, 3].map((i) => planDay(input({ entries, day: TODAY + i, interviews: [{ day: TODAY + 5 }] })));
    const met = days.map(({ items }) => new Set(items.map((item) => item.entry.kind)));
    expect(met.some((kinds) => kinds.has('question'))).toBe(true);
    expect(met.some((kinds) => kinds.has('card'))).toBe(true);
  });
});

describe('rounds', () => {
  test('double what they ask for against what they do not', () => {
    const weights = weightsOf([{ name: 'Coding' }]);
    expect(weightFor(entry('a', { kind: 'pattern', topics: ['algorithms'] }), weights)).toBe(3);
    expect(weightFor(entry('b', { kind: 'story', topics: ['behavioural'] }), weights)).toBe(1);
  });

  test('of unknown names change nothing', () => {
    expect(weightsOf([{ name: 'chat' }])).toBeUndefined();
  });

  test('give what matters in the posting as much as what they all ask for', () => {
    const databases = entry('a', { kind: 'question', topics: ['databases'] });
    const story = entry('b', { kind: 'story', topics: ['behavioural'] });
    const coding = weightsOf([{ name: 'Coding' }], ['databases']);
    expect([databases, story].map((one) => weightFor(one, coding))).toEqual([3, 1]);
    const unknown = weightsOf([{ name: 'chat' }], ['databases']);
    expect([databases, story].map((one) => weightFor(one, unknown))).toEqual([3, 2]);
  });
});

describe('the forecast', () => {
  const told = forecast(
    input(
      { entries: cards(100) },
      cards(30).map(({ id }) => attempt(id, 4)),
    ),
  );

  test('runs from today to the day, never falls, and keeps the band in order', () => {
    const points = told?.points ?? [];
    expect([points[0]?.left, points.at(-1)?.left]).toEqual([21, 0]);
    expect(points.every(({ expected: { low, recall, high } }) => low <= recall && recall <= high)).toBe(true);
    expect(points.at(-1)?.expected.recall).toBeGreaterThan((told?.without.recall ?? 1) + 0.1);
  });

  test('keeps the band in order also where reviews lead far', () => {
    const far = forecast(input({ entries: cards(12), interviews: [{ day: TODAY + 700, since: TODAY }] }))?.points ?? [];
    expect(far.length).toBeGreaterThan(700);
    expect(far.filter(({ expected: { low, recall, high } }) => low > recall || recall > high)).toEqual([]);
  });

  test('does not change once practice has ended', () => {
    const [simulation, ...rest] = (told?.points ?? []).filter(({ left }) => left <= 2);
    expect(rest.every(({ expected }) => expected.recall === simulation?.expected.recall)).toBe(true);
  });

  test('agrees with the verdict of the day', () => {
    expect(told?.points.at(-1)?.expected.recall).toBeCloseTo(told?.plan.verdict.expected?.recall ?? 0, 6);
  });

  test('is missing without a date', () => {
    expect(forecast(input({ interviews: [] }))).toBeUndefined();
  });
});

describe('the plot', () => {
  const columns = Array.from({ length: 22 }, (_, i) => ({
    left: 21 - i,
    with: { low: 0.3 + i / 50, high: 0.4 + i / 45 },
    without: { low: 0.3, high: 0.4 },
  }));

  test.each([12, 40, 80, 200])('keeps within %i columns, without escapes', (width) => {
    const lines = plot(columns, width);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    expect(lines.join('\n')).toMatch(/^[ -~\n]*$/);
  });

  test('shows both bands by shape, even when they are thinner than a row', () => {
    const text = plot([{ left: 1, with: { low: 0.81, high: 0.82 }, without: { low: 0.31, high: 0.32 } }], 40).join(
      '\n',
    );
    expect(text).toContain('#');
    expect(text).toContain('.');
  });
});
