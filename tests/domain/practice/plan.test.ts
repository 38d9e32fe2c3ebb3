import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/ports.ts';
import { type Attempt, GRADES } from '../../../src/domain/practice/attempt.ts';
import type { PlanInput } from '../../../src/domain/practice/plan/planned.ts';
import { standingOf } from '../../../src/domain/practice/standing.ts';
import type { Rating } from '../../../src/domain/rating.ts';
import { growth, MOST_GROWTH } from '../../growth.ts';
import { attempt, cards, crowdOf, entry, input, planDay, TODAY } from './setting.ts';

const ids = (plan: ReturnType<typeof planDay>) => plan.items.map((item) => item.entry.id);
const total = (plan: ReturnType<typeof planDay>) => plan.items.reduce((sum, { seconds }) => sum + seconds, 0);

/** Libraries, histories and calendars of all sorts. */
const situations: fc.Arbitrary<PlanInput> = fc
  .record({
    items: fc.array(
      fc.record({
        kind: fc.constantFrom<[Entry['kind'], Entry['drill']]>(
          ['card', 'recall'],
          ['question', 'answer'],
          ['pattern', 'recognise'],
          ['design', 'design'],
          ['story', 'tell'],
        ),
        weight: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
        seconds: fc.integer({ min: 15, max: 2700 }),
      }),
      { maxLength: 25 },
    ),
    attempts: fc.array(
      fc.record({
        item: fc.nat(24),
        ago: fc.nat(60),
        grade: fc.constantFrom(...GRADES),
        spent: fc.integer({ min: 5, max: 900 }),
      }),
      { maxLength: 60 },
    ),
    ahead: fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 3 }),
    minutes: fc.integer({ min: 0, max: 60 }),
    goal: fc.constantFrom<'recall' | 'above-90'>('recall', 'above-90'),
    seed: fc.nat(1000),
  })
  .map(({ items, attempts, ahead, minutes, goal, seed }) =>
    input({
      entries: items.map(({ kind: [kind, drill], weight, seconds }, i) =>
        entry(`item-${i}`, { kind, drill, weight, seconds }),
      ),
      standing: standingOf(
        attempts.map(({ item, ago, grade, spent }): Attempt => attempt(`item-${item}`, ago, grade, spent)),
      ),
      interviews: ahead.map((days) => ({ day: TODAY + days, since: TODAY - 20 })),
      week: new Array<number>(7).fill(minutes),
      minutes,
      goal,
      seed,
    }),
  );

describe('whatever the situation, a plan', () => {
  test('never takes more than the minutes, unless a single item takes longer', () => {
    fc.assert(
      fc.property(situations, (given) => {
        const plan = planDay(given);
        const simulated = plan.items.find(({ drill }) => drill === 'simulate')?.seconds ?? 0;
        expect(plan.items.length <= 1 || total(plan) - simulated <= given.minutes * 60).toBe(true);
      }),
    );
  });

  test('opens nothing new from the third day before an interview on, except to read for who has practiced nothing', () => {
    const rules = fc.constantFrom<'practice' | 'protocol' | 'rest'>('practice', 'protocol', 'rest');
    fc.assert(
      fc.property(situations, fc.integer({ min: 0, max: 3 }), rules, (given, left, lastDays) => {
        const plan = planDay({ ...given, lastDays, interviews: [...given.interviews, { day: TODAY + left }] });
        const known = plan.items.filter((item) => given.standing.items[item.entry.id]);
        expect(known.length === plan.items.length || known.length === 0).toBe(true);
        if (known.length === 0) expect(plan.items.every(({ drill }) => drill === 'read')).toBe(true);
      }),
    );
  });

  test('is the same for the same input, and for its entries in another order', () => {
    fc.assert(
      fc.property(situations, (given) => {
        expect(planDay(given)).toEqual(planDay(given));
        expect(planDay({ ...given, entries: [...given.entries].reverse() })).toEqual(planDay(given));
      }),
    );
  });

  test('without a date is the same whether or not the items never met are in a crowd', () => {
    fc.assert(
      fc.property(situations, fc.integer({ min: 0, max: 1500 }), (given, size) => {
        const deck = Array.from({ length: size }, (_, i) => entry(`deck-${i}`, { weight: 1 + (i % 3) }));
        const crowds = [1, 2, 3].flatMap((weight) => crowdOf(deck.filter((one) => one.weight === weight)));
        const plan = (some: Entry[]) => planDay({ ...given, interviews: [], entries: [...given.entries, ...some] });
        expect(plan(crowds)).toEqual(plan(deck));
      }),
    );
  });

  test('names no item twice and promises no loss', () => {
    fc.assert(
      fc.property(situations, (given) => {
        const plan = planDay(given);
        expect(new Set(ids(plan)).size).toBe(plan.items.length);
        expect(plan.items.every(({ gain, seconds }) => gain >= 0 && gain <= 1 && seconds > 0)).toBe(true);
      }),
    );
  });
});

describe('toward a date', () => {
  test('core items come before extra ones when time is short', () => {
    const entries = [...cards(60, { weight: 1 }), entry('core', { weight: 3 })];
    expect(ids(planDay(input({ entries })))).toContain('core');
  });

  test('a topic called strong waits behind one called blank', () => {
    const ratings: Record<string, Rating> = { databases: 'strong', caching: 'blank' };
    const entries = [
      ...cards(60),
      ...cards(5).map((one) => ({ ...one, id: `cache-${one.id}`, topics: ['caching' as const] })),
    ];
    expect(
      ids(planDay(input({ entries, ratings })))
        .slice(0, 5)
        .every((id) => id.startsWith('cache-')),
    ).toBe(true);
  });

  test('a topic that the rounds ask for comes before one they do not', () => {
    const entries = [
      ...cards(60),
      ...cards(5).map((one) => ({ ...one, id: `story-${one.id}`, topics: ['behavioural' as const] })),
    ];
    const rounds = { kinds: {}, topics: { behavioural: 1.5 }, rest: 0.5 };
    const plan = planDay(input({ entries, interviews: [{ day: TODAY + 14, rounds }] }));
    expect(ids(plan).filter((id) => id.startsWith('story-'))).toHaveLength(5);
  });

  test('two interviews share the minutes, each with what it asks for', () => {
    const entries = [
      ...cards(30),
      ...cards(30).map((one) => ({ ...one, id: `story-${one.id}`, topics: ['behavioural' as const] })),
    ];
    const asks = (topic: string) => ({ kinds: {}, topics: { [topic]: 1.5 }, rest: 0.1 });
    const interviews = [
      { day: TODAY + 12, rounds: asks('databases') },
      { day: TODAY + 12, rounds: asks('behavioural') },
    ];
    const stories = ids(planDay(input({ entries, interviews }))).filter((id) => id.startsWith('story-'));
    expect(stories.length).toBeGreaterThan(0);
    expect(stories.length).toBeLessThan(planDay(input({ entries, interviews })).items.length);
  });

  test('what was practiced today is not asked for again today', () => {
    expect(ids(planDay(input({ entries: cards(1) }, [attempt('card-000', 0, 'again')])))).toEqual([]);
  });

  test('when the minutes suffice for no item, the best one is taken alone', () => {
    expect(planDay(input({ entries: cards(5), minutes: 1 })).items).toHaveLength(1);
  });

  test('all minutes are used while there is something to gain', () => {
    const attempts = cards(40).flatMap(({ id }) => [attempt(id, 6, 'good', 120), attempt(id, 2)]);
    expect(total(planDay(input({}, attempts)))).toBeGreaterThan(15 * 60);
  });

  test('the reason is told as a colleague would', () => {
    const reason = (entries: Entry[], attempts: Attempt[] = []) => planDay(input({ entries }, attempts)).items[0]?.why;
    expect(reason(cards(1), [attempt('card-000', 9)])).toBe('Went well 9 days ago. 1 min');
    expect(reason(cards(1), [attempt('card-000', 9), { ...attempt('card-000', 3, 'hard'), said: 3, of: 5 }])).toBe(
      'Missed two of five points on Friday. 1 min',
    );
    expect(reason(cards(1, { weight: 3 }))).toBe('New, asked in most loops. 2 min');
  });
});

describe('without a date', () => {
  const plain = (changes: Partial<PlanInput> = {}, attempts: readonly Attempt[] = []) =>
    planDay(input({ interviews: [], ...changes }, attempts));

  test('what is due comes first, the weakest in front, then new items by weight', () => {
    const entries = [...cards(2), entry('new-core', { weight: 3 }), entry('new-extra', { weight: 1 })];
    const plan = plain({ entries }, [attempt('card-000', 10, 'good', 120), attempt('card-001', 30, 'good', 120)]);
    expect(ids(plan)).toEqual(['card-001', 'card-000', 'new-core', 'new-extra']);
    expect(plan.verdict).toMatchObject({ due: 2, left: 0 });
  });

  test.each([
    ['the 300 heaviest', 20, 300],
    ['as many as twelve a minute, on a long day', 30, 360],
  ])('new items are chosen among %s', (_, minutes, most) => {
    const light = entry('pattern-light', { kind: 'pattern', weight: 1 });
    const listed = (count: number) => ids(plain({ entries: [...cards(count), light], minutes })).includes(light.id);
    expect([most - 1, most].map(listed)).toEqual([true, false]);
  });

  test('what is not due stays out', () => {
    expect(ids(plain({ entries: cards(1) }, [attempt('card-000', 1, 'easy')]))).toEqual([]);
  });

  test('after an interview the retrospective comes first', () => {
    expect(plain({ past: TODAY - 1 }).verdict.says).toContain('rehearse retro');
  });
});

test('a plan from twice as many attempts takes no more than twice as long', () => {
  const entries = cards(574);
  const given = (count: number) => {
    const attempts = Array.from({ length: count }, (_, i) =>
      attempt(`card-${String((i * 7) % 574).padStart(3, '0')}`, 90 - Math.floor(i / 112), i % 5 ? 'good' : 'again'),
    );
    return input({ entries, interviews: [{ day: TODAY + 42, since: TODAY }] }, attempts);
  };
  const sizes = new Map([5000, 10_000].map((count) => [count, given(count)]));
  const plan = (count: number) => planDay(sizes.get(count) ?? expect.fail());
  plan(10_000);
  expect(growth(plan, 10_000, 20)).toBeLessThan(MOST_GROWTH);
});
