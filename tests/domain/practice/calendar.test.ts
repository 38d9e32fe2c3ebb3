import { describe, expect, test } from 'vitest';
import { gradedDays, phaseOn } from '../../../src/domain/practice/calendar.ts';
import { planDay } from '../../../src/domain/practice/plan.ts';
import { mocksFrom } from '../../../src/domain/practice/quota.ts';
import { attempt, cards, entry, input, TODAY } from './setting.ts';

const simulation = entry('checklist-72h-simulation', { kind: 'checklist', drill: undefined });
const entries = [
  entry('pattern-a', { kind: 'pattern', drill: 'recognise' }),
  entry('story-a', { kind: 'story', drill: 'tell' }),
  simulation,
  ...cards(5),
];
const history = ['pattern-a', 'story-a', 'card-000', 'card-001'].map((id) => attempt(id, 5));
const daysBefore = (left: number) =>
  planDay(input({ entries, interviews: [{ day: TODAY + left, since: TODAY - 20 }] }, history));

describe('the last days before an interview', () => {
  test('are graded until D-4, then read, simulated, free, and a morning', () => {
    expect([5, 4, 3, 2, 1, 0].map((left) => phaseOn(TODAY, [TODAY + left]))).toEqual([
      'graded',
      'graded',
      'read',
      'simulation',
      'rest',
      'morning',
    ]);
  });

  test('D-4 still practises, with new items', () => {
    expect(daysBefore(4).items.every(({ drill }) => drill === undefined)).toBe(true);
    expect(daysBefore(4).items.length).toBeGreaterThan(0);
  });

  test('D-3 lists what is known to be read, stories and patterns first', () => {
    const { items } = daysBefore(3);
    expect(items.map((item) => item.entry.id)).toEqual(['story-a', 'pattern-a', 'card-000', 'card-001']);
    expect(items.every((item) => item.drill === 'read' && item.entry.drill === undefined)).toBe(true);
  });

  test('D-2 is one simulation and nothing else', () => {
    expect(daysBefore(2).items).toMatchObject([
      { entry: { id: 'checklist-72h-simulation' }, drill: 'simulate', seconds: 6300 },
    ]);
  });

  test('D-1 lists nothing and says so', () => {
    expect(daysBefore(1).items).toEqual([]);
    expect(daysBefore(1).verdict.says).toContain('nothing technical');
  });

  test('the morning warms up with one pattern and one story', () => {
    expect(daysBefore(0).items.map((item) => item.entry.id)).toEqual(['pattern-a', 'story-a']);
  });

  test('between two interviews practice goes on, and stops before each', () => {
    const days = gradedDays(TODAY, [TODAY + 6, TODAY + 14], { week: new Array<number>(7).fill(20), today: 20 });
    expect(days.map(({ day }) => day - TODAY)).toEqual([0, 1, 2, 7, 8, 9, 10]);
  });

  test('weekdays without minutes are no practice days', () => {
    const days = gradedDays(TODAY, [TODAY + 11], { week: [20, 20, 20, 20, 20, 0, 0], today: 15 });
    expect(days.map(({ day, seconds }) => [day - TODAY, seconds])).toEqual([
      [0, 900],
      [1, 1200],
      [2, 1200],
      [3, 1200],
      [4, 1200],
      [7, 1200],
    ]);
  });
});

describe('practice that is not recall', () => {
  const design = entry('design-a', { kind: 'design', drill: 'design', seconds: 2400 });
  const mocks = [
    entry('exercise-solo-simulation', { kind: 'exercise', drill: 'exercise', seconds: 3600 }),
    entry('exercise-peer-mock', { kind: 'exercise', drill: 'exercise', seconds: 3600 }),
  ];
  const plan = (changes: object, attempts = [attempt('card-000', 1)]) =>
    planDay(input({ entries: [...cards(40), design, ...mocks], ...changes }, attempts));
  const kinds = (changes: object, attempts?: ReturnType<typeof attempt>[]) =>
    plan(changes, attempts).items.map((item) => item.entry.kind);
  const hour = { minutes: 60, week: new Array<number>(7).fill(60) };

  test('begins in week five, in shorter plans with the last full week', () => {
    expect(mocksFrom({ since: 0, interview: 60, lastGraded: 4 })).toBe(28);
    expect(mocksFrom({ since: 0, interview: 28, lastGraded: 4 })).toBe(18);
    expect(mocksFrom({ since: 0, interview: 10, lastGraded: 4 })).toBe(3);
  });

  test('takes its place in the weeks of mocks, and only then', () => {
    expect(kinds({ interviews: [{ day: TODAY + 8, since: TODAY - 30 }] })).toContain('design');
    expect(kinds({ ...hour, interviews: [{ day: TODAY + 8, since: TODAY - 30 }] })).toContain('exercise');
    expect(kinds({ ...hour, interviews: [{ day: TODAY + 28, since: TODAY }] })).not.toContain('design');
  });

  test('is not due again within its days', () => {
    const done = [attempt('design-a', 2, 'good', 2400), attempt('exercise-solo-simulation', 1, 'good', 3600)];
    const listed = plan({ ...hour, interviews: [{ day: TODAY + 8, since: TODAY - 30 }] }, done).items.map(
      (item) => item.entry.id,
    );
    expect(listed).not.toContain('design-a');
    expect(listed).not.toContain('exercise-peer-mock');
  });

  test('a design round that does not fit takes its fifteen-minute form', () => {
    const item = plan({ interviews: [{ day: TODAY + 8, since: TODAY - 30 }] }).items.find(
      (one) => one.entry.kind === 'design',
    );
    expect(item?.seconds).toBe(900);
  });

  test('is left out where the rounds do not ask for it', () => {
    const rounds = { kinds: { pattern: 1.5 }, topics: {}, rest: 0.5 };
    expect(kinds({ ...hour, interviews: [{ day: TODAY + 8, since: TODAY - 30, rounds }] })).not.toContain('design');
  });
});
