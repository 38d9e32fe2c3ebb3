import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/ports.ts';
import type { Attempt } from '../../../src/domain/practice/attempt.ts';
import { costsOf, sharesOf } from '../../../src/domain/practice/costs.ts';
import { countedSeconds, measured, skimmed } from '../../../src/domain/practice/pace.ts';
import { mocksFrom, quotaDays } from '../../../src/domain/practice/protocol/quota.ts';
import { standingOf } from '../../../src/domain/practice/standing.ts';
import { attempt, cards, entry, input, planDay, TODAY } from './setting.ts';

// What comments and docs/planner.md promise in numbers: each boundary from both sides.

describe('what counts as the time of a practice', () => {
  const taken = (limit: number, spent: number) => measured({ ...attempt('a', 1, 'good', spent), limit });

  test.each([
    ['a sixth of its limit', 60, 10],
    ['five seconds, however short it is', 12, 5],
    ['twenty, however long it is', 300, 20],
  ])('begins with %s', (_, limit, least) => {
    expect(taken(limit, least)).toBe(least);
    expect(taken(limit, least - 1)).toBeUndefined();
  });

  test.each([
    ['three times what it should take', 60, 180],
    ['an hour', 1500, 3600],
  ])('ends with %s', (_, limit, most) => {
    expect(taken(limit, most)).toBe(most);
    expect(taken(limit, most + 1)).toBeUndefined();
  });

  test('of an untimed answer is read as if it had a minute', () => {
    const blank = (spent: number): Attempt => ({ ...attempt('a', 1, 'again', spent), blank: true, said: 0, of: 4 });
    expect(skimmed(blank(9))).toBe(true);
    expect(skimmed(blank(10))).toBe(false);
  });

  test('counts as an hour at most when it had no limit', () => {
    expect(countedSeconds(attempt('a', 1, 'good', 3600))).toBe(3600);
    expect(countedSeconds(attempt('a', 1, 'good', 5000))).toBe(3600);
  });
});

describe('how long an item takes someone', () => {
  /** A first meeting should take 120 s: 110 for the answer and ten beside it. */
  const LENGTH = { seconds: 110, beside: 10 };
  const card = entry('card', LENGTH);
  const shares = (attempts: readonly Attempt[], of: readonly Entry[]) => {
    const { items } = standingOf(attempts);
    return sharesOf(of.flatMap((one) => (items[one.id] ? [{ entry: one, own: items[one.id] as never }] : [])));
  };

  test('starts from 120, 45 and 90 seconds', () => {
    expect(costsOf(card, undefined, shares([], [])('recall'))).toEqual({ first: 120, pass: 45, fail: 90 });
  });

  test('is the median of the latest five times', () => {
    const times = [100, 100, 100, 100, 40, 50, 60, 70, 80].map((spent, i) => attempt('card', 40 - i, 'good', spent));
    expect(costsOf(card, standingOf(times).items.card, shares([], [])('recall')).pass).toBe(60);
  });

  test.each([
    [2, 120],
    [3, 90],
    [4, 60],
  ])('in other drills, after %i quick ones, is %i s: the library counts for three', (count, first) => {
    const met = cards(count, LENGTH);
    const quick = met.map(({ id }) => attempt(id, 5, 'good', 60));
    const question = entry('question', { kind: 'question', drill: 'answer', seconds: 120, beside: 0 });
    expect(costsOf(question, undefined, shares(quick, met)('answer')).first).toBe(first);
  });

  test('in its own drill is half way there after one: what all drills say counts for one', () => {
    const met = cards(1, LENGTH);
    expect(costsOf(card, undefined, shares([attempt('card-000', 5, 'good', 60)], met)('recall')).first).toBe(90);
  });
});

describe('practice that is not recall', () => {
  const WEEKS = {
    learning: { since: TODAY - 20, interview: TODAY + 60 },
    mocks: { since: TODAY - 40, interview: TODAY + 30 },
  };
  const ITEMS = {
    'design round': entry('design-a', { kind: 'design', drill: 'design', seconds: 900 }),
    'coding mock': entry('mock-a', { kind: 'mock', type: 'coding', drill: 'mock', seconds: 600 }),
    story: entry('story-a', { kind: 'story', drill: 'tell', seconds: 180 }),
    incident: entry('incident-a', { kind: 'incident', drill: 'incident', seconds: 900 }),
  };
  const today = (item: Entry, weeks: keyof typeof WEEKS, more: object = {}, attempts: readonly Attempt[] = []) =>
    quotaDays({
      entries: [...cards(5), item],
      standing: standingOf(attempts),
      day: TODAY,
      week: new Array<number>(7).fill(60),
      minutes: 60,
      lastGraded: 4,
      ...WEEKS[weeks],
      ...more,
    }).filter(({ day }) => day === TODAY);

  test.each([
    ['design round', 'mocks', 7],
    ['coding mock', 'mocks', 3],
    ['story', 'mocks', 7],
    ['incident', 'mocks', 7],
    ['story', 'learning', 7],
    ['incident', 'learning', 14],
  ] as const)('a %s in the weeks of %s comes every %i days', (name, weeks, every) => {
    const item = ITEMS[name];
    const done = (ago: number) => today(item, weeks, {}, [attempt(item.id, ago, 'good', 600)]);
    expect(done(every - 1)).toEqual([]);
    expect(done(every)).toHaveLength(1);
  });

  test('a coding mock takes its whole clock, also after one that was left early', () => {
    const early = [attempt(ITEMS['coding mock'].id, 3, 'good', 120)];
    expect(today(ITEMS['coding mock'], 'mocks', {}, early)).toMatchObject([{ item: { seconds: 900 } }]);
  });

  test.each(['design round', 'coding mock'] as const)('a %s waits for the weeks of mocks', (name) => {
    expect(today(ITEMS[name], 'learning')).toEqual([]);
    expect(today(ITEMS[name], 'mocks', { since: TODAY - 28, interview: TODAY + 30 })).toHaveLength(1);
  });

  test.each([
    ['10', 'learning', 840],
    ['45', 'mocks', 3780],
  ] as const)('takes %s%% of a week’s minutes at most, in the weeks of %s', (_, weeks, most) => {
    const week = { week: new Array<number>(7).fill(20), minutes: 120, since: TODAY - (weeks === 'mocks' ? 28 : 14) };
    const lasting = (seconds: number) => today(entry('incident-a', { ...ITEMS.incident, seconds }), weeks, week);
    expect(lasting(most)).toHaveLength(1);
    expect(lasting(most + 1)).toEqual([]);
  });

  test.each([
    ['twenty minutes', new Array<number>(7).fill(20), [true]],
    ['an hour', new Array<number>(7).fill(60), [false]],
    ['an hour only two days later', [20, 20, 60, 20, 20, 20, 20], []],
    ['twenty minutes, and today none', [0, 20, 20, 20, 20, 20, 20], []],
  ] as const)('a coding mock of 45 minutes in a week with %s', (_, week, aside) => {
    const mock = entry('mock-a', { ...ITEMS['coding mock'], seconds: 2700 });
    const days = today(mock, 'mocks', { week, minutes: week[0] }).map((one) => one.aside === true);
    expect(days).toEqual(aside);
  });

  test('twenty minutes a day still get two coding mocks a week, and a mock done takes nothing from the story', () => {
    const mock = entry('mock-a', { ...ITEMS['coding mock'], seconds: 2700 });
    const week = { week: new Array<number>(7).fill(20), minutes: 20 };
    const ahead = quotaDays({
      entries: [mock],
      standing: standingOf([]),
      day: TODAY,
      lastGraded: 4,
      ...week,
      since: TODAY - 28,
      interview: TODAY + 17,
    });
    expect(ahead.map(({ day }) => day - TODAY)).toEqual([0, 3, 6, 9, 12]);
    const both = quotaDays({
      entries: [mock, ITEMS.story],
      standing: standingOf([attempt(mock.id, 1, 'good', 2700), attempt(ITEMS.story.id, 7, 'good', 180)]),
      day: TODAY,
      lastGraded: 4,
      ...week,
      since: TODAY - 40,
      interview: TODAY + 17,
    });
    expect(both.find(({ day }) => day === TODAY)?.item.entry.id).toBe(ITEMS.story.id);
  });

  test('a design round that would take more than half of the day’s minutes takes fifteen minutes', () => {
    const whole = entry('design-a', { ...ITEMS['design round'], seconds: 1800 });
    const weeks = { since: TODAY - 28, interview: TODAY + 30 };
    expect(today(whole, 'mocks', { ...weeks, minutes: 60 })).toMatchObject([{ item: { seconds: 1800 } }]);
    expect(today(whole, 'mocks', { ...weeks, minutes: 59 })).toMatchObject([{ item: { seconds: 900 } }]);
  });

  test('mocks begin in week five when there are five weeks before D-4', () => {
    expect(mocksFrom({ since: 0, interview: 41, lastGraded: 4 })).toBe(28);
    expect(mocksFrom({ since: 0, interview: 39, lastGraded: 4 })).toBe(28);
    expect(mocksFrom({ since: 0, interview: 37, lastGraded: 4 })).toBe(27);
  });
});

describe('the last days', () => {
  const planOn = (left: number, minutes: number) => {
    const known = cards(30).map(({ id }) => attempt(id, 5));
    const interviews = [{ day: TODAY + left, since: TODAY - 20 }];
    const simulation = entry('checklist-72h-simulation', { kind: 'checklist', drill: undefined });
    return planDay(input({ entries: [...cards(30), simulation], interviews, minutes, lastDays: 'protocol' }, known))
      .items;
  };

  test('D-3 reads an item every half minute', () => {
    expect(planOn(3, 3)).toHaveLength(6);
    expect(planOn(3, 3).every(({ seconds }) => seconds === 30)).toBe(true);
  });

  test('D-2 is one simulation of 105 minutes, whatever the day’s minutes', () => {
    for (const minutes of [5, 20, 300]) expect(planOn(2, minutes)).toMatchObject([{ seconds: 105 * 60 }]);
  });
});

describe('without a date', () => {
  const plain = (changes: object, attempts: readonly Attempt[] = []) =>
    planDay(input({ interviews: [], ...changes }, attempts));

  test('the coach reminds of looking back for two weeks after an interview', () => {
    expect(plain({ past: TODAY - 14 }).verdict.says).toContain('rehearse retro');
    expect(plain({ past: TODAY - 15 }).verdict.says).not.toContain('rehearse retro');
  });

  test.each([
    ['hard', 1],
    ['good', 2],
    ['easy', 8],
  ] as const)(
    'met once and graded "%s", an item comes back after %i days: recall is next to 0.9 then',
    (grade, days) => {
      const planned = (ago: number) => plain({ entries: cards(1) }, [attempt('card-000', ago, grade, 100)]);
      expect(planned(days - 1).items).toEqual([]);
      expect(planned(days).items).toHaveLength(1);
      expect(planned(days).verdict.says).toContain('when its recall falls to 90%');
    },
  );
});
