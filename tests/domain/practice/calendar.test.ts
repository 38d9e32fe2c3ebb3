import { describe, expect, test } from 'vitest';
import { practiceDays } from '../../../src/domain/practice/plan/days.ts';
import type { PlanInput } from '../../../src/domain/practice/plan/planned.ts';
import { type LastDays, phaseOn } from '../../../src/domain/practice/protocol/phase.ts';
import { mocksFrom, plannedFor, quotasAhead } from '../../../src/domain/practice/protocol/quota.ts';
import { attempt, cards, entry, input, planDay, TODAY } from './setting.ts';

const simulation = entry('checklist-72h-simulation', { kind: 'checklist', drill: undefined });
const entries = [
  entry('pattern-a', { kind: 'pattern', drill: 'recognise' }),
  entry('story-a', { kind: 'story', drill: 'tell' }),
  simulation,
  ...cards(5),
];
const history = ['pattern-a', 'story-a', 'card-000', 'card-001'].map((id) => attempt(id, 5));
const daysBefore = (left: number, lastDays: LastDays = 'practice') =>
  planDay(input({ entries, lastDays, interviews: [{ day: TODAY + left, since: TODAY - 20 }] }, history));

describe('the last days before an interview', () => {
  test.each([
    ['practice', ['graded', 'graded', 'retrieval', 'simulation', 'rest', 'morning']],
    ['protocol', ['graded', 'graded', 'read', 'simulation', 'rest', 'morning']],
    ['rest', ['graded', 'graded', 'rest', 'rest', 'rest', 'morning']],
  ] as const)('%s: are graded until D-4, and then what the user chose', (lastDays, phases) => {
    expect([5, 4, 3, 2, 1, 0].map((left) => phaseOn(TODAY, [TODAY + left], { lastDays }))).toEqual(phases);
  });

  test('D-4 still practices, with new items', () => {
    expect(daysBefore(4).items.every(({ drill }) => drill === undefined)).toBe(true);
    expect(daysBefore(4).items.length).toBeGreaterThan(0);
  });

  test('D-3 goes through what is known once more, each in its own drill', () => {
    const { items } = daysBefore(3);
    expect(items.map((item) => item.entry.id).sort()).toEqual(['card-000', 'card-001', 'pattern-a']);
    expect(items.every((item) => item.drill === undefined && item.entry.drill !== undefined)).toBe(true);
  });

  test('D-3 by the protocol lists what is known to be read, stories and patterns first', () => {
    const { items } = daysBefore(3, 'protocol');
    expect(items.map((item) => item.entry.id)).toEqual(['story-a', 'pattern-a', 'card-000', 'card-001']);
    expect(items.every((item) => item.drill === 'read' && item.entry.drill === undefined)).toBe(true);
  });

  test.each(['practice', 'protocol'] as const)('D-3 (%s) leaves out what is not wanted today', (lastDays) => {
    const later = ({ id }: { id: string }) => id === 'card-000';
    const { items } = planDay(
      input({ entries, lastDays, later, interviews: [{ day: TODAY + 3, since: TODAY - 20 }] }, history),
    );
    const ids = items.map((item) => item.entry.id);
    expect(ids).toContain('card-001');
    expect(ids).not.toContain('card-000');
  });

  test.each([3, 2, 1])('D-%i, nothing practiced yet: patterns and stories to read, but on the last evening', (left) => {
    const fresh = planDay(input({ entries, interviews: [{ day: TODAY + left, since: TODAY }] }));
    const read = fresh.items.filter(({ drill }) => drill === 'read').map((item) => item.entry.id);
    expect(read).toEqual(left === 1 ? [] : ['pattern-a', 'story-a']);
  });

  test('what is known is read in half a minute each, what is new in two minutes', () => {
    const secondsOf = (attempts: typeof history) =>
      planDay(
        input({ entries, lastDays: 'protocol', interviews: [{ day: TODAY + 3, since: TODAY - 20 }] }, attempts),
      ).items.map(({ seconds }) => seconds);
    expect([secondsOf(history), secondsOf([])]).toEqual([
      [30, 30, 30, 30],
      [120, 120],
    ]);
  });

  test('D-2 is one simulation, and a quarter of an hour of what is known', () => {
    const { items } = daysBefore(2);
    expect(items[0]).toMatchObject({ entry: { id: 'checklist-72h-simulation' }, drill: 'simulate', seconds: 6300 });
    const beside = items.slice(1);
    expect(beside.length).toBeGreaterThan(0);
    expect(beside.every((item) => item.drill === undefined)).toBe(true);
    expect(beside.reduce((sum, { seconds }) => sum + seconds, 0)).toBeLessThanOrEqual(900);
    expect(daysBefore(2, 'protocol').items).toHaveLength(1);
  });

  test('rest means nothing technical after D-4, and a warm-up in the morning', () => {
    expect([3, 2, 1].flatMap((left) => daysBefore(left, 'rest').items)).toEqual([]);
    expect(daysBefore(3, 'rest').verdict.says).toMatch(/^3 days to go: nothing technical any more/);
    expect(daysBefore(0, 'rest').items.length).toBeGreaterThan(0);
  });

  test('D-1 lists nothing and says so', () => {
    expect(daysBefore(1).items).toEqual([]);
    expect(daysBefore(1).verdict.says).toContain('nothing technical');
  });

  test('the morning warms up with one pattern and one story', () => {
    expect(daysBefore(0).items.map((item) => item.entry.id)).toEqual(['pattern-a', 'story-a']);
  });

  test('between two interviews practice goes on, and stops before each', () => {
    const days = practiceDays({ day: TODAY, week: new Array<number>(7).fill(20), minutes: 20 }, [
      TODAY + 6,
      TODAY + 14,
    ]);
    expect(days.map(({ day }) => day - TODAY)).toEqual([0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 12]);
  });

  test('weekdays without minutes are not practice days', () => {
    const days = practiceDays({ day: TODAY, week: [20, 20, 20, 20, 20, 0, 0], minutes: 15 }, [TODAY + 11]);
    expect(days.map(({ day, seconds }) => [day - TODAY, seconds])).toEqual([
      [0, 900],
      [1, 1200],
      [2, 1200],
      [3, 1200],
      [4, 1200],
      [7, 1200],
      [8, 1200],
      [9, 900],
    ]);
  });
});

describe('practice that is not recall', () => {
  const design = entry('design-a', { kind: 'design', drill: 'design', seconds: 2400 });
  const mocks = [
    entry('mock-a', { kind: 'mock', type: 'coding', drill: 'mock', seconds: 3300 }),
    entry('mock-b', { kind: 'mock', type: 'coding', drill: 'mock', seconds: 3300 }),
  ];
  const plan = (changes: object, attempts = [attempt('card-000', 1)]) =>
    planDay(input({ entries: [...cards(40), design, ...mocks], ...changes }, attempts));
  /** What the plans of the last week before D-4 hold, one day after the other, if nothing of it is done. */
  const lastWeek = (changes: object) =>
    Array.from({ length: 7 }, (_, i) =>
      plan({ interviews: [{ day: TODAY + 10, since: TODAY - 10 }], day: TODAY + i, ...changes }).items.filter(
        ({ entry: { kind } }) => kind === 'design' || kind === 'mock',
      ),
    );
  const hour = { minutes: 60, week: new Array<number>(7).fill(60) };
  const kinds = (days: ReturnType<typeof lastWeek>) => days.flat().map((item) => item.entry.kind);

  test('begins in week five, in shorter plans with the last full week', () => {
    expect(mocksFrom({ since: 0, interview: 60, lastGraded: 4 })).toBe(28);
    expect(mocksFrom({ since: 0, interview: 28, lastGraded: 4 })).toBe(18);
    expect(mocksFrom({ since: 0, interview: 10, lastGraded: 4 })).toBe(3);
  });

  test('takes its place in the weeks of mocks, and only then', () => {
    expect(kinds(lastWeek(hour)).sort()).toEqual(['design', 'mock', 'mock']);
    expect(kinds(lastWeek({ ...hour, interviews: [{ day: TODAY + 28, since: TODAY }] }))).toEqual([]);
  });

  test('comes once in its days, even when it is skipped, and leaves most of the week to recall', () => {
    const short = lastWeek({});
    expect(kinds(short)).toEqual(['design']);
    expect(short.findIndex((items) => items.length > 0)).toBe(0);
    const seconds = lastWeek(hour)
      .flat()
      .reduce((sum, item) => sum + item.seconds, 0);
    expect(seconds).toBeLessThanOrEqual(0.45 * 7 * 3600);
  });

  test('takes a tenth of the minutes of a week at most before the weeks of mocks', () => {
    const told = (seconds: number) => {
      const story = entry('story-a', { kind: 'story', drill: 'tell', seconds, beside: 0 });
      const interviews = [{ day: TODAY + 60, since: TODAY - 7 }];
      return plan({ entries: [...cards(40), story], interviews }).items.some((item) => item.entry.kind === 'story');
    };
    expect([14 * 60, 14 * 60 + 1].map(told)).toEqual([true, false]);
  });

  test('takes 45% of the minutes of a week at most in the weeks of mocks', () => {
    const held = (seconds: number) => {
      const mock = entry('mock-a', { kind: 'mock', type: 'coding', drill: 'mock', seconds, beside: 0 });
      const week = { week: [100, 0, 0, 0, 0, 0, 0], minutes: 100 };
      const interviews = [{ day: TODAY + 10, since: TODAY - 10 }];
      const { items } = plan({ entries: [...cards(40), mock], interviews, ...week });
      return items.some((item) => item.entry.kind === 'mock');
    };
    expect([45 * 60, 45 * 60 + 1].map(held)).toEqual([true, false]);
  });

  test('is a coding mock every three days, and an incident every two weeks before the weeks of mocks', () => {
    const mock = entry('mock-a', { kind: 'mock', type: 'coding', drill: 'mock', seconds: 1200, beside: 0 });
    const incident = entry('incident-a', { kind: 'incident', drill: 'incident', seconds: 600, beside: 0 });
    const between = (one: typeof mock, interview: PlanInput['interviews'][number]) => {
      const given = input({
        entries: [...cards(40), one],
        interviews: [interview],
        week: Array(7).fill(120),
        minutes: 120,
      });
      const days = quotasAhead(plannedFor(given), given).map(({ day }) => day);
      return (days[1] ?? 0) - (days[0] ?? 0);
    };
    expect(between(mock, { day: TODAY + 20, since: TODAY - 60 })).toBe(3);
    expect(between(incident, { day: TODAY + 90, since: TODAY })).toBe(14);
  });

  test('waits for a weekday that is long enough', () => {
    // TODAY is a Monday: an hour on Saturday, twenty minutes else.
    const days = Array.from({ length: 7 }, (_, i) =>
      plan({
        interviews: [{ day: TODAY + 10, since: TODAY - 10 }],
        day: TODAY + i,
        week: [20, 20, 20, 20, 20, 60, 20],
        minutes: i === 5 ? 60 : 20,
      })
        .items.map((item) => item.entry.kind)
        .filter((kind) => kind === 'design' || kind === 'mock'),
    );
    expect(days).toEqual([['design'], [], [], [], [], ['mock'], []]);
  });

  test('comes on the day after an interview, if the weeks of mocks of the next one have begun', () => {
    const rounds = { kinds: { pattern: 1 }, topics: {}, rest: 0.5 };
    const both = [
      { day: TODAY + 2, since: TODAY - 10 },
      { day: TODAY + 8, since: TODAY - 10, rounds },
    ];
    const kindsOn = (day: number) =>
      plan({ ...hour, interviews: both, day }).items.flatMap(({ entry: { kind } }) => (kind === 'mock' ? [kind] : []));
    expect([0, 1, 2, 3].map((after) => kindsOn(TODAY + after).length)).toEqual([0, 0, 0, 1]);
  });

  test('is not due again within its days', () => {
    const done = [attempt('design-a', 2, 'good', 2400), attempt('mock-a', 1, 'good', 3600)];
    const listed = plan({ ...hour, interviews: [{ day: TODAY + 8, since: TODAY - 30 }] }, done).items.map(
      (item) => item.entry.id,
    );
    expect(listed).not.toContain('design-a');
    expect(listed).not.toContain('mock-b');
  });

  test('comes at most once a day, also when the day is planned anew after it', () => {
    const begun = { ...hour, interviews: [{ day: TODAY + 10, since: TODAY - 10 }] };
    expect(plan(begun).items.map((item) => item.entry.id)).toContain('mock-a');
    const after = plan(begun, [attempt('mock-a', 0, 'good', 3600)]).items.map((item) => item.entry.kind);
    expect(after.filter((kind) => kind !== 'card')).toEqual([]);
  });

  test('a design round that does not fit takes its fifteen-minute form', () => {
    const [item] = lastWeek({}).flat();
    expect(item).toMatchObject({ entry: { kind: 'design' }, seconds: 900 });
  });

  test('is left out when the rounds do not ask for it', () => {
    const rounds = { kinds: { pattern: 1.5 }, topics: {}, rest: 0.5 };
    expect(kinds(lastWeek({ ...hour, interviews: [{ day: TODAY + 10, since: TODAY - 10, rounds }] }))).not.toContain(
      'design',
    );
  });
});
